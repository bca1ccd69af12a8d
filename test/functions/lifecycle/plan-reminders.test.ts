import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactChangesOf } from '../../../functions/lifecycle/contact-changes.ts';
import { holdoutBucket } from '../../../functions/lifecycle/plan-reminders.ts';
import { reminderIdOf } from '../../../functions/lifecycle/planning.ts';
import type { ReminderRule } from '../../../functions/lifecycle/reminder-rule.ts';
import { REMINDER_RULES, ruleById } from '../../../functions/lifecycle/rules/index.ts';
import { askFor } from '../../../functions/outreach/judge-reminder.ts';
import { applyContactChange, emptyContactRecord } from '../../../shared/vocabulary/contact-record.ts';
import { instalment, planOf, RINI, registered, ruleIn, stored, wanted } from './people.ts';

const loan = stored('loan-disbursed', '2026-10-02T01:00:00.000Z', { loanId: 'loan-1' });
const base = [registered(), loan, instalment('2026-11-20')];

describe('planning reminders', () => {
  it('given an instalment due on the 20th in Jakarta, when planned, then 7, 3 and 1 days before at ten o’clock there', () => {
    const plan = planOf(base, '2026-11-01T00:00:00.000Z');
    expect(
      ['due-in-7', 'due-in-3', 'due-in-1', 'overdue-1', 'overdue-3', 'overdue-7'].map((rule) => ruleIn(plan, rule)?.dueAt),
    ).toEqual([
      '2026-11-13T03:00:00.000Z',
      '2026-11-17T03:00:00.000Z',
      '2026-11-19T03:00:00.000Z',
      '2026-11-21T03:00:00.000Z',
      '2026-11-23T03:00:00.000Z',
      '2026-11-27T03:00:00.000Z',
    ]);
  });

  it('given autopay, when planned, then the debit is announced and no payment is asked for', () => {
    const plan = planOf([registered(), loan, instalment('2026-11-20', { autopay: true })], '2026-11-01T00:00:00.000Z');
    expect(wanted(plan)).toEqual(expect.arrayContaining(['debit-in-7', 'debit-in-3', 'debit-in-1']));
    expect(wanted(plan).filter((rule) => rule.startsWith('due-in'))).toEqual([]);
  });

  it('given two instalments of two loans on one day, when planned, then each has reminders of its own', () => {
    const second = instalment('2026-11-20', { loanId: 'loan-2', obligationId: 'loan-2-01' });
    const plan = planOf([...base, second], '2026-11-01T00:00:00.000Z');
    const ids = plan.reminders.filter((reminder) => reminder.rule === 'due-in-7').map((reminder) => reminder.reminderId);
    expect(new Set(ids).size).toBe(2);
  });

  it('given a payment, when planned again, then what was open is withdrawn with the reason and thanks are planned', () => {
    const paid = stored('payment-received', '2026-11-14T00:00:00.000Z', { obligationId: 'loan-1-01', loanId: 'loan-1' });
    const plan = planOf([...base, paid], '2026-11-15T00:00:00.000Z');
    expect(ruleIn(plan, 'due-in-3')?.withdrawn).toBe('obligation-is-paid');
    expect(ruleIn(plan, 'overdue-1')?.withdrawn).toBe('obligation-is-paid');
    expect(ruleIn(plan, 'paid-thanks')?.dueAt).toBe('2026-11-14T01:00:00.000Z');
  });

  it('given a payment on its way, when planned, then nothing about the instalment is sent until it fails', () => {
    const underway = stored('payment-processing', '2026-11-14T00:00:00.000Z', { obligationId: 'loan-1-01' });
    const failed = stored('payment-failed', '2026-11-16T00:00:00.000Z', { obligationId: 'loan-1-01' });
    expect(ruleIn(planOf([...base, underway], '2026-11-15T00:00:00.000Z'), 'due-in-3')?.withdrawn).toBe(
      'obligation-is-processing',
    );
    expect(ruleIn(planOf([...base, underway, failed], '2026-11-16T00:00:00.000Z'), 'due-in-3')?.withdrawn).toBeUndefined();
  });

  it('given a moved due date, when planned, then the old reminders are withdrawn and new ones have ids of their own', () => {
    const moved = stored('instalment-moved', '2026-11-05T00:00:00.000Z', { obligationId: 'loan-1-01', dueOn: '2026-11-28' });
    const plan = planOf([...base, moved], '2026-11-06T00:00:00.000Z');
    const sevens = plan.reminders.filter((reminder) => reminder.rule === 'due-in-7');
    expect(sevens.map((reminder) => [reminder.date, reminder.withdrawn])).toEqual([
      ['2026-11-20', 'date-moved'],
      ['2026-11-28', undefined],
    ]);
  });

  it('given days of grace, when planned, then lateness counts from the last of them', () => {
    const plan = planOf([registered(), loan, instalment('2026-11-20', { graceDays: 5 })], '2026-11-01T00:00:00.000Z');
    expect(ruleIn(plan, 'overdue-1')?.dueAt).toBe('2026-11-26T03:00:00.000Z');
  });

  it('given a hardship plan, when an instalment is not in it, then nobody is reminded of it; one that is follows the plan’s date', () => {
    const plan = stored('hardship-plan-started', '2026-11-05T00:00:00.000Z', { product: 'loan-1', planId: 'plan-1' });
    const inPlan = stored('instalment-moved', '2026-11-05T01:00:00.000Z', {
      obligationId: 'loan-1-01',
      loanId: 'loan-1',
      dueOn: '2026-11-30',
      planId: 'plan-1',
    });
    expect(ruleIn(planOf([...base, plan], '2026-11-06T00:00:00.000Z'), 'due-in-7')?.withdrawn).toBe('not-in-the-plan');
    const planned = planOf([...base, plan, inPlan], '2026-11-06T00:00:00.000Z').reminders.find(
      (reminder) => reminder.rule === 'due-in-7' && reminder.date === '2026-11-30',
    );
    expect(planned).toMatchObject({ followsPlan: true });
    expect(planned?.withdrawn).toBeUndefined();
  });

  it('given a plan agreed before the money was paid out, when it is, then telling so follows no dates of the plan', () => {
    const plan = stored('hardship-plan-started', '2026-11-05T00:00:00.000Z', { product: 'loan-2', planId: 'plan-2' });
    const signed = stored('loan-signed', '2026-11-01T00:00:00.000Z', { loanId: 'loan-2' });
    const paidOut = stored('loan-disbursed', '2026-11-06T00:00:00.000Z', { loanId: 'loan-2' });
    const told = ruleIn(planOf([registered(), signed, plan, paidOut], '2026-11-06T01:00:00.000Z'), 'disbursed');
    expect(told).toMatchObject({ product: 'loan-2' });
    expect(told?.followsPlan).toBeUndefined();
  });

  it('given every rule, when planned, then only those that speak of an instalment’s day are bound to the dates of a plan', () => {
    const events = [
      ...base,
      stored('certificate-ready', '2026-11-05T00:00:00.000Z', { certificateId: 'crt-1' }),
      stored('consent-withdrawn', '2026-11-05T00:00:00.000Z'),
      stored('document-recorded', '2026-11-05T00:00:00.000Z', { documentId: 'doc-1', expiresOn: '2026-12-10' }),
    ];
    const dated = planOf(events, '2026-11-06T00:00:00.000Z').reminders.filter((reminder) => reminder.undated !== true);
    const spoken = dated.map((reminder) => reminder.rule);
    expect(new Set(spoken)).toEqual(new Set(['due-in-7', 'due-in-3', 'due-in-1', 'overdue-1', 'overdue-3', 'overdue-7']));
  });

  it.each([
    [false, 'due-in-7'],
    [true, 'debit-in-7'],
  ])('given a dispute about the loan (autopay: %s), when planned, then %s goes on and nobody is chased', (autopay, rule) => {
    const disputed = stored('dispute-opened', '2026-11-05T00:00:00.000Z', { product: 'loan-1' });
    const events = [registered(), loan, instalment('2026-11-20', { autopay }), disputed];
    const record = events.flatMap(contactChangesOf).reduce(applyContactChange, emptyContactRecord(RINI));
    const plan = planOf(events, '2026-11-06T00:00:00.000Z', record);
    const announced = ruleIn(plan, rule);
    expect(announced?.withdrawn).toBeUndefined();
    expect(ruleIn(plan, 'overdue-1')?.withdrawn).toBe('loan-is-disputed');
    // What goes on goes in neutral words.
    const settings = { actors: ['lender'], switches: [] } as const;
    const now = announced?.dueAt ?? '';
    expect(announced && askFor(announced, 'email', record, settings, now)).toMatchObject({
      answer: 'yes',
      neutral: 'matter-raised',
    });
  });

  it('given a plan and then a dispute, when planned, then an instalment outside the plan stays unannounced', () => {
    const plan = stored('hardship-plan-started', '2026-11-04T00:00:00.000Z', { product: 'loan-1', planId: 'plan-1' });
    const disputed = stored('dispute-opened', '2026-11-05T00:00:00.000Z', { product: 'loan-1' });
    expect(ruleIn(planOf([...base, plan, disputed], '2026-11-06T00:00:00.000Z'), 'due-in-7')?.withdrawn).toBe('not-in-the-plan');
  });

  it('given an instalment whose loan was not named, when planned, then its reminders say so; once it is named, not any more', () => {
    const bare = stored('instalment-scheduled', '2026-10-02T02:00:00.000Z', { obligationId: 'loan-1-01', dueOn: '2026-11-20' });
    const named = stored('instalment-moved', '2026-11-05T00:00:00.000Z', {
      obligationId: 'loan-1-01',
      loanId: 'loan-1',
      dueOn: '2026-11-20',
    });
    const chase = (...events: ReturnType<typeof stored>[]) => ruleIn(planOf(events, '2026-11-06T00:00:00.000Z'), 'overdue-1');
    expect(chase(registered(), bare)).toMatchObject({ product: 'loan-1-01', productUnknown: true });
    expect(chase(registered(), bare, named)).toMatchObject({ product: 'loan-1' });
    expect(chase(registered(), bare, named)?.productUnknown).toBeUndefined();
  });

  it('given a loan that was sold, when planned, then its instalments are nobody’s business of ours', () => {
    const sold = stored('loan-assigned', '2026-11-05T00:00:00.000Z', { loanId: 'loan-1' });
    expect(ruleIn(planOf([...base, sold], '2026-11-06T00:00:00.000Z'), 'due-in-7')?.withdrawn).toBe('loan-is-assigned');
  });

  it('given a quiet customer, when sixty days have passed, then one welcome back, and never after hardship, complaint, decline or self-exclusion', () => {
    const quiet = planOf([registered()], '2026-11-20T00:00:00.000Z');
    expect(ruleIn(quiet, 'welcome-back')).toMatchObject({ date: 'once', dueAt: '2026-11-30T04:00:00.000Z' });
    for (const [type, fields] of [
      ['hardship-asked', {}],
      ['complaint-opened', {}],
      ['application-declined', { applicationId: 'app-1' }],
      ['self-excluded', {}],
    ] as const) {
      const plan = planOf([registered(), stored(type, '2026-10-05T00:00:00.000Z', fields)], '2026-11-20T00:00:00.000Z');
      expect(ruleIn(plan, 'welcome-back')?.withdrawn).toMatch(/^never-after-/);
    }
  });

  it('given a complaint said in a conversation, when planned, then the CONTACT row is enough to know of it', () => {
    const record = applyContactChange(emptyContactRecord(RINI), {
      kind: 'hold-placed',
      hold: { state: 'complaint', source: 'tkt-1', since: '2026-11-01T00:00:00.000Z' },
    });
    expect(ruleIn(planOf([registered()], '2026-11-20T00:00:00.000Z', record), 'welcome-back')?.withdrawn).toBe(
      'never-after-complaint',
    );
  });

  it('given a customer who paid before we chased, when the payment is posted, then an apology is planned', () => {
    const id = reminderIdOf('overdue-1', RINI, 'loan-1-01', '2026-11-20');
    const record = applyContactChange(emptyContactRecord(RINI), {
      kind: 'contact-made',
      id,
      contact: { at: '2026-11-21T03:00:00.000Z', purpose: 'collection', channel: 'sms', by: 'us', state: 'sent' },
    });
    const posted = { obligationId: 'loan-1-01', loanId: 'loan-1', paidAt: '2026-11-20T10:00:00.000Z' };
    const paid = stored('payment-received', '2026-11-22T00:00:00.000Z', posted);
    const plan = planOf([...base, paid], '2026-11-22T01:00:00.000Z', record);
    expect(ruleIn(plan, 'sorry-for-chasing')).toMatchObject({ dueAt: '2026-11-22T00:00:00.000Z' });
    const late = stored('payment-received', '2026-11-22T00:00:00.000Z', { ...posted, paidAt: '2026-11-21T12:00:00.000Z' });
    expect(ruleIn(planOf([...base, late], '2026-11-22T01:00:00.000Z', record), 'sorry-for-chasing')).toBeUndefined();
  });

  describe('given a chase at ten on the 21st and a payment dated after it', () => {
    const chased = applyContactChange(emptyContactRecord(RINI), {
      kind: 'contact-made',
      id: reminderIdOf('overdue-1', RINI, 'loan-1-01', '2026-11-20'),
      contact: { at: '2026-11-21T03:00:00.000Z', purpose: 'collection', channel: 'sms', by: 'us', state: 'sent' },
    });
    const paid = stored('payment-received', '2026-11-23T00:00:00.000Z', {
      obligationId: 'loan-1-01',
      loanId: 'loan-1',
      paidAt: '2026-11-22T10:00:00.000Z',
    });
    const said = (type: 'payment-processing' | 'payment-reported' | 'payment-failed', at: string) =>
      stored(type, at, { obligationId: 'loan-1-01' });
    const sorry = (...between: ReturnType<typeof said>[]) => {
      const events = [...base, ...between, paid];
      const record = events.flatMap(contactChangesOf).reduce(applyContactChange, chased);
      return ruleIn(planOf(events, '2026-11-23T01:00:00.000Z', record), 'sorry-for-chasing');
    };

    it('when it was being posted or reported before the chase, then an apology, which no hardship plan holds back', () => {
      expect(sorry()).toBeUndefined();
      const processing = sorry(said('payment-processing', '2026-11-20T23:00:00.000Z'));
      const reported = sorry(said('payment-reported', '2026-11-20T23:00:00.000Z'));
      for (const apology of [processing, reported]) {
        expect(apology).toMatchObject({ dueAt: '2026-11-23T00:00:00.000Z', undated: true });
        expect(apology?.withdrawn).toBeUndefined();
      }
    });

    it('when what was on its way had failed before the chase, or was said only after it, then none', () => {
      const failed = said('payment-failed', '2026-11-21T01:00:00.000Z');
      expect(sorry(said('payment-processing', '2026-11-20T23:00:00.000Z'), failed)).toBeUndefined();
      expect(sorry(said('payment-processing', '2026-11-21T05:00:00.000Z'))).toBeUndefined();
      expect(sorry(said('payment-reported', '2026-11-21T05:00:00.000Z'))).toBeUndefined();
      // A report speaks for ten days.
      expect(sorry(said('payment-reported', '2026-11-10T05:00:00.000Z'))).toBeUndefined();
    });
  });

  it('given what is far away, when planned, then it waits beyond the horizon and the person is looked at again in time', () => {
    const plan = planOf([registered(), loan, instalment('2027-06-20')], '2026-11-01T00:00:00.000Z');
    expect(plan.reminders.filter((reminder) => reminder.objectId === 'loan-1-01')).toEqual([]);
    expect(plan.lookAgainAt !== undefined && plan.lookAgainAt > '2026-11-01').toBe(true);
  });

  it('given a history told long after, when planned, then what was over before we knew of it is not planned at all', () => {
    const old = stored('instalment-scheduled', '2026-11-25T00:00:00.000Z', {
      obligationId: 'loan-1-01',
      loanId: 'loan-1',
      dueOn: '2026-11-20',
    });
    const plan = planOf([registered(), loan, old], '2026-11-25T01:00:00.000Z');
    expect(plan.reminders.filter((reminder) => reminder.objectId === 'loan-1-01').map((reminder) => reminder.rule)).toEqual([
      'overdue-3',
      'overdue-7',
    ]);
  });

  it.each(['2026-11-20', '2026-11-01', '2026-09-01'])(
    'given a fee change told on 20 November that holds from %s, when planned, then it is not dropped: it ends where a person is told',
    (effectiveOn) => {
      const late = stored('fee-change-announced', '2026-11-20T05:00:00.000Z', { noticeId: 'n-1', effectiveOn });
      const notice = ruleIn(planOf([registered(), late], '2026-11-20T05:00:00.000Z'), 'fee-change-notice');
      expect(notice).toMatchObject({ dueAt: '2026-11-20T05:00:00.000Z' });
      expect(notice?.withdrawn).toBeUndefined();
      expect((notice?.expiresAt ?? '') <= (notice?.dueAt ?? '')).toBe(true);
      expect(ruleIn(planOf([registered(), late], '2027-01-20T05:00:00.000Z'), 'fee-change-notice')).toBeUndefined();
    },
  );

  it('given any order of the same events, when planned, then the same plan', () => {
    const events = [
      ...base,
      instalment('2026-12-20', { obligationId: 'loan-1-02' }),
      stored('payment-received', '2026-11-14T00:00:00.000Z', { obligationId: 'loan-1-01', loanId: 'loan-1' }),
      stored('consent-withdrawn', '2026-11-15T00:00:00.000Z'),
      stored('hardship-asked', '2026-11-16T00:00:00.000Z', { product: 'loan-1' }),
    ];
    const plan = planOf(events, '2026-11-16T05:00:00.000Z');
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(planOf(shuffled, '2026-11-16T05:00:00.000Z')).toEqual(plan);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the rules we ship', () => {
  it('given the rules, when read, then each has its own id and a holdout only where nobody is harmed', () => {
    expect(new Set(REMINDER_RULES.map((rule) => rule.id)).size).toBe(REMINDER_RULES.length);
    for (const rule of REMINDER_RULES) {
      if (rule.holdoutPercent !== undefined) expect(['marketing', 'thank-you', 'education']).toContain(rule.nature);
    }
  });

  it('given a rule of service with a holdout, when compiled, then it does not compile', () => {
    const marketing = ruleById('welcome-back') as ReminderRule;
    // @ts-expect-error a holdout on a collection rule is refused by the type
    const forbidden: ReminderRule = { ...marketing, purpose: 'collection', nature: 'service', holdoutPercent: 10 };
    expect(forbidden.id).toBe('welcome-back');
  });

  it('given many customers, when split, then the holdout is as large as said and always the same people', () => {
    const customers = Array.from({ length: 2_000 }, (_, index) => `cus-${index}`);
    const held = customers.filter((customer) => holdoutBucket('paid-thanks', customer) < 10);
    expect(held.length).toBeGreaterThan(150);
    expect(held.length).toBeLessThan(250);
    expect(customers.filter((customer) => holdoutBucket('paid-thanks', customer) < 10)).toEqual(held);
  });
});
