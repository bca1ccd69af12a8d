import type { ContactRecord, OutreachChannel } from '../../shared/vocabulary/contact-record.ts';
import { OPTIONAL_PURPOSES } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { HOUR, MINUTE, plus } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { ContactQuestion, Deciding, Permission } from './contact-question.ts';
import { hashBelow } from './jitter.ts';
import type { KillSwitch } from './kill-switches.ts';
import { mayContact } from './may-contact.ts';
import type { ReminderOutcome } from './outcome.ts';
import type { Actor } from './policy-rule.ts';

/** A person as the outreach room sees one: everything read strongly, the plan made from it at this very instant. */
export interface OutreachPerson {
  readonly customerId: string;
  readonly record: ContactRecord;
  readonly reminders: readonly PlannedReminder[];
  readonly outcomes: ReadonlyMap<string, ReminderOutcome>;
  /** Channels for which a sealed address is known. */
  readonly reachable: readonly OutreachChannel[];
}

export interface ChoiceSettings {
  readonly actors: readonly Actor[];
  readonly switches: readonly KillSwitch[];
}

type Yes = Extract<Permission, { answer: 'yes' }>;

export type Decision =
  | { readonly kind: 'send'; readonly reminder: PlannedReminder; readonly channel: OutreachChannel; readonly permission: Yes }
  | {
      readonly kind: 'settle';
      readonly reminder: PlannedReminder;
      readonly state: 'suppressed' | 'expired' | 'cancelled';
      readonly reason: string;
      readonly rules: readonly string[];
    }
  | {
      readonly kind: 'defer';
      readonly reminder: PlannedReminder;
      readonly until: Instant;
      readonly reason: string;
      readonly rules: readonly string[];
    };

/** From the least intrusive: what someone who switched off optional messages gets the rest by. */
const LEAST_INTRUSIVE: readonly OutreachChannel[] = ['email', 'sms', 'chat', 'voice'];

const hasSwitchedOff = (record: ContactRecord): boolean =>
  Object.values(record.consents).some((consent) => !consent.given && OPTIONAL_PURPOSES.includes(consent.purpose));

const channelsFor = (reminder: PlannedReminder, person: OutreachPerson): readonly OutreachChannel[] => {
  const refused = person.outcomes.get(reminder.reminderId)?.refusedChannels ?? [];
  const usable = reminder.channels.filter((channel) => person.reachable.includes(channel) && !refused.includes(channel));
  if (reminder.purpose === 'security' || !hasSwitchedOff(person.record)) return usable;
  return LEAST_INTRUSIVE.filter((channel) => usable.includes(channel));
};

export const askFor = (
  reminder: PlannedReminder,
  channel: OutreachChannel,
  record: ContactRecord,
  settings: ChoiceSettings,
  now: Instant,
) => {
  const question: ContactQuestion = {
    record,
    purpose: reminder.purpose,
    channel,
    ...(reminder.product === undefined ? {} : { product: reminder.product }),
    productUnknown: reminder.productUnknown === true,
    objectId: reminder.objectId,
    followsPlan: reminder.followsPlan === true,
    undated: reminder.undated === true,
    rule: reminder.rule,
    except: reminder.reminderId,
    actors: settings.actors,
    switches: settings.switches,
    now,
  };
  return mayContact(question);
};

const JITTER_MINUTES = 20;

/** Spreads what waits for the same opening hour, by a hash; stays inside the hours and before expiry. */
const spread = (
  reminder: PlannedReminder,
  channel: OutreachChannel,
  person: OutreachPerson,
  settings: ChoiceSettings,
  instant: Instant,
): Instant => {
  const later = plus(instant, hashBelow(JITTER_MINUTES, reminder.reminderId, instant) * MINUTE);
  const still = later < reminder.expiresAt && askFor(reminder, channel, person.record, settings, later).answer === 'yes';
  return still ? later : instant;
};

const byDecision = (decided: Deciding): { readonly reason: string; readonly rules: readonly string[] } => ({
  reason: decided.state === undefined ? decided.reason : `${decided.reason}:${decided.state}`,
  rules: [decided.rule],
});

const SWITCHED_OFF_WAIT = HOUR;

/** What one due reminder comes to on its own. */
export const judgeReminder = (
  reminder: PlannedReminder,
  person: OutreachPerson,
  settings: ChoiceSettings,
  now: Instant,
): Decision => {
  const settle = (state: 'suppressed' | 'expired' | 'cancelled', reason: string, rules: readonly string[] = []): Decision => ({
    kind: 'settle',
    reminder,
    state,
    reason,
    rules,
  });
  if (reminder.withdrawn === 'holdout') return settle('suppressed', 'holdout');
  if (reminder.withdrawn !== undefined) return settle('cancelled', reminder.withdrawn);
  const known = person.outcomes.get(reminder.reminderId);
  if (reminder.expiresAt <= now) return settle('expired', known?.reason ?? 'too-late', known?.rules ?? []);

  const channels = channelsFor(reminder, person);
  const answers = channels.map((channel) => ({ channel, permission: askFor(reminder, channel, person.record, settings, now) }));
  for (const { channel, permission } of answers) {
    if (permission.answer === 'yes') return { kind: 'send', reminder, channel, permission };
  }
  const waiting = answers.flatMap(({ channel, permission }) =>
    permission.answer === 'not-before' ? [{ channel, instant: permission.instant, decided: permission.decided }] : [],
  );
  waiting.sort((a, b) => (a.instant < b.instant ? -1 : 1));
  const [soonest] = waiting;
  if (soonest !== undefined) {
    const why = byDecision(soonest.decided);
    if (soonest.instant >= reminder.expiresAt) return settle('expired', why.reason, why.rules);
    return { kind: 'defer', reminder, until: spread(reminder, soonest.channel, person, settings, soonest.instant), ...why };
  }
  const [first] = answers;
  if (first === undefined || first.permission.answer !== 'no') return settle('suppressed', 'no-address');
  const why = byDecision(first.permission.decided);
  if (first.permission.decided.reason !== 'switched-off') return settle('suppressed', why.reason, why.rules);
  const until = plus(now, SWITCHED_OFF_WAIT);
  return until >= reminder.expiresAt ? settle('expired', why.reason, why.rules) : { kind: 'defer', reminder, until, ...why };
};
