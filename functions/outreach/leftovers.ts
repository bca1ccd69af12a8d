import type { ContactMade } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { MINUTE, plus } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { OutreachPerson } from './choose-reminder.ts';
import { CLAIM_ANSWER_WITHIN, withContactState } from './claims.ts';
import type { OutcomeChange, ReminderOutcome } from './outcome.ts';
import { isFinal, personTakesOver } from './outcome.ts';
import type { ReachOutPorts } from './ports.ts';
import { changeContact, settleOutcome } from './settle.ts';

/** A provider that refused or throttled is asked again a little later. */
const RELEASED_WAIT = 2 * MINUTE;

/** The reminder behind a claim: from the plan, else from its own outcome row. */
const reminderOf = (
  person: OutreachPerson,
  reminderId: string,
  outcome: ReminderOutcome | undefined,
): PlannedReminder | undefined => {
  const planned = person.reminders.find((reminder) => reminder.reminderId === reminderId);
  if (planned !== undefined || outcome === undefined) return planned;
  const { decidedAt, ...rest } = outcome;
  return { ...rest, dueAt: decidedAt, expiresAt: decidedAt, plannedAt: decidedAt, channels: [], values: {}, priority: 0 };
};

interface Leftover {
  readonly reminder: PlannedReminder;
  readonly known: ReminderOutcome | undefined;
  readonly contact: ContactMade;
}

/** Whether it arrived will never be known. */
const noAnswer = ({ reminder, contact }: Leftover): OutcomeChange => ({
  state: 'unknown',
  reason: 'no-answer-from-provider',
  rules: [],
  decidedAt: plus(contact.at, CLAIM_ANSWER_WITHIN),
  ...personTakesOver(reminder.purpose),
});

/** A claim without an answer: it waits for a receipt, and after a day it is `unknown` for good. */
const finishClaim = async (
  ports: ReachOutPorts,
  customerId: string,
  leftover: Leftover,
  now: Instant,
): Promise<ReminderOutcome | undefined> => {
  const { reminder, known, contact } = leftover;
  const answerBy = plus(contact.at, CLAIM_ANSWER_WITHIN);
  if (now < answerBy) {
    await ports.putTimer(customerId, 'claim', reminder.reminderId, answerBy);
    return undefined;
  }
  await changeContact(ports, customerId, (record) => withContactState(record, reminder.reminderId, 'unknown'));
  return settleOutcome(ports, reminder, known, noAnswer(leftover));
};

/** The CONTACT row knows what became of it; its outcome row does not yet. */
const finishSettled = (ports: ReachOutPorts, leftover: Leftover): Promise<ReminderOutcome | undefined> => {
  const { reminder, known, contact } = leftover;
  const change: OutcomeChange =
    contact.state === 'unknown'
      ? noAnswer(leftover)
      : {
          state: 'sent',
          decidedAt: contact.at,
          ...(contact.state === 'bounced' ? personTakesOver(reminder.purpose) : {}),
        };
  return settleOutcome(ports, reminder, known, change);
};

/** The outcome row knows what became of it; the CONTACT row follows. */
const followOutcome = async (ports: ReachOutPorts, outcome: ReminderOutcome, contact: ContactMade): Promise<void> => {
  const { state, customerId, reminderId } = outcome;
  if (contact.state !== 'claimed' || (state !== 'sent' && state !== 'unknown')) return;
  await changeContact(ports, customerId, (record) => withContactState(record, reminderId, state));
};

const finishContact = async (
  ports: ReachOutPorts,
  person: OutreachPerson,
  reminderId: string,
  contact: ContactMade,
  now: Instant,
): Promise<ReminderOutcome | undefined> => {
  const known = person.outcomes.get(reminderId);
  if (known !== undefined && isFinal(known)) {
    await followOutcome(ports, known, contact);
    return undefined;
  }
  const reminder = reminderOf(person, reminderId, known);
  if (reminder === undefined) return undefined;
  const leftover = { reminder, known, contact };
  return contact.state === 'claimed' ? finishClaim(ports, person.customerId, leftover, now) : finishSettled(ports, leftover);
};

/** The slot was given back, so nothing went out: the reminder waits for its next turn. */
const finishReleased = async (
  ports: ReachOutPorts,
  person: OutreachPerson,
  outcome: ReminderOutcome,
  now: Instant,
): Promise<ReminderOutcome | undefined> => {
  const released = outcome.state === 'claimed' && person.record.contacts[outcome.reminderId] === undefined;
  const reminder = released ? reminderOf(person, outcome.reminderId, outcome) : undefined;
  if (reminder === undefined) return undefined;
  const dueAt = plus(now, RELEASED_WAIT);
  return settleOutcome(ports, reminder, outcome, { state: 'deferred', decidedAt: now, dueAt, reason: 'released', rules: [] });
};

/**
 * Finishes what an earlier delivery left: a send that is on the CONTACT row but not on its outcome row is settled; a claim without an
 * answer waits for a receipt and becomes `unknown` after a day. Neither is ever sent again.
 */
export const finishLeftovers = async (ports: ReachOutPorts, person: OutreachPerson, now: Instant): Promise<OutreachPerson> => {
  const outcomes = new Map(person.outcomes);
  const keep = (outcome: ReminderOutcome | undefined): void => {
    if (outcome !== undefined) outcomes.set(outcome.reminderId, outcome);
  };
  for (const [reminderId, contact] of Object.entries(person.record.contacts)) {
    if (contact.by === 'us') keep(await finishContact(ports, person, reminderId, contact, now));
  }
  for (const outcome of person.outcomes.values()) keep(await finishReleased(ports, person, outcome, now));
  return { ...person, outcomes };
};
