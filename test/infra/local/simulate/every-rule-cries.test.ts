import { describe, expect, it } from 'vitest';
import { checkPerson } from '../../../../infra/local/simulate/checker/check-person.ts';
import { FORBIDDEN, LAW } from '../../../../infra/local/simulate/checker/law.ts';
import type { InputRecord, SentRecord, ToldRecord } from '../../../../infra/local/simulate/records.ts';
import { runPeople } from '../../../../infra/local/simulate/run-people.ts';
import { at, collection, LATE, message, told } from './support.ts';

/** One way to break each rule: who they are, what went out, and what we had been told. */
interface Crime {
  readonly rule: string;
  readonly inputs?: readonly InputRecord[];
  readonly outbox?: readonly SentRecord[];
  readonly told?: readonly ToldRecord[];
}

const someone = (country: string, zone: string): InputRecord =>
  told('person-registered', '2026-01-01T00:00:00Z', { country, zone, language: 'en' });
const berliner = someone('DE', 'Europe/Berlin');
const yes = told('consent-given', '2026-01-02T00:00:00Z', { purposes: ['marketing', 'care'] });
const due = told('instalment-scheduled', '2026-01-03T00:00:00Z', { obligationId: 'o-1', loanId: 'l-1', dueOn: '2026-11-23' });

/** Each place with a zone of its own, an instant outside its hours, a Sunday noon, and a holiday noon where holidays bind. */
const PLACES: readonly (readonly [place: string, country: string, zone: string, late: string])[] = [
  ['US', 'US', 'America/New_York', '2026-11-21T01:30:00Z'],
  ['SG', 'SG', 'Asia/Singapore', '2026-11-20T12:30:00Z'],
  ['HK', 'HK', 'Asia/Hong_Kong', '2026-11-20T12:30:00Z'],
  ['CN', 'CN', 'Asia/Shanghai', '2026-11-20T12:30:00Z'],
  ['IN', 'IN', 'Asia/Kolkata', '2026-11-20T15:00:00Z'],
  ['ID', 'ID', 'Asia/Jakarta', '2026-11-20T13:30:00Z'],
  ['UK', 'GB', 'Europe/London', '2026-11-20T20:30:00Z'],
  ['EU', 'DE', 'Europe/Berlin', '2026-11-20T19:30:00Z'],
  ['other', 'AU', 'Australia/Sydney', '2026-11-20T09:30:00Z'],
];

const ofPlace = ([place, country, zone, late]: (typeof PLACES)[number]): readonly Crime[] => {
  const inputs = [someone(country, zone), due];
  const sunday = collection({ at: at('2026-11-29T04:00:00Z') });
  const europeanSunday = collection({ at: at('2026-11-29T11:00:00Z') });
  return [
    { rule: `hours-${place}`, inputs, outbox: [message({ at: at(late) })] },
    ...(LAW[place]?.notSunday === undefined
      ? []
      : [{ rule: `sunday-${place}`, inputs, outbox: [zone.startsWith('Europe') ? europeanSunday : sunday] }]),
    ...(LAW[place]?.notHoliday === undefined
      ? []
      : [{ rule: `holiday-${place}`, inputs, outbox: [collection({ at: at('2026-12-25T04:00:00Z') })] }]),
  ];
};

/** The event that opens each state. */
const OPENS: Readonly<Record<string, readonly [type: string, fields?: Record<string, unknown>]>> = {
  complaint: ['complaint-opened', { product: 'l-1' }],
  dispute: ['dispute-opened', { product: 'l-1' }],
  'hardship-asked': ['hardship-asked', { product: 'l-1' }],
  'hardship-plan': ['hardship-plan-started', { product: 'l-1' }],
  disaster: ['disaster-declared'],
  bereavement: ['bereavement-reported'],
  fraud: ['fraud-alert-raised', { alertId: 'a-1', product: 'l-1' }],
  'wrong-person': ['wrong-person-reported'],
  represented: ['representation-started'],
  moratorium: ['moratorium-started'],
  crisis: ['crisis-raised'],
  'payment-processing': ['payment-processing', { obligationId: 'o-1' }],
  'reported-paid': ['payment-reported', { obligationId: 'o-1' }],
};

const inState = (state: string): Crime => {
  const [type, fields = {}] = OPENS[state] ?? ['nobody-knows-this-state'];
  return { rule: `state-${state}`, inputs: [berliner, due, told(type, '2026-11-20T10:00:00Z', fields)], outbox: [collection()] };
};

const days = (...list: readonly number[]): readonly string[] => list.map((day) => `2026-11-${day}T11:00:00Z`);
const stop: InputRecord = { kind: 'stop', takenAt: at('2026-11-19T00:00:00Z'), at: at('2026-11-19T00:00:00Z') };
const talk: InputRecord = {
  kind: 'conversation',
  takenAt: at('2026-11-24T09:00:00Z'),
  at: at('2026-11-24T09:00:00Z'),
  states: [],
};
const off: InputRecord = {
  kind: 'switch',
  takenAt: at('2026-11-20T00:00:00Z'),
  until: at('2026-11-21T00:00:00Z'),
  purpose: 'contract-service',
};
const offer = (when: string, more: Partial<SentRecord> = {}): SentRecord =>
  message({ rule: 'offer-waiting', purpose: 'marketing', objectId: `app-${when}`, at: at(when), ...more });

