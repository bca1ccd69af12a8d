import type { ContactChange, HoldState, OutreachChannel } from '../../../shared/vocabulary/contact-record.ts';
import type { Person } from './population.ts';
import type { InputRecord } from './records.ts';
import { DAY, HOUR, iso } from './script.ts';

/** Days on which people switch a purpose off, the same for everybody. */
export const switches = (from: number): readonly Extract<InputRecord, { kind: 'switch' }>[] => [
  { kind: 'switch', takenAt: from + 40 * DAY, until: from + 42 * DAY, purpose: 'marketing' },
  { kind: 'switch', takenAt: from + 60 * DAY, until: from + 60 * DAY + 6 * HOUR, purpose: 'contract-service' },
];

export const plainIds = (kind: string, id: string): string => `${kind}-${id}`;

export const channelsOf = (person: Person): readonly OutreachChannel[] => [
  ...(person.email === undefined ? [] : ['email' as const]),
  ...(person.phone === undefined ? [] : ['sms' as const]),
];

/** What a conversation leaves on the CONTACT row (written by the conversation room). */
export const spoken = (at: number, states: readonly string[]): readonly ContactChange[] => [
  { kind: 'conversation-held', at: iso(at) },
  ...states.map((state) => ({
    kind: 'hold-placed' as const,
    hold: { state: state as HoldState, source: `tkt-${at}`, since: iso(at) },
  })),
];
