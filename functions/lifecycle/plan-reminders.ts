import type { HoldState } from '../../shared/vocabulary/contact-record.ts';
import { digest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, later, plus } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder, ReminderValues } from '../../shared/vocabulary/reminder.ts';
import type { Candidate } from './candidates.ts';
import { candidatesOf } from './candidates.ts';
import type { Journey } from './journey.ts';
import { journeyKey, productOf } from './journey.ts';
import { hoursAfter, stepAt } from './journey-clock.ts';
import type { Mark } from './life.ts';
import type { Planning, PlanningView } from './planning.ts';
import { HORIZON_DAYS, KEEP_DAYS, planningOf } from './planning.ts';
import type { Condition, ReminderRule } from './reminder-rule.ts';

const LOOK_AGAIN_DAYS_BEFORE = 10;

/** States of the CONTACT row (they may come from a conversation) that count as marks. */
const MARK_STATES: Readonly<Record<Mark, readonly HoldState[]>> = {
  hardship: ['hardship-asked', 'hardship-plan'],
  complaint: ['complaint'],
  decline: [],
  'self-exclusion': [],
};

const marked = (view: Planning, mark: Mark): boolean =>
  view.life.marks[mark] !== undefined ||
  Object.values(view.record.holds).some((hold) => MARK_STATES[mark].includes(hold.state) && hold.since <= view.now);

const loanOf = (view: Planning, journey: Journey | undefined): Journey | undefined => {
  if (journey?.kind === 'loan') return journey;
  const loanId = journey?.data.loanId;
  return loanId === undefined ? undefined : view.life.journeys[journeyKey('loan', loanId)];
};

/** Under a hardship plan, also while it is disputed. */
const inPlan = (loan: Journey | undefined): boolean =>
  loan?.step === 'hardship-plan' || (loan?.step === 'disputed' && loan.before === 'hardship-plan');

