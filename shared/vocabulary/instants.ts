/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-11-20T09:12:00.000Z`: sorts as text. */
export type Instant = string;

/** A UTC day, `2026-11-20`. */
export type UtcDay = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Normalises any ISO 8601 text or epoch milliseconds; undefined when it is not an instant. */
export const toInstant = (value: string | number): Instant | undefined => {
  if (typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(value)) return undefined;
  const date = new Date(value);
  const time = date.getTime();
  if (Number.isNaN(time) || time < 0 || time > 253_402_300_799_999) return undefined;
  return date.toISOString();
};

const DIGIT_ZERO = 48;
const TEXT_LENGTH = 24;
/** Midnights already known: facts of a run lie on a few hundred days. */
const midnights = new Map<UtcDay, number>();
const MOST_MIDNIGHTS = 1_000;
const MOST_MOVES = 100;

const midnightOf = (day: UtcDay): number => {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const made = Date.parse(`${day}T00:00:00.000Z`);
  if (midnights.size < MOST_MIDNIGHTS) midnights.set(day, made);
  return made;
};

/** Epoch milliseconds. Several times faster than Date.parse, which rollups would call millions of times, on the one form instants have. */
export const epochOf = (instant: Instant): number => {
  if (instant.length !== TEXT_LENGTH || instant.charAt(TEXT_LENGTH - 1) !== 'Z') return Date.parse(instant);
  const two = (at: number): number => (instant.charCodeAt(at) - DIGIT_ZERO) * 10 + instant.charCodeAt(at + 1) - DIGIT_ZERO;
  const seconds = two(11) * 3_600 + two(14) * 60 + two(17);
  return midnightOf(instant.slice(0, 10)) + seconds * 1_000 + two(20) * 10 + instant.charCodeAt(22) - DIGIT_ZERO;
};

const isOwnForm = (instant: Instant): boolean => instant.length === TEXT_LENGTH && instant.charAt(TEXT_LENGTH - 1) === 'Z';

/** A UTC day has 24 hours: whole days leave the time of day as it is, and the days asked for are few. */
const movedDays = new Map<number, Map<UtcDay, UtcDay>>();
const moved = (day: UtcDay, milliseconds: number): UtcDay => {
  const byDay = movedDays.get(milliseconds) ?? new Map<UtcDay, UtcDay>();
  const known = byDay.get(day);
  if (known !== undefined) return known;
  const made = utcDay(new Date(midnightOf(day) + milliseconds).toISOString());
  if (movedDays.size < MOST_MOVES) movedDays.set(milliseconds, byDay);
  if (byDay.size < MOST_MIDNIGHTS) byDay.set(day, made);
  return made;
};

export const plus = (instant: Instant, milliseconds: number): Instant =>
  milliseconds % DAY === 0 && isOwnForm(instant)
    ? `${moved(instant.slice(0, 10), milliseconds)}${instant.slice(10)}`
    : new Date(epochOf(instant) + milliseconds).toISOString();

export const millisecondsBetween = (from: Instant, to: Instant): number => epochOf(to) - epochOf(from);

export const utcDay = (instant: Instant): UtcDay => instant.slice(0, 10);

export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);
