import type { Instant } from '../../shared/vocabulary/instants.ts';
import { HOUR, plus } from '../../shared/vocabulary/instants.ts';
import type { Journey, LocalDay, Step } from './journey.ts';

const MS_PER_DAY = 86_400_000;

/** Day arithmetic is asked for often and about few days. */
const moved = new Map<number, Map<LocalDay, LocalDay>>();
const DAYS_KEPT = 5_000;

export const plusDays = (day: LocalDay, days: number): LocalDay => {
  const byDay = moved.get(days) ?? new Map<LocalDay, LocalDay>();
  const known = byDay.get(day);
  if (known !== undefined) return known;
  const result = new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
  if (byDay.size < DAYS_KEPT) moved.set(days, byDay.set(day, result));
  return result;
};

const hours = new Map<number, Map<Instant, Instant>>();
const INSTANTS_KEPT = 20_000;

/** So many hours after an instant; plans ask for the same few again and again. */
export const hoursAfter = (instant: Instant, after: number): Instant => {
  if (after === 0) return instant;
  let byInstant = hours.get(after);
  if (byInstant === undefined || byInstant.size > INSTANTS_KEPT) {
    byInstant = new Map();
    hours.set(after, byInstant);
  }
  const known = byInstant.get(instant);
  if (known !== undefined) return known;
  const result = plus(instant, after * HOUR);
  byInstant.set(instant, result);
  return result;
};

export const daysBetween = (from: LocalDay, to: LocalDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);

/** Days of lateness up to and including which a step holds, in order. */
const LATENESS: readonly (readonly [step: Step<'obligation'>, lastDay: number])[] = [
  ['upcoming', -8],
  ['due-soon', -1],
  ['due', 0],
  ['overdue-1-7', 7],
  ['overdue-8-30', 30],
  ['overdue-31-90', 90],
  ['overdue-90-plus', Number.POSITIVE_INFINITY],
];

const obligationStep = (journey: Journey, today: LocalDay): Step => {
  const { dueOn, graceDays = 0 } = journey.data;
  if (journey.step !== 'upcoming' || dueOn === undefined) return journey.step;
  const late = daysBetween(dueOn, today);
  if (late > 0 && late <= graceDays) return 'in-grace';
  const counted = late > graceDays ? late - graceDays : late;
  return LATENESS.find(([, lastDay]) => counted <= lastDay)?.[0] ?? journey.step;
};

const over = (until: Instant | undefined, now: Instant): boolean => until !== undefined && until <= now;

/**
 * The step a journey is in at an instant: events move it, and time moves it on (an instalment falls due, an offer runs out,
 * the cooling-off period ends). `today` is the calendar day where the customer is.
 */
export const stepAt = (journey: Journey, now: Instant, today: LocalDay): Step => {
  switch (journey.kind) {
    case 'obligation':
      return obligationStep(journey, today);
    case 'application':
      return journey.step === 'offered' && over(journey.data.offerExpiresAt, now) ? 'expired' : journey.step;
    case 'loan':
      return journey.step === 'active' && journey.data.coolingOffUntil !== undefined && !over(journey.data.coolingOffUntil, now)
        ? 'cooling-off'
        : journey.step;
    default:
      return journey.step;
  }
};

/** The first day on which an unpaid instalment counts as overdue, minus one: its due day plus its days of grace. */
export const lastDayToPay = (journey: Journey): LocalDay | undefined =>
  journey.data.dueOn === undefined || !journey.data.graceDays
    ? journey.data.dueOn
    : plusDays(journey.data.dueOn, journey.data.graceDays);
