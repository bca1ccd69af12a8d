import { anyFlag, BENIGN } from './benign.ts';
import { isWordUnit } from './characters.ts';
import type { CueKind } from './cue-table.ts';
import { type Cue, connects, crossesSentence, cueBefore } from './cues.ts';
import { type DigitRun, gapIsOf, groupLength } from './digit-runs.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Codes, PINs, CVV, expiry dates: three to ten digits after (or just before) the word that names them, or that answer for them. */
export const findCodes = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const isAsked = scan.asked.has('code') || scan.asked.has('password');
  if (!isAsked && !scan.cues.some(({ value }) => isCode(value) || value === 'expiry')) return sentCodes(scan);
  scan.runs.forEach((run, index) => {
    const flags = scan.flags[index] ?? [];
    for (let first = 0; first < run.starts.length; first += 1) {
      const last = codeEnd(scan, run, first);
      if (
        last === undefined ||
        (anyFlag(flags, first, last, NOT_A_CODE) && !isBeforeUnit(scan, run, first, last)) ||
        !(isNamed(scan, run, first, last) || (isAsked && isAnswer(scan, run, first, last)))
      )
        continue;
      findings.push(codeFinding(scan, run, first, last));
      first = last;
    }
  });
  return [...findings, ...sentCodes(scan)];
};

/** "驗證碼 661203 個騙徒": six figures that an announced code has, though what follows a space reads like a unit. */
const isBeforeUnit = (scan: Scan, run: DigitRun, first: number, last: number): boolean => {
  const cue = cueBefore(scan.cues, run.starts[first] ?? 0, 12);
  const end = run.ends[last] ?? 0;
  return (
    first === last &&
    groupLength(run, first) === 6 &&
    cue?.value === 'code' &&
    /^ [\u4e00-\u9fff]/.test(scan.text.slice(end, end + 2))
  );
};

/** As senders write them: "Use 448213 to verify your identity", "G-582931", "G-284 913". */
const SENT =
  /(?:(?<![\w-])|(?<=g-\d{6}))(?:g-(\d{6}|\d{3}[ -]\d{3}(?![\w-]))|(?:use|enter|type|key in) (\d{4,8}|\d{3}[ -]\d{3}) (?:to|for|as|in (?:the|your)) (?=verif|log|sign|confirm|authenti|complete|approve|your|app|access)|(?:cid|csc)(?: (?:code|number|no|is|was|it's)){0,2}[ :=#]{1,3}(\d{3,4})(?![\w,.-]\d|\w))/g;
const sentCodes = (scan: Scan): Finding[] =>
  [...scan.lower.matchAll(SENT)].map((match) => {
    const digits = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + match[0].indexOf(digits);
    return { start, end: start + digits.length, kind: 'SECRET', value: digits.replace(/\D/g, ''), rank: RANK.cued };
  });

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
  const isUsualSize = size >= 4 && size <= 8;
  const cue = cueBefore(scan.cues, start);
  if (cue?.value === 'expiry') return EXPIRY.test(scan.text.slice(start, end)) && connects(scan.lower, cue.end, start);
  if (cue !== undefined && isCode(cue.value) && connects(scan.lower, cue.end, start))
    return cue.value !== 'bareCode' || isUsualSize;
  if (!isUsualSize) return false;
  const isTypical = size === 6 && first === last && !scan.text.slice(start, end).endsWith('000');
  if (cue !== undefined && !isYearLike(scan, run, first, last) && isTold(scan, cue, start, isTypical)) return true;
  return isFollowedByCue(scan, end, isTypical);
};

/** Other words stand between: enough for the name of a code; for the mere word "code" it takes six figures. */
const isTold = (scan: Scan, cue: Cue, start: number, isTypical: boolean): boolean => {
  const isClose = cue.value === 'code' || (cue.value === 'bareCode' && isTypical);
  if (isClose && !crossesSentence(scan.lower, cue.end, start)) return true;
  return isCode(cue.value) && isSaid(scan, cue.end, start);
};

/** "code from the sms? it says 411187": other words and even a sentence between, but what is read out follows at once. */
const isSaid = (scan: Scan, from: number, to: number): boolean =>
  /(?:\b(?:says|say|said|reads|shows|it's|it is|got|gave|given|dice|pone|llegó|katanya|isinya|bilang)|[是係系:：]|:) ?$/.test(
    scan.lower.slice(Math.max(from, to - 12), to),
  );

const isYearLike = (scan: Scan, run: DigitRun, first: number, last: number): boolean =>
  first === last && /^(?:19|20)\d\d$/.test(scan.text.slice(run.starts[first], run.ends[first]));

export const isCode = (kind: CueKind): boolean =>
  kind === 'code' || kind === 'bareCode' || kind === 'password' || kind === 'answer';

/** "482913 is the code", "482913是验证码". */
const isFollowedByCue = (scan: Scan, end: number, isTypical: boolean): boolean => {
  const cue = firstCueAfter(scan.cues, end);
  if (cue === undefined || !isCode(cue.value)) return false;
  // Six figures in a sentence that goes on about a code: "the sms says use 558213 to log in, that's the code right".
  if (isTypical && cue.start - end <= 50 && !crossesSentence(scan.lower, end, cue.start)) return true;
  if (cue.start - end > 20) return false;
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
