const PASSES = 5;
const MOST_TEXTS = 2_000;

/** What reading one text takes, on a single thread. */
export interface Timing {
  /** Wall time: the mean over the texts of each one's median over the passes. */
  readonly microsecondsPerText: number;
  /** Processor time, as the system counts it: the median over the passes. */
  readonly cpuMicrosecondsPerText: number;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

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

/**
 * The mean over the texts of each one's median over the passes. Where another program takes the processor in the middle of a
 * text, that pass of that text takes milliseconds instead of microseconds; it is no more true than a pause of the reader.
 */
export const typicalMicroseconds = (passes: readonly Float64Array[]): number => {
  const texts = passes[0]?.length ?? 0;
  let sum = 0;
  for (let at = 0; at < texts; at += 1) sum += median(passes.map((pass) => pass[at] ?? 0));
  return texts === 0 ? 0 : sum / texts;
};

const onePass = (read: (text: string) => unknown, texts: readonly string[]): Float64Array =>
  Float64Array.from(texts, (text) => {
    const started = performance.now();
    read(text);
    return (performance.now() - started) * 1_000;
  });

/** Times five passes over the texts after one to warm up; zero without texts. */
export const timingOf = (read: (text: string) => unknown, texts: readonly string[]): Timing => {
  const chosen = texts.slice(0, MOST_TEXTS);
  if (chosen.length === 0) return { microsecondsPerText: 0, cpuMicrosecondsPerText: 0 };
  const passes = Array.from({ length: PASSES + 1 }, () => timed(() => onePass(read, chosen))).slice(1);
  return {
    microsecondsPerText: typicalMicroseconds(passes.map((pass) => pass.value)),
    cpuMicrosecondsPerText: (median(passes.map((pass) => pass.cpuSeconds)) * 1_000_000) / chosen.length,
  };
};
