import { describe, expect, it } from 'vitest';
import { explain, explanationText } from '../../../functions/outreach/explain.ts';
import type { OutreachPerson } from '../../../functions/outreach/judge-reminder.ts';
import { nextOutcome } from '../../../functions/outreach/outcome.ts';
import { held, person } from './people.ts';
import { reminder } from './world.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const RULES = [
  { id: 'due-in-3', purpose: 'contract-service' },
  { id: 'overdue-1', purpose: 'collection' },
  { id: 'welcome-back', purpose: 'marketing' },
] as const;
const SETTINGS = { actors: ['lender'], switches: [] } as const;

describe('explaining', () => {
  const due = reminder();
  const chase = reminder({ rule: 'overdue-1', purpose: 'collection', template: 'overdue-first' });
  const who: OutreachPerson = {
    customerId: 'cus-0042',
    record: person('UK', 'Europe/London', held('complaint')),
    reminders: [due, chase],
    outcomes: new Map(),
    reachable: ['email'],
  };

  it('given a customer with a complaint, when explained, then each rule says yes or no, with rule and source', () => {
    const { rules } = explain(who, RULES, SETTINGS, NOON);
    expect(rules.map(({ rule, reminders }) => [rule, reminders[0]?.state])).toEqual([
      ['due-in-3', 'would be sent'],
      ['overdue-1', 'would be suppressed'],
      ['welcome-back', undefined],
    ]);
    expect(rules[0]?.reminders[0]?.channels).toEqual([
      { channel: 'email', answer: 'yes, in neutral words' },
      { channel: 'sms', answer: 'no (no-address)' },
    ]);
    expect(rules[1]?.reminders[0]?.channels[0]).toMatchObject({
      answer: 'no (held: complaint)',
      rule: 'house.purpose-by-state@2',
    });
  });

  it('given two due messages, when explained, then one would be sent and the other waits its turn', () => {
    const offer = reminder({ rule: 'welcome-back', objectId: 'cus-0042', priority: 99 });
    const { rules } = explain({ ...who, reminders: [due, offer] }, RULES, SETTINGS, NOON);
    expect([rules[0]?.reminders[0]?.because, rules[2]?.reminders[0]]).toMatchObject([
      'welcome-back goes first',
      { state: 'would be sent' },
    ]);
  });

  it('given it was sent, deferred or withdrawn, when explained, then it says so', () => {
    const sent = nextOutcome(due, undefined, { state: 'sent', decidedAt: NOON, rules: ['house.hours@1'] });
    const withdrawn = { ...chase, withdrawn: 'obligation-is-paid' };
    const told = explain(
      { ...who, reminders: [due, withdrawn], outcomes: new Map([[due.reminderId, sent]]) },
      RULES,
      SETTINGS,
      NOON,
    );
    expect(told.rules.map(({ reminders }) => reminders[0]?.state)).toEqual(['sent', 'withdrawn', undefined]);
    expect(told.rules[1]?.reminders[0]?.because).toBe('obligation-is-paid');
  });

  it('given states that are over, lifted or yet to come, when explained, then only those in force are named', () => {
    const record = person(
      'UK',
      'Europe/London',
      held('complaint'),
      held('dispute', { until: '2026-11-20T11:00:00.000Z' }),
      held('crisis'),
      { kind: 'hold-lifted', state: 'crisis', source: 'src-lift', at: '2026-11-01T00:00:00.000Z' },
      { kind: 'hold-placed', hold: { state: 'grace', source: 'src-grace', since: '2026-12-01T00:00:00.000Z' } },
    );
    expect(explain({ ...who, record }, RULES, SETTINGS, NOON).holds).toEqual([
      'complaint since 2026-01-01T00:00:00.000Z (src-complaint)',
    ]);
  });

  it('given an explanation, when printed, then a person can read it', () => {
    const text = explanationText(explain(who, RULES, SETTINGS, NOON));
    expect(text).toContain('cus-0042 at 2026-11-20T12:00:00.000Z (2026-11-20T12:00+00:00, Europe/London)');
    expect(text).toContain('- welcome-back (marketing): nothing to speak about');
  });
});
