import { askedAddress } from './answered-addresses.ts';
import { askedNames } from './answered-names.ts';
import { isSpace, isWordLetter } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { word } from './name-words.ts';
import type { Scan } from './scan.ts';
import { NOT_A_PASSWORD, NOT_AN_ANSWER, REFUSAL } from './secret-words.ts';
import { standsForNobody } from './surnames.ts';

/** Words that answer a question of the turn before. Numbers that do are in cued-numbers.ts and secrets.ts. */
export const findAnswers = (scan: Scan): Finding[] => {
  if (scan.asked.size === 0 || scan.text.length > LONGEST_ANSWER) return [];
  const findings: Finding[] = [];
  const take = (found: Finding | undefined): void => {
    if (found !== undefined) findings.push(found);
  };
  if (scan.asked.has('name')) findings.push(...askedNames(scan));
  if (scan.asked.has('address')) take(askedAddress(scan));
  if (scan.asked.has('answer')) take(askedWords(scan, 6));
  if (scan.asked.has('password')) take(askedWords(scan, 2));
  if (scan.asked.has('code') || scan.asked.has('id') || scan.asked.has('passport')) findings.push(...askedTokens(scan));
  return findings;
};

/** A longer turn is a story, not an answer. */
const LONGEST_ANSWER = 400;

/** Steps over "yes", "sure", "it's", "my name is"; undefined when nothing follows. */
const firstRealWord = (scan: Scan): number | undefined => {
  for (let i = 0; i < scan.words.starts.length && i < 8; i += 1) {
    const text = word(scan, i);
    if (!NOT_AN_ANSWER.has(text) && text !== 'name' && text !== 'full' && text !== 'answer') return i;
  }
  return undefined;
};

/** A short answer taken whole: a password, a pet's name. */
const askedWords = (scan: Scan, most: number): Finding | undefined => {
  const hans = scan.text.search(/[\u4e00-\u9fff]/);
  if (hans >= 0) return scan.asked.has('answer') ? chineseWords(scan) : undefined;
  const spelled = scan.asked.has('password') ? partOfPassword(scan) : undefined;
  if (spelled !== undefined) return spelled;
  const first = firstRealWord(scan);
  if (first === undefined || REFUSAL.test(scan.lower) || scan.words.starts.length - first > most) return undefined;
  if (NOT_A_PASSWORD.has(word(scan, first))) return undefined;
  const start = scan.words.starts[first] ?? 0;
  let end = scan.text.length;
  while (end > start && (isSpace(scan.text.charCodeAt(end - 1)) || '.,?'.includes(scan.text.charAt(end - 1)))) end -= 1;
  if (scan.text.slice(start, end).includes('\uFFFC')) return undefined;
  return { start, end, kind: 'SECRET', value: scan.text.slice(start, end), rank: RANK.cued };
};

/** "third is k and the fifth is nine": some characters of a password, by their places. */
const PLACES_OF =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d(?:st|nd|rd|th))\b[^.]{0,20}?\b(?:[a-z]|\d|zero|one|two|three|four|five|six|seven|eight|nine)\b/;
const partOfPassword = (scan: Scan): Finding | undefined => {
  const match = scan.text.length > 120 ? null : PLACES_OF.exec(scan.lower);
  if (match === null) return undefined;
  return { start: match.index, end: scan.text.length, kind: 'SECRET', value: scan.text.slice(match.index), rank: RANK.cued };
};

/** "大黄", "红星路小学": a short answer to a security question. */
const CHINESE_LEAD = /^(?:嗯|哦|是|就是|叫|应该是|應該係|係|答案是|我记得是|[:：,，\s])*/;
const chineseWords = (scan: Scan): Finding | undefined => {
  const start = CHINESE_LEAD.exec(scan.text.slice(0, 24))?.[0].length ?? 0;
  const end = start + (/^[^，,。.？?！!\s]*/.exec(scan.text.slice(start, start + 24))?.[0].length ?? 0);
  const value = scan.text.slice(start, end);
  if (
    value.length < 2 ||
    value.length > 12 ||
    REFUSAL.test(scan.text) ||
    standsForNobody(value) ||
    /[吗嗎呢吧我你您]/.test(value)
  )
    return undefined;
  return { start, end, kind: 'SECRET', value, rank: RANK.cued };
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
