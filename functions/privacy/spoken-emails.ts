import { cueBefore } from './cues.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Addresses written so that machines should not see them, or said aloud: `john at gmail dot com`, `john(at)gmail.com`. */
const AT_WORDS = new Set(['at', 'arroba', 'aroba', '艾特']);
const DOT_WORDS = new Set(['dot', 'punto', 'titik', 'period']);
const JOINERS = new Set(['dot', 'punto', 'titik', 'underscore', 'dash', 'hyphen', 'minus', 'plus', 'point']);
const PROVIDERS = new Set(
  'gmail googlemail yahoo hotmail outlook icloud proton protonmail qq live msn aol foxmail sina rediffmail ymail gmx naver'.split(
    ' ',
  ),
);
const TOPS = new Set(
  'com net org edu gov co io uk cn sg hk in id es de fr it nl eu us me info biz app dev ai au ca jp my mx ar pe cl tw br xyz online'.split(
    ' ',
  ),
);
/** Ordinary words before "at": "meet me at gmail dot com" still names no mailbox. */
const NOT_MAILBOXES = new Set('me us you look looking available arrive meet is am are be was and or the it'.split(' '));
const MOST_LOCAL_WORDS = 12;

export const findSpokenEmails = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { starts } = scan.words;
  for (let i = 1; i + 1 < starts.length; i += 1) {
    if (!AT_WORDS.has(word(scan, i))) continue;
    const last = domainFrom(scan, i);
    const first = last === undefined ? i : mailboxTo(scan, i);
    if (last === undefined || first === i) continue;
    findings.push(toFinding(scan, first, last, i));
    i = last;
  }
  return findings;
};

const word = (scan: Scan, i: number): string => {
  const start = scan.words.starts[i] ?? 0;
  const end = scan.words.ends[i] ?? start;
  return end - start > 64 ? '' : scan.lower.slice(start, end);
};

const gapBefore = (scan: Scan, i: number): string =>
  scan.text.slice(scan.words.ends[i - 1], Math.min(scan.words.starts[i] ?? 0, (scan.words.ends[i - 1] ?? 0) + 6));
const isBracketed = (scan: Scan, at: number): boolean =>
  /[([{<]/.test(gapBefore(scan, at)) && /[)\]}>]/.test(gapBefore(scan, at + 1));

/** Last word of the domain after the "at" at word `at`; labels joined by "dot" or a dot, ended by a known top level. */
const domainFrom = (scan: Scan, at: number): number | undefined => {
  let label = at + 1;
  let found: number | undefined;
  let told = isBracketed(scan, at) || word(scan, at) !== 'at';
  if (word(scan, label) === 'g' && word(scan, label + 1) === 'mail') label += 1;
  for (let depth = 0; depth < 4; depth += 1) {
    told ||= PROVIDERS.has(word(scan, label));
    const byWord = DOT_WORDS.has(word(scan, label + 1));
    const byDot = gapBefore(scan, label + 1) === '.';
    if (!byWord && !byDot) return found ?? (PROVIDERS.has(word(scan, label)) && isAboutMail(scan, at) ? label : undefined);
    told ||= byWord;
    label += byWord ? 2 : 1;
    if (TOPS.has(word(scan, label))) found = label;
  }
  return told ? found : undefined;
};

/** "my email is john at gmail": the top level may be left out. */
const isAboutMail = (scan: Scan, at: number): boolean =>
  scan.asked.has('email') || cueBefore(scan.cues, scan.words.starts[at] ?? 0)?.value === 'email';

const isPiece = (text: string): boolean => text.length === 1 || /^\d+$/.test(text) || digitWord(text) !== undefined;

/** First word of the mailbox before the "at": one word, more while joined by "dot", digits or single letters. */
const mailboxTo = (scan: Scan, at: number): number => {
  let first = at - 1;
  const own = word(scan, first);
  if (own === '' || NOT_MAILBOXES.has(own) || !/^[\s.([{<_-]*$/.test(gapBefore(scan, at))) return at;
  while (first > 0 && at - first < MOST_LOCAL_WORDS) {
    const before = word(scan, first - 1);
    const gap = gapBefore(scan, first);
    if (gap === '.' || gap === '_' || gap === '-') first -= 1;
    else if (!/^[ ()[\]]{1,2}$/.test(gap)) break;
    else if (JOINERS.has(before) && first > 1) first -= 2;
    else if (isPiece(word(scan, first)) && before !== '' && !NOT_MAILBOXES.has(before) && (isPiece(before) || before.length > 3))
      first -= 1;
    else break;
  }
  return first;
};

const toFinding = (scan: Scan, first: number, last: number, at: number): Finding => {
  const parts: string[] = [];
  for (let i = first; i <= last; i += 1) {
    const text = word(scan, i);
    const dotted = i > first && gapBefore(scan, i).includes('.') ? '.' : '';
    parts.push(
      dotted,
      i === at ? '@' : DOT_WORDS.has(text) ? '.' : text === 'underscore' ? '_' : (digitWord(text)?.digits ?? text),
    );
  }
  const start = scan.words.starts[first] ?? 0;
  return { start, end: scan.words.ends[last] ?? start, kind: 'EMAIL', value: parts.join(''), rank: RANK.checked };
};
