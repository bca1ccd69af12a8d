import type { Instant } from '../../shared/vocabulary/instants.ts';

/**
 * The time of the local stack, seen by every worker thread. It stands still until it is set: the same input and clock give the same bytes.
 */
export interface Clock {
  /** Milliseconds in one shared number, so that a worker sees a new time at once. */
  readonly shared: SharedArrayBuffer;
  now(): number;
  instant(): Instant;
  set(instant: Instant): void;
}

export const makeClock = (start: Instant): Clock => {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const time = new Float64Array(shared);
  const set = (instant: Instant): void => {
    const milliseconds = Date.parse(instant);
    if (Number.isNaN(milliseconds)) throw new Error(`Not an instant: ${instant}`);
    time[0] = milliseconds;
  };
  set(start);
  const now = (): number => time[0] ?? 0;
  return { shared, now, instant: () => new Date(now()).toISOString(), set };
};
