import type { Judged } from './measure.ts';
import { isRight } from './measure.ts';

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Slice {
  readonly by: 'language' | 'channel';
  readonly name: string;
  readonly count: number;
  readonly accuracy: Interval;
  readonly rest: Interval;
  /** This slice minus all the others, with its interval: one that does not hold zero is a difference, not noise. */
  readonly difference: Interval;
}

const Z = 1.96;

/** Wilson's 95 % interval: honest for few texts and for shares near one. */
export const wilson = (right: number, count: number): Interval => {
  if (count === 0) return { value: 0, low: 0, high: 1 };
  const value = right / count;
  const scale = 1 + Z ** 2 / count;
  const middle = (value + Z ** 2 / (2 * count)) / scale;
  const half = (Z * Math.sqrt((value * (1 - value)) / count + Z ** 2 / (4 * count ** 2))) / scale;
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};

/** Newcombe's interval for the difference of two shares. */
const difference = (a: Interval, b: Interval): Interval => {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
};

const intervalOf = (judged: readonly Judged[]): Interval => wilson(judged.filter(isRight).length, judged.length);

/** Accuracy by language and by channel, each slice against the rest. */
export const slicesOf = (judged: readonly Judged[]): Slice[] =>
  (['language', 'channel'] as const).flatMap((by) => {
    const names = [...new Set(judged.map((one) => one[by]))].sort();
    return names.map((name): Slice => {
      const inside = judged.filter((one) => one[by] === name);
      const accuracy = intervalOf(inside);
      const rest = intervalOf(judged.filter((one) => one[by] !== name));
      return { by, name, count: inside.length, accuracy, rest, difference: difference(accuracy, rest) };
    });
  });
