import { ANY_BENIGN, anyFlag, BENIGN } from './benign.ts';
import { namedBy } from './cues.ts';
import {
  type DigitRun,
  gapIsOf,
  groupLength,
  isGlued,
  type Window,
  windowDigits,
  windowEnd,
  windowShape,
  windowStart,
} from './digit-runs.ts';
import { type Finding, RANK } from './kinds.ts';
import { CALLING_CODES, PHONE_SHAPES, type PhoneShape } from './phone-table.ts';
import type { Scan } from './scan.ts';

/** One spelling per phone: without +, 00, trunk 0 and country code. */
export const phoneValue = (digits: string, international: boolean): string => {
  const bare = digits.replace(/^00/, '');
  if (international || digits.startsWith('00')) {
    const code = CALLING_CODES.find((known) => bare.startsWith(known));
    return bare.slice(code?.length ?? 0).replace(/^0/, '');
  }
  return digits.replace(/^0/, '');
};

const MOST_GROUPS = 6;

export const findPhones = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  scan.runs.forEach((run, index) => {
    if (run.digits.length < 8) return;
    const flags = scan.flags[index] ?? [];
    for (let first = 0; first < run.starts.length; first += 1) {
      const found = internationalFrom(scan, run, flags, first) ?? nationalFrom(scan, run, flags, first);
      if (found === undefined) continue;
      findings.push(found.finding);
      first = found.last;
    }
  });
  return findings;
};

interface Found {
  readonly finding: Finding;
  readonly last: number;
}

/** The last group up to `most` digits that is joined by plain gaps and is neither money nor a unit. */
const reach = (scan: Scan, run: DigitRun, flags: readonly number[], first: number, most: number): number => {
  let last = first;
  while (last + 1 < run.starts.length && last + 1 - first < MOST_GROUPS) {
    const size = (run.at[last + 2] ?? 0) - (run.at[first] ?? 0);
    if (size > most || !gapIsOf(scan.text, run, last, ' -.()')) break;
    if (anyFlag(flags, last + 1, last + 1, BENIGN.money | BENIGN.unit | BENIGN.time)) break;
    last += 1;
  }
  return last;
};

const plusBefore = (text: string, start: number): number => {
  for (let i = start - 1; i >= start - 3 && i >= 0; i -= 1) {
    if (text.charCodeAt(i) === 43) return i;
    if (!' ('.includes(text.charAt(i))) return -1;
  }
  return -1;
};

/** `+65 9123 4567`, `0065…`: the sign alone makes it a phone (ITU-T E.164, at most 15 digits). */
const internationalFrom = (scan: Scan, run: DigitRun, flags: readonly number[], first: number): Found | undefined => {
  const start = run.starts[first] ?? 0;
  const plus = plusBefore(scan.text, start);
  const doubleZero = run.digits.startsWith('00', run.at[first]) && !anyFlag(flags, first, first, ANY_BENIGN);
  if (plus < 0 && !doubleZero) return undefined;
  const last = reach(scan, run, flags, first, doubleZero ? 17 : 15);
  const digits = windowDigits({ run, first, last });
  if (digits.length < (doubleZero ? 11 : 8) || digits.length > 17 || anyFlag(flags, first, last, BENIGN.money | BENIGN.unit))
    return undefined;
  const value = phoneValue(digits, true);
  return {
    last,
    finding: { start: plus < 0 ? start : plus, end: run.ends[last] ?? 0, kind: 'PHONE', value, rank: RANK.checked },
  };
};

const nationalFrom = (scan: Scan, run: DigitRun, flags: readonly number[], first: number): Found | undefined => {
  if (groupLength(run, first) === 1 && first + 1 < run.starts.length && groupLength(run, first + 1) === 1) return undefined;
  const furthest = reach(scan, run, flags, first, 13);
  for (let last = furthest; last >= first; last -= 1) {
    const window = { run, first, last };
    const digits = windowDigits(window);
    if (digits.length < 8) return undefined;
    if (digits.length > 13 || !isNational(scan, window, digits, flags)) continue;
    const start = windowStart(window);
    const from = scan.text.charCodeAt(start - 1) === 40 ? start - 1 : start;
    return {
      last,
      finding: { start: from, end: windowEnd(window), kind: 'PHONE', value: phoneValue(digits, false), rank: RANK.shape },
    };
  }
  return undefined;
};

/** Shapes by number of digits, so that a candidate meets only a few. */
const SHAPES_BY_LENGTH: readonly (readonly PhoneShape[])[] = Array.from({ length: 14 }, (_, length) =>
  PHONE_SHAPES.filter((shape) => shape.lengths.includes(length)),
);

const isNational = (scan: Scan, window: Window, digits: string, flags: readonly number[]): boolean => {
  if (anyFlag(flags, window.first, window.last, ANY_BENIGN) || !isWrittenAsPhone(window, digits.length)) return false;
  const fits = SHAPES_BY_LENGTH[digits.length]?.some(
    ({ where, digits: pattern, groups }) =>
      (where === 'any' || where.includes(scan.jurisdiction)) &&
      pattern.test(digits) &&
      (groups === undefined || groups.test(windowShape(window))),
  );
  if (fits !== true || isGlued(scan.text, windowStart(window), windowEnd(window))) return false;
  return namedBy(scan.lower, scan.cues, windowStart(window)) !== 'ticket';
};

/** Phones are written in groups of two and more; a list of small numbers or of round ones is not a phone. */
const isWrittenAsPhone = ({ run, first, last }: Window, size: number): boolean => {
  if (first === last) return !/0{6}$/.test(run.digits.slice(run.at[first], run.at[last + 1]));
  if (size < 2 * (last - first + 1)) return false;
  for (let i = first; i <= last; i += 1) {
    const length = groupLength(run, i);
    if (length === 1 && i > first) return false;
    if (length >= 3 && !run.digits.slice(run.at[i], run.at[i + 1]).endsWith('00')) return true;
  }
  return run.digits.charAt(run.at[first] ?? 0) === '0';
};
