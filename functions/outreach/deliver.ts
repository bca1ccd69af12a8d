import type { ContactMade } from '../../shared/vocabulary/contact-record.ts';
import { OPTIONAL_PURPOSES } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { MINUTE, plus } from '../../shared/vocabulary/instants.ts';
import { CLAIM_ANSWER_WITHIN, withClaim, withContactState, withoutClaim } from './claims.ts';
import type { ComposedMessage } from './compose.ts';
import { hashBelow } from './jitter.ts';
import type { ChoiceSettings, Decision, OutreachPerson } from './judge-reminder.ts';
import { askFor } from './judge-reminder.ts';
import type { Delivery, OutcomeChange, ReminderOutcome } from './outcome.ts';
import { nextOutcome, personTakesOver, placeIn } from './outcome.ts';
import type { ReachOutPorts, SendResult } from './ports.ts';
import { changeContact, settleOutcome } from './settle.ts';

export type ToSend = Extract<Decision, { kind: 'send' }>;

/** Codes with which an address or channel will never take this message; another channel may. */
const GONE: ReadonlySet<string> = new Set([
  'no-address',
  'opted-out',
  'country-blocked',
  'message-rejected',
  'invalid-address',
  'no-channel',
]);
const MOST_ATTEMPTS = 6;

const deliveryOf = (send: ToSend, message: ComposedMessage, now: Instant): Delivery => ({
  channel: send.channel,
  claimedAt: now,
  jurisdictions: send.permission.evidence.jurisdictions,
  zones: send.permission.evidence.zones,
  localTime: send.permission.evidence.localTime,
  language: message.language,
  templateVersion: message.templateVersion,
  subject: message.subject,
  body: message.body,
  full: message.full,
});

const claimOf = (send: ToSend, now: Instant): ContactMade => ({
  at: now,
  purpose: send.reminder.purpose,
  channel: send.channel,
  by: 'us',
  ...(send.reminder.product === undefined ? {} : { product: send.reminder.product }),
  state: 'claimed',
});

/** A provider that says no or not now made no contact: the slot is given back, and the reminder waits or tries another channel. */
const released = (result: SendResult, send: ToSend, known: ReminderOutcome, now: Instant): OutcomeChange => {
  const attempts = known.attempts + 1;
  const gone = result.kind === 'refused' && GONE.has(result.code);
  const refusedChannels = gone ? [...known.refusedChannels, send.channel] : known.refusedChannels;
  const reason = result.kind === 'throttled' ? 'throttled' : result.kind === 'refused' ? `refused:${result.code}` : 'refused';
  const wait = gone ? MINUTE : Math.min(2 ** attempts, 60) * MINUTE;
  const dueAt = plus(now, wait + hashBelow(MINUTE, send.reminder.reminderId, String(attempts)));
  const { reminder } = send;
  const base = { decidedAt: now, reason, rules: [], attempts, refusedChannels };
  if (result.kind === 'refused' && attempts >= MOST_ATTEMPTS) {
    return { ...base, state: 'suppressed', ...personTakesOver(reminder.purpose) };
  }
  return { ...base, state: 'deferred', dueAt };
};

/** The same question once more, on the row as it is after the send: whatever came between claim and send shows here. */
const brokenSince = (
  send: ToSend,
  record: OutreachPerson['record'],
  settings: ChoiceSettings,
  now: Instant,
): readonly string[] => {
  const permission = askFor(send.reminder, send.channel, record, settings, now);
  return permission.answer === 'yes' ? [] : [permission.decided.rule];
};

export type Delivered =
  /** Another copy changed the person in between: look at everything again. */
  { readonly kind: 'overtaken' } | { readonly kind: 'done'; readonly person: OutreachPerson };

const after = (
  person: OutreachPerson,
  record: OutreachPerson['record'],
  outcome: ReminderOutcome | undefined,
): OutreachPerson => ({
  ...person,
  record,
  outcomes: outcome === undefined ? person.outcomes : new Map([...person.outcomes, [outcome.reminderId, outcome]]),
});

/**
 * At most one send per reminder. The slot is claimed on the CONTACT row under the very version on which the permission was given; the
 * evidence is stored; then the message goes out once; then both rows are settled. Whatever breaks after the claim leaves it claimed:
 * it counts for caps and is never sent again.
 */
export const deliver = async (
  ports: ReachOutPorts,
  person: OutreachPerson,
  send: ToSend,
  message: ComposedMessage,
  settings: ChoiceSettings,
  now: Instant,
): Promise<Delivered> => {
  const { reminder } = send;
  const { customerId } = person;
  const claimedRecord = withClaim(person.record, reminder.reminderId, claimOf(send, now));
  if (!(await ports.replaceContact(claimedRecord))) return { kind: 'overtaken' };

  const delivery = deliveryOf(send, message, now);
  const claimed = nextOutcome(reminder, person.outcomes.get(reminder.reminderId), {
    state: 'claimed',
    decidedAt: now,
    rules: send.permission.evidence.rules,
    delivery,
    ...placeIn(person.record),
    language: message.language,
  });
  if (!(await ports.saveOutcome(claimed))) {
    // Nothing went out yet, and the slot is ours: give it back and look again.
    await changeContact(ports, customerId, (known) => withoutClaim(known, reminder.reminderId));
    return { kind: 'overtaken' };
  }

  const result = await ports.send({
    reminderId: reminder.reminderId,
    customerId,
    channel: send.channel,
    purpose: reminder.purpose,
    rule: reminder.rule,
    template: reminder.template,
    jurisdictions: delivery.jurisdictions,
    language: message.language,
    subject: message.subject,
    body: message.body,
    optional: OPTIONAL_PURPOSES.includes(reminder.purpose),
  });

  if (result.kind === 'unknown') {
    await ports.putTimer(customerId, 'claim', reminder.reminderId, plus(now, CLAIM_ANSWER_WITHIN));
    return { kind: 'done', person: after(person, claimedRecord, claimed) };
  }
  if (result.kind === 'sent') {
    // The provider's answer cannot be asked for again, so it is stored first; the CONTACT row follows it, now or at the next visit.
    const outcome = await settleOutcome(ports, reminder, claimed, {
      state: 'sent',
      decidedAt: now,
      breach: brokenSince(send, await ports.readContact(customerId), settings, now),
      delivery: { ...delivery, providerId: result.providerId, address: result.address },
    });
    const record = await changeContact(ports, customerId, (known) => withContactState(known, reminder.reminderId, 'sent'));
    return { kind: 'done', person: after(person, record, outcome) };
  }
  const record = await changeContact(ports, customerId, (known) => withoutClaim(known, reminder.reminderId));
  const outcome = await settleOutcome(ports, reminder, claimed, released(result, send, claimed, now));
  return { kind: 'done', person: after(person, record, outcome) };
};
