import type { Purpose } from '../../shared/vocabulary/contact-record.ts';
import { holdsInForce } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { Choice } from './choose-reminder.ts';
import { chooseReminder, dueOf } from './choose-reminder.ts';
import type { Permission } from './contact-question.ts';
import type { ChoiceSettings, OutreachPerson } from './judge-reminder.ts';
import { askFor } from './judge-reminder.ts';
import type { ReminderOutcome } from './outcome.ts';
import { isFinal } from './outcome.ts';
import { localText, possibleZones } from './zones.ts';

/** What one channel answers at this instant, with what it rests on. */
export interface ChannelAnswer {
  readonly channel: string;
  readonly answer: string;
  readonly rule?: string;
  readonly source?: string;
}

export interface ReminderExplanation {
  readonly reminderId: string;
  readonly about: string;
  readonly dueAt: Instant;
  readonly dueLocal: string;
  readonly expiresAt: Instant;
  /** What has become of it, or would if it were looked at now. */
  readonly state: string;
  readonly because: string;
  readonly channels: readonly ChannelAnswer[];
}

/** A rule as it is told to people. */
export interface ExplainedRule {
  readonly id: string;
  readonly purpose: Purpose;
  /** When it speaks, in words. */
  readonly when?: string;
}

export interface RuleExplanation {
  readonly rule: string;
  readonly purpose: Purpose;
  readonly when?: string;
  /** Empty: there is nothing the rule could speak about. */
  readonly reminders: readonly ReminderExplanation[];
}

export interface Explanation {
  readonly customerId: string;
  readonly now: Instant;
  readonly localNow: string;
  readonly zones: readonly string[];
  readonly jurisdictions: readonly string[];
  /** The states in force at this instant. */
  readonly holds: readonly string[];
  readonly rules: readonly RuleExplanation[];
}

const channelAnswer = (channel: string, permission: Permission): ChannelAnswer => {
  if (permission.answer === 'yes') return { channel, answer: permission.neutral !== false ? 'yes, in neutral words' : 'yes' };
  const { rule, source, reason, state } = permission.decided;
  const why = state === undefined ? reason : `${reason}: ${state}`;
  const answer = permission.answer === 'no' ? `no (${why})` : `not before ${permission.instant} (${why})`;
  return { channel, answer, rule, source };
};

interface Said {
  readonly state: string;
  readonly because: string;
}

const alreadyDecided = (known: ReminderOutcome): Said | undefined => {
  if (isFinal(known)) return { state: known.state, because: known.reason ?? known.rules.join(', ') };
  return known.state === 'claimed' ? { state: 'claimed', because: 'sent, and the provider has not answered yet' } : undefined;
};

/** What it comes to among everything that is due for the person: at most one message goes at a time. */
const nowComesTo = ({ reminderId }: PlannedReminder, choice: Choice): Said => {
  const same = (decision: { readonly reminder: PlannedReminder }): boolean => decision.reminder.reminderId === reminderId;
  const settled = choice.settled.find(same);
  if (settled !== undefined) return { state: `would be ${settled.state}`, because: settled.reason };
  const deferred = choice.deferred.find(same);
  if (deferred !== undefined) return { state: `would wait until ${deferred.until}`, because: deferred.reason };
  if (choice.send !== undefined && same(choice.send)) {
    return { state: 'would be sent', because: `${choice.send.channel} is permitted now` };
  }
  return { state: 'would wait its turn', because: `${choice.send?.reminder.rule} goes first` };
};

const stateOf = (reminder: PlannedReminder, person: OutreachPerson, choice: Choice, now: Instant): Said => {
  const known = person.outcomes.get(reminder.reminderId);
  const decided = known === undefined ? undefined : alreadyDecided(known);
  if (decided !== undefined) return decided;
  if (person.record.contacts[reminder.reminderId] !== undefined) return { state: 'sent', because: 'the contact is on the row' };
  const dueAt = dueOf(reminder, known);
  if (reminder.withdrawn !== undefined) return { state: 'withdrawn', because: reminder.withdrawn };
  if (dueAt > now) return { state: known?.state ?? 'planned', because: known?.reason ?? `due at ${dueAt}` };
  return nowComesTo(reminder, choice);
};

/** Why a customer gets or does not get each reminder. Reads the same rows and asks the same questions as sending does. */
export const explain = (
  person: OutreachPerson,
  rules: readonly ExplainedRule[],
  settings: ChoiceSettings,
  now: Instant,
): Explanation => {
  const zones = possibleZones(person.record);
  const zone = zones[0] ?? 'UTC';
  const choice = chooseReminder(person, settings, now);
  const explainOne = (reminder: PlannedReminder): ReminderExplanation => ({
    reminderId: reminder.reminderId,
    about: `${reminder.objectId} ${reminder.date}`,
    dueAt: reminder.dueAt,
    dueLocal: localText(zone, Date.parse(reminder.dueAt)),
    expiresAt: reminder.expiresAt,
    ...stateOf(reminder, person, choice, now),
    channels: reminder.channels.map((channel) =>
      person.reachable.includes(channel)
        ? channelAnswer(channel, askFor(reminder, channel, person.record, settings, now))
        : { channel, answer: 'no (no-address)' },
    ),
  });
  return {
    customerId: person.customerId,
    now,
    localNow: localText(zone, Date.parse(now)),
    zones,
    jurisdictions: person.record.jurisdictions,
    holds: holdsInForce(person.record, now).map((hold) => `${hold.state} since ${hold.since} (${hold.source})`),
    rules: rules.map(({ id, purpose, when }) => ({
      rule: id,
      purpose,
      ...(when === undefined ? {} : { when }),
      reminders: person.reminders.filter((reminder) => reminder.rule === id).map(explainOne),
    })),
  };
};

/** The explanation as text, for a terminal. */
export const explanationText = (explanation: Explanation): string =>
  [
    `${explanation.customerId} at ${explanation.now} (${explanation.localNow}, ${explanation.zones.join(' or ') || 'place unknown'})`,
    `rules of: ${explanation.jurisdictions.join(', ') || 'default'}; states: ${explanation.holds.join('; ') || 'none'}`,
    ...explanation.rules.flatMap(({ rule, purpose, when, reminders }) =>
      reminders.length === 0
        ? [`- ${rule} (${purpose}): nothing to speak about${when === undefined ? '' : ` (it speaks ${when})`}`]
        : reminders.flatMap((one) => [
            `- ${rule} (${purpose}) about ${one.about}, due ${one.dueLocal}: ${one.state}: ${one.because}`,
            ...one.channels.map(
              ({ channel, answer, rule: by, source }) =>
                `    ${channel}: ${answer}${by === undefined ? '' : ` [${by}: ${source}]`}`,
            ),
          ]),
    ),
  ].join('\n');
