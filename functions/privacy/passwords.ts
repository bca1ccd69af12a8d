import { isDigit, isHan, isSentenceEnd, isSpace, isWordLetter, isWordUnit } from './characters.ts';
import { CONNECTORS } from './cue-table.ts';
import type { Cue } from './cues.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import { isCapital, word } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Scan } from './scan.ts';
import { ENDS_PASSPHRASE, NOT_A_PASSWORD } from './secret-words.ts';
import { isCode } from './secrets.ts';
import { wordAt } from './words.ts';

/** Passwords and security answers: whatever "is" puts after the cue, unless it says how the password is; and tokens made like one. */
export const findPasswords = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  let done = 0;
  for (const cue of scan.cues) {
    if (!isCode(cue.value) || cue.value === 'bareCode') continue;
    const start = valueStart(scan, cue);
    const end = start === undefined ? 0 : secretEnd(scan, cue, start);
    if (start !== undefined && end - start >= 2) findings.push(secret(scan, start, end));
    if (cue.value !== 'password' && cue.value !== 'answer') continue;
    for (const found of strongTokens(scan, Math.max(done, cue.end))) findings.push(found);
    if (SAID_BEFORE.test(scan.lower.slice(Math.max(0, cue.start - 16), cue.start)))
      findings.push(...strongTokens(scan, Math.max(done, cue.start - LOOSE_REACH), cue.start));
    done = cue.end + LOOSE_REACH;
  }
  return findings;
};

const secret = (scan: Scan, start: number, end: number): Finding => ({
  start,
  end,
  kind: 'SECRET',
  value: scan.text.slice(start, end),
  rank: RANK.whole - 0.5,
});

const STRONG = new Set(['is', 'was', 'es', 'adalah', 'to', 'are', 'era', 'yaitu', "it's"]);
const LONGEST_LEAD = 40;

