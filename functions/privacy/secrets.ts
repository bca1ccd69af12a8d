import { anyFlag, BENIGN } from './benign.ts';
import { isDigit, isHan, isSpace, isWordLetter, isWordUnit } from './characters.ts';
import { CONNECTORS, type CueKind } from './cue-table.ts';
import { type Cue, connects, crossesSentence, cueBefore } from './cues.ts';
import { type DigitRun, gapIsOf, groupLength } from './digit-runs.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';
import { NOT_A_PASSWORD } from './secret-words.ts';

/** Codes, PINs, CVV, expiry dates: three to ten digits after (or just before) the word that names them, or that answer for them. */
export const findCodes = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const isAsked = scan.asked.has('code') || scan.asked.has('password');
  if (!isAsked && !scan.cues.some(({ value }) => isCode(value) || value === 'expiry')) return findings;
  scan.runs.forEach((run, index) => {
    const flags = scan.flags[index] ?? [];
    for (let first = 0; first < run.starts.length; first += 1) {
      const last = codeEnd(scan, run, first);
      if (
        last === undefined ||
        anyFlag(flags, first, last, NOT_A_CODE) ||
        !(isNamed(scan, run, first, last) || (isAsked && isAnswer(scan, run, first, last)))
      )
        continue;
      findings.push(codeFinding(scan, run, first, last));
      first = last;
    }
  });
  return findings;
};

/** Three or four digits in a long turn are part of a story. */
const isAnswer = (scan: Scan, run: DigitRun, first: number, last: number): boolean =>
  (run.at[last + 1] ?? 0) - (run.at[first] ?? 0) >= 5 || scan.text.length <= 60;

const NOT_A_CODE = BENIGN.money | BENIGN.grouped | BENIGN.unit | BENIGN.date | BENIGN.time;
/** Month and year of a card. */
const EXPIRY = /^(?:0[1-9]|1[0-2]) ?[/ -]? ?(?:20)?\d\d$/;

/** Groups of a code: `482913`, `482 913`, `4 8 2 9 1 3`, `12/27`; at most ten digits. */
const codeEnd = (scan: Scan, run: DigitRun, first: number): number | undefined => {
  if (groupLength(run, first) > 10) return undefined;
  let last = first;
  while (last + 1 < run.starts.length && last - first < 10) {
    if ((run.at[last + 2] ?? 0) - (run.at[first] ?? 0) > 10 || !gapIsOf(scan.text, run, last, ' -/.')) break;
    last += 1;
  }
  return (run.at[last + 1] ?? 0) - (run.at[first] ?? 0) >= 3 ? last : undefined;
};

const isNamed = (scan: Scan, run: DigitRun, first: number, last: number): boolean => {
  const [start, end] = [run.starts[first] ?? 0, run.ends[last] ?? 0];
  const size = (run.at[last + 1] ?? 0) - (run.at[first] ?? 0);
  const cue = cueBefore(scan.cues, start);
  if (cue?.value === 'expiry') return EXPIRY.test(scan.text.slice(start, end)) && connects(scan.lower, cue.end, start);
  if (cue !== undefined && isCode(cue.value) && connects(scan.lower, cue.end, start))
    return cue.value !== 'bareCode' || (size >= 4 && size <= 8);
  if (
    cue?.value === 'code' &&
    size >= 4 &&
    size <= 8 &&
    !crossesSentence(scan.lower, cue.end, start) &&
    !isYearLike(scan, run, first, last)
  )
    return true;
  return size >= 4 && size <= 8 && isFollowedByCue(scan, end);
};

const isYearLike = (scan: Scan, run: DigitRun, first: number, last: number): boolean =>
  first === last && /^(?:19|20)\d\d$/.test(scan.text.slice(run.starts[first], run.ends[first]));

const isCode = (kind: CueKind): boolean => kind === 'code' || kind === 'bareCode' || kind === 'password' || kind === 'answer';

/** "482913 is the code", "482913是验证码". */
const isFollowedByCue = (scan: Scan, end: number): boolean => {
  const cue = firstCueAfter(scan.cues, end);
  if (cue === undefined || cue.start - end > 20 || !isCode(cue.value)) return false;
  return /(?:\b(?:is|was|es|adalah)\b|是|=)/.test(scan.lower.slice(end, cue.start)) && connects(scan.lower, end, cue.start);
};

