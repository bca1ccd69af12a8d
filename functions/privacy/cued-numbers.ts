import { anyFlag, BENIGN } from './benign.ts';
import { isWordLetter, isWordUnit } from './characters.ts';
import type { CueKind } from './cue-table.ts';
import { namedBy } from './cues.ts';
import { type DigitRun, gapIsOf, groupLength, isGlued, windowDigits, windowShape } from './digit-runs.ts';
import { type Finding, type PlaceholderKind, RANK } from './kinds.ts';
import { phoneValue } from './phones.ts';
import type { Asked, Scan } from './scan.ts';

interface Rule {
  readonly kind: PlaceholderKind;
  readonly least: number;
  readonly most: number;
}

/** What a number is, once the words before it say so. Fewer digits than `least` are something else ("my account is 5 years old"). */
const NAMED: Readonly<Partial<Record<CueKind, Rule>>> = {
  card: { kind: 'CARD', least: 12, most: 19 },
  phone: { kind: 'PHONE', least: 7, most: 15 },
  id: { kind: 'NATIONAL_ID', least: 4, most: 18 },
  passport: { kind: 'PASSPORT', least: 6, most: 12 },
  account: { kind: 'ACCOUNT', least: 5, most: 24 },
  iban: { kind: 'IBAN', least: 8, most: 30 },
};

/** The same for a number that answers a question: shorter ones count, nothing else was asked. */
const ASKED: Readonly<Partial<Record<Asked, Rule>>> = {
  card: { kind: 'CARD', least: 3, most: 19 },
  phone: { kind: 'PHONE', least: 6, most: 15 },
  id: { kind: 'NATIONAL_ID', least: 4, most: 18 },
  passport: { kind: 'PASSPORT', least: 4, most: 12 },
  account: { kind: 'ACCOUNT', least: 4, most: 24 },
};

/** A Spanish identity number is written like an amount: 48.291.337-K. */
const NOT_AN_ID = BENIGN.money | BENIGN.time | BENIGN.unit | BENIGN.date;
const NOT_A_NUMBER = BENIGN.money | BENIGN.grouped | BENIGN.time | BENIGN.unit;

export const findCuedNumbers = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  scan.runs.forEach((run, index) => {
    const flags = scan.flags[index] ?? [];
    for (let first = 0; first < run.starts.length; first += 1) {
      const start = tokenStart(scan.text, run.starts[first] ?? 0);
      const cue =
        namedBy(scan.lower, scan.cues, start - lettersBefore(scan.text, start)) ?? namedBy(scan.lower, scan.cues, start);
      const rule = cue === undefined ? askedRule(scan) : NAMED[cue];
      if (rule === undefined) continue;
      const last = extend(scan, run, flags, first, rule);
      if (last === undefined || (cue === undefined && isAside(scan, run, first, last))) continue;
      findings.push(toFinding(scan, run, first, last, rule, cue === undefined ? RANK.asked : RANK.cued));
      first = last;
    }
  });
  return findings;
};

/** A number may begin with letters glued to it; the cue stands before those. */
const tokenStart = (text: string, digit: number): number => {
  let start = digit;
  for (let n = 0; n < 6 && isWordLetter(text.charCodeAt(start - 1)); n += 1) start -= 1;
  return start;
};

/** Length of the capitals that stand before a number and belong to it: "QQ 12 34 56 C", "A B C P V 1 2 3 4 K". */
const lettersBefore = (text: string, start: number): number =>
  /(?:^|[^\p{L}])(\p{Lu}{1,3}[ -]|(?:\p{Lu} ){2,6})$/u.exec(text.slice(Math.max(0, start - 14), start))?.[1]?.length ?? 0;

/** A few digits somewhere in a long turn ("I earn 4500 a month") do not answer the question. */
const isAside = (scan: Scan, run: DigitRun, first: number, last: number): boolean =>
  (run.at[last + 1] ?? 0) - (run.at[first] ?? 0) < 6 && scan.text.length > SHORT_ANSWER;
const SHORT_ANSWER = 30;

const askedRule = (scan: Scan): Rule | undefined => {
  for (const asked of scan.asked) if (ASKED[asked] !== undefined) return ASKED[asked];
  return undefined;
};

/** Whether group `i` can belong to the number: a date-like "12-34-56" may be a sort code. */
const mayBelong = (flags: readonly number[], i: number, kind: PlaceholderKind): boolean =>
  !anyFlag(flags, i, i, kind === 'ACCOUNT' ? NOT_A_NUMBER : kind === 'NATIONAL_ID' ? NOT_AN_ID : NOT_A_NUMBER | BENIGN.date);

const extend = (scan: Scan, run: DigitRun, flags: readonly number[], first: number, rule: Rule): number | undefined => {
  if (!mayBelong(flags, first, rule.kind)) return undefined;
  let last = first;
  while (last + 1 < run.starts.length && last - first < 24) {
    const size = (run.at[last + 2] ?? 0) - (run.at[first] ?? 0);
    if (size > rule.most || !gapIsOf(scan.text, run, last, ' -./()_') || !mayBelong(flags, last + 1, rule.kind)) break;
    last += 1;
  }
  const size = (run.at[last + 1] ?? 0) - (run.at[first] ?? 0);
  const isDate =
    rule.kind === 'ACCOUNT' && anyFlag(flags, first, last, BENIGN.date) && windowShape({ run, first, last }).includes('4');
  return size < rule.least || isDate || groupLength(run, first) > 40 ? undefined : last;
};

/** Letters glued to the number belong to it (`E12345678`, `123456789V`). */
const toFinding = (scan: Scan, run: DigitRun, first: number, last: number, rule: Rule, rank: number): Finding => {
  let start = run.starts[first] ?? 0;
  let end = run.ends[last] ?? 0;
  if (isGlued(scan.text, start, end)) {
    start = tokenStart(scan.text, start);
    for (let n = 0; n < 6 && isWordUnit(scan.text.charCodeAt(end)); n += 1) end += 1;
  } else if (rule.kind === 'NATIONAL_ID' || rule.kind === 'PASSPORT') {
    start -= lettersBefore(scan.text, start);
    end += /^[ -]\p{Lu}(?!\p{L})/u.exec(scan.text.slice(end, end + 3))?.[0].length ?? 0;
  }
  const digits = windowDigits({ run, first, last });
  const own = end - start > (run.ends[last] ?? 0) - (run.starts[first] ?? 0) ? scan.lower.slice(start, end) : digits;
  return { start, end, kind: rule.kind, value: rule.kind === 'PHONE' ? phoneValue(digits, false) : own, rank };
};
