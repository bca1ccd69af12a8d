import { isHan, isWordLetter } from './characters.ts';
import { chineseNameEnd } from './chinese-names.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import { bareName } from './name-stretches.ts';
import { NEVER_NAMES } from './name-tables.ts';
import { isCapital, isShouted, looksLikeName, nameFinding, word } from './name-words.ts';
import type { Scan } from './scan.ts';
import { NOT_AN_ANSWER, REFUSAL } from './secret-words.ts';
import { isSurnameAt, NOT_IN_NAMES, standsForNobody } from './surnames.ts';

/** Names in the answer to a question for them: as the whole answer, as its first words, or after "it's" (names.ts). */
export const askedNames = (scan: Scan): Finding[] => {
  const found = [...chineseAnswers(scan)];
  for (const latin of [latinAnswer(scan) ?? capitalName(scan), spelledName(scan)]) if (latin !== undefined) found.push(latin);
  return found;
};

const hasHan = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

/** Words before the name itself: "yes it's", "sure, my full name is". */
const LEAD = new Set(
  'name full first last surname answer morning afternoon evening good con para nama namanya saya adalah nombre apellido under registered account holder customer dengan atas kak mbak mas bu pak bapak ibu mr mrs ms miss mdm dr'.split(
    ' ',
  ),
);
const firstRealWord = (scan: Scan): number | undefined => {
  for (let i = 0; i < scan.words.starts.length && i < 8; i += 1) {
    const text = word(scan, i);
    if (!NOT_AN_ANSWER.has(text) && !LEAD.has(text)) return i;
  }
  return undefined;
};

/** "do you have a …", "I want …": what follows is a thing, not the speaker. */
const NOT_BEFORE_NAMES = new Set(
  "a an the my me have get to how do did i i've see want need know help who what send receive can would will think remember speak talk not no don't".split(
    ' ',
  ),
);

const latinAnswer = (scan: Scan): Finding | undefined => {
  const first = firstRealWord(scan);
  if (first === undefined || (first > 0 && NOT_BEFORE_NAMES.has(word(scan, first - 1)))) return undefined;
  if (hasHan(scan.text.slice(0, 400)) && (hasHan(scan.text.slice(0, scan.words.starts[first])) || isShouted(scan, first)))
    return undefined;
  const found = bareName(scan, first);
  if (found === undefined) return wholeAnswer(scan, first);
  if (REFUSAL.test(scan.lower.slice(0, found.finding.end))) return undefined;
  const isTold = found.words >= 2 || goesOn(scan, found.last + 1, found.finding.end);
  return isTold ? found.finding : wholeAnswer(scan, first);
};

/** After a single word in small letters the answer ends, or goes on to the next thing asked or told. */
const GOES_ON = new Set(
  "and my date born number phone mobile here speaking it's i'm im i i've i'd uh um er email address account card dob id from calling that's this y mi nomor tanggal hp nik yang".split(
    ' ',
  ),
);
const goesOn = (scan: Scan, next: number, end: number): boolean => {
  const start = scan.words.starts[next];
  if (start === undefined) return true;
  const text = word(scan, next);
  return /[,.;\n]/.test(scan.text.slice(end, Math.min(start, end + 4))) || GOES_ON.has(text) || isNumber(text);
};
const isNumber = (text: string): boolean => /^\d/.test(text) || digitWord(text) !== undefined;

