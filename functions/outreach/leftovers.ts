import type { ContactMade } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { MINUTE, plus } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { OutreachPerson } from './choose-reminder.ts';
import { CLAIM_ANSWER_WITHIN, withContactState } from './claims.ts';
import type { ReminderOutcome } from './outcome.ts';
import { isFinal } from './outcome.ts';
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

const finishOne = async (
  ports: ReachOutPorts,
  person: OutreachPerson,
  reminderId: string,
  contact: ContactMade,
  now: Instant,
): Promise<ReminderOutcome | undefined> => {
  const known = person.outcomes.get(reminderId);
  if (contact.by !== 'us') return undefined;
  if (known !== undefined && isFinal(known)) {
    const state = known.state === 'sent' || known.state === 'unknown' ? known.state : undefined;
    if (contact.state === 'claimed' && state !== undefined) {
      await changeContact(ports, person.customerId, (record) => withContactState(record, reminderId, state));
    }
    return undefined;
  }
  const reminder = reminderOf(person, reminderId, known);
  if (reminder === undefined) return undefined;

  if (contact.state === 'claimed') {
    const answerBy = plus(contact.at, CLAIM_ANSWER_WITHIN);
    if (now < answerBy) {
      await ports.putTimer(person.customerId, 'claim', reminderId, answerBy);
      return undefined;
    }
    await changeContact(ports, person.customerId, (record) => withContactState(record, reminderId, 'unknown'));
    return settleOutcome(ports, reminder, known, {
      state: 'unknown',
      decidedAt: answerBy,
      reason: 'no-answer-from-provider',
      rules: [],
    });
  }
  const state = contact.state === 'unknown' ? 'unknown' : 'sent';
  const decidedAt = state === 'unknown' ? plus(contact.at, CLAIM_ANSWER_WITHIN) : contact.at;
  return settleOutcome(ports, reminder, known, {
    state,
    decidedAt,
    ...(state === 'unknown' ? { reason: 'no-answer-from-provider' } : {}),
  });
};

/**
 * Finishes what an earlier delivery left: a send that is on the CONTACT row but not on its outcome row is settled; a claim without an
 * answer waits for a receipt and becomes `unknown` after a day. Neither is ever sent again.
 */
export const finishLeftovers = async (ports: ReachOutPorts, person: OutreachPerson, now: Instant): Promise<OutreachPerson> => {
  const outcomes = new Map(person.outcomes);
  for (const [reminderId, contact] of Object.entries(person.record.contacts)) {
    const finished = await finishOne(ports, person, reminderId, contact, now);
    if (finished !== undefined) outcomes.set(reminderId, finished);
  }
  for (const outcome of person.outcomes.values()) {
    const released = outcome.state === 'claimed' && person.record.contacts[outcome.reminderId] === undefined;
    const reminder = released ? reminderOf(person, outcome.reminderId, outcome) : undefined;
    if (reminder === undefined) continue;
    // The slot was given back, so nothing went out: the reminder waits for its next turn.
    const dueAt = plus(now, RELEASED_WAIT);
    const waiting = await settleOutcome(ports, reminder, outcome, {
      state: 'deferred',
      decidedAt: now,
      dueAt,
      reason: 'released',
      rules: [],
    });
    if (waiting !== undefined) outcomes.set(outcome.reminderId, waiting);
  }
  return { ...person, outcomes };
};
