import type { Purpose } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { ChoiceSettings, Decision, OutreachPerson } from './judge-reminder.ts';
import { judgeReminder } from './judge-reminder.ts';
import type { ReminderOutcome } from './outcome.ts';
import { isFinal } from './outcome.ts';

export type { ChoiceSettings, Decision, OutreachPerson } from './judge-reminder.ts';

/** Security before law, law before help, help before service; offers last. */
export const PURPOSE_RANK: readonly Purpose[] = [
  'security',
  'statutory-notice',
  'relief',
  'contract-service',
  'collection',
  'care',
  'marketing',
];

const rankOf = (reminder: PlannedReminder): number => PURPOSE_RANK.indexOf(reminder.purpose);

/** First the purpose, then the rule's own priority, then the one that has waited longest. */
export const byRank = (a: PlannedReminder, b: PlannedReminder): number =>
  rankOf(a) - rankOf(b) ||
  b.priority - a.priority ||
  (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.reminderId < b.reminderId ? -1 : 1);

const mayStandFor = (a: PlannedReminder, b: PlannedReminder): boolean =>
  a.group !== undefined && a.group === b.group && a.purpose === b.purpose && a.product === b.product && a.objectId === b.objectId;

/**
 * Of several stages of one matter only the latest is said; the others are merged into it. Never across purposes, products or objects:
 * two instalments have two amounts. A later stage that already went out counts too, also when a crash came between it and this.
 */
const merge = (decisions: readonly Decision[], person: OutreachPerson): readonly Decision[] => {
  const open = decisions.filter((decision) => decision.kind !== 'settle').map((decision) => decision.reminder);
  const sent = person.reminders.filter((reminder) => person.record.contacts[reminder.reminderId] !== undefined);
  return decisions.map((decision) => {
    const { reminder } = decision;
    if (decision.kind === 'settle') return decision;
    const later = (other: PlannedReminder): boolean => mayStandFor(other, reminder) && byRank(other, reminder) < 0;
    const winner = open.find(later) ?? sent.find(later);
    if (winner === undefined) return decision;
    return { kind: 'settle', reminder, state: 'suppressed', reason: 'merged-into-later-stage', rules: [] };
  });
};

/** When a reminder is next looked at: as planned, or as deferred. */
export const dueOf = (reminder: PlannedReminder, outcome: ReminderOutcome | undefined): Instant =>
  outcome?.state === 'deferred' && outcome.dueAt !== undefined ? outcome.dueAt : reminder.dueAt;

export interface Choice {
  /** At most one message; the others are asked again once it has claimed its slot. */
  readonly send?: Extract<Decision, { kind: 'send' }>;
  /** What ends without a message, whatever else is sent. */
  readonly settled: readonly Extract<Decision, { kind: 'settle' }>[];
  /** What waits, if nothing is sent now. */
  readonly deferred: readonly Extract<Decision, { kind: 'defer' }>[];
}

/** Looks at everything that is due for one person and picks at most one message. Security goes first and never waits. */
export const chooseReminder = (person: OutreachPerson, settings: ChoiceSettings, now: Instant): Choice => {
  const due = person.reminders.filter((reminder) => {
    const outcome = person.outcomes.get(reminder.reminderId);
    const taken = person.record.contacts[reminder.reminderId] !== undefined;
    return !isFinal(outcome) && !taken && dueOf(reminder, outcome) <= now;
  });
  const decisions = merge(
    due.map((reminder) => judgeReminder(reminder, person, settings, now)),
    person,
  );
  const sends = decisions.filter((decision) => decision.kind === 'send').sort((a, b) => byRank(a.reminder, b.reminder));
  const [send] = sends;
  return {
    ...(send === undefined ? {} : { send }),
    settled: decisions.filter((decision) => decision.kind === 'settle'),
    deferred: decisions.filter((decision) => decision.kind === 'defer'),
  };
};
