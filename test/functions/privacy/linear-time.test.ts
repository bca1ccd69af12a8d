import { describe, expect, it } from 'vitest';
import { masked } from './masked.ts';

/** Texts that are unkind to some recogniser: each repeats what it looks for, or nearly. */
const HOSTILE: readonly string[] = [
  'a',
  '4',
  '@',
  ' ',
  '1 ',
  'a@',
  'a.',
  'a@b.co ',
  'thank you for holding ',
  "name it's ",
  'pieter with an i ',
  'b as in boy ',
  'all one word at ',
  'a @ b . ',
  '艾特',
  'han艾特一点',
  '两个八',
  'from your team ',
  '11-22-33 and ',
  'sort 20 45 77 11223344 ',
  'use 448213 to ',
  'g-123456',
  '第1栋F3',
  '我姓耿 ',
  '查下王的',
  '文章的章 ',
  '4111 1111 1111 1111 ',
  'my name is john ',
  'my password is ',
  'password Ab1! ',
  'code is 1234 ',
  'my address is 1 street ',
  '12 ab ',
  'flat 5, 12 high street ',
  'jalan a ',
  'SW1A 1AA, Ab ',
  'one two ',
  '一',
  '张伟',
  '。张伟',
  '先生',
  '我叫',
  '路1号',
  '1号一',
  'GB82 ',
  '%40',
  '&#',
  '[A',
  'a:',
  '://',
  '+1',
  '#12-',
  'at dot ',
  '2024-01-05 ',
  'Zed de ',
  'my wife zed ',
  'zed s/o ',
  '. Ab Cd',
  'wechat is ',
  '@ab_1 ',
  '\u200b',
  '😀',
  'aGVsbG8gQUJD',
  'a b c d e ',
  "Zed's wife ",
  'first name ',
  'im Zed, ',
  '给张伟',
  ',张伟收',
  '母亲张',
  '粤a·1',
  'postcode a 1 ',
  'singapore 560123 ',
  'cid 1234 ',
  'Zed-',
  'pass it to Zed ',
  'LS6 2QJ, 48 Ab ',
  'ab 在 163 点 com ',
];

const KIBIBYTE = 1 << 10;
const SMALL = 16 * KIBIBYTE;
const FACTOR = 4;
/** Below this the clock and the garbage collector decide, not the code. */
const MEASURABLE = 8;

const repeated = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

/** Processor time of one masking in milliseconds: other work on the machine does not count. */
const cost = (text: string): number => {
  const before = process.cpuUsage();
  masked(text, { spoken: true });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** A busy machine and the garbage collector disturb single measurements: the best of a few attempts counts. */
const ATTEMPTS = 4;

/** Quadratic code would need sixteen times as long for four times the text. */
const isLinear = (unit: string): boolean => {
  const small = cost(repeated(unit, SMALL));
  return cost(repeated(unit, SMALL * FACTOR)) < Math.max(small, MEASURABLE) * FACTOR * 2;
};

describe('masking time', () => {
  it.each(HOSTILE)('given four times as much of %j, then it takes about four times as long', (unit) => {
    expect(Array.from({ length: ATTEMPTS }).some(() => isLinear(unit))).toBe(true);
  });

  it('given 1 MiB of everything unkind, then it is masked within seconds', () => {
    const size = KIBIBYTE * KIBIBYTE;
    const text = HOSTILE.map((unit) => repeated(unit, size / HOSTILE.length)).join('\n');
    expect(Array.from({ length: ATTEMPTS }).some(() => cost(text) < 3_000)).toBe(true);
  });
});