const firstCueAfter = (cues: readonly Cue[], offset: number): Cue | undefined => {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return cues[low];
};

const codeFinding = (scan: Scan, run: DigitRun, first: number, last: number): Finding => {
  let start = run.starts[first] ?? 0;
  let end = run.ends[last] ?? 0;
  for (let n = 0; n < 8 && isWordUnit(scan.text.charCodeAt(start - 1)); n += 1) start -= 1;
  for (let n = 0; n < 8 && isWordUnit(scan.text.charCodeAt(end)); n += 1) end += 1;
  return { start, end, kind: 'SECRET', value: scan.lower.slice(start, end).replace(/[ -]/g, ''), rank: RANK.cued };
};

/** Passwords and security answers: whatever word "is" puts after the cue, unless it says how the password is. */
export const findPasswords = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const cue of scan.cues) {
    if (!isCode(cue.value) || cue.value === 'bareCode') continue;
    const start = valueStart(scan, cue);
    if (start === undefined) continue;
    const end = tokenEnd(scan.text, start);
    if (end - start >= 2)
      findings.push({ start, end, kind: 'SECRET', value: scan.text.slice(start, end), rank: RANK.whole - 0.5 });
  }
  return findings;
};

const STRONG = new Set(['is', 'was', 'es', 'adalah', 'to', 'are']);
const LONGEST_LEAD = 40;

/** Where the secret begins after its cue; undefined when the words say nothing secret. */
const valueStart = (scan: Scan, cue: Cue): number | undefined => {
  const { text, lower } = scan;
  let strong = false;
  let i = cue.end;
  while (i < text.length && i - cue.end < LONGEST_LEAD) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) i += 1;
    else if (code === 58 || code === 61 || '是为為'.includes(text.charAt(i))) {
      strong = true;
      i += 1;
    } else if ('"\'“「('.includes(text.charAt(i))) i += 1;
    else {
      const end = wordEnd(lower, i);
      const word = lower.slice(i, end);
      if (!CONNECTORS.has(word) || isBound(text, end)) return isSecret(scan, cue, i, strong) ? i : undefined;
      strong ||= STRONG.has(word);
      i = end;
    }
  }
  return undefined;
};

const wordEnd = (lower: string, from: number): number => {
  let end = from + 1;
  while (end - from < 40 && isWordLetter(lower.charCodeAt(end)) && isWordLetter(lower.charCodeAt(from))) end += 1;
  return end;
};

/** A connector that goes on without a space is part of a token ("is2Good!"). */
const isBound = (text: string, end: number): boolean => {
  const code = text.charCodeAt(end);
  return isDigit(code) || '@#$%^&*_+'.includes(text.charAt(end) || ' ');
};

const isVisibleAscii = (code: number): boolean => code > 32 && code < 127;

const tokenEnd = (text: string, start: number): number => {
  let end = start;
  while (
    end < text.length &&
    end - start < 128 &&
    !isSpace(text.charCodeAt(end)) &&
    (isVisibleAscii(text.charCodeAt(end)) || isWordLetter(text.charCodeAt(end)))
  )
    end += 1;
  while (end > start + 1 && '.,;:?)"\''.includes(text.charAt(end - 1))) end -= 1;
  return end;
};

const isSecret = (scan: Scan, cue: Cue, start: number, strong: boolean): boolean => {
  const end = tokenEnd(scan.text, start);
  const token = scan.text.slice(start, end);
  if (isHan(scan.text.charCodeAt(start)) || token.length < 2 || (!isWordUnit(token.charCodeAt(0)) && !/[A-Za-z0-9]/.test(token)))
    return false;
  const mixed = /\d/.test(token) && /[A-Za-z]/.test(token);
  if (cue.value === 'code') return strong && mixed && token.length >= 4 && token.length <= 12;
  if (mixed) return token.length >= 4 && !/^\d{1,4}(?:st|nd|rd|th|am|pm|x)$/i.test(token);
  if (!strong) return false;
  const word = token.toLowerCase().replace(/[^\p{L}\p{N}'-]+$/u, '');
  return /\d/.test(token) ? token.length >= 3 : !NOT_A_PASSWORD.has(word) && !/(?:ed|ing|n't|ly)$/.test(word);
};
