import type { OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';

/** Something a person switched off. Statutory notices stop only when a second person agreed. */
export interface KillSwitch {
  readonly stops: 'all' | 'rule' | 'channel' | 'purpose';
  /** The rule, channel or purpose; absent for `all`. */
  readonly name?: string;
  readonly by: string;
  readonly secondBy?: string;
  readonly at: Instant;
}

export interface SwitchQuestion {
  readonly rule?: string;
  readonly channel: OutreachChannel;
  readonly purpose: Purpose;
}

const matches = (entry: KillSwitch, question: SwitchQuestion): boolean => {
  switch (entry.stops) {
    case 'all':
      return true;
    case 'rule':
      return entry.name === question.rule;
    case 'channel':
      return entry.name === question.channel;
    case 'purpose':
      return entry.name === question.purpose;
  }
};

const agreed = (entry: KillSwitch): boolean => entry.secondBy !== undefined && entry.secondBy !== entry.by;

/** The switch that stops a message, if any. */
export const stoppedBy = (switches: readonly KillSwitch[], question: SwitchQuestion): KillSwitch | undefined =>
  switches.find((entry) => matches(entry, question) && (question.purpose !== 'statutory-notice' || agreed(entry)));

/** A deployment with outreach off sends nothing at all, statutory notices included: its sender identities are not verified yet. */
export const DEPLOYED_OFF: readonly KillSwitch[] = [
  { stops: 'all', by: 'deployment', secondBy: 'deployment-default', at: '1970-01-01T00:00:00.000Z' },
];
