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

export const plus = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

export const utcDay = (instant: Instant): UtcDay => instant.slice(0, 10);

export const earlier = (a: Instant, b: Instant): Instant => (a <= b ? a : b);
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b);
