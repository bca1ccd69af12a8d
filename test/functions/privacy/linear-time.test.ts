import { describe, expect, it } from 'vitest';
import { masked } from './masked.ts';

const MEBIBYTE = 1 << 20;
const HOSTILE: readonly string[] = [
  'a',
  '4',
  '@',
  '.',
  ' ',
  '1 ',
  '4 ',
  'a@',
  'a.',
  'a@b.co ',
  '4111 1111 1111 1111 ',
  'my name is john ',
  'my password is ',
  'code is 1234 ',
  'my address is 1 street ',
  '一',
  '张伟',
  '先生',
  'GB82 ',
  'AB12',
  '%40',
  '&#',
  '[A',
  'a:',
  '://',
  '+1',
  '#12-',
  'one two ',
  'at dot ',
  '2024-01-05 ',
  '\u200b',
  '😀',
  'aGVsbG8gQUJD',
];

/** Processor time of one masking in milliseconds: other work on the machine does not count. */
const cost = (unit: string, size: number, spoken: boolean): number => {
  const text = unit.repeat(Math.ceil(size / unit.length));
  const before = process.cpuUsage();
  masked(text, { spoken });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** A busy machine and the garbage collector disturb single measurements: the best of a few attempts counts. */
const ATTEMPTS = 4;

const isFastAndLinear = (unit: string, spoken: boolean): boolean => {
  const half = cost(unit, MEBIBYTE / 2, spoken);
  const full = cost(unit, MEBIBYTE, spoken);
  return full < BOUND && full < Math.max(half, 60) * 3;
};

// About 0.1–0.5 s on an idle core; the bound leaves room for a busy one. Quadratic code needs minutes.
const BOUND = 2_500;

describe('masking time', () => {
  it.each(HOSTILE)(
    'given 1 MiB of %j, then it is masked within the bound and twice the text takes about twice the time',
    (unit) => {
      for (const spoken of [false, true]) {
        const ok = Array.from({ length: ATTEMPTS }).some(() => isFastAndLinear(unit, spoken));
        expect(ok).toBe(true);
      }
    },
  );
});