/** Where the secret begins after its cue; undefined when the words say nothing secret. */
const valueStart = (scan: Scan, cue: Cue): number | undefined => {
  const { text, lower } = scan;
  let strong = false;
  let i = cue.end;
  while (i < text.length && i - cue.end < LONGEST_LEAD) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) i += 1;
    else if (code === 58 || code === 61 || '是为為係系'.includes(text.charAt(i))) {
      strong = true;
      i += 1;
    } else if ('"\'“「('.includes(text.charAt(i))) i += 1;
    else {
      const end = wordEnd(lower, i);
      const next = lower.slice(i, end);
      if (!CONNECTORS.has(next) || isBound(text, end)) return isSecret(scan, cue, i, strong) ? i : undefined;
      strong ||= STRONG.has(next);
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

const HAN_SECRET = /^[\u4e00-\u9fff]{1,6}\d{2,}/;

const isSecret = (scan: Scan, cue: Cue, start: number, strong: boolean): boolean => {
  if (isHan(scan.text.charCodeAt(start)))
    return strong && cue.value === 'password' && HAN_SECRET.test(scan.text.slice(start, start + 16));
  const end = tokenEnd(scan.text, start);
  const token = scan.text.slice(start, end);
  if (strong && cue.value === 'password' && spelledEnd(scan, start) > start) return true;
  if (token.length < 2 || (!isWordUnit(token.charCodeAt(0)) && !/[A-Za-z0-9]/.test(token))) return false;
  const mixed = /\d/.test(token) && /[A-Za-z]/.test(token);
  if (cue.value === 'code') return strong && mixed && token.length >= 4 && token.length <= 12;
  if (mixed) return token.length >= 4 && !PRODUCTS.test(token) && !/^\d{1,4}(?:st|nd|rd|th|am|pm|x)$/i.test(token);
  if (!strong) return false;
  const bare = token.toLowerCase().replace(/[^\p{L}\p{N}'-]+$/u, '');
  return /\d/.test(token) ? token.length >= 3 : !NOT_A_PASSWORD.has(bare) && !/(?:\w{3}ed|\w{2}ing|n't|\w{3}ly)$/.test(bare);
};

const PHRASE_CUES = new Set(['passphrase', 'pass phrase', 'seed phrase', 'recovery phrase', 'secret phrase']);
const LONGEST_PHRASE = 24;
const LONGEST_PASSWORD = 5;

/** A password may have several words ("blue whale 2019"), a passphrase many; both end with their clause. */
const secretEnd = (scan: Scan, cue: Cue, start: number): number => {
  const han = HAN_SECRET.exec(scan.text.slice(start, start + 16));
  if (han !== null) return start + han[0].length;
  const end = Math.max(tokenEnd(scan.text, start), cue.value === 'password' ? spelledEnd(scan, start) : 0);
  return cue.value === 'code' ? end : moreWords(scan, end, PHRASE_CUES.has(scan.lower.slice(cue.start, cue.end)));
};

/** The end of the words that still belong to the secret: of a passphrase all, of a password up to the last unusual one. */
const moreWords = (scan: Scan, end: number, isPhrase: boolean): number => {
  const first = wordAt(scan.words, end);
  const furthest = first + (isPhrase ? LONGEST_PHRASE : LONGEST_PASSWORD - 1);
  let last = -1;
  for (let i = first; i < furthest && followsAtOnce(scan, i, i === first ? end : (scan.words.ends[i - 1] ?? 0)); i += 1) {
    const text = word(scan, i);
    if (ENDS_PASSPHRASE.has(text) || (!isPhrase && NOT_A_PASSWORD.has(text))) break;
    if (isPhrase || isUnusual(text) || isCapital(scan, i)) last = i;
  }
  return last < 0 ? end : (scan.words.ends[last] ?? end);
};

const followsAtOnce = (scan: Scan, i: number, from: number): boolean =>
  word(scan, i) !== '' && /^[ -]$/.test(scan.text.slice(from, Math.min(scan.words.starts[i] ?? 0, from + 3)));

const isUnusual = (text: string): boolean =>
  digitWord(text) !== undefined || /\d/.test(text) || (text.length > 2 && !isOrdinaryWord(text));

const SPELLING = new Set(
  'capital upper uppercase lower lowercase underscore dash hyphen hash dollar percent star asterisk exclamation mark at dot period question mayúscula minúscula guion besar kecil'.split(
    ' ',
  ),
);
const MOST_SPELLED = 40;

/** Where "capital m a r i g o l d two zero" ends; `start` itself when nothing is spelled there. */
const spelledEnd = (scan: Scan, start: number): number => {
  const first = wordAt(scan.words, start);
  let letters = 0;
  let i = first;
  for (; i < first + MOST_SPELLED; i += 1) {
    const text = word(scan, i);
    if (text.length === 1) letters += 1;
    else if (!SPELLING.has(text) && digitWord(text) === undefined && text !== 'double') break;
  }
  return letters >= 4 ? (scan.words.ends[i - 1] ?? start) : start;
};

/** How far after "password" a token made like one counts, whatever stands between ("changed it from … to …"). */
const LOOSE_REACH = 60;

/** "… with hunter2!Blue, that's my password". */
const SAID_BEFORE = /(?:\b(?:that's|thats|is|was|as|that) (?:my|the|our|her|his) $|[是係](?:我的?)?$)/;

const strongTokens = (scan: Scan, from: number, until = from + LOOSE_REACH): Finding[] => {
  const findings: Finding[] = [];
  let crossed = false;
  const to = Math.min(scan.text.length, until);
  for (let i = from; i < to; ) {
    const code = scan.text.charCodeAt(i);
    crossed ||= isSentenceEnd(code) && !isVisibleAscii(scan.text.charCodeAt(i + 1));
    if (!isVisibleAscii(code) || !isWordUnit(code)) {
      i += 1;
      continue;
    }
    const end = tokenEnd(scan.text, i);
    // In the next sentence only what nobody types for anything else: "Forgot password. Old one: Tangerine_44".
    const token = scan.text.slice(i, end);
    if (isMadeLikePassword(token) && (!crossed || /[!#$%^&*_?+]/.test(token))) findings.push(secret(scan, i, end));
    i = Math.max(end, i + 1);
  }
  return findings;
};

const PRODUCTS = /^(?:iphone|ipad|ipod|windows|win|android|ios|galaxy|pixel|covid|mp|usb|mac|macos|note|redmi|mi|v)[\d.]/i;
const isMadeLikePassword = (token: string): boolean => {
  if (token.length < 6 || token.length > 40 || !/\d/.test(token) || (token.match(/[A-Za-z]/g)?.length ?? 0) < 3) return false;
  if (/^[a-z]+-\d+(?:-\d+)*$/i.test(token) || PRODUCTS.test(token) || /[@:/[\]]/.test(token)) return false;
  return /[!#$%^&*_?+]/.test(token) || (/[a-z]/.test(token) && (/[A-Z]/.test(token) || /\d{3}/.test(token)));
};
