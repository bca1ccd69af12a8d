import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { ReminderFact } from '../../shared/contracts/fact.ts';
import type { ContactRecord, OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { OutcomeState, PlannedReminder } from '../../shared/vocabulary/reminder.ts';

/** What was sent, kept so that it can be shown and explained years later (law 11). The address is masked. */
export interface Delivery {
  readonly channel: OutreachChannel;
  readonly claimedAt: Instant;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly zones: readonly string[];
  readonly localTime: string;
  readonly language: string;
  readonly templateVersion: number;
  readonly subject: string;
  readonly body: string;
  readonly full: string;
  readonly address?: string;
  readonly providerId?: string;
  /** What a receipt said later. */
  readonly receipt?: 'delivered' | 'bounced' | 'complained';
}

/** What became of one reminder: a row of its own, written by the outreach room alone under its version. */
export interface ReminderOutcome {
  readonly reminderId: string;
  readonly customerId: string;
  readonly version: number;
  readonly state: OutcomeState;
  /** When this was decided; stored once and never read off a clock again. */
  readonly decidedAt: Instant;
  readonly reason?: string;
  /** Rules behind it as `id@version`, the deciding one first. */
  readonly rules: readonly string[];
  /** For `deferred`: when it is looked at again. */
  readonly dueAt?: Instant;
  /** Sends that were refused or throttled, and channels that will not take it. */
  readonly attempts: number;
  readonly refusedChannels: readonly OutreachChannel[];
  /** Where and in which language, also of what was never sent. */
  readonly jurisdiction?: string;
  readonly language?: string;
  /** Of a send, asked again on the row as it was afterwards: the rules it broke; empty = clean, absent = not asked. */
  readonly breach?: readonly string[];
  /** Must not end in silence: a person takes it from here. */
  readonly needsPerson?: true;
  readonly delivery?: Delivery;
  readonly rule: string;
  readonly ruleVersion: number;
  readonly purpose: Purpose;
  readonly objectId: string;
  readonly product?: string;
  readonly date: string;
  readonly template: string;
}

/** A statutory notice that did not arrive, or may not have, never ends in silence: a person takes over (issue 4). */
export const personTakesOver = (purpose: Purpose): Pick<ReminderOutcome, 'needsPerson'> =>
  purpose === 'statutory-notice' ? { needsPerson: true } : {};

const FINAL: ReadonlySet<OutcomeState> = new Set(['sent', 'suppressed', 'expired', 'unknown', 'cancelled']);

export const isFinal = (outcome: ReminderOutcome | undefined): boolean => outcome !== undefined && FINAL.has(outcome.state);

/** Reminders that are over. What was sent is not among them: it may stand for an earlier stage of the same matter. */
export const settledOf = (outcomes: Iterable<ReminderOutcome>, record: ContactRecord): ReadonlySet<string> => {
  const settled = new Set<string>();
  for (const outcome of outcomes) {
    if (isFinal(outcome) && record.contacts[outcome.reminderId] === undefined) settled.add(outcome.reminderId);
  }
  return settled;
};

export type OutcomeChange = Pick<ReminderOutcome, 'state' | 'decidedAt'> &
  Partial<
    Pick<
      ReminderOutcome,
      | 'reason'
      | 'rules'
      | 'dueAt'
      | 'attempts'
      | 'refusedChannels'
      | 'needsPerson'
      | 'delivery'
      | 'jurisdiction'
      | 'language'
      | 'breach'
    >
  >;

/** States in which a message went out, or may have. */
const CARRIES_DELIVERY: ReadonlySet<OutcomeState> = new Set(['claimed', 'sent', 'unknown']);

/** What an outcome says about the person it was decided for. */
export const placeIn = (record: ContactRecord): Pick<ReminderOutcome, 'jurisdiction' | 'language'> => ({
  jurisdiction: record.jurisdictions[0] ?? 'default',
  ...(record.language === undefined ? {} : { language: record.language }),
});

/** The next version of an outcome, or its first. */
export const nextOutcome = (
  reminder: PlannedReminder,
  known: ReminderOutcome | undefined,
  change: OutcomeChange,
): ReminderOutcome => ({
  reminderId: reminder.reminderId,
  customerId: reminder.customerId,
  version: (known?.version ?? 0) + 1,
  rule: reminder.rule,
  ruleVersion: reminder.ruleVersion,
  purpose: reminder.purpose,
  objectId: reminder.objectId,
  ...(reminder.product === undefined ? {} : { product: reminder.product }),
  date: reminder.date,
  template: reminder.template,
  rules: known?.rules ?? [],
  ...(known?.jurisdiction === undefined ? {} : { jurisdiction: known.jurisdiction }),
  ...(known?.language === undefined ? {} : { language: known.language }),
  attempts: known?.attempts ?? 0,
  refusedChannels: known?.refusedChannels ?? [],
  ...(known?.delivery === undefined || !CARRIES_DELIVERY.has(change.state) ? {} : { delivery: known.delivery }),
  ...change,
});

/** The fact of an outcome, derived from its row: written again it is the same fact. */
export const factOf = (outcome: ReminderOutcome): ReminderFact | undefined => {
  if (outcome.state === 'claimed') return undefined;
  const { delivery, jurisdiction, language } = outcome;
  return {
    kind: 'reminder',
    id: [outcome.reminderId, outcome.state, ...(outcome.state === 'deferred' ? [String(outcome.dueAt)] : [])].join('.'),
    at: outcome.decidedAt,
    reminderId: outcome.reminderId,
    customerId: outcome.customerId,
    rule: outcome.rule,
    purpose: outcome.purpose,
    state: outcome.state,
    ...(delivery === undefined ? {} : { channel: delivery.channel }),
    ...(language === undefined ? {} : { language }),
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
    ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
    ...(outcome.breach === undefined ? {} : { breach: outcome.breach }),
  };
};

/** The event that tells departments; only of what is settled. */
export const eventOf = (outcome: ReminderOutcome): DomainEvent | undefined => {
  if (!isFinal(outcome)) return undefined;
  // A bounce may follow on `sent`, which was told already: the task it makes is an event of its own.
  const late = outcome.state === 'sent' && outcome.needsPerson === true ? ['needs-person'] : [];
  return {
    id: `evt-${shortDigest('OutreachSettled', outcome.reminderId, outcome.state, ...late)}`,
    name: 'OutreachSettled',
    version: 1,
    at: outcome.decidedAt,
    customerId: outcome.customerId,
    ...(outcome.needsPerson === true ? { department: 'compliance-and-privacy' } : {}),
    detail: {
      reminderId: outcome.reminderId,
      rule: outcome.rule,
      purpose: outcome.purpose,
      state: outcome.state,
      ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
      ...(outcome.delivery === undefined ? {} : { channel: outcome.delivery.channel }),
      needsPerson: outcome.needsPerson === true,
    },
  };
};
