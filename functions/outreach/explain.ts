import type { Purpose } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import { dueOf } from './choose-reminder.ts';
import type { Permission } from './contact-question.ts';
import type { ChoiceSettings, OutreachPerson } from './judge-reminder.ts';
import { askFor, judgeReminder } from './judge-reminder.ts';
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

export interface RuleExplanation {
  readonly rule: string;
  readonly purpose: Purpose;
  /** Empty: there is nothing the rule could speak about. */
  readonly reminders: readonly ReminderExplanation[];
}

export interface Explanation {
  readonly customerId: string;
  readonly now: Instant;
  readonly localNow: string;
  readonly zones: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly holds: readonly string[];
  readonly rules: readonly RuleExplanation[];
}

const channelAnswer = (channel: string, permission: Permission): ChannelAnswer => {
  if (permission.answer === 'yes') return { channel, answer: permission.neutral ? 'yes, in neutral words' : 'yes' };
  const { rule, source, reason, state } = permission.decided;
  const why = state === undefined ? reason : `${reason}: ${state}`;
  const answer = permission.answer === 'no' ? `no (${why})` : `not before ${permission.instant} (${why})`;
  return { channel, answer, rule, source };
};

/** What it comes to now, in words. */
const stateOf = (
  reminder: PlannedReminder,
  person: OutreachPerson,
  settings: ChoiceSettings,
  now: Instant,
): { readonly state: string; readonly because: string } => {
  const known = person.outcomes.get(reminder.reminderId);
  if (known !== undefined && isFinal(known)) return { state: known.state, because: known.reason ?? known.rules.join(', ') };
  if (known?.state === 'claimed') return { state: 'claimed', because: 'sent, and the provider has not answered yet' };
  const dueAt = dueOf(reminder, known);
  if (reminder.withdrawn !== undefined) return { state: 'withdrawn', because: reminder.withdrawn };
  if (dueAt > now) return { state: known?.state ?? 'planned', because: known?.reason ?? `due at ${dueAt}` };
  const decision = judgeReminder(reminder, person, settings, now);
  switch (decision.kind) {
    case 'send':
      return { state: 'would be sent', because: `${decision.channel} is permitted now` };
    case 'defer':
      return { state: `would wait until ${decision.until}`, because: decision.reason };
    case 'settle':
      return { state: `would be ${decision.state}`, because: decision.reason };
  }
};

/** Why a customer gets or does not get each reminder. Reads the same rows and asks the same questions as sending does. */
export const explain = (
  person: OutreachPerson,
  rules: readonly { readonly id: string; readonly purpose: Purpose }[],
  settings: ChoiceSettings,
  now: Instant,
): Explanation => {
  const zones = possibleZones(person.record);
  const zone = zones[0] ?? 'UTC';
  const explainOne = (reminder: PlannedReminder): ReminderExplanation => ({
    reminderId: reminder.reminderId,
    about: `${reminder.objectId} ${reminder.date}`,
    dueAt: reminder.dueAt,
    dueLocal: localText(zone, Date.parse(reminder.dueAt)),
    expiresAt: reminder.expiresAt,
    ...stateOf(reminder, person, settings, now),
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
    holds: Object.values(person.record.holds).map((hold) => `${hold.state} since ${hold.since} (${hold.source})`),
    rules: rules.map(({ id, purpose }) => ({
      rule: id,
      purpose,
      reminders: person.reminders.filter((reminder) => reminder.rule === id).map(explainOne),
    })),
  };
};

/** The explanation as text, for a terminal. */
export const explanationText = (explanation: Explanation): string =>
  [
    `${explanation.customerId} at ${explanation.now} (${explanation.localNow}, ${explanation.zones.join(' or ') || 'place unknown'})`,
    `rules of: ${explanation.jurisdictions.join(', ') || 'default'}; states: ${explanation.holds.join('; ') || 'none'}`,
    ...explanation.rules.flatMap(({ rule, purpose, reminders }) =>
      reminders.length === 0
        ? [`- ${rule} (${purpose}): nothing to speak about`]
        : reminders.flatMap((one) => [
            `- ${rule} (${purpose}) about ${one.about}, due ${one.dueLocal}: ${one.state}: ${one.because}`,
            ...one.channels.map(
              ({ channel, answer, rule: by, source }) =>
                `    ${channel}: ${answer}${by === undefined ? '' : ` [${by}: ${source}]`}`,
            ),
          ]),
    ),
  ].join('\n');
