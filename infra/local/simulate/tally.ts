import type { Findings } from './checker/check-person.ts';
import type { Lived } from './live-person.ts';

type Counts = Record<string, number>;

/** Figures of a run; they add up, so every worker counts its own people. */
export interface Figures {
  inputs: number;
  visits: number;
  crashes: number;
  sends: number;
  chasedUnknowing: number;
  readonly byPurpose: Counts;
  readonly byChannel: Counts;
  readonly byRule: Counts;
  readonly byAnswer: Counts;
  readonly deferrals: Counts;
  readonly suppressed: Counts;
  readonly expired: Counts;
  readonly cancelled: Counts;
  readonly states: Counts;
  readonly checked: Counts;
  readonly breaches: Counts;
}

export const noFigures = (): Figures => ({
  inputs: 0,
  visits: 0,
  crashes: 0,
  sends: 0,
  chasedUnknowing: 0,
  byPurpose: {},
  byChannel: {},
  byRule: {},
  byAnswer: {},
  deferrals: {},
  suppressed: {},
  expired: {},
  cancelled: {},
  states: {},
  checked: {},
  breaches: {},
});

const add = (counts: Counts, name: string, count = 1): void => {
  counts[name] = (counts[name] ?? 0) + count;
};

const addAll = (into: Counts, from: Readonly<Counts>): void => {
  for (const [name, count] of Object.entries(from)) add(into, name, count);
};

export const addPerson = (figures: Figures, { log, tally }: Lived, findings: Findings): void => {
  figures.inputs += log.inputs.length;
  figures.visits += tally.visits;
  figures.crashes += tally.crashes;
  figures.chasedUnknowing += findings.chasedUnknowing;
  for (const sent of log.outbox) {
    add(figures.byAnswer, sent.answer);
    if (sent.answer !== 'sent' && sent.answer !== 'unknown') continue;
    figures.sends += 1;
    add(figures.byPurpose, sent.purpose);
    add(figures.byChannel, sent.channel);
    add(figures.byRule, sent.rule);
  }
  for (const reason of tally.deferrals) add(figures.deferrals, reason);
  for (const { state, reason } of tally.outcomes) {
    add(figures.states, state);
    if (state === 'suppressed' || state === 'expired' || state === 'cancelled') add(figures[state], reason);
  }
  addAll(figures.checked, findings.checked);
  addAll(figures.breaches, findings.breaches);
};

export const addFigures = (into: Figures, from: Figures): void => {
  into.inputs += from.inputs;
  into.visits += from.visits;
  into.crashes += from.crashes;
  into.sends += from.sends;
  into.chasedUnknowing += from.chasedUnknowing;
  for (const name of [
    'byPurpose',
    'byChannel',
    'byRule',
    'byAnswer',
    'deferrals',
    'suppressed',
    'expired',
    'cancelled',
    'states',
    'checked',
    'breaches',
  ] as const) {
    addAll(into[name], from[name]);
  }
};

export const sorted = (counts: Readonly<Counts>): Counts =>
  Object.fromEntries(Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));

export const totalOf = (counts: Readonly<Counts>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
