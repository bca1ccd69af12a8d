import type { ReminderOutcome } from '../../../functions/outreach/outcome.ts';
import { PERSON_KEYS } from '../../../shared/aws/keys.ts';
import type { Fact } from '../../../shared/contracts/fact.ts';
import { defined } from '../../../shared/vocabulary/defined.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';
import type { Row } from '../dump.ts';
import { sorted } from '../dump.ts';
import type { Delivered } from '../stand-ins/delivery.ts';

/** A row of the outreach room beside each plan, from the moment it is first decided on. */
const OUTCOME_PREFIX = 'OUTCOME#';

const live = (rows: readonly Row[], prefix: string): readonly unknown[] =>
  rows.filter(({ sk, retired }) => String(sk).startsWith(prefix) && retired !== true).map(({ body }) => body);

const outcomesOf = (customers: readonly Row[]): ReadonlyMap<string, ReminderOutcome> =>
  new Map((live(customers, OUTCOME_PREFIX) as readonly ReminderOutcome[]).map((outcome) => [outcome.reminderId, outcome]));

/** What was planned, and what became of it. The message itself is in the outbox. */
export const readReminders = (customers: readonly Row[]) => {
  const outcomes = outcomesOf(customers);
  const plans = live(customers, PERSON_KEYS.reminder('')) as readonly PlannedReminder[];
  return sorted(plans, ({ reminderId }) => reminderId).map((plan) => {
    const outcome = outcomes.get(plan.reminderId);
    return defined({
      ...plan,
      state: outcome?.state ?? ('planned' as const),
      reason: outcome?.reason ?? plan.withdrawn,
      rules: outcome?.rules,
      decidedAt: outcome?.decidedAt,
      nextAt: outcome?.dueAt,
      needsPerson: outcome?.needsPerson,
    });
  });
};

/**
 * What went out, as the provider took it, with what the outcome row knows of it. The address is there in its masked form only: where
 * it went is nobody's business outside the vault.
 */
export const readOutbox = (outbox: readonly Delivered[], customers: readonly Row[]) => {
  const outcomes = outcomesOf(customers);
  const messages = outbox.map(({ channel, from, subject, text, html, tags }) => {
    const reminderId = Object.values(tags).find((value) => outcomes.has(value));
    const outcome = reminderId === undefined ? undefined : outcomes.get(reminderId);
    return defined({
      reminderId,
      customerId: outcome?.customerId,
      rule: outcome?.rule,
      purpose: outcome?.purpose,
      channel,
      jurisdiction: outcome?.delivery?.jurisdictions[0],
      timeZone: outcome?.delivery?.zones[0],
      sentAt: outcome?.delivery?.claimedAt,
      localTime: outcome?.delivery?.localTime,
      language: outcome?.delivery?.language,
      from,
      address: outcome?.delivery?.address,
      subject,
      body: text,
      html,
      full: outcome?.delivery?.full,
      reasons: outcome?.rules,
      /** What the provider reported later: delivered, bounced, complained. */
      receipt: outcome?.delivery?.receipt,
      tags,
    });
  });
  return sorted(messages);
};

/** The ledger: what belongs to a day and has not been withdrawn. */
export const readFacts = (facts: readonly Row[]): readonly Fact[] => {
  const inDays = facts.filter(({ pk }) => String(pk).startsWith('DAY#'));
  return sorted(live(inDays, '') as readonly Fact[], ({ at, kind, id }) => JSON.stringify([at, kind, id]));
};
