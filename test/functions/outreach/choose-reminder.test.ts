import { describe, expect, it } from 'vitest';
import type { OutreachPerson } from '../../../functions/outreach/choose-reminder.ts';
import { chooseReminder } from '../../../functions/outreach/choose-reminder.ts';
import type { ReminderOutcome } from '../../../functions/outreach/outcome.ts';
import { nextOutcome } from '../../../functions/outreach/outcome.ts';
import { optOut } from '../../../shared/vocabulary/contact-record.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';
import { contacted, held, person, saidYes } from './people.ts';
import { reminder } from './world.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const SETTINGS = { actors: ['lender'], switches: [] } as const;

const someone = (
  reminders: readonly PlannedReminder[],
  changes: readonly Parameters<typeof person>[2][] = [],
  outcomes: readonly ReminderOutcome[] = [],
): OutreachPerson => ({
  customerId: 'cus-0042',
  record: person('UK', 'Europe/London', ...changes),
  reminders,
  outcomes: new Map(outcomes.map((outcome) => [outcome.reminderId, outcome])),
  reachable: ['email', 'sms'],
});

const choose = (who: OutreachPerson, now = NOON) => chooseReminder(who, SETTINGS, now);

describe('choosing at most one message', () => {
  it('given several due, when chosen, then security before help before service before offers', () => {
    const offer = reminder({ purpose: 'marketing', template: 'welcome-back', rule: 'welcome-back' });
    const service = reminder();
    const help = reminder({ purpose: 'relief', template: 'help-asked' });
    const alert = reminder({ purpose: 'security', template: 'fraud-alert', channels: ['sms'] });
    const pick = (...due: PlannedReminder[]) => choose(someone(due, [saidYes('marketing')])).send?.reminder;
    expect(pick(offer, service, help, alert)).toBe(alert);
    expect(pick(offer, service, help)).toBe(help);
    expect(pick(offer, service)).toBe(service);
    expect(pick(offer)).toBe(offer);
  });

  it('given nothing due yet, when chosen, then nothing', () => {
    expect(choose(someone([reminder({ dueAt: '2026-11-21T10:00:00.000Z' })]))).toEqual({ settled: [], deferred: [] });
  });

  it('given the first channel has no address, when chosen, then the next one; none at all, then suppressed', () => {
    const due = reminder();
    expect(choose({ ...someone([due]), reachable: ['sms'] }).send?.channel).toBe('sms');
    expect(choose({ ...someone([due]), reachable: [] }).settled[0]).toMatchObject({ state: 'suppressed', reason: 'no-address' });
  });

  it('given an opt-out, when the contract needs a word, then by the least intrusive channel', () => {
    const due = reminder({ channels: ['sms', 'email'] });
    expect(choose(someone([due])).send?.channel).toBe('sms');
    expect(choose(someone([due], [optOut('2026-11-01T00:00:00.000Z', 'reply')])).send?.channel).toBe('email');
  });

  it('given the night, when chosen, then deferred to the morning with a spread that stays within the hours', () => {
    const { deferred } = choose(someone([reminder()]), '2026-11-20T21:00:00.000Z');
    expect(deferred[0]?.until.slice(0, 14)).toBe('2026-11-21T08:');
    expect(deferred[0]).toMatchObject({ reason: 'outside-hours', rules: ['house.hours@1'] });
  });

  it('given many customers waiting for the morning, when spread, then not all in the same minute, and always the same minute each', () => {
    const due = Array.from({ length: 200 }, () => reminder());
    const minutes = due.map((one) => choose(someone([one]), '2026-11-20T21:00:00.000Z').deferred[0]?.until);
    expect(new Set(minutes).size).toBeGreaterThan(10);
    expect(due.map((one) => choose(someone([one]), '2026-11-20T21:00:00.000Z').deferred[0]?.until)).toEqual(minutes);
  });

  it('given it would only be allowed after it is of use, when chosen, then it expires now with the rule that kept it', () => {
    const late = reminder({ expiresAt: '2026-11-21T07:00:00.000Z' });
    expect(choose(someone([late]), '2026-11-20T21:00:00.000Z').settled[0]).toMatchObject({
      state: 'expired',
      reason: 'outside-hours',
    });
  });

  it('given it was deferred before and is now too late, when chosen, then it expires with the reason of the deferral', () => {
    const late = reminder({ expiresAt: '2026-11-20T11:00:00.000Z' });
    const before = nextOutcome(late, undefined, {
      state: 'deferred',
      decidedAt: NOON,
      dueAt: NOON,
      reason: 'cap-reached',
      rules: ['house.week@1'],
    });
    expect(choose(someone([late], [], [before])).settled[0]).toMatchObject({
      state: 'expired',
      reason: 'cap-reached',
      rules: ['house.week@1'],
    });
  });

  it('given it no longer holds, when chosen, then cancelled with the reason; a holdout is suppressed', () => {
    expect(choose(someone([reminder({ withdrawn: 'obligation-is-paid' })])).settled[0]).toMatchObject({
      state: 'cancelled',
      reason: 'obligation-is-paid',
    });
    expect(choose(someone([reminder({ withdrawn: 'holdout' })])).settled[0]).toMatchObject({
      state: 'suppressed',
      reason: 'holdout',
    });
  });

  it('given a state that forbids it, when chosen, then suppressed with the state', () => {
    expect(choose(someone([reminder()], [held('bereavement')])).settled[0]).toMatchObject({
      state: 'suppressed',
      reason: 'held:bereavement',
    });
  });

  it('given two stages of one matter, when both are due, then the later one is said and the earlier merged into it', () => {
    const earlier = reminder({ rule: 'due-in-3', group: 'due', priority: 55 });
    const later = reminder({ rule: 'due-in-1', group: 'due', priority: 58 });
    const choice = choose(someone([earlier, later]));
    expect(choice.send?.reminder).toBe(later);
    expect(choice.settled).toMatchObject([{ reminder: earlier, state: 'suppressed', reason: 'merged-into-later-stage' }]);
  });

  it('given two instalments of one loan, when both are due, then each is announced with its own amount', () => {
    const first = reminder({ rule: 'due-in-3', group: 'due', priority: 55, objectId: 'loan-1-01' });
    const second = reminder({ rule: 'due-in-1', group: 'due', priority: 58, objectId: 'loan-1-02' });
    const choice = choose(someone([first, second]));
    expect(choice.send?.reminder).toBe(second);
    expect(choice.settled).toEqual([]);
  });

  it('given stages of two products, or another purpose, when both are due, then they stay apart', () => {
    const one = reminder({ group: 'due', priority: 55 });
    const other = reminder({ group: 'due', priority: 58, product: 'loan-2', objectId: 'loan-2-01' });
    const chase = reminder({ group: 'due', purpose: 'collection', template: 'overdue-first' });
    expect(choose(someone([one, other, chase])).settled).toEqual([]);
  });

  it('given a message an hour ago, when security is due, then it does not wait', () => {
    const alert = reminder({ purpose: 'security', template: 'fraud-alert' });
    const recent = contacted('rem-x', '2026-11-20T11:00:00.000Z');
    expect(choose(someone([alert, reminder()], [recent])).send?.reminder).toBe(alert);
    expect(choose(someone([reminder()], [recent])).send).toBeUndefined();
  });

  it('given a kill switch, when chosen, then it waits an hour rather than being lost', () => {
    const choice = chooseReminder(
      someone([reminder()]),
      { ...SETTINGS, switches: [{ stops: 'all', by: 'ops-1', at: NOON }] },
      NOON,
    );
    expect(choice.deferred).toMatchObject([{ until: '2026-11-20T13:00:00.000Z', reason: 'switched-off' }]);
  });
});