/** Why a condition does not hold; undefined when it does. */
const broken = (condition: Condition, candidate: Candidate, view: Planning): string | undefined => {
  switch (condition.kind) {
    case 'loan-in': {
      const loan = loanOf(view, candidate.journey);
      if (loan === undefined) return undefined;
      const step = stepAt(loan, view.now, view.today);
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
      return inPlan(loanOf(view, candidate.journey)) && candidate.journey?.data.planId === undefined
        ? 'not-in-the-plan'
        : undefined;
  }
};

/** Share of customers (0…99) a customer falls into for one rule: stable, and independent between rules. */
export const holdoutBucket = (rule: string, customerId: string): number =>
  Number.parseInt(digest('holdout', rule, customerId).slice(0, 8), 16) % 100;

const inHoldout = (rule: ReminderRule, customerId: string): boolean =>
  rule.holdoutPercent !== undefined && holdoutBucket(rule.id, customerId) < rule.holdoutPercent;

const valuesOf = ({ journey }: Candidate, view: Planning): ReminderValues => {
  if (journey === undefined) return {};
  const { amount, paidMinor = 0, dueOn, expiresOn, effectiveOn, offerExpiresAt } = journey.data;
  const rest =
    amount === undefined || journey.step === 'paid' ? amount : { ...amount, minor: Math.max(0, amount.minor - paidMinor) };
  const offerDay = offerExpiresAt === undefined ? undefined : view.localDay(view.place, offerExpiresAt);
  const date = dueOn ?? expiresOn ?? effectiveOn ?? offerDay;
  return { ...(rest === undefined ? {} : { amount: rest }), ...(date === undefined ? {} : { date }) };
};

const expiryOf = (rule: ReminderRule, candidate: Candidate, view: Planning): Instant => {
  if ('afterHours' in rule.expires) return hoursAfter(candidate.dueAt, rule.expires.afterHours);
  const day = candidate.journey?.data[rule.expires.until];
  return day === undefined ? plus(candidate.dueAt, 7 * DAY) : view.localInstant(view.place, day, '00:00');
};

/**
 * Of no use at any time after it was known, or long over. A statutory notice that came too late is planned all the same: it never
 * expires silently (issue 4), so it has to end where a person is told of it.
 */
const isOver = (rule: ReminderRule, { plannedAt }: Candidate, expiresAt: Instant, oldest: Instant): boolean =>
  rule.purpose === 'statutory-notice' ? later(expiresAt, plannedAt) <= oldest : expiresAt <= plannedAt || expiresAt <= oldest;

/** The first condition that does not hold. */
const unmet = (rule: ReminderRule, candidate: Candidate, view: Planning): string | undefined => {
  for (const condition of rule.conditions) {
    const reason = broken(condition, candidate, view);
    if (reason !== undefined) return reason;
  }
  return undefined;
};

/** Only an instalment has dates that a plan sets; a loan under a plan names it too. */
const followsPlan = (journey: Journey | undefined): boolean =>
  journey?.kind === 'obligation' && journey.data.planId !== undefined;

/** An instalment of a loan nobody has named yet. */
const isOrphan = (journey: Journey | undefined): boolean => journey?.kind === 'obligation' && journey.data.loanId === undefined;

const speaksOfInstalmentDay = ({ trigger }: ReminderRule): boolean => trigger.kind === 'date' && trigger.journey === 'obligation';

const toReminder = (rule: ReminderRule, candidate: Candidate, expiresAt: Instant, view: Planning): PlannedReminder => {
  const { customerId } = view.life;
  const product = candidate.journey === undefined ? undefined : productOf(candidate.journey);
  const withdrawn = candidate.withdrawn ?? unmet(rule, candidate, view) ?? (inHoldout(rule, customerId) ? 'holdout' : undefined);
  return {
    reminderId: candidate.reminderId,
    customerId,
    rule: rule.id,
    ruleVersion: rule.version,
    purpose: rule.purpose,
    objectId: candidate.objectId,
    ...(product === undefined ? {} : { product }),
    ...(isOrphan(candidate.journey) ? { productUnknown: true as const } : {}),
    date: rule.once === true ? 'once' : candidate.date,
    dueAt: candidate.dueAt,
    expiresAt,
    channels: rule.channels,
    template: rule.template,
    values: valuesOf(candidate, view),
    priority: rule.priority,
    ...(rule.group === undefined ? {} : { group: rule.group }),
    ...(followsPlan(candidate.journey) ? { followsPlan: true as const } : {}),
    ...(speaksOfInstalmentDay(rule) ? {} : { undated: true as const }),
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

/**
 * The full plan of a person: rules × objects at an instant. It depends on what happened, never on the order in which we heard of it,
 * so planning again after any event gives the set that holds now; what holds no longer carries the reason.
 */
export const planReminders = (rules: readonly ReminderRule[], view: PlanningView): ReminderPlan => {
  const planning = planningOf(view);
  const horizon = plus(view.now, (view.horizonDays ?? HORIZON_DAYS) * DAY);
  const oldest = plus(view.now, -KEEP_DAYS * DAY);
  const reminders: PlannedReminder[] = [];
  let beyond: Instant | undefined;
  const consider = (rule: ReminderRule, candidate: Candidate): void => {
    if (candidate.dueAt > horizon) {
      if (beyond === undefined || candidate.dueAt < beyond) beyond = candidate.dueAt;
      return;
    }
    if ('afterHours' in rule.expires && candidate.dueAt < planning.days.first) return;
    const expiresAt = expiryOf(rule, candidate, planning);
    if (isOver(rule, candidate, expiresAt, oldest)) return;
    const reminder = toReminder(rule, candidate, expiresAt, planning);
    if (!isAutopayTwin(reminder)) reminders.push(reminder);
  };
  for (const rule of rules) for (const candidate of candidatesOf(rule, planning)) consider(rule, candidate);
  reminders.sort((a, b) => (a.dueAt + a.reminderId < b.dueAt + b.reminderId ? -1 : 1));
  return { reminders, ...(beyond === undefined ? {} : { lookAgainAt: lookAgainAt(beyond, view.now) }) };
};
