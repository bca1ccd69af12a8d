import { isDigit } from './characters.ts';
import { NEVER_NAMES, PLACES } from './name-tables.ts';
import { gapBefore, isCapital, looksLikeName, word } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Scan } from './scan.ts';
import { isNumberWord, numberAt, UNITS } from './street-words.ts';

export const isLightGap = (gap: string): boolean => gap === ' ' || gap === ', ' || gap === '-' || gap === ',' || gap === '. ';

const MOST_UNITS = 4;

/** "Flat 5, 12 High Street", "Blk 23 …", "3rd floor, …". */
export const extendLeft = (scan: Scan, from: number): number => {
  let first = from;
  for (let steps = 0; steps < MOST_UNITS && first > 0 && isLightGap(gapBefore(scan, first)); steps += 1) {
    const taken = unitBefore(scan, first);
    if (taken === 0) break;
    first -= taken;
  }
  return first;
};

/** How many words before word `i` name a part of a house. */
const unitBefore = (scan: Scan, i: number): number => {
  if (UNITS.has(word(scan, i - 1))) return /^\d/.test(word(scan, i - 2)) && isLightGap(gapBefore(scan, i - 1)) ? 2 : 1;
  return UNITS.has(word(scan, i - 2)) && /^(?:[a-z]?\d{1,4}[a-z]?|[a-z])$/.test(word(scan, i - 1)) ? 2 : 0;
};

const FURTHEST = 8;
const MOST_TOWN_WORDS = 4;

/** Towns, regions, postcodes and further numbers after the street: the last word that belongs to it. */
export const extendRight = (scan: Scan, from: number, near: boolean): number => {
  let last = from;
  let townWords = 0;
  while (last < from + FURTHEST) {
    const part = partAt(scan, last + 1, townWords, near);
    if (part === undefined) break;
    if (part.isTown) townWords += 1;
    last = part.last;
  }
  return last;
};

interface Part {
  readonly last: number;
  readonly isTown: boolean;
}

const partAt = (scan: Scan, k: number, townWords: number, near: boolean): Part | undefined => {
  const gap = gapBefore(scan, k);
  if (scan.words.starts[k] === undefined || !isTailGap(scan, k, gap)) return undefined;
  const numbered = numberedPart(scan, k, gap, near);
  if (numbered !== undefined) return { last: numbered, isTown: false };
  if (townWords >= MOST_TOWN_WORDS || (gap === '\n' && townWords > 0)) return undefined;
  const postcode = townWords === 0 && gap === ', ' ? postcodeWithin(scan, k) : undefined;
  if (postcode !== undefined) return { last: postcode, isTown: false };
  const isTown = isCapital(scan, k) ? isWrittenTown(scan, k, gap, townWords) : isSaidTown(scan, k, gap, near);
  return isTown ? { last: k, isTown } : undefined;
};

const LONGEST_PART = 20;
const isTailGap = (scan: Scan, k: number, gap: string): boolean =>
  /^(?: |, ?|\n|-|\. | ?#)$/.test(gap) &&
  word(scan, k).length <= LONGEST_PART &&
  (gap !== '. ' || /^(?:st|rd|ave|jl|no)$/.test(word(scan, k - 1)));

/** A region, a postcode, a further number, a flat: its last word. */
const numberedPart = (scan: Scan, k: number, gap: string, near: boolean): number | undefined => {
  const written = scan.text.slice(scan.words.starts[k], scan.words.ends[k]);
  if (isCode(written) || gap.includes('#') || (gap === '-' && isDigit(written.charCodeAt(0)))) return k;
  if (/^\d{1,2}$/.test(written)) return gap === ' ' && /^(?: ?#|,|$)/.test(gapBefore(scan, k + 1)) ? k : undefined;
  if (/^\d{1,2}[ao]$/.test(written)) return /^(?:izq|izda|dcha|der|[a-e])$/.test(word(scan, k + 1)) ? k + 1 : k;
  if (UNITS.has(word(scan, k))) return unitNumber(scan, k + 1);
  if ((near || scan.spoken) && word(scan, k).length <= 2) return spelledPostcode(scan, k);
  return isNumberWord(scan, k) ? spokenCode(scan, k) : undefined;
};

/** "apt 9b", "apartment two c". */
const unitNumber = (scan: Scan, k: number): number | undefined => {
  if (/^[a-z]?\d/.test(word(scan, k))) return k;
  const last = isNumberWord(scan, k) ? numberAt(scan, k) : undefined;
  return last !== undefined && /^[a-h]$/.test(word(scan, last + 1)) ? last + 1 : last;
};

/** A postcode that is said digit by digit. */
const spokenCode = (scan: Scan, k: number): number | undefined => {
  const last = numberAt(scan, k) ?? k;
  return last - k >= 3 ? last : undefined;
};

/** "t r one two q h": letters and digits of a British postcode, said one by one. */
const spelledPostcode = (scan: Scan, k: number): number | undefined => {
  let letters = 0;
  let last = k;
  for (; last < k + 8 && (/^[a-z]$/.test(word(scan, last)) || isNumberWord(scan, last)); last += 1)
    if (/^[a-z]$/.test(word(scan, last))) letters += 1;
  return letters >= 2 && last - k - letters >= 2 ? last - 1 : undefined;
};

/** A region such as "TX" or a postcode. */
const isCode = (text: string): boolean =>
  /^[A-Z]{2}$/.test(text) || (/\d/.test(text) && /^(?:S?\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?|\d[ABD-HJLNP-UW-Z]{2})$/i.test(text));

/** ", boston ma 02118": where a postcode ends the words after the comma. */
const postcodeWithin = (scan: Scan, k: number): number | undefined => {
  for (let i = k + 1; i <= k + 3 && gapBefore(scan, i) === ' '; i += 1) if (/^\d{5,6}$/.test(word(scan, i))) return i;
  return undefined;
};

const isWrittenTown = (scan: Scan, k: number, gap: string, townWords: number): boolean => {
  const text = word(scan, k);
  return !NEVER_NAMES.has(text) && (gap.startsWith(',') || townWords > 0 || !isOrdinaryWord(text));
};

/** A town in small letters: "12 high street, leeds", "orchard wharf bristol". */
const isSaidTown = (scan: Scan, k: number, gap: string, near: boolean): boolean => {
  if (looksLikeName(scan, k) || PLACES.has(word(scan, k))) return gap !== ', ' || near || isLastInClause(scan, k);
  return gap === ', ' && isLastInClause(scan, k) && /^\p{L}{4,}$/u.test(word(scan, k)) && !NEVER_NAMES.has(word(scan, k));
};

const isLastInClause = (scan: Scan, k: number): boolean => {
  const end = scan.words.ends[k] ?? 0;
  return end >= scan.text.length || /^[,.;!?\n]|^ [A-Z]/.test(scan.text.slice(end, end + 2));
};
