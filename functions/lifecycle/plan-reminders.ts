import type { HoldState } from '../../shared/vocabulary/contact-record.ts';
import { digest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, HOUR, plus } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder, ReminderValues } from '../../shared/vocabulary/reminder.ts';
import type { Candidate, PlanningView } from './candidates.ts';
import { candidatesOf, reminderIdOf } from './candidates.ts';
import type { Journey } from './journey.ts';
import { journeyKey, productOf } from './journey.ts';
import { stepAt } from './journey-clock.ts';
import type { Mark } from './life.ts';
import { placeOf } from './places.ts';
import type { Condition, ReminderRule } from './reminder-rule.ts';

/** Only what falls due within the horizon is planned; then the person is looked at again. */
export const HORIZON_DAYS = 45;
const LOOK_AGAIN_DAYS_BEFORE = 30;
/** What is over stays in the plan for a while, so that a late event still finds and withdraws it. */
const KEEP_DAYS = 30;

/** States of the CONTACT row (they may come from a conversation) that count as marks. */
const MARK_STATES: Readonly<Record<Mark, readonly HoldState[]>> = {
  hardship: ['hardship-asked', 'hardship-plan'],
  complaint: ['complaint'],
  decline: [],
  'self-exclusion': [],
};

const marked = (view: PlanningView, mark: Mark): boolean =>
  view.life.marks[mark] !== undefined ||
  Object.values(view.record.holds).some((hold) => MARK_STATES[mark].includes(hold.state) && hold.since <= view.now);

const loanOf = (view: PlanningView, journey: Journey | undefined): Journey | undefined => {
  if (journey?.kind === 'loan') return journey;
  const loanId = journey?.data.loanId;
  return loanId === undefined ? undefined : view.life.journeys[journeyKey('loan', loanId)];
};

/** Why a condition does not hold; undefined when it does. */
const broken = (condition: Condition, candidate: Candidate, view: PlanningView): string | undefined => {
  switch (condition.kind) {
    case 'loan-in': {
      const loan = loanOf(view, candidate.journey);
      if (loan === undefined) return undefined;
      const step = stepAt(loan, view.now, view.localDay(placeOf(view.life), view.now));
      return condition.steps.some((allowed) => allowed === step) ? undefined : `loan-is-${step}`;
    }
    case 'person-not': {
      const person = view.life.journeys[journeyKey('person', view.life.customerId)];
      return condition.steps.some((step) => step === person?.step) ? `person-is-${person?.step}` : undefined;
    }
    case 'never-after': {
      const mark = condition.marks.find((name) => marked(view, name));
      return mark === undefined ? undefined : `never-after-${mark}`;
    }
    case 'autopay':
      return (candidate.journey?.data.autopay ?? false) === condition.is ? undefined : 'paid-another-way';
    case 'in-plan-if-planned':
      return loanOf(view, candidate.journey)?.step === 'hardship-plan' && candidate.journey?.data.planId === undefined
        ? 'not-in-the-plan'
        : undefined;
  }
};

/** Share of customers (0…99) a customer falls into for one rule: stable, and independent between rules. */
export const holdoutBucket = (rule: string, customerId: string): number =>
  Number.parseInt(digest('holdout', rule, customerId).slice(0, 8), 16) % 100;

const inHoldout = (rule: ReminderRule, customerId: string): boolean =>
  rule.holdoutPercent !== undefined && holdoutBucket(rule.id, customerId) < rule.holdoutPercent;

const valuesOf = ({ journey }: Candidate, view: PlanningView): ReminderValues => {
  if (journey === undefined) return {};
  const { amount, paidMinor = 0, dueOn, expiresOn, effectiveOn, offerExpiresAt } = journey.data;
  const rest =
    amount === undefined || journey.step === 'paid' ? amount : { ...amount, minor: Math.max(0, amount.minor - paidMinor) };
  const offerDay = offerExpiresAt === undefined ? undefined : view.localDay(placeOf(view.life), offerExpiresAt);
  const date = dueOn ?? expiresOn ?? effectiveOn ?? offerDay;
  return { ...(rest === undefined ? {} : { amount: rest }), ...(date === undefined ? {} : { date }) };
};

