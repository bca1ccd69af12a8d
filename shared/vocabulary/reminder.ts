import type { OutreachChannel, Purpose } from './contact-record.ts';
import type { Instant } from './instants.ts';

/** Values a template may name; each is a fact about the customer's own product, never a name or an address. */
export interface ReminderValues {
  readonly amount?: { readonly minor: number; readonly currency: string };
  /** The day the message is about (due, debited, expiring, effective). */
  readonly date?: string;
}

/**
 * A message the lifecycle room would like to have sent. The lifecycle room plans it from data, the outreach room decides whether,
 * when and how; `reminderId` comes from rule, object and date, so planning again plans the same one.
 */
export interface PlannedReminder {
  readonly reminderId: string;
  readonly customerId: string;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly purpose: Purpose;
  /** The object it is about (an instalment, an offer), and the product that belongs to. */
  readonly objectId: string;
  readonly product?: string;
  /** An instalment whose loan we were not told: what concerns any product may concern it, and `product` is the instalment itself. */
  readonly productUnknown?: true;
  readonly date: string;
  readonly dueAt: Instant;
  /** Too late to be of use from here on. */
  readonly expiresAt: Instant;
  /** In order of preference. */
  readonly channels: readonly OutreachChannel[];
  readonly template: string;
  readonly values: ReminderValues;
  /** Rank among reminders of one purpose; higher goes first. */
  readonly priority: number;
  /** Reminders of one group, purpose, product and object may stand for each other: the latest stage is sent, the rest merged into it. */
  readonly group?: string;
  /** It follows the dates of a hardship plan. */
  readonly followsPlan?: true;
  /** It speaks of no instalment's day (a certificate, a choice confirmed, an apology): a plan's dates do not hold it back. */
  readonly undated?: true;
  /** When what it rests on became known: the moment it was planned, whenever the event arrived. */
  readonly plannedAt: Instant;
  /** Set when it no longer holds: why it will not be sent. */
  readonly withdrawn?: string;
}

export const OUTCOME_STATES = ['deferred', 'claimed', 'sent', 'suppressed', 'expired', 'unknown', 'cancelled'] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];
