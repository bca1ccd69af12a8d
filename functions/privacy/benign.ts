import { CURRENCIES, CURRENCY_SIGNS, HAN_MONEY_BEFORE, HAN_UNITS, UNITS_AFTER } from './benign-table.ts';
import { isDigit, isHan, isWordLetter } from './characters.ts';
import { type DigitRun, gapAfter, gapIsOf, groupLength } from './digit-runs.ts';

/** Why a group of digits may stay readable; flags, because "HKD 12.50" is both money and a decimal. */
export const BENIGN = { date: 1, grouped: 2, decimal: 4, time: 8, money: 16, unit: 32 } as const;
export const ANY_BENIGN = 63;

/** The word that ends at `end`, at most 12 letters; '' where there is none. */
const wordEndingAt = (lower: string, end: number): string => {
  let start = end;
  while (start > 0 && end - start < 13 && isWordLetter(lower.charCodeAt(start - 1))) start -= 1;
  return lower.slice(start, end);
};

const wordStartingAt = (lower: string, start: number): string => {
  let end = start;
  while (end - start < 13 && isWordLetter(lower.charCodeAt(end))) end += 1;
  return lower.slice(start, end);
};

const skipBack = (text: string, from: number): number => (text.charCodeAt(from - 1) === 32 ? from - 1 : from);

/** A currency sign or code stands before: `$5`, `HKD 5`, `Rp. 5`, `人民币5`. */
const hasMoneyBefore = (lower: string, start: number): boolean => {
  let end = skipBack(lower, start);
  if (end <= 0 || isDigit(lower.charCodeAt(end - 1))) return false;
  if (lower.charAt(end - 1) === '.') end -= 1;
  if (lower.charAt(end - 1) === '-') end -= 1;
  const before = lower.charAt(end - 1);
  if (CURRENCY_SIGNS.has(before) || HAN_MONEY_BEFORE.has(before)) return true;
  const word = wordEndingAt(lower, end);
  return word.length > 1 && CURRENCIES.has(word);
};

const unitAfter = (lower: string, end: number): number => {
  const at = lower.charCodeAt(end) === 32 || lower.charCodeAt(end) === 45 ? end + 1 : end;
  if (at >= lower.length || isDigit(lower.charCodeAt(at))) return 0;
  const next = lower.charAt(at);
  if (next === '%' || next === '‰' || CURRENCY_SIGNS.has(next)) return next === '%' ? BENIGN.unit : moneySignAfter(lower, at);
  if (isHan(lower.charCodeAt(at))) return HAN_UNITS.has(next) ? BENIGN.unit : 0;
  const word = wordStartingAt(lower, at);
  if (word === '') return 0;
  if (word.length > 1 && CURRENCIES.has(word)) return BENIGN.money;
  if (at === end && /^(?:k|m|x|bn|mn|d|h)$/.test(word)) return BENIGN.unit;
  return UNITS_AFTER.has(word) ? BENIGN.unit : 0;
};

/** `500€` is money; in `500 $20` the sign belongs to the next number. */
const moneySignAfter = (lower: string, at: number): number => (isDigit(lower.charCodeAt(at + 1)) ? 0 : BENIGN.money);

const between = (text: string, least: number, most: number): boolean => Number(text) >= least && Number(text) <= most;
const isYear = (text: string): boolean => text.length === 4 && between(text, 1900, 2099);
const isMonth = (text: string): boolean => text.length <= 2 && between(text, 1, 12);
const isDay = (text: string): boolean => text.length <= 2 && between(text, 1, 31);

/** `20240131`, `20240131103000`: a day, perhaps with a time, written without separators. */
export const isCompactDate = (digits: string): boolean =>
  (digits.length === 8 || digits.length === 12 || digits.length === 14) &&
  isYear(digits.slice(0, 4)) &&
  isMonth(digits.slice(4, 6)) &&
  isDay(digits.slice(6, 8)) &&
  (digits.length === 8 || (between(digits.slice(8, 10), 0, 23) && between(digits.slice(10, 12), 0, 59)));

/** Year, month and day in any usual order. */
export const isDateTriple = (a: string, b: string, c: string): boolean =>
  (isYear(a) && isMonth(b) && isDay(c)) ||
  ((isYear(c) || c.length === 2) && a.length <= 2 && b.length <= 2 && ((isDay(a) && isMonth(b)) || (isMonth(a) && isDay(b))));

