import { BENIGN, isDateTriple } from './benign.ts';
import { MONTHS } from './benign-table.ts';
import { connects, cueBefore } from './cues.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** A date is personal only where something says it is a date of birth: the words before it, or the question it answers. */
export const findDatesOfBirth = (scan: Scan): Finding[] => {
  if (!scan.asked.has('dob') && !scan.cues.some((cue) => cue.value === 'dob') && !IS_BORN.test(scan.text)) return [];
  return [...numericDates(scan), ...wordDates(scan)];
};

const isAnnounced = (scan: Scan, start: number): boolean => {
  if (scan.asked.has('dob')) return true;
  const cue = cueBefore(scan.cues, start);
  return cue?.value === 'dob' && connects(scan.lower, cue.end, start);
};

/** "我是1993年7月8号生的": it is said after the date. */
const IS_BORN = /[日号號月年\d一二三四五六七八九十] ?(?:出生|生的|生人|出世|生日)/;
const isFollowedByBirth = (scan: Scan, end: number): boolean => IS_BORN.test(scan.text.slice(end - 1, end + 4));

const finding = (scan: Scan, start: number, end: number, rank: number): Finding => ({
  start,
  end,
  kind: 'DOB',
  value: scan.lower.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '-'),
  rank,
});

/** `12/03/1982`, `1982-03-12`, `19820312`, `1982年3月12日`. */
const numericDates = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  scan.runs.forEach((run, index) => {
    for (let i = 0; i < run.starts.length; i += 1) {
      const start = run.starts[i] ?? 0;
      const last = dateEnd(scan, index, i);
      if (last === undefined || !(isAnnounced(scan, start) || isFollowedByBirth(scan, run.ends[last] ?? start))) continue;
      findings.push(finding(scan, start, run.ends[last] ?? start, RANK.cued));
      i = last;
    }
    const end = run.ends[0] ?? 0;
    if (run.starts.length !== 1 || scan.text.charAt(end) !== '年') return;
    const chinese = /^年\d{1,2}月(?:\d{1,2}[日号號]?)?/.exec(scan.text.slice(end, end + 12));
    const until = end + (chinese?.[0].length ?? 1);
    if (isAnnounced(scan, run.starts[0] ?? 0) || isFollowedByBirth(scan, until))
      findings.push(finding(scan, run.starts[0] ?? 0, until, RANK.cued));
  });
  return findings;
};

const dateEnd = (scan: Scan, run: number, i: number): number | undefined => {
  const { digits, at } = scan.runs[run] ?? { digits: '', at: [] };
  const flags = scan.flags[run];
  const part = (k: number): string => digits.slice(at[k], at[k + 1]);
  if (part(i).length === 8 && ((flags?.[i] ?? 0) & BENIGN.date) !== 0) return i;
  if (/^\d{8}$/.test(part(i)) && isDateTriple(part(i).slice(0, 2), part(i).slice(2, 4), part(i).slice(4))) return i;
  return i + 2 < at.length - 1 && isDateTriple(part(i), part(i + 1), part(i + 2)) ? i + 2 : undefined;
};

const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth primero'.split(
    ' ',
  ),
);
const BETWEEN = new Set('of the de del and thousand hundred mil tahun bulan tanggal is was on it'.split(' '));

/** "12 March 1982", "the twelfth of march nineteen eighty two", "tanggal 12 maret 1982": a stretch of date words with a month. */
const wordDates = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { starts, ends } = scan.words;
  for (let i = 0; i < starts.length; i += 1) {
    const first = starts[i] ?? 0;
    if (!isDateWord(word(scan, i)) || BETWEEN.has(word(scan, i)) || !isAnnounced(scan, first)) continue;
    const last = stretchEnd(scan, i);
    if (last > i) findings.push(finding(scan, first, ends[last] ?? first, RANK.cued));
    i = last;
  }
  return [...findings, ...chineseSpokenDates(scan)];
};

const word = (scan: Scan, i: number): string =>
  scan.lower.slice(scan.words.starts[i], Math.min(scan.words.ends[i] ?? 0, (scan.words.starts[i] ?? 0) + 20));
const isDateWord = (text: string): boolean =>
  MONTHS.has(text) ||
  ORDINALS.has(text) ||
  BETWEEN.has(text) ||
  digitWord(text) !== undefined ||
  /^\d{1,4}(?:st|nd|rd|th)?$/.test(text);

const stretchEnd = (scan: Scan, first: number): number => {
  let last = first;
  let told = 0;
  for (let i = first; i < first + 10 && isDateWord(word(scan, i)); i += 1) {
    if (BETWEEN.has(word(scan, i))) continue;
    last = i;
    told += MONTHS.has(word(scan, i)) ? 2 : 1;
  }
  return told >= 3 ? last : first;
};

const CHINESE_DATE = /[零〇○一二三四五六七八九]{2,4}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号號]?)?/g;
const chineseSpokenDates = (scan: Scan): Finding[] => {
  if (!scan.text.includes('年')) return [];
  return [...scan.text.matchAll(CHINESE_DATE)]
    .filter((match) => isAnnounced(scan, match.index) || isFollowedByBirth(scan, match.index + match[0].length))
    .map((match) => finding(scan, match.index, match.index + match[0].length, RANK.cued));
};
