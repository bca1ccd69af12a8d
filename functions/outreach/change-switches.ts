import { OUTREACH_CHANNELS, PURPOSES } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { KillSwitch } from './kill-switches.ts';

/** What is switched: everything, or one rule, channel or purpose by its name. */
export type SwitchTarget = Pick<KillSwitch, 'stops' | 'name'>;

export interface SwitchOrder {
  readonly what: 'stop' | 'agree' | 'start';
  readonly target: SwitchTarget;
  /** Who orders it. */
  readonly by: string;
  readonly at: Instant;
}

export type SwitchProblem = 'already-stopped' | 'not-stopped' | 'needs-another-person';

const NAMES: Readonly<Partial<Record<SwitchTarget['stops'], readonly string[]>>> = {
  channel: OUTREACH_CHANNELS,
  purpose: PURPOSES,
};

/** Reads `all`, `rule:ID`, `channel:NAME`, `purpose:NAME`; a name nobody knows would stop nothing, so it is refused. */
export const readTarget = (text: string, rules: readonly string[]): SwitchTarget | undefined => {
  if (text === 'all') return { stops: 'all' };
  const [, stops, name = ''] = /^(rule|channel|purpose):(.+)$/.exec(text) ?? [];
  const known = stops === 'rule' ? rules : NAMES[stops as 'channel'];
  return known?.includes(name) === true ? { stops: stops as SwitchTarget['stops'], name } : undefined;
};

const same = (entry: KillSwitch, target: SwitchTarget): boolean => entry.stops === target.stops && entry.name === target.name;

/**
 * The switches after an order. Stopping takes one person, except for statutory notices: those go on until a second person has agreed.
 * Starting again takes one person.
 */
export const changeSwitches = (
  switches: readonly KillSwitch[],
  { what, target, by, at }: SwitchOrder,
): readonly KillSwitch[] | SwitchProblem => {
  const known = switches.find((entry) => same(entry, target));
  const others = switches.filter((entry) => entry !== known);
  switch (what) {
    case 'stop':
      return known === undefined ? [...switches, { ...target, by, at }] : 'already-stopped';
    case 'agree':
      if (known === undefined) return 'not-stopped';
      return known.by === by ? 'needs-another-person' : [...others, { ...known, secondBy: by }];
    case 'start':
      return known === undefined ? 'not-stopped' : others;
  }
};
