import { foldLife } from '../../../functions/lifecycle/advance.ts';
import type { ReminderPlan } from '../../../functions/lifecycle/plan-reminders.ts';
import { planReminders } from '../../../functions/lifecycle/plan-reminders.ts';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import type { StoredLifecycleEvent } from '../../../functions/lifecycle/stored-event.ts';
import { toStoredEvent } from '../../../functions/lifecycle/stored-event.ts';
import { localDay, localInstant } from '../../../functions/outreach/zones.ts';
import type { LifecycleEvent, LifecycleEventType } from '../../../shared/contracts/lifecycle-event.ts';
import { readLifecycleEvent } from '../../../shared/contracts/lifecycle-event.ts';
import type { ContactRecord } from '../../../shared/vocabulary/contact-record.ts';
import { emptyContactRecord } from '../../../shared/vocabulary/contact-record.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';

/** Rini lives in Jakarta and has a loan; used where nothing else is said. */
export const RINI = 'cus-0042';

export const noPseudonyms = (kind: string, foreign: string): string => `${kind}-x${foreign.length}${'abcdefghij'.repeat(2)}`;

let counter = 0;

/** A lifecycle event as it would arrive; ids count up unless given. */
export const happened = (type: LifecycleEventType, at: string, fields: Record<string, unknown> = {}): LifecycleEvent => {
  counter += 1;
  const body = { schema: 'careline.lifecycle/1', eventId: `ev-${counter}`, customerId: RINI, type, at, ...fields };
  const reading = readLifecycleEvent(body);
  if (!reading.ok) throw new Error(`${reading.reason} at ${reading.position}`);
  return reading.event;
};

export const stored = (type: LifecycleEventType, at: string, fields: Record<string, unknown> = {}): StoredLifecycleEvent =>
  toStoredEvent(happened(type, at, fields), noPseudonyms);

export const registered = (fields: Record<string, unknown> = {}): StoredLifecycleEvent =>
  stored('person-registered', '2026-10-01T02:00:00.000Z', { zone: 'Asia/Jakarta', country: 'ID', language: 'id', ...fields });

export const instalment = (dueOn: string, fields: Record<string, unknown> = {}): StoredLifecycleEvent =>
  stored('instalment-scheduled', '2026-10-02T02:00:00.000Z', {
    loanId: 'loan-1',
    obligationId: 'loan-1-01',
    dueOn,
    amount: { minor: 50_000_000, currency: 'IDR' },
    ...fields,
  });

export const planOf = (
  events: readonly StoredLifecycleEvent[],
  now: string,
  record: ContactRecord = emptyContactRecord(RINI),
): ReminderPlan => planReminders(REMINDER_RULES, { life: foldLife(RINI, events).life, record, now, localInstant, localDay });

export const ruleIn = (plan: ReminderPlan, rule: string): PlannedReminder | undefined =>
  plan.reminders.find((reminder) => reminder.rule === rule);

export const wanted = (plan: ReminderPlan): readonly string[] =>
  plan.reminders.filter((reminder) => reminder.withdrawn === undefined).map((reminder) => reminder.rule);
