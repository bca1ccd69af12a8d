import { ANY_BENIGN, anyFlag } from './benign.ts';
import { isUpper, isWordLetter } from './characters.ts';
import { namedBy } from './cues.ts';
import { type DigitRun, gapIsOf, groupLength } from './digit-runs.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

const LEAST = 9;

/** Nine or more digits of a kind nobody knows: private until something explains them as a date, an amount or a ticket. */
export const findUnknownNumbers = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  scan.runs.forEach((run, index) => {
    if (run.digits.length < LEAST) return;
    const flags = scan.flags[index] ?? [];
    for (let first = 0; first < run.starts.length; ) {
      const last = stretch(scan, run, flags, first);
      if (last >= first && isPrivate(scan, run, first, last)) {
        const [start, end] = [run.starts[first] ?? 0, run.ends[last] ?? 0];
        findings.push({
          start,
          end,
          kind: 'NUMBER',
          value: run.digits.slice(run.at[first], run.at[last + 1]),
          rank: RANK.unknown,
        });
      }
      first = Math.max(first, last) + 1;
    }
  });
  return findings;
};

/** The last group of a stretch without explained groups; below `first` when the first is explained itself. */
const stretch = (scan: Scan, run: DigitRun, flags: readonly number[], first: number): number => {
  if (anyFlag(flags, first, first, ANY_BENIGN)) return first - 1;
  let last = first;
  while (
    last + 1 < run.starts.length &&
    !anyFlag(flags, last + 1, last + 1, ANY_BENIGN) &&
    gapIsOf(scan.text, run, last, ' -._', 1)
  )
    last += 1;
  return last;
};

const isPrivate = (scan: Scan, run: DigitRun, first: number, last: number): boolean => {
  const size = (run.at[last + 1] ?? 0) - (run.at[first] ?? 0);
  if (size < LEAST || isCode(scan.text, run.starts[first] ?? 0)) return false;
  if (last > first && !isOneNumber(run, first, last, size)) return false;
  return namedBy(scan.lower, scan.cues, run.starts[first] ?? 0) !== 'ticket';
};

/** Groups of one number are longish or single digits; "3 6 9 12 24" and "100 200 300" are lists. */
const isOneNumber = (run: DigitRun, first: number, last: number, size: number): boolean => {
  const groups = last - first + 1;
  if (size === groups) return true;
  if (size / groups < (run.digits.length === size && groups === 4 ? 2.5 : 3)) return false;
  for (let i = first; i <= last; i += 1) {
    const isRound = groupLength(run, i) >= 3 && run.digits.slice(run.at[i], run.at[i + 1]).endsWith('00');
    if (!isRound) return true;
  }
  return false;
};

/** Capital letters before the digits make it a reference of some company: `TXN20240105123456`, `ORD-123456789`. */
const isCode = (text: string, start: number): boolean => {
  let letters = 0;
  let i = text.charAt(start - 1) === '-' ? start - 2 : start - 1;
  while (letters < 8 && isUpper(text.charCodeAt(i))) {
    letters += 1;
    i -= 1;
  }
  return letters >= 2 && letters < 8 && !isWordLetter(text.charCodeAt(i));
};
