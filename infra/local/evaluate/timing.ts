const PASSES = 5;
const MOST_TEXTS = 2_000;

/** What reading one text takes, on a single thread. */
export interface Timing {
  /** Wall time: what a caller waits; other programs on the machine stretch it. */
  readonly microsecondsPerText: number;
  /** Processor time, which they stretch less. */
  readonly cpuMicrosecondsPerText: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Processor time of this process so far, in microseconds. */
const cpuMicroseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Seconds a piece of work takes, by the clock and on the processor. */
export const timed = <T>(work: () => T): { readonly value: T; readonly seconds: number; readonly cpuSeconds: number } => {
  const [started, used] = [performance.now(), cpuMicroseconds()];
  const value = work();
  return { value, seconds: (performance.now() - started) / 1_000, cpuSeconds: (cpuMicroseconds() - used) / 1_000_000 };
};

/** Medians of five passes over the texts after one to warm up; zero without texts. */
export const timingOf = (read: (text: string) => unknown, texts: readonly string[]): Timing => {
  const chosen = texts.slice(0, MOST_TEXTS);
  if (chosen.length === 0) return { microsecondsPerText: 0, cpuMicrosecondsPerText: 0 };
  const passes = Array.from({ length: PASSES + 1 }, () =>
    timed(() => {
      for (const text of chosen) read(text);
    }),
  ).slice(1);
  const each = (seconds: number): number => (seconds * 1_000_000) / chosen.length;
  return {
    microsecondsPerText: each(median(passes.map((pass) => pass.seconds))),
    cpuMicrosecondsPerText: each(median(passes.map((pass) => pass.cpuSeconds))),
  };
};