const LONGEST_BARE = 3;
/** "price waterhouse", "Hope Summers": a whole answer of two or three words counts though one of them is a word too. */
const wholeAnswer = (scan: Scan, first: number): Finding | undefined => {
  const end = scan.words.starts.length;
  if (end - first > LONGEST_BARE || end - first < 2 || REFUSAL.test(scan.lower) || /[^\p{L}\p{M}\s.,'!-]/u.test(scan.text))
    return undefined;
  let told = 0;
  for (let i = first; i < end; i += 1) {
    if (NEVER_NAMES.has(word(scan, i))) return undefined;
    if (looksLikeName(scan, i)) told += 1;
  }
  const capitals = Array.from({ length: end - first }, (_, i) => isCapital(scan, first + i)).every(Boolean);
  return told > 0 || capitals ? nameFinding(scan, first, end - 1) : undefined;
};

/** "Sure thing, Bronagh Mulqueen on this end": two capitalised words that look like a name, anywhere in the answer. */
const capitalName = (scan: Scan): Finding | undefined => {
  for (let i = 0; i < scan.words.starts.length && i < MOST_READ; i += 1) {
    if (!isCapital(scan, i) || isShouted(scan, i)) continue;
    const found = bareName(scan, i);
    if (found?.capitals === true && found.words >= 2) return found.finding;
  }
  return undefined;
};
const MOST_READ = 40;

/** "S M I T H": three or more single letters. */
const spelledName = (scan: Scan): Finding | undefined => {
  const match = /(?<![\w'])[a-z](?:[ .,-]{1,2}[a-z]\b(?!')){2,24}/.exec(scan.lower);
  if (match === null) return undefined;
  const place = { start: match.index, end: match.index + match[0].length };
  return { ...place, kind: 'NAME', value: match[0].replace(/[^a-z]/g, ''), rank: RANK.asked };
};

const CHINESE_LEAD =
  /^(?:嗯|哦|噢|好的|好呀|好|对[，, ]|係|系|是的|是|您好|你好|我是|我係|我系|我叫|叫做|叫|我姓|姓名|名字|全名|我|联系人|聯絡人|这边|這邊|[:，,。、\s])*/;
const SEGMENT = /[^\s，,。.、;；:！!?？/|()（）]+/g;
const MOST_SEGMENTS = 6;

/** Chinese names: any short segment that begins with a surname; without one only as the first words of the answer. */
const chineseAnswers = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { text } = scan;
  let count = 0;
  for (const segment of text.slice(0, 120).matchAll(SEGMENT)) {
    if (count >= MOST_SEGMENTS) break;
    const lead = CHINESE_LEAD.exec(segment[0])?.[0].length ?? 0;
    const start = segment.index + lead;
    if (!isHan(text.charCodeAt(start))) continue;
    const end = nameIn(text, start, segment.index + segment[0].length, count === 0);
    count += 1;
    if (end === undefined || isWordLetter(text.charCodeAt(end)) || REFUSAL.test(text.slice(start, end))) continue;
    findings.push({ start, end, kind: 'NAME', value: text.slice(start, end), rank: RANK.asked });
  }
  return findings;
};

const nameIn = (text: string, start: number, segmentEnd: number, isFirst: boolean): number | undefined => {
  const known = chineseNameEnd(text, start, false);
  const size = segmentEnd - start;
  if (known !== undefined || !isFirst || size < 2 || size > 3 || !endsAnswer(text, segmentEnd)) return known;
  const segment = text.slice(start, segmentEnd);
  // "白天佑" begins like the word for daytime: as an answer of three characters it is a name.
  if (size === 3 && isSurnameAt(text, start) && !standsForNobody(segment.slice(1)))
    return everyMayBeName(segment) ? segmentEnd : undefined;
  if (isSurnameAt(text, start) || standsForNobody(segment)) return undefined;
  return chineseNameEnd(text, start, true) === segmentEnd ? segmentEnd : undefined;
};

const everyMayBeName = (text: string): boolean =>
  [...text].every((character) => !NOT_IN_NAMES.has(character) && isHan(character.charCodeAt(0)));
/** The turn ends with the segment, or a recogniser's pause follows. */
const endsAnswer = (text: string, segmentEnd: number): boolean =>
  /^[\s。.,，]*$|^ [\u4e00-\u9fff\d]/.test(text.slice(segmentEnd, segmentEnd + 12));
