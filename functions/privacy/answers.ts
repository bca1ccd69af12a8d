import { addressEnd, looksLikeAddress } from './addresses.ts';
import { isSpace, isUpper, isWordLetter } from './characters.ts';
import { chineseNameEnd } from './chinese-names.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import { NEVER_NAMES } from './name-tables.ts';
import { nameFrom } from './names.ts';
import type { Scan } from './scan.ts';
import { NOT_A_PASSWORD, NOT_AN_ANSWER } from './secret-words.ts';
import { wordAt } from './words.ts';

/** Words that answer a question of the turn before. Numbers that do are in cued-numbers.ts and secrets.ts. */
export const findAnswers = (scan: Scan): Finding[] => {
  if (scan.asked.size === 0 || scan.text.length > LONGEST_ANSWER) return [];
  const findings: Finding[] = [];
  const take = (found: Finding | undefined): void => {
    if (found !== undefined) findings.push(found);
  };
  if (scan.asked.has('name')) take(askedName(scan));
  if (scan.asked.has('address')) take(askedAddress(scan));
  if (scan.asked.has('answer')) take(askedWords(scan, 6));
  if (scan.asked.has('password')) take(askedWords(scan, 2));
  if (scan.asked.has('code') || scan.asked.has('id') || scan.asked.has('passport')) findings.push(...askedTokens(scan));
  return findings;
};

/** A longer turn is a story, not an answer. */
const LONGEST_ANSWER = 400;

const word = (scan: Scan, i: number): string => scan.lower.slice(scan.words.starts[i], scan.words.ends[i]);

/** Steps over "yes", "sure", "it's", "my name is"; undefined when nothing follows. */
const firstRealWord = (scan: Scan): number | undefined => {
  for (let i = 0; i < scan.words.starts.length && i < 8; i += 1) {
    const text = word(scan, i);
    if (!NOT_AN_ANSWER.has(text) && text !== 'name' && text !== 'full' && text !== 'answer') return i;
  }
  return undefined;
};

const REFUSAL =
  /\b(?:don't|dont|do not|not|never|can't|cannot|won't|why|what|forgot|no sé|tidak|lupa|didn't)\b|\?|不|没|沒|忘|为什么|什么|怎么/;

const askedName = (scan: Scan): Finding | undefined => {
  const han = scan.text.search(/[\u4e00-\u9fff]/);
  if (han >= 0) return askedChineseName(scan, han);
  const first = firstRealWord(scan);
  if (first === undefined || first > 5 || NEVER_NAMES.has(word(scan, first)) || REFUSAL.test(scan.lower)) return undefined;
  const found = nameFrom(scan, first, { lowerCase: true, only: 'any' });
  if (found === undefined) return spelledName(scan);
  const isWritten = isUpper(scan.text.charCodeAt(found.start));
  return isWritten || isWholeAnswer(scan, first, found.end) ? found : undefined;
};

/** Names in small letters count only where the answer ends, or goes on to the next thing asked. */
const GOES_ON = new Set(
  "and my date born number phone mobile here speaking it's i'm im uh um er email address account card dob id from calling y mi nomor tanggal".split(
    ' ',
  ),
);
const isWholeAnswer = (scan: Scan, first: number, end: number): boolean => {
  if (first > 0 && word(scan, first - 1) === 'my') return false;
  const next = wordAt(scan.words, end);
  const start = scan.words.starts[next];
  return (
    start === undefined ||
    /[,.;\n]/.test(scan.text.slice(end, Math.min(start, end + 4))) ||
    GOES_ON.has(word(scan, next)) ||
    digitWord(word(scan, next)) !== undefined ||
    /^\d/.test(word(scan, next))
  );
};

const CHINESE_LEAD = /^(?:嗯|好的|好|对|是的|您好|你好|我是|我叫|叫|姓名|名字|是|:|,|，|。|\s){0,6}/;
const askedChineseName = (scan: Scan, han: number): Finding | undefined => {
  const lead = CHINESE_LEAD.exec(scan.text.slice(han, han + 24))?.[0].length ?? 0;
  const start = han + lead;
  const end = chineseNameEnd(scan.text, start, false);
  if (end === undefined || REFUSAL.test(scan.text.slice(start, end)) || isWordLetter(scan.text.charCodeAt(end))) return undefined;
  return { start, end, kind: 'NAME', value: scan.text.slice(start, end), rank: RANK.asked };
};

/** "S M I T H": three or more single letters. */
const spelledName = (scan: Scan): Finding | undefined => {
  const match = /\b[a-z](?:[ -.,]{1,2}[a-z]\b){2,24}/.exec(scan.lower);
  if (match === null) return undefined;
  return {
    start: match.index,
    end: match.index + match[0].length,
    kind: 'NAME',
    value: match[0].replace(/[^a-z]/g, ''),
    rank: RANK.asked,
  };
};

const askedAddress = (scan: Scan): Finding | undefined => {
  let start = 0;
  while (isSpace(scan.text.charCodeAt(start))) start += 1;
  const lead = /^(?:(?:yes|sure|ok|okay|it's|it is|hi|well|um|uh|sí|es|ya|好的|是|在|住|我住在|嗯)[ ,.:]{0,3}){0,4}/.exec(
    scan.lower.slice(start, start + 40),
  );
  start += lead?.[0].length ?? 0;
  const end = addressEnd(scan.text, start);
  const text = scan.lower.slice(start, end);
  if (!looksLikeAddress(text) && !/\d{4,6}|[省市区县區縣镇]/.test(text)) return undefined;
  return { start, end, kind: 'ADDRESS', value: text.replace(/[^\p{L}\p{N}]+/gu, ' '), rank: RANK.cued + 2 };
};

/** A short answer taken whole: a password, a pet's name. */
const askedWords = (scan: Scan, most: number): Finding | undefined => {
  const hans = scan.text.search(/[\u4e00-\u9fff]/);
  if (hans >= 0) return undefined;
  const first = firstRealWord(scan);
  if (first === undefined || REFUSAL.test(scan.lower) || scan.words.starts.length - first > most) return undefined;
  if (NOT_A_PASSWORD.has(word(scan, first))) return undefined;
  const start = scan.words.starts[first] ?? 0;
  let end = scan.text.length;
  while (end > start && (isSpace(scan.text.charCodeAt(end - 1)) || '.,?'.includes(scan.text.charAt(end - 1)))) end -= 1;
  if (scan.text.slice(start, end).includes('\uFFFC')) return undefined;
  return { start, end, kind: 'SECRET', value: scan.text.slice(start, end), rank: RANK.cued };
};

/** Tokens of letters and digits, such as a passport number or a login code. */
const askedTokens = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const kind = scan.asked.has('passport') ? 'PASSPORT' : scan.asked.has('id') ? 'NATIONAL_ID' : 'SECRET';
  for (let i = 0; i < scan.words.starts.length; i += 1) {
    const start = scan.words.starts[i] ?? 0;
    const end = scan.words.ends[i] ?? start;
    const token = scan.lower.slice(start, end);
    if (!/^[a-z0-9]{5,14}$/.test(token) || (token.match(/\d/g)?.length ?? 0) < 3 || !isMixed(token)) continue;
    findings.push({ start, end, kind, value: token, rank: RANK.asked });
  }
  return findings;
};

const isMixed = (token: string): boolean => [...token].some((character) => isWordLetter(character.charCodeAt(0)));
