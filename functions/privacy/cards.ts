import { ANY_BENIGN, anyFlag, BENIGN } from './benign.ts';
import { isWordLetter } from './characters.ts';
import { LuhnSums, luhn } from './checksums.ts';
import { namedBy } from './cues.ts';
import { type DigitRun, gapAfter } from './digit-runs.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/**
 * Payment cards: 13 to 19 digits (ISO/IEC 7812-1) in whatever spelling. A known issuer prefix with a valid check digit is a card
 * in any context; another Luhn number only where nothing explains it as a date, an amount or a ticket.
 */
export const findCards = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  scan.runs.forEach((run, index) => {
    if (run.digits.length < 13) return;
    const flags = scan.flags[index] ?? [];
    const sums = new LuhnSums(run.digits);
    for (let first = 0; first < run.starts.length; ) {
      const last = cardFrom(scan, run, sums, flags, first);
      if (last !== undefined) findings.push(toFinding(run, first, last), ...detailsAfter(scan.text, run.ends[last] ?? 0));
      first = (last ?? first) + 1;
    }
  });
  return findings;
};

const DETAILS = /^[ ,;|/]{1,3}((?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?\d\d)(?:[ ,;|/]{1,3}(\d{3,4}))?(?!\d)/;

/** Expiry and CVV typed right behind the card: `4111… 12/27 123`. */
const detailsAfter = (text: string, end: number): Finding[] => {
  const match = DETAILS.exec(text.slice(end, end + 24));
  if (match === null) return [];
  return [match[1], match[2]].flatMap((value) => {
    if (value === undefined) return [];
    const start = end + (value === match[1] ? match[0].indexOf(value) : match[0].lastIndexOf(value));
    return [{ start, end: start + value.length, kind: 'SECRET' as const, value, rank: RANK.cued }];
  });
};

const toFinding = (run: DigitRun, first: number, last: number): Finding => ({
  start: run.starts[first] ?? 0,
  end: run.ends[last] ?? 0,
  kind: 'CARD',
  value: run.digits.slice(run.at[first], run.at[last + 1]),
  rank: RANK.checked,
});

/** The last group of a card that starts at group `first`: a known issuer's first, then the longest. */
const cardFrom = (scan: Scan, run: DigitRun, sums: LuhnSums, flags: readonly number[], first: number): number | undefined => {
  let certain: number | undefined;
  let possible: number | undefined;
  const from = run.at[first] ?? 0;
  for (let last = first; last < run.starts.length; last += 1) {
    const to = run.at[last + 1] ?? 0;
    if (to - from > 19) break;
    if (to - from < 13 || !isCard(scan, run, sums.agrees(from, to), flags, first, last)) continue;
    if (isCertainCard(run.digits.slice(from, to))) certain = last;
    else possible = last;
  }
  return certain ?? possible;
};

const isCard = (scan: Scan, run: DigitRun, isLuhn: boolean, flags: readonly number[], first: number, last: number): boolean => {
  if (!isLuhn) return isNamedCard(scan, run, flags, first, last);
  if (anyFlag(flags, first, last, BENIGN.money)) return false;
  const digits = run.digits.slice(run.at[first], run.at[last + 1]);
  return hasIssuerPrefix(digits) || (!anyFlag(flags, first, last, ANY_BENIGN) && !isReference(scan, run, first, last));
};

/** A mistyped card: fifteen or sixteen digits that the words before call a card. */
const isNamedCard = (scan: Scan, run: DigitRun, flags: readonly number[], first: number, last: number): boolean =>
  scan.cues.length > 0 &&
  Math.abs((run.at[last + 1] ?? 0) - (run.at[first] ?? 0) - 15.5) < 1 &&
  !anyFlag(flags, first, last, ANY_BENIGN & ~BENIGN.decimal) &&
  namedBy(scan.lower, scan.cues, run.starts[first] ?? 0) === 'card';

/** A ticket or order number, or the digits of a code that begins with letters (`TXN…`). */
const isReference = (scan: Scan, run: DigitRun, first: number, last: number): boolean => {
  const start = run.starts[first] ?? 0;
  if (isWordLetter(scan.text.charCodeAt(start - 1)) || isWordLetter(scan.text.charCodeAt(run.ends[last] ?? 0))) return true;
  if (first > 0 && gapAfter(scan.text, run, first - 1) === '-' && isWordLetter(scan.text.charCodeAt((run.starts[0] ?? 0) - 1)))
    return true;
  return namedBy(scan.lower, scan.cues, start) === 'ticket';
};

/** Issuer ranges in use: Visa 4, Mastercard 51–55 and 2221–2720, Amex, Diners, JCB, UnionPay, Discover, Maestro, Mir, RuPay, Troy. */
const ISSUERS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14, 16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^(?:50|5[6-9]|6[0-9])/, [13, 14, 15, 16, 17, 18, 19]],
  [/^(?:220[0-4]|9792|81|82|508)/, [16, 17, 18, 19]],
];
const hasIssuerPrefix = (digits: string): boolean =>
  ISSUERS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits));

/** For the parts of a card said in several turns: only a certain card counts. */
export const isCertainCard = (digits: string): boolean => hasIssuerPrefix(digits) && luhn(digits);
