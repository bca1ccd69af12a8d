import { PERSON_KEYS } from '../../shared/aws/keys.ts';
import type { Settled, SettleJob, Settlement } from '../../shared/aws/settle-subject.ts';
import type { DerivedRow, InputRow } from '../../shared/aws/subject-store.ts';
import type { Fact } from '../../shared/contracts/fact.ts';
import type { LifecycleEvent } from '../../shared/contracts/lifecycle-event.ts';
import type { ContactChange, ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import { applyContactChange } from '../../shared/vocabulary/contact-record.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import { foldLife, inOrder } from './advance.ts';
import { contactChangesOf, graceHolds, profileKnown } from './contact-changes.ts';
import type { EventOutcome, Life } from './life.ts';
import { cameTo, lifecycleFact, plannedFact, stageEvent } from './lifecycle-facts.ts';
import type { LocalDayAt, LocalInstant } from './places.ts';
import type { ReminderPlan } from './plan-reminders.ts';
import { planReminders } from './plan-reminders.ts';
import type { PlanningView } from './planning.ts';
import type { ReminderRule } from './reminder-rule.ts';
import { shortName } from './short-name.ts';
import type { RawContactPoint, StoredLifecycleEvent } from './stored-event.ts';
import { contactPointsOf, orderOf, toStoredEvent } from './stored-event.ts';

/** What the outreach side of a person looks like before this event: read strongly. */
export interface OutreachSide {
  readonly record: ContactRecord;
  /** Plans as they are stored now. */
  readonly plans: readonly PlannedReminder[];
  /** Reminders that are over: sent, suppressed, expired, unknown, cancelled. */
  readonly settled: ReadonlySet<string>;
}

/** A timer is named by what it is for, so putting or deleting it again changes nothing. */
export type TimerWrite = (customerId: string, kind: 'reminder' | 'replan', id: string, due: Instant) => Promise<void>;

export interface LifecyclePorts {
  /** Law 2, from `shared/aws/settle-subject.ts`. */
  readonly settle: <Body, Head>(job: SettleJob<Body, Head>) => Promise<Settled>;
  readonly pseudonymise: Pseudonymise;
  /** Seals an address into the vault; an older one never replaces a newer one. */
  readonly sealPoint: (point: RawContactPoint) => Promise<void>;
  /** Tells the desk queue whose a contact id of telephony or chat is (ids as they came: that queue is intake's, law 1). */
  readonly mapContact: (event: Extract<LifecycleEvent, { type: 'contact-started' }>) => Promise<void>;
  readonly readOutreachSide: (customerId: string) => Promise<OutreachSide>;
  readonly applyContact: (customerId: string, changes: readonly ContactChange[]) => Promise<void>;
  /** Writes facts, each under the version of the fold it comes from. */
  readonly writeFacts: (facts: readonly Fact[], version: number) => Promise<void>;
  readonly putTimer: TimerWrite;
  readonly deleteTimer: TimerWrite;
  readonly localInstant: LocalInstant;
  readonly localDay: LocalDayAt;
}

export interface LifecycleSettings {
  readonly rules: readonly ReminderRule[];
  /** Name of the Customers table, where plan rows lie. */
  readonly customersTable: string;
}

/** Holds that ended long before the latest event can stop nothing any more: they stay off the row. */
const KEPT_DAYS_MS = 400 * 86_400_000;

const stillOfUse = (change: ContactChange, latest: Instant): boolean =>
  change.kind !== 'hold-placed' ||
  change.hold.until === undefined ||
  Date.parse(change.hold.until) >= Date.parse(latest) - KEPT_DAYS_MS;

/** Everything the events say about the CONTACT row. All of them each time: whoever was interrupted, this finishes it. */
export const contactChanges = (life: Life, events: readonly StoredLifecycleEvent[]): readonly ContactChange[] => {
  const latest = events.at(-1)?.at ?? '';
  return [...events.flatMap(contactChangesOf), ...profileKnown(life, events), ...graceHolds(life)].filter((change) =>
    stillOfUse(change, latest),
  );
};

/** The plan of a person from the input rows alone; the outreach room asks for it again at the moment of sending. */
export const planFromEvents = (
  rules: readonly ReminderRule[],
  events: readonly StoredLifecycleEvent[],
  view: Omit<PlanningView, 'life'>,
): ReminderPlan => planReminders(rules, { ...view, life: foldLife(view.record.customerId, events).life });

/** What sending asks for: only what is due, without what is over (what was sent stays: a later stage may stand for an earlier one). */
export const planDue = (
  rules: readonly ReminderRule[],
  events: readonly StoredLifecycleEvent[],
  view: Omit<PlanningView, 'life' | 'horizonDays'>,
): readonly PlannedReminder[] => planFromEvents(rules, events, { ...view, horizonDays: 0 }).reminders;

/** The head row: what pages and other rooms may read of a person's journeys. */
export interface PersonHead {
  readonly life: Life;
  readonly lookAgainAt?: Instant;
  /** What each event came to when its fact was written: a fact is written again only when that changes. */
  readonly told: Readonly<Record<string, string>>;
}

const toldName = (outcome: EventOutcome): string => shortName(orderOf(outcome));

const toldOf = (outcomes: readonly EventOutcome[]): Readonly<Record<string, string>> =>
  Object.fromEntries(outcomes.map((outcome) => [toldName(outcome), cameTo(outcome)]));

const planRow = (table: string, reminder: PlannedReminder): DerivedRow => ({
  table,
  pk: PERSON_KEYS.subject(reminder.customerId),
  sk: PERSON_KEYS.reminder(reminder.reminderId),
  body: reminder,
});

const settlementOf = async (
  ports: Omit<LifecyclePorts, 'pseudonymise' | 'sealPoint' | 'mapContact'>,
  settings: LifecycleSettings,
  customerId: string,
  inputs: readonly InputRow<StoredLifecycleEvent>[],
  head: PersonHead | undefined,
  now: Instant,
): Promise<Settlement<PersonHead>> => {
  const events = inOrder(inputs.map((input) => input.body));
  const { life, outcomes } = foldLife(customerId, events);
  const changes = contactChanges(life, events);
  const side = await ports.readOutreachSide(customerId);
  const record = changes.reduce(applyContactChange, side.record);
  const { localInstant, localDay } = ports;
  const plan = planReminders(settings.rules, { life, record, now, localInstant, localDay });

  const known = new Map(side.plans.map((reminder) => [reminder.reminderId, reminder]));
  const fresh = plan.reminders.filter((reminder) => !known.has(reminder.reminderId));
  const toWake = plan.reminders.filter(
    (reminder) => !side.settled.has(reminder.reminderId) && known.get(reminder.reminderId)?.dueAt !== reminder.dueAt,
  );
  const planned = new Map(plan.reminders.map((reminder) => [reminder.reminderId, reminder]));
  const toForget = side.plans.filter((reminder) => planned.get(reminder.reminderId)?.dueAt !== reminder.dueAt);
  const lookAgain = plan.lookAgainAt;
  const told = toldOf(outcomes);
  const changed = outcomes.filter(
    (outcome) => outcome.type !== 'time-passed' && head?.told[toldName(outcome)] !== told[toldName(outcome)],
  );

  return {
    head: { life, told, ...(lookAgain === undefined ? {} : { lookAgainAt: lookAgain }) },
    derived: plan.reminders.map((reminder) => planRow(settings.customersTable, reminder)),
    events: inputs.flatMap((input) => {
      const event = stageEvent(customerId, input.body);
      return event === undefined ? [] : [{ event, cause: input.key }];
    }),
    before: async () => {
      await ports.applyContact(customerId, changes);
      await ports.writeFacts(
        [...changed.map((outcome) => lifecycleFact(customerId, outcome)), ...fresh.map(plannedFact)],
        inputs.length,
      );
      for (const reminder of toWake) await ports.putTimer(customerId, 'reminder', reminder.reminderId, reminder.dueAt);
      for (const reminder of toForget) await ports.deleteTimer(customerId, 'reminder', reminder.reminderId, reminder.dueAt);
      if (lookAgain !== head?.lookAgainAt) {
        if (lookAgain !== undefined) await ports.putTimer(customerId, 'replan', lookAgain, lookAgain);
        if (head?.lookAgainAt !== undefined) await ports.deleteTimer(customerId, 'replan', head.lookAgainAt, head.lookAgainAt);
      }
    },
    superseded: [],
  };
};

/** Settles one stored event; also how time enters (`timePassed`), whose ids are our own already. */
export const settleStoredEvent =
  (ports: Omit<LifecyclePorts, 'pseudonymise' | 'sealPoint' | 'mapContact'>, settings: LifecycleSettings) =>
  (stored: StoredLifecycleEvent, now: Instant): Promise<Settled> =>
    ports.settle<StoredLifecycleEvent, PersonHead>({
      subject: PERSON_KEYS.subject(stored.customerId),
      input: { key: PERSON_KEYS.event(stored.at, stored.eventId), body: stored },
      fold: (inputs, head) => settlementOf(ports, settings, stored.customerId, inputs, head, now),
    });

/**
 * River 2, first half: a lifecycle event is sealed (addresses), appended, folded with everything else known of the person, and becomes
 * journeys, holds, a plan of reminders, timers and facts. Any order and any repetition end in the same rows (law 2).
 */
export const processLifecycle = (ports: LifecyclePorts, settings: LifecycleSettings) => {
  const settle = settleStoredEvent(ports, settings);
  return async (event: LifecycleEvent, now: Instant): Promise<{ readonly kind: Settled; readonly customerId: string }> => {
    const stored = toStoredEvent(event, ports.pseudonymise);
    for (const point of contactPointsOf(event, stored)) await ports.sealPoint(point);
    if (event.type === 'contact-started') await ports.mapContact(event);
    return { kind: await settle(stored, now), customerId: stored.customerId };
  };
};

/** The event by which time enters a person's inputs when a planning horizon has moved on; its id comes from its instant. */
export const timePassed = (customerId: string, at: Instant): StoredLifecycleEvent => ({
  eventId: `tick-${at.slice(0, 10)}`,
  customerId,
  type: 'time-passed',
  at,
});
