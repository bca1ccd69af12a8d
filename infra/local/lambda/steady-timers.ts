import { promisify } from 'node:util';
import { steadily } from '../steady-time.ts';

/** Timers shorter than this are pauses; longer ones are limits, which count steady time. */
const SHORTEST_LIMIT_MS = 1_000;

/** What `setTimeout` answers for a limit: a timer in every way that callers use one. */
class Limit {
  readonly cancel: () => void;
  constructor(cancel: () => void) {
    this.cancel = cancel;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  close(): this {
    this.cancel();
    return this;
  }
}

/** Makes the limits of this thread count steady time instead of the wall's. */
export const installSteadyTimers = (now: () => number): void => {
  const set = globalThis.setTimeout;
  const clear = globalThis.clearTimeout;
  const steadySet = (callback: (...parts: unknown[]) => void, milliseconds = 0, ...parts: unknown[]): unknown => {
    if (!(milliseconds >= SHORTEST_LIMIT_MS)) return set(callback, milliseconds, ...parts);
    return new Limit(steadily(now, { set, clear }, milliseconds, () => callback(...parts)));
  };
  const steadyClear = (timer: unknown): void => {
    if (timer instanceof Limit) timer.cancel();
    else clear(timer as NodeJS.Timeout);
  };
  Object.defineProperty(steadySet, promisify.custom, { value: (set as { [promisify.custom]?: unknown })[promisify.custom] });
  globalThis.setTimeout = steadySet as unknown as typeof set;
  globalThis.clearTimeout = steadyClear;
};
