import type { Finding } from './kinds.ts';
import { ALSO_WORDS, FAMILIAR_NAMES, NEVER_NAMES, NOT_PEOPLE, PARTICLES } from './name-tables.ts';
import {
  gapBefore,
  isBetweenNames,
  isCapital,
  isFamiliar,
  isJoined,
  isShouted,
  looksLikeName,
  mayBeName,
  nameFinding,
  word,
} from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Scan } from './scan.ts';
import { wordAt } from './words.ts';

/** Stretches of words that are a name: how far they reach, for callers that know what stands before them. */
const MOST_WORDS = 5;
const LONGEST_NAME = 10;

const COMPANY = new Set(
  'ltd limited inc llc llp plc corp corporation company gmbh bhd pte pty co tbk sa sl group bank holdings'.split(' '),
);
/** "Smith Cleaning Ltd" is nobody. */
const isCompany = (scan: Scan, last: number): boolean =>
  COMPANY.has(word(scan, last + 1)) || COMPANY.has(word(scan, last)) || COMPANY.has(word(scan, last + 2));

/** A stretch of words that look like a name, and how sure that is. */
export interface Bare {
  readonly finding: Finding;
  readonly first: number;
  readonly last: number;
  readonly words: number;
  /** Every word has a capital letter, as names are written. */
  readonly capitals: boolean;
}

/** The name that begins at word `first`, told from ordinary words by itself: "callum braithwaite i've been waiting". */
export const bareName = (scan: Scan, first: number): Bare | undefined => {
  if (!looksLikeName(scan, first) && !(mayBeName(scan, first) && goesOnAsName(scan, first + 1))) return undefined;
  const capital = isCapital(scan, first);
  let last = first;
  let words = 1;
  for (let i = first + 1; i <= first + MOST_WORDS && words < MOST_WORDS && isJoined(scan, i); i += 1) {
    if (PARTICLES.has(word(scan, i)) && goesOnAsName(scan, i + 1)) continue;
    if (!mayContinue(scan, i, capital)) break;
    last = i;
    words += 1;
  }
  if (isCompany(scan, last)) return undefined;
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (all.every((i) => word(scan, i).length < 2)) return undefined;
  const capitals = all.every((i) => isCapital(scan, i) || PARTICLES.has(word(scan, i)));
  return { finding: nameFinding(scan, first, last), first, last, words, capitals };
};

const goesOnAsName = (scan: Scan, i: number): boolean => isJoined(scan, i) && looksLikeName(scan, i);

const mayContinue = (scan: Scan, i: number, capital: boolean): boolean =>
  gapBefore(scan, i) === '-' ||
  ((!capital || isCapital(scan, i)) && (looksLikeName(scan, i) || mayBeName(scan, i) || isBetweenNames(scan, i)));

/** Two words and more that look like a name, in capitals or all in lower case: "asking for kerrigan dunwoody". */
export const severalWords = (scan: Scan, first: number): Finding | undefined => {
  const found = bareName(scan, first);
  return found !== undefined && found.words >= 2 ? found.finding : undefined;
};

/** The same, but only as names are written: "please remove Earlene Thibodeaux". */
export const writtenName = (scan: Scan, first: number): Finding | undefined => {
  const found = bareName(scan, first);
  if (found?.capitals !== true || found.words < 2 || isShouted(scan, first)) return undefined;
  return looksLikeName(scan, first) && looksLikeName(scan, found.last) ? found.finding : undefined;
};

export interface Rules {
  /** Whether words in lower case count (a voice transcript, a hurried chat). */
  readonly lowerCase: boolean;
  readonly only: 'any' | 'people';
}

/** Whether word `i` may be part of a name. */
const isNameWord = (scan: Scan, i: number, rules: Rules): boolean => {
  const text = word(scan, i);
  if (text === '' || /\d/.test(text) || !/^\p{L}/u.test(text)) return false;
  const bare = text.replace(/'s$/, '');
  if (NEVER_NAMES.has(bare)) return isCapital(scan, i) && ALSO_WORDS.has(bare) && !isShouted(scan, i);
  if (NOT_PEOPLE.has(bare) && (rules.only === 'people' || isShouted(scan, i))) return false;
  return rules.lowerCase || isCapital(scan, i);
};

/** The name that begins at word `first`: up to five words joined by spaces, hyphens or initials' dots. */
export const nameFrom = (scan: Scan, first: number, rules: Rules): Finding | undefined => {
  if (!isNameWord(scan, first, rules)) return undefined;
  const capital = isCapital(scan, first);
  const most = capital ? reach(scan, first) : 4;
  let last = first;
  for (let i = first + 1; i < first + most && isJoined(scan, i); i += 1) {
    if (PARTICLES.has(word(scan, i))) continue;
    if (!isNameWord(scan, i, capital ? { ...rules, lowerCase: false } : rules)) break;
    if (!capital && isOrdinaryWord(word(scan, i)) && !isNamesake(scan, i)) break;
    last = i;
  }
  return nameFinding(scan, first, last);
};

/** How many words a name may have: in "Anne-Marie de la Croix-Beaumont" small words and second halves make it no longer. */
const reach = (scan: Scan, first: number): number => {
  let most = MOST_WORDS;
  for (let i = first + 1; i < first + most && most < LONGEST_NAME; i += 1)
    if (PARTICLES.has(word(scan, i)) || gapBefore(scan, i) === '-') most += 1;
  return most;
};

/** A name that also is a word; "john long" is one, "john calling" is not. */
const isNamesake = (scan: Scan, i: number): boolean => ALSO_WORDS.has(word(scan, i)) || FAMILIAR_NAMES.has(word(scan, i));

/** "hi john": only a familiar name, with the capitalised (or else the familiar) words after it. */
export const familiarFrom = (scan: Scan, first: number): Finding | undefined => {
  if (!isFamiliar(scan, first)) return undefined;
  if (isCapital(scan, first)) {
    const found = nameFrom(scan, first, { lowerCase: false, only: 'people' });
    return found === undefined || isCompany(scan, wordAt(scan.words, found.end) - 1) ? undefined : found;
  }
  let last = first;
  while (last < first + 2 && isFamiliar(scan, last + 1) && isJoined(scan, last + 1)) last += 1;
  return nameFinding(scan, first, last);
};