const CRIMES: readonly Crime[] = [
  ...PLACES.flatMap(ofPlace),
  ...Object.keys(FORBIDDEN).map(inState),
  { rule: 'place-unknown', inputs: [] },
  { rule: 'sent-once', outbox: days(19, 20).map((when) => message({ reminderId: 'rem-x', at: at(when) })) },
  {
    rule: 'once-per-object',
    outbox: days(2, 20).map((when) => message({ rule: 'welcome-back', at: at(when.replace('-2T', '-02T')) })),
  },
  { rule: 'one-at-a-time', outbox: ['T11:00:00Z', 'T13:30:00Z'].map((time) => message({ at: at(`2026-11-20${time}`) })) },
  {
    rule: 'two-a-day',
    outbox: ['T07:30:00Z', 'T11:00:00Z', 'T15:00:00Z'].map((time) => message({ at: at(`2026-11-20${time}`) })),
  },
  { rule: 'six-a-week', outbox: days(14, 15, 16, 17, 18, 19, 20).map((when) => message({ at: at(when) })) },
  { rule: 'one-offer-a-week', inputs: [berliner, yes], outbox: days(18, 20).map((when) => offer(when)) },
  { rule: 'three-a-week-per-case', outbox: days(24, 25, 26, 27).map((when) => collection({ at: at(when) })) },
  { rule: 'day-after-conversation', inputs: [berliner, due, talk], outbox: [collection()] },
  { rule: 'after-a-no', inputs: [berliner, yes, stop], outbox: [offer('2026-11-20T11:00:00Z')] },
  {
    rule: 'after-a-no',
    inputs: [
      berliner,
      yes,
      {
        kind: 'report',
        takenAt: at('2026-11-19T00:00:00Z'),
        at: at('2026-11-19T00:00:00Z'),
        reminderId: 'rem-1',
        channel: 'email',
        state: 'complained',
      },
    ],
    outbox: [offer('2026-11-20T11:00:00Z')],
  },
  { rule: 'without-a-yes', inputs: [berliner], outbox: [offer('2026-11-20T11:00:00Z')] },
  {
    rule: 'payer-chased',
    inputs: [berliner, due, told('payment-received', '2026-11-24T10:00:00Z', { obligationId: 'o-1' })],
    outbox: [collection()],
  },
  {
    rule: 'apology-to-the-chased',
    inputs: [
      berliner,
      due,
      told('payment-received', '2026-11-26T09:00:00Z', { obligationId: 'o-1', paidAt: '2026-11-23T10:00:00.000Z' }),
    ],
    outbox: [collection()],
  },
  { rule: 'date-that-holds', outbox: [collection({ at: at('2026-11-23T11:00:00Z') })] },
  { rule: 'nothing-revealed-before-login', outbox: [message({ body: 'Careline: your payment of 312 is overdue' })] },
  { rule: 'signed', outbox: [message({ body: 'There is a new message for you.' })] },
  {
    rule: 'no-links',
    inputs: [someone('SG', 'Asia/Singapore')],
    outbox: [message({ at: at('2026-11-20T04:00:00Z'), body: 'Careline: See https://example.com' })],
  },
  { rule: 'way-out-named', inputs: [berliner, yes], outbox: [offer('2026-11-20T11:00:00Z', { channel: 'sms' })] },
  { rule: 'their-language', outbox: [message({ language: 'es' })] },
  {
    rule: 'no-fallback-for-statutory',
    inputs: [told('person-registered', '2026-01-01T00:00:00Z', { country: 'DE', zone: 'Europe/Berlin' })],
    outbox: [message({ rule: 'fee-change-notice', purpose: 'statutory-notice' })],
  },
  { rule: 'switched-off', inputs: [berliner, off] },
  {
    rule: 'no-welcome-after-trouble',
    inputs: [berliner, yes, told('application-declined', '2026-06-01T00:00:00Z', { applicationId: 'app-1' })],
    outbox: [message({ rule: 'welcome-back', purpose: 'marketing' })],
  },
  {
    rule: 'security-never-waits',
    inputs: [berliner, told('fraud-alert-raised', '2026-11-20T03:00:00Z', { alertId: 'a-1' })],
    outbox: [],
  },
  {
    rule: 'statutory-never-silent',
    inputs: [berliner, told('fee-change-announced', '2026-11-01T03:00:00Z', { noticeId: 'n-1', effectiveOn: '2026-12-01' })],
    outbox: [],
  },
];

const findingsOf = ({ inputs = [berliner, due], outbox = [message()], told: events = [] }: Crime) =>
  checkPerson({ inputs, outbox, told: events, reachable: ['email', 'sms'], endsAt: LATE });

describe('every rule of the checker can cry', () => {
  it.each(CRIMES.map((crime) => [crime.rule, crime] as const))(
    'given a breach of %s, when judged, then it cries',
    (rule, crime) => {
      expect(findingsOf(crime).breaches[rule]).toBeGreaterThan(0);
    },
  );

  it('given every rule that is looked at in a population of all places, then each has its crime here', async () => {
    const { checked } = await runPeople(
      2,
      120,
      Array.from({ length: 150 }, (_, index) => index),
    );
    const shown = new Set(CRIMES.map(({ rule }) => rule));
    expect(Object.keys(checked).filter((rule) => !shown.has(rule))).toEqual([]);
    // And hardly a rule is never looked at: what is missing is rare by nature.
    expect([...shown].filter((rule) => checked[rule] === undefined).length).toBeLessThanOrEqual(8);
  });
});