const group = (run: DigitRun, index: number): string => run.digits.slice(run.at[index], run.at[index + 1]);

const markDates = (text: string, run: DigitRun, flags: number[]): void => {
  for (let i = 0; i < run.starts.length; i += 1) {
    if (groupLength(run, i) >= 8 && isCompactDate(group(run, i))) flags[i] = (flags[i] ?? 0) | BENIGN.date;
    if (i + 2 >= run.starts.length || !gapIsOf(text, run, i, '-/.', 1)) continue;
    const gap = gapAfter(text, run, i);
    if (gapAfter(text, run, i + 1) !== gap) continue;
    if (i > 0 && gapAfter(text, run, i - 1) === gap) continue; // in the middle of a longer chain
    if (groupLength(run, i) > 4 || !isDateTriple(group(run, i), group(run, i + 1), group(run, i + 2))) continue;
    for (let k = i; k < i + 3; k += 1) flags[k] = (flags[k] ?? 0) | BENIGN.date;
  }
};

const markTimes = (text: string, run: DigitRun, flags: number[]): void => {
  for (let i = 0; i + 1 < run.starts.length; i += 1) {
    if (!gapIsOf(text, run, i, ':', 1) || groupLength(run, i) > 2 || groupLength(run, i + 1) !== 2) continue;
    flags[i] = (flags[i] ?? 0) | BENIGN.time;
    flags[i + 1] = (flags[i + 1] ?? 0) | BENIGN.time;
  }
};

/** Last group of the chain that begins at `first` and is joined by single commas and dots only. */
const chainEnd = (text: string, run: DigitRun, first: number): number => {
  let last = first;
  // "771902，5分钟": after five figures and more a comma parts sentences, not thousands.
  const signs = groupLength(run, first) > 4 ? '.' : ',.';
  while (last + 1 < run.starts.length && gapIsOf(text, run, last, signs, 1)) last += 1;
  return last;
};

/** `1,234,567.00`, `1,00,000`, `1.234.567`, `7.1234`; four-digit groups are never thousands. */
const chainFlag = (text: string, run: DigitRun, first: number, last: number): number => {
  if (last === first) return 0;
  const tailGap = gapAfter(text, run, last - 1);
  const isDecimal = tailGap !== gapAfter(text, run, first) || last === first + 1;
  if (last === first + 1 && tailGap === '.')
    return groupLength(run, first) <= 8 && groupLength(run, last) <= 8 ? BENIGN.decimal : 0;
  const lastThousands = isDecimal && groupLength(run, last) !== 3 ? last - 1 : last;
  if (groupLength(run, first) > 3) return 0;
  for (let i = first + 1; i <= lastThousands; i += 1) {
    const length = groupLength(run, i);
    if (length !== 3 && !(length === 2 && i < lastThousands && tailGap !== ' ')) return 0;
  }
  return lastThousands > first ? BENIGN.grouped : BENIGN.decimal;
};

const markAmounts = (view: { text: string; lower: string }, run: DigitRun, flags: number[]): void => {
  for (let first = 0; first < run.starts.length; ) {
    const last = chainEnd(view.text, run, first);
    let flag = chainFlag(view.text, run, first, last) | unitAfter(view.lower, run.ends[last] ?? 0);
    if (hasMoneyBefore(view.lower, run.starts[first] ?? 0)) flag |= BENIGN.money;
    const digits = (run.at[last + 1] ?? 0) - (run.at[first] ?? 0);
    // A currency does not make sixteen ungrouped digits an amount.
    if (digits > 12 && (flag & BENIGN.grouped) === 0) flag = 0;
    for (let i = first; i <= last; i += 1) flags[i] = (flags[i] ?? 0) | flag;
    first = last + 1;
  }
};

/** Flags of every group of a run. */
export const benignFlags = (view: { text: string; lower: string }, run: DigitRun): readonly number[] => {
  const flags = new Array<number>(run.starts.length).fill(0);
  markAmounts(view, run, flags);
  if (run.starts.length > 1) markTimes(view.text, run, flags);
  markDates(view.text, run, flags);
  return flags;
};

export const anyFlag = (flags: readonly number[], first: number, last: number, wanted: number): boolean => {
  for (let i = first; i <= last; i += 1) if (((flags[i] ?? 0) & wanted) !== 0) return true;
  return false;
};
