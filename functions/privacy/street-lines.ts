import { isDigit } from './characters.ts';
import { NEVER_NAMES } from './name-tables.ts';
import { gapBefore, isCapital, looksLikeName, word } from './name-words.ts';
import type { Scan } from './scan.ts';
import { extendLeft, extendRight, isLightGap } from './street-tail.ts';
import { CLEAR_TYPES, isHouseNumber, numberAt, numberLength, TYPES, TYPES_BEFORE } from './street-words.ts';

/** A stretch of words, by index. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Whether a cue or a question for an address stands before word `i`. */
type Near = (wordIndex: number) => boolean;

const MOST_MIDDLE = 4;

/** Street addresses that tell themselves: a number, a name, a kind of street; from each word a few more are looked at. */
export const streetStretches = (scan: Scan, near: Near): Stretch[] => {
  const found: Stretch[] = [];
  for (let i = 0; i < scan.words.starts.length; i += 1) {
    const stretch = numberFirst(scan, i, near) ?? typeFirst(scan, i);
    if (stretch === undefined) continue;
    const whole = { first: extendLeft(scan, stretch.first), last: extendRight(scan, stretch.last, near(i)) };
    found.push(whole);
    i = whole.last;
  }
  return found;
};

/** "221B Baker Street", "twenty four orchard wharf", "12 high street". */
const numberFirst = (scan: Scan, i: number, near: Near): Stretch | undefined => {
  const length = numberLength(scan, i);
  if (length === 0) return undefined;
  const type = typeWithin(scan, i + length, near);
  if (type === undefined) return undefined;
  const strict = length === 1 && !isHouseNumber(scan, i);
  return isStreetName(scan, i + length, type, strict) ? { first: i, last: type } : undefined;
};

/** The kind of street within a few words of the name's first word. */
const typeWithin = (scan: Scan, name: number, near: Near): number | undefined => {
  const end = Math.min(name + MOST_MIDDLE + 1, scan.words.starts.length);
  for (let k = name; k < end; k += 1) {
    if (!isLightGap(gapBefore(scan, k)) || isPlainNumber(word(scan, k))) return undefined;
    if (k > name && isType(scan, k, name, near)) return k;
    if (NEVER_NAMES.has(word(scan, k)) && !isCapital(scan, k)) return undefined;
  }
  return undefined;
};

/** A number that is not the name of a street, as "5th" is. */
const isPlainNumber = (text: string): boolean => isDigit(text.charCodeAt(0)) && !/^\d{1,3}(?:st|nd|rd|th)$/.test(text);

const isType = (scan: Scan, k: number, name: number, near: Near): boolean => {
  const text = word(scan, k);
  if (CLEAR_TYPES.has(text)) return true;
  return TYPES.has(text) && ((isCapital(scan, k) && isCapital(scan, name)) || near(name));
};

const NOT_A_STREET = /^(?:way|sided|different|busy|same|other|more|new|old)$/;

/** "one way street", "two more close calls": after one small number in words the street must have a name of its own. */
const isStreetName = (scan: Scan, name: number, type: number, strict: boolean): boolean => {
  for (let k = name; k < type; k += 1) if (isCapital(scan, k) || looksLikeName(scan, k)) return true;
  const only = word(scan, name);
  return !strict && type === name + 1 && CLEAR_TYPES.has(word(scan, type)) && !NEVER_NAMES.has(only) && !NOT_A_STREET.test(only);
};

const MOST_AFTER_TYPE = 7;
const ARTICLES = /^(?:de|la|las|los|el|del|y|raya)$/;

/** "Jalan Layar Pinisi No. 125", "calle mayor 12": a number must follow within a few words. */
const typeFirst = (scan: Scan, i: number): Stretch | undefined => {
  if (!TYPES_BEFORE.has(word(scan, i))) return undefined;
  let named = false;
  for (let k = i + 1; k <= i + MOST_AFTER_TYPE && k < scan.words.starts.length; k += 1) {
    if (!/^(?:[ ,]{1,2}|\. ?|[ ]?#|[ ]?nº ?)$/.test(gapBefore(scan, k))) return undefined;
    const last = numberAt(scan, k);
    if (last !== undefined) return named || isNumberedStreet(scan, i, k) ? { first: i, last } : undefined;
    if (NEVER_NAMES.has(word(scan, k)) && !ARTICLES.test(word(scan, k))) return undefined;
    named ||= namesStreet(scan, i, k);
  }
  return undefined;
};

/** "calle doce número 415", "Calle 10 # 43-12": the street's name is a number itself. */
const isNumberedStreet = (scan: Scan, type: number, k: number): boolean => {
  const own = numberAt(scan, k);
  return (
    k === type + 1 && own !== undefined && (/#/.test(gapBefore(scan, own + 1)) || /^n[úu]mero|^no$/.test(word(scan, own + 1)))
  );
};

const namesStreet = (scan: Scan, type: number, k: number): boolean =>
  isCapital(scan, k) || looksLikeName(scan, k) || (word(scan, k).length > 3 && word(scan, type).startsWith('c'));
