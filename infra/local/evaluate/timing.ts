const PASSES = 5;
const MOST_TEXTS = 2_000;

/** Median of five passes over the texts after one to warm up; a single thread, wall time. */
export const microsecondsPerText = (read: (text: string) => unknown, texts: readonly string[]): number => {
  const chosen = texts.slice(0, MOST_TEXTS);
  if (chosen.length === 0) return 0;
  const passes = Array.from({ length: PASSES + 1 }, () => {
    const started = performance.now();
    for (const text of chosen) read(text);
    return ((performance.now() - started) * 1_000) / chosen.length;
  });
  return passes.slice(1).sort((a, b) => a - b)[Math.floor(PASSES / 2)] ?? 0;
};
