import { describe, expect, it } from 'vitest';
import { timingOf, typicalMicroseconds } from '../../../../infra/local/evaluate/timing.ts';

describe('the time a text takes', () => {
  it('does not count a pass of a text in which another program had the processor', () => {
    const quiet = Float64Array.of(10, 20, 30);
    const interrupted = Float64Array.of(10, 9_000, 30);
    expect(typicalMicroseconds([quiet, interrupted, quiet])).toBe(20);
  });

  it('is the mean over the texts: a slow text counts', () => {
    expect(typicalMicroseconds([Float64Array.of(10, 10, 100)])).toBe(40);
  });

  it('is zero without texts', () => {
    expect(timingOf(() => undefined, [])).toEqual({ microsecondsPerText: 0, cpuMicrosecondsPerText: 0 });
  });
});
