/**
 * Time that passes only while the machine keeps up. On AWS a function has its processor to itself; here all of them share two cores
 * with the engines. A limit of eight seconds must not be used up by waiting for a core: the same input has to give the same bytes on
 * a busy machine.
 */
export interface SteadyTime {
  /** One shared number of milliseconds, for the threads. */
  readonly shared: SharedArrayBuffer;
  now(): number;
  /** Calls back when so much steady time has passed; answers how to call that off. */
  after(milliseconds: number, callback: () => void): () => void;
  stop(): void;
}

const TICK_MS = 10;
/** A tick that comes later than this was late for want of a core. */
const MOST_PER_TICK_MS = 2 * TICK_MS;

/** Runs on the main thread, through which every call goes: when it is late, everybody's answers are. */
export const startSteadyTime = (): SteadyTime => {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const time = new Float64Array(shared);
  const now = (): number => time[0] ?? 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const at = performance.now();
    time[0] = now() + Math.min(at - last, MOST_PER_TICK_MS);
    last = at;
  }, TICK_MS);
  ticking.unref();
  return {
    shared,
    now,
    after: (milliseconds, callback) => steadily(now, { set: setTimeout, clear: clearTimeout }, milliseconds, callback),
    stop: () => clearInterval(ticking),
  };
};

interface RealTimers {
  readonly set: (callback: () => void, milliseconds: number) => NodeJS.Timeout;
  readonly clear: (timer: NodeJS.Timeout) => void;
}

const LOOK_MS = 50;
/** What one look may count: a thread that looks late was itself without a core. */
const MOST_PER_LOOK_MS = 2 * LOOK_MS;

/** Waits until both the main thread and this one had the time. */
export const steadily = (now: () => number, timers: RealTimers, milliseconds: number, callback: () => void): (() => void) => {
  let waited = 0;
  let last = now();
  let timer: NodeJS.Timeout;
  const look = (): void => {
    const at = now();
    waited += Math.min(at - last, MOST_PER_LOOK_MS);
    last = at;
    if (waited >= milliseconds) callback();
    else timer = timers.set(look, Math.min(LOOK_MS, milliseconds - waited));
  };
  timer = timers.set(look, Math.min(LOOK_MS, milliseconds));
  return () => timers.clear(timer);
};