const expiryOf = (rule: ReminderRule, candidate: Candidate, view: PlanningView): Instant => {
  if ('afterHours' in rule.expires) return plus(candidate.dueAt, rule.expires.afterHours * HOUR);
  const day = candidate.journey?.data[rule.expires.until];
  return day === undefined ? plus(candidate.dueAt, 7 * DAY) : view.localInstant(placeOf(view.life), day, '00:00');
};

const toReminder = (rule: ReminderRule, candidate: Candidate, view: PlanningView): PlannedReminder => {
  const { customerId } = view.life;
  const date = rule.once === true ? 'once' : candidate.date;
  const product = candidate.journey === undefined ? undefined : productOf(candidate.journey);
  const unmet = rule.conditions.map((condition) => broken(condition, candidate, view)).find((reason) => reason !== undefined);
  const withdrawn = candidate.withdrawn ?? unmet ?? (inHoldout(rule, customerId) ? 'holdout' : undefined);
  return {
    reminderId: reminderIdOf(rule.id, customerId, candidate.objectId, date),
    customerId,
    rule: rule.id,
    ruleVersion: rule.version,
    purpose: rule.purpose,
    objectId: candidate.objectId,
    ...(product === undefined ? {} : { product }),
    date,
    dueAt: candidate.dueAt,
    expiresAt: expiryOf(rule, candidate, view),
    channels: rule.channels,
    template: rule.template,
    values: valuesOf(candidate, view),
    priority: rule.priority,
    ...(rule.group === undefined ? {} : { group: rule.group }),
    ...(candidate.journey?.data.planId === undefined ? {} : { followsPlan: true as const }),
    plannedAt: candidate.plannedAt,
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
};

const isAutopayTwin = (reminder: PlannedReminder): boolean => reminder.withdrawn === 'paid-another-way';

/** The Monday (UTC) on or before a day: people are looked at again at most once a week. */
const mondayBefore = (instant: Instant): Instant => {
  const days = Math.floor(Date.parse(instant) / DAY);
  return new Date((days - ((days + 3) % 7)) * DAY).toISOString();
};

export interface ReminderPlan {
  /** Every reminder within the horizon, also those withdrawn, in a total order. */
  readonly reminders: readonly PlannedReminder[];
  /** When the person must be looked at again, because something falls due beyond the horizon. */
  readonly lookAgainAt?: Instant;
}

const lookAgainAt = (beyond: Instant, now: Instant): Instant => {
  const monday = mondayBefore(plus(beyond, -LOOK_AGAIN_DAYS_BEFORE * DAY));
  return monday > now ? monday : mondayBefore(plus(now, 8 * DAY));
};

/** Of use at some time after it was known, and not long over. */
const isOfUse = (reminder: PlannedReminder, now: Instant): boolean =>
  reminder.expiresAt > reminder.plannedAt && reminder.expiresAt > plus(now, -KEEP_DAYS * DAY) && !isAutopayTwin(reminder);

/**
 * The full plan of a person: rules × objects at an instant. It depends on what happened, never on the order in which we heard of it,
 * so planning again after any event gives the set that holds now; what holds no longer carries the reason.
 */
export const planReminders = (rules: readonly ReminderRule[], view: PlanningView): ReminderPlan => {
  const horizon = plus(view.now, HORIZON_DAYS * DAY);
  const all = rules.flatMap((rule) => candidatesOf(rule, view).map((candidate) => ({ rule, candidate })));
  const reminders = all
    .filter(({ candidate }) => candidate.dueAt <= horizon)
    .map(({ rule, candidate }) => toReminder(rule, candidate, view))
    .filter((reminder) => isOfUse(reminder, view.now))
    .sort((a, b) => (a.dueAt + a.reminderId < b.dueAt + b.reminderId ? -1 : 1));
  const [beyond] = all
    .map(({ candidate }) => candidate.dueAt)
    .filter((dueAt) => dueAt > horizon)
    .sort();
  return { reminders, ...(beyond === undefined ? {} : { lookAgainAt: lookAgainAt(beyond, view.now) }) };
};
