import { checkPerson } from '../../../../infra/local/simulate/checker/check-person.ts';
import type { InputRecord, PersonLog, SentRecord, ToldRecord } from '../../../../infra/local/simulate/records.ts';

export const at = (text: string): number => Date.parse(text);
export const LATE = at('2026-12-31T00:00:00Z');

let counter = 0;
export const told = (type: string, when: string, fields: Record<string, unknown> = {}): InputRecord => {
  counter += 1;
  return {
    kind: 'lifecycle',
    takenAt: at(when),
    body: { type, eventId: `ev-${counter}`, at: new Date(at(when)).toISOString(), ...fields },
  };
};

export const berliner = told('person-registered', '2026-01-01T00:00:00Z', {
  country: 'DE',
  zone: 'Europe/Berlin',
  language: 'en',
});
const yes = told('consent-given', '2026-01-02T00:00:00Z', { purposes: ['marketing', 'care'] });
export const due = told('instalment-scheduled', '2026-01-03T00:00:00Z', {
  obligationId: 'o-1',
  loanId: 'l-1',
  dueOn: '2026-11-23',
});

/** A service message on a Friday at noon in Berlin: lawful as it stands. */
export const message = (fields: Partial<SentRecord> = {}): SentRecord => {
  counter += 1;
  return {
    reminderId: `rem-${counter}`,
    at: at('2026-11-20T11:00:00Z'),
    rule: 'certificate-ready',
    purpose: 'contract-service',
    channel: 'email',
    language: 'en',
    subject: 'A message for you',
    body: 'Careline: There is a new message for you.',
    full: '',
    objectId: 'crt-1',
    answer: 'sent',
    ...fields,
  };
};

export const broken = (
  outbox: readonly SentRecord[],
  inputs: readonly InputRecord[] = [],
  extra: readonly ToldRecord[] = [],
): readonly string[] => {
  const log: PersonLog = {
    inputs: [berliner, yes, due, ...inputs],
    outbox,
    told: extra,
    reachable: ['email', 'sms'],
    endsAt: LATE,
  };
  return Object.entries(checkPerson(log).breaches)
    .filter(([, count]) => count > 0)
    .map(([rule]) => rule)
    .sort();
};

export const collection = (fields: Partial<SentRecord> = {}): SentRecord =>
  message({
    rule: 'overdue-1',
    purpose: 'collection',
    objectId: 'o-1',
    product: 'l-1',
    at: at('2026-11-24T11:00:00Z'),
    ...fields,
  });
