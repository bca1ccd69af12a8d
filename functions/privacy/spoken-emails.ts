import { cueBefore } from './cues.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

/** Addresses written so that machines should not see them, or said aloud: `john at gmail dot com`, `john(at)gmail.com`. */
const AT_WORDS = new Set(['at', 'arroba', 'aroba', '艾特']);
const DOT_WORDS = new Set(['dot', 'punto', 'titik', 'period']);
const JOINERS = new Set(['dot', 'punto', 'titik', 'underscore', 'dash', 'hyphen', 'minus', 'plus', 'point', 'guion', 'guión']);
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
const MOST_LOCAL_WORDS = 24;

export const findSpokenEmails = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let i = 1; i < scan.words.starts.length; i += 1) {
    const at = atSign(scan, i);
    if (at === undefined) continue;
    const last = domainFrom(scan, at);
    const first = last === undefined ? at.before + 1 : mailboxTo(scan, at);
    if (last === undefined || first > at.before) continue;
    findings.push(toFinding(scan, first, last, at));
    i = last;
  }
  return findings;
};

/** What is said for `@`, and the words that stand before and after it. */
interface AtSign {
  readonly before: number;
  readonly after: number;
  /** A word that means nothing else, or one in brackets. */
  readonly told: boolean;
}

/** The word "at", or the sign itself with words around it that no written address has: "koh dot jiahui @ gmail dot com". */
const atSign = (scan: Scan, i: number): AtSign | undefined => {
  if (i + 1 < scan.words.starts.length && (AT_WORDS.has(word(scan, i)) || (word(scan, i) === 'et' && isAboutMail(scan, i))))
    return { before: i - 1, after: i + 1, told: isBracketed(scan, i) || word(scan, i) !== 'at' };
  return /^ ?@ ?$/.test(gapBefore(scan, i)) ? { before: i - 1, after: i, told: true } : undefined;
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

/** Last word of the domain after the sign; labels joined by "dot" or a dot, ended by a known top level. */
const domainFrom = (scan: Scan, at: AtSign): number | undefined => {
  let label = skipSpelled(scan, at.after);
  let found: number | undefined;
  let told = at.told || label > at.after;
  for (let depth = 0; depth < 4; depth += 1) {
    told ||= PROVIDERS.has(word(scan, label));
    const byWord = DOT_WORDS.has(word(scan, label + 1));
    const byDot = /^ ?\. ?$/.test(gapBefore(scan, label + 1));
    if (!byWord && !byDot) return found ?? (isKnownProvider(scan, at, label) ? label : undefined);
    told ||= byWord;
    label += byWord ? 2 : 1;
    if (TOPS.has(word(scan, label))) found = label;
  }
  return told ? found : undefined;
};

const MOST_SPELLED = 12;
/** "b t internet dot com", "one six three dot com": the word before "dot", over letters and digits said one by one. */
const skipSpelled = (scan: Scan, from: number): number => {
  let label = from;
  while (label - from < MOST_SPELLED && isPiece(word(scan, label)) && !DOT_WORDS.has(word(scan, label + 1))) label += 1;
  return label;
};

/** "my email is john at gmail": the top level may be left out, if mail is spoken of or the mailbox is said with its signs. */
const isKnownProvider = (scan: Scan, at: AtSign, label: number): boolean =>
  PROVIDERS.has(word(scan, label)) && (isAboutMail(scan, at.before + 1) || JOINERS.has(word(scan, at.before - 1)));

const isAboutMail = (scan: Scan, at: number): boolean =>
  scan.asked.has('email') || cueBefore(scan.cues, scan.words.starts[at] ?? 0)?.value === 'email';

const isPiece = (text: string): boolean => text.length === 1 || /^\d+$/.test(text) || digitWord(text) !== undefined;

/** First word of the mailbox before the sign: one word, more while joined by "dot", digits, letters or "b as in boy". */
const mailboxTo = (scan: Scan, at: AtSign): number => {
  const none = at.before + 1;
  const whole = oneWordBefore(scan, at.before);
  if (whole !== undefined) return whole;
  let first = at.before;
  const own = word(scan, first);
  if (own === '' || NOT_MAILBOXES.has(own) || !/^[\s.([{<_@-]*$/.test(gapBefore(scan, first + 1))) return none;
  first -= spelledWith(scan, first);
  while (first > 0 && none - first < MOST_LOCAL_WORDS) {
    const before = word(scan, first - 1);
    const gap = gapBefore(scan, first);
    const explained = spelledWith(scan, first - 1);
    if (gap === '.' || gap === '_' || gap === '-') first -= 1;
    else if (!/^[ ()[\]]{1,2}$/.test(gap)) break;
    else if (before === 'bajo' && first > 2) first -= 3;
    else if (JOINERS.has(before) && first > 1) first -= 2;
    else if (explained > 0) first -= explained + 1;
    else if (isPiece(word(scan, first)) && before !== '' && !NOT_MAILBOXES.has(before) && (isPiece(before) || before.length > 3))
      first -= 1;
    else break;
  }
  return first;
};

/** How many words before word `i` it explains a letter with: three in "b as in boy", two in "b for boy". */
const spelledWith = (scan: Scan, i: number): number => {
  if (i < 2) return 0;
  if (word(scan, i - 1) === 'for' && word(scan, i - 2).length === 1) return 2;
  return word(scan, i - 1) === 'in' && word(scan, i - 2) === 'as' && word(scan, i - 3).length === 1 ? 3 : 0;
};

const ONE_WORD =
  /(?: all)? (?:one word|together|lower ?case|small letters|joined up)$| (?:todo )?(?:junto|seguido)$| (?:digabung|sambung|tanpa spasi|sin espacios|no spaces|without spaces)$/;
const MOST_JOINED = 3;
const ENDS_JOINED = new Set(
  "is it's its a to at my email address mail es correo al mándelo adalah ke email emailnya yes yeah uh um and the".split(' '),
);

/** "rosamund tilbury all one word at": the words before that remark, back to what announces them. */
const oneWordBefore = (scan: Scan, last: number): number | undefined => {
  const end = scan.words.ends[last] ?? 0;
  const remark = ONE_WORD.exec(scan.lower.slice(Math.max(0, end - 24), end))?.[0];
  if (remark === undefined) return undefined;
  let first = last - remark.trim().split(' ').length + 1;
  for (
    let n = 0;
    n < MOST_JOINED && first > 0 && gapBefore(scan, first) === ' ' && !ENDS_JOINED.has(word(scan, first - 1));
    n += 1
  )
    first -= 1;
  return first;
};

const toFinding = (scan: Scan, first: number, last: number, at: AtSign): Finding => {
  const parts: string[] = [];
  for (let i = first; i <= last; i += 1) {
    const text = word(scan, i);
    const dotted = i > first && gapBefore(scan, i).includes('.') ? '.' : '';
    parts.push(
      dotted,
      i > at.before && i < at.after
        ? '@'
        : DOT_WORDS.has(text)
          ? '.'
          : text === 'underscore'
            ? '_'
            : (digitWord(text)?.digits ?? text),
    );
  }
  const start = scan.words.starts[first] ?? 0;
  return { start, end: scan.words.ends[last] ?? start, kind: 'EMAIL', value: parts.join(''), rank: RANK.checked };
};
