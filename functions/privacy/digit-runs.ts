import { isDigit, isWordLetter } from './characters.ts';

/** Consecutive digits of a text, as offsets; groups of a run are parted by a few separators only. */
export interface DigitRun {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Digits of the whole run. */
  readonly digits: string;
  /** Where each group begins in `digits`; one more entry for its end. */
  readonly at: readonly number[];
}

const SEPARATORS = new Uint8Array(65_536);
for (const character of ` \t\n-._/,·•()|*+~:\\'`) SEPARATORS[character.charCodeAt(0)] = 1;
const WIDEST_GAP = 3;

/** Every maximal run: `4111-1111 1111.1111` is one run of four groups. One pass, so linear. */
export const digitRuns = (text: string): DigitRun[] => {
  const runs: DigitRun[] = [];
  let starts: number[] = [];
  let ends: number[] = [];
  const flush = (): void => {
    if (starts.length > 0) runs.push(toRun(text, starts, ends));
    starts = [];
    ends = [];
  };
  for (let i = 0; i < text.length; ) {
    if (!isDigit(text.charCodeAt(i))) {
      i += 1;
      continue;
    }
    if (starts.length > 0 && !isGap(text, ends.at(-1) ?? 0, i)) flush();
    starts.push(i);
    while (i < text.length && isDigit(text.charCodeAt(i))) i += 1;
    ends.push(i);
  }
  flush();
  return runs;
};

const isGap = (text: string, from: number, to: number): boolean => {
  if (to - from > WIDEST_GAP) return false;
  for (let i = from; i < to; i += 1) if (SEPARATORS[text.charCodeAt(i)] !== 1) return false;
  return true;
};

const toRun = (text: string, starts: number[], ends: number[]): DigitRun => {
  if (starts.length === 1) {
    const digits = text.slice(starts[0], ends[0]);
    return { starts, ends, digits, at: [0, digits.length] };
  }
  const at = [0];
  const parts: string[] = [];
  let total = 0;
  for (let group = 0; group < starts.length; group += 1) {
    const part = text.slice(starts[group], ends[group]);
    parts.push(part);
    total += part.length;
    at.push(total);
  }
  return { starts, ends, digits: parts.join(''), at };
};

/** Groups `first` to `last` of a run. */
export interface Window {
  readonly run: DigitRun;
  readonly first: number;
  readonly last: number;
}

export const windowStart = ({ run, first }: Window): number => run.starts[first] ?? 0;
export const windowEnd = ({ run, last }: Window): number => run.ends[last] ?? 0;
export const windowDigits = ({ run, first, last }: Window): string => run.digits.slice(run.at[first], run.at[last + 1]);
export const groupLength = (run: DigitRun, group: number): number => (run.at[group + 1] ?? 0) - (run.at[group] ?? 0);
export const gapAfter = (text: string, run: DigitRun, group: number): string =>
  text.slice(run.ends[group], run.starts[group + 1]);

/** Whether the gap after a group consists of one to `most` of the characters of `allowed`; a loop, being asked for every group. */
export const gapIsOf = (text: string, run: DigitRun, group: number, allowed: string, most = 3): boolean => {
  const from = run.ends[group] ?? 0;
  const to = run.starts[group + 1] ?? from;
  if (to === from || to - from > most) return false;
  for (let i = from; i < to; i += 1) if (!allowed.includes(text.charAt(i))) return false;
  return true;
};

/** The group lengths of a window, such as `4-4-4-4`: the shape people write a number in. */
export const windowShape = ({ run, first, last }: Window): string => {
  const lengths: number[] = [];
  for (let group = first; group <= last; group += 1) lengths.push(groupLength(run, group));
  return lengths.join('-');
};

export interface WindowLimits {
  readonly least: number;
  readonly most: number;
  readonly groups: number;
}

/** Visits each window of `least`…`most` digits in at most `groups` groups: a bounded number of windows per group. */
export const eachWindow = (run: DigitRun, limits: WindowLimits, visit: (window: Window, digits: string) => void): void => {
  const { least, most, groups } = limits;
  for (let first = 0; first < run.starts.length; first += 1) {
    const furthest = Math.min(run.starts.length, first + groups);
    for (let last = first; last < furthest; last += 1) {
      const size = (run.at[last + 1] ?? 0) - (run.at[first] ?? 0);
      if (size > most) break;
      if (size < least) continue;
      const window = { run, first, last };
      visit(window, windowDigits(window));
    }
  }
};

/** Letters glued to the digits make a code of its own (`TXN20240105`); Han characters do not. */
export const isGlued = (text: string, start: number, end: number): boolean =>
  isWordLetter(text.charCodeAt(start - 1)) || isWordLetter(text.charCodeAt(end));
