import { isUpper } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { ALSO_WORDS, FAMILIAR_NAMES, NEVER_NAMES, NOT_PEOPLE, PLACES } from './name-tables.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Scan } from './scan.ts';

/** Word `i` of a scan in lower case; '' where there is none. */
export const word = (scan: Scan, i: number): string => {
  const start = scan.words.starts[i];
  return start === undefined ? '' : scan.lower.slice(start, Math.min(scan.words.ends[i] ?? start, start + 40));
};
export const isCapital = (scan: Scan, i: number): boolean => isUpper(scan.text.charCodeAt(scan.words.starts[i] ?? -1));
export const isShouted = (scan: Scan, i: number): boolean => isUpper(scan.text.charCodeAt((scan.words.starts[i] ?? -1) + 1));

/** What stands between word `i` and the one before; a few characters are enough to tell. */
export const gapBefore = (scan: Scan, i: number): string => {
  const from = scan.words.ends[i - 1] ?? 0;
  return scan.text.slice(from, Math.min(scan.words.starts[i] ?? from, from + 4));
};

/** Whether word `i` goes on with what the word before began: a space, a hyphen, the dot of an initial. */
export const isJoined = (scan: Scan, i: number): boolean =>
  scan.words.starts[i] !== undefined && /^(?: {1,3}|-|\. ?|' ?)$/.test(gapBefore(scan, i)) && !endsSentence(scan, i);

/** A full stop joins only after an initial ("J. Smith"). */
const endsSentence = (scan: Scan, i: number): boolean => {
  const before = scan.words.ends[i - 1] ?? 0;
  return scan.text.charCodeAt(before) === 46 && before - (scan.words.starts[i - 1] ?? 0) > 1;
};

export const nameFinding = (scan: Scan, first: number, last: number, rank: number = RANK.cued): Finding => {
  const start = scan.words.starts[first] ?? 0;
  const full = scan.words.ends[last] ?? start;
  const end = /'s$/.test(scan.lower.slice(start, full).slice(-2)) ? full - 2 : full;
  const value = scan.lower
    .slice(start, end)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  return { start, end, kind: 'NAME', value, rank };
};

const withoutPossessive = (text: string): string => text.replace(/'s$/, '');

export const isFamiliar = (scan: Scan, i: number): boolean => {
  const text = withoutPossessive(word(scan, i));
  return FAMILIAR_NAMES.has(text) && (isCapital(scan, i) || !(ALSO_WORDS.has(text) || NEVER_NAMES.has(text) || text.length < 4));
};

/** "SmartCash" is a product, "McAllister" a name. */
const isProduct = (scan: Scan, i: number): boolean => {
  const written = scan.text.slice(scan.words.starts[i], Math.min(scan.words.ends[i] ?? 0, (scan.words.starts[i] ?? 0) + 40));
  return /\p{Ll}\p{Lu}/u.test(written) && !/^(?:Mc|Mac|De|Di|Da|La|Le|Van|Von|Fitz|O')\p{Lu}/u.test(written);
};

/** Whether word `i` is no word that people use for anything else; lower case counts. */
export const looksLikeName = (scan: Scan, i: number): boolean => {
  const text = withoutPossessive(word(scan, i));
  if (text.length < 2) return text !== '' && isCapital(scan, i) && /^\p{L}$/u.test(text) && text !== 'i';
  if (!/^\p{L}[\p{L}\p{M}']*$/u.test(text) || NEVER_NAMES.has(text) || NOT_PEOPLE.has(text) || PLACES.has(text)) return false;
  if (isProduct(scan, i)) return false;
  return FAMILIAR_NAMES.has(text) ? isCapital(scan, i) || !ALSO_WORDS.has(text) : !isOrdinaryWord(text);
};

/** A name that also is a word ("grace", "hill") may stand beside one that is not. */
export const mayBeName = (scan: Scan, i: number): boolean => {
  const text = withoutPossessive(word(scan, i));
  const isNever = NEVER_NAMES.has(text) || NOT_PEOPLE.has(text);
  if (FAMILIAR_NAMES.has(text)) return !isNever || isCapital(scan, i);
  if (ALSO_WORDS.has(text) && text.length > 2) return isCapital(scan, i);
  return isCapital(scan, i) && !isShouted(scan, i) && !isNever && /^\p{L}/u.test(text);
};

/** "ximena caballero ruiz": one word of another meaning inside a name. */
export const isBetweenNames = (scan: Scan, i: number): boolean =>
  !NEVER_NAMES.has(word(scan, i)) && /^\p{L}{2,}$/u.test(word(scan, i)) && isJoined(scan, i + 1) && looksLikeName(scan, i + 1);
