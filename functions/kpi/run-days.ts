import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import { DAY, plus, utcDay } from '../../shared/vocabulary/instants.ts';
import { LINK_HORIZON_DAYS } from '../../shared/vocabulary/issue-linking.ts';
import type { Pace } from './rollup.ts';

/** What is asked of a run: the scheduled ones, or any days on demand. */
export type RollupRun =
  | { readonly kind: 'hourly' | 'daily' | 'monthly' }
  | { readonly kind: 'days'; readonly from: UtcDay; readonly to: UtcDay };

export interface RunPlan {
  /** Days whose documents are written again, in order. */
  readonly recompute: readonly UtcDay[];
  /** Days read: those, what came before and matters, and everything since. */
  readonly read: readonly UtcDay[];
  readonly paces: readonly Pace[];
}

/**
 * Hourly: two days after the last issue of a day has closed. Daily: five weeks, for late ratings, corrections and answers. Monthly: until
 * the longest clocks have run out (complaints answered after 90 days, customers who leave after 60).
 */
export const RECOMPUTE_DAYS = { hourly: 9, daily: 35, monthly: 131 } as const;

/** What a contact's role can depend on, and a day for conversations whose legs straddle midnight. */
export const HOURLY_LOOKBACK_DAYS = LINK_HORIZON_DAYS + 1;

/** The longest complaint clock (90 days, complaint-clocks.md) and a week: what was received then may fall due on the first day. */
export const DAILY_LOOKBACK_DAYS = 98;

export const addDays = (day: UtcDay, days: number): UtcDay => utcDay(plus(`${day}T00:00:00.000Z`, days * DAY));

export const daysFromTo = (from: UtcDay, to: UtcDay): readonly UtcDay[] => {
  const days: UtcDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

export const planRun = (run: RollupRun, now: Instant): RunPlan => {
  const today = utcDay(now);
  const first = run.kind === 'days' ? run.from : addDays(today, 1 - RECOMPUTE_DAYS[run.kind]);
  const last = run.kind === 'days' && run.to < today ? run.to : today;
  const lookback = run.kind === 'hourly' ? HOURLY_LOOKBACK_DAYS : DAILY_LOOKBACK_DAYS;
  return {
    recompute: daysFromTo(first, last),
    read: daysFromTo(addDays(first, -lookback), today),
    paces: run.kind === 'hourly' ? ['hourly'] : ['hourly', 'daily'],
  };
};
