import { isDigit, isUpper } from './characters.ts';
import { digitWord } from './digit-words.ts';
import { NEVER_NAMES } from './name-tables.ts';
import { gapBefore, isCapital, looksLikeName, word } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Scan } from './scan.ts';

/** A stretch of words, by index. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Kinds of streets that mean nothing else after a number and a name; they count in small letters too. */
export const CLEAR_TYPES = new Set(
  'street road rd avenue ave lane boulevard blvd crescent terrace wharf mews grove gardens close crossroad parkway turnpike causeway esplanade pkwy blvd cres hwy highway strasse straße platz'.split(
    ' ',
  ),
);
/** These are also words of other things: they need capital letters, or a question or cue for an address. */
const TYPES = new Set(
  'st ln drive dr court ct square sq way place pl row gate park hill rise walk view green garden circle cir circus quay parade path bend loop point pointe trail pike vale heights yard yards bank meadow meadows fields field hollow ridge run pass alley plaza towers tower house lodge mansions estate end side cottage cottages buildings chambers villas villa court drove bridge croft drift dene brow brae wynd'.split(
    ' ',
  ),
);
/** Kinds that stand before the name: "Jalan Kenanga No. 5", "calle mayor 12". */
const TYPES_BEFORE = new Set(
  'jalan jl jln gang gg lorong perumahan perum komplek kompleks komp ruko dusun kampung kp calle avenida avda av paseo pasaje plaza camino carretera ronda travesía'.split(
    ' ',
  ),
);
const UNITS = new Set(
  'flat unit apt apartment suite room rm blk block house no level floor lot plot shop villa bldg building tower piso depto'.split(
    ' ',
  ),
);
const NUMBER_SIGNS = new Set('no nomor number nr num número numero nº n km blok'.split(' '));

const MOST_MIDDLE = 4;
/** Each word of a stretch is looked at from a few starts only: the work stays linear. */
const MOST_NUMBER_WORDS = 6;

/** Street addresses that tell themselves; `near` says whether a cue or a question for an address stands before. */
export const streetStretches = (scan: Scan, near: (wordIndex: number) => boolean): Stretch[] => {
  const found: Stretch[] = [];
  const count = scan.words.starts.length;
  for (let i = 0; i < count; i += 1) {
    const stretch = numberFirst(scan, i, near) ?? typeFirst(scan, i);
    if (stretch === undefined) continue;
    const whole = { first: extendLeft(scan, stretch.first), last: extendRight(scan, stretch.last, near(i)) };
    found.push(whole);
    i = whole.last;
  }
  return found;
};

const isHouseNumber = (scan: Scan, i: number): boolean => {
  const text = word(scan, i);
  return isDigit(text.charCodeAt(0)) && /^\d{1,5}[a-z]?$/.test(text);
};
const isNumberWord = (scan: Scan, i: number): boolean => digitWord(word(scan, i)) !== undefined || word(scan, i) === 'hundred';

/** "one hundred and twelve". */
const isAnd = (scan: Scan, i: number): boolean =>
  word(scan, i) === 'and' && word(scan, i - 1) === 'hundred' && isNumberWord(scan, i + 1);

/** How many words the house number takes; 0 where none begins. */
const numberLength = (scan: Scan, i: number): number => {
  if (isHouseNumber(scan, i)) return 1;
  if (i > 0 && isNumberWord(scan, i - 1)) return 0;
  let length = 0;
  while (length < MOST_NUMBER_WORDS && (isNumberWord(scan, i + length) || isAnd(scan, i + length))) length += 1;
  return length;
};

const isLightGap = (gap: string): boolean => gap === ' ' || gap === ', ' || gap === '-' || gap === ',' || gap === '. ';

/** "221B Baker Street", "twenty four orchard wharf", "12 high street". */
const numberFirst = (scan: Scan, i: number, near: (wordIndex: number) => boolean): Stretch | undefined => {
  const length = numberLength(scan, i);
  if (length === 0) return undefined;
  const spelled = !isHouseNumber(scan, i);
  for (let k = i + length; k <= i + length + MOST_MIDDLE && k < scan.words.starts.length; k += 1) {
    if (
      !isLightGap(gapBefore(scan, k)) ||
      (isDigit(word(scan, k).charCodeAt(0)) && !/^\d{1,3}(?:st|nd|rd|th)$/.test(word(scan, k)))
    )
      return undefined;
    if (k > i + length && isType(scan, k, i + length, near))
      return isStreetName(scan, i + length, k, spelled && length === 1) ? { first: i, last: k } : undefined;
    if (NEVER_NAMES.has(word(scan, k)) && !isCapital(scan, k)) return undefined;
  }
  return undefined;
};

const isType = (scan: Scan, k: number, firstName: number, near: (wordIndex: number) => boolean): boolean => {
  const text = word(scan, k);
  if (CLEAR_TYPES.has(text)) return true;
  return TYPES.has(text) && ((isCapital(scan, k) && isCapital(scan, firstName)) || near(firstName));
};

/** "one way street", "two more close calls": after one small number in words the street must have a name of its own. */
const isStreetName = (scan: Scan, from: number, type: number, strict: boolean): boolean => {
  for (let k = from; k < type; k += 1) {
    if (isCapital(scan, k) || looksLikeName(scan, k)) return true;
  }
  return (
    !strict &&
    CLEAR_TYPES.has(word(scan, type)) &&
    type - from === 1 &&
    !NEVER_NAMES.has(word(scan, from)) &&
    !/^(?:way|sided|different|busy|same|other|more|new|old)$/.test(word(scan, from))
  );
};

/** "Jalan Layar Pinisi No. 125", "calle mayor 12": a number must follow within a few words. */
const typeFirst = (scan: Scan, i: number): Stretch | undefined => {
  if (!TYPES_BEFORE.has(word(scan, i))) return undefined;
  let named = false;
  for (let k = i + 1; k <= i + 7 && k < scan.words.starts.length; k += 1) {
    const text = word(scan, k);
    const gap = gapBefore(scan, k);
    if (!/^(?:[ ,]{1,2}|\. ?|[ ]?#|[ ]?nº ?)$/.test(gap)) return undefined;
    if (NUMBER_SIGNS.has(text) && isHouseNumber(scan, k + 1)) return named ? { first: i, last: k + 1 } : undefined;
    if (isHouseNumber(scan, k))
      return named || (k === i + 1 && /#|no/.test(gapBefore(scan, k + 1))) ? { first: i, last: k } : undefined;
    if (named && isNumberWord(scan, k)) return { first: i, last: lastNumberWord(scan, k) };
    if (NUMBER_SIGNS.has(text) && isNumberWord(scan, k + 1))
      return named ? { first: i, last: lastNumberWord(scan, k + 1) } : undefined;
    if (NEVER_NAMES.has(text) && !/^(?:de|la|las|los|el|del|y|raya)$/.test(text)) return undefined;
    named ||=
      isCapital(scan, k) || looksLikeName(scan, k) || (text.length > 3 && scan.lower.startsWith('c', scan.words.starts[i]));
  }
  return undefined;
};

const lastNumberWord = (scan: Scan, from: number): number => {
  let last = from;
  while (last - from < MOST_NUMBER_WORDS && isNumberWord(scan, last + 1)) last += 1;
  return last;
};

/** "Flat 5, 12 High Street", "Blk 23 …", "3rd floor, …". */
const extendLeft = (scan: Scan, from: number): number => {
  let first = from;
  for (let steps = 0; steps < 4 && first > 0; steps += 1) {
    if (!isLightGap(gapBefore(scan, first))) break;
    if (UNITS.has(word(scan, first - 1)))
      first -= /^\d/.test(word(scan, first - 2)) && isLightGap(gapBefore(scan, first - 1)) ? 2 : 1;
    else if (UNITS.has(word(scan, first - 2)) && /^[a-z]?\d{0,4}[a-z]?$/.test(word(scan, first - 1))) first -= 2;
    else break;
  }
  return first;
};

const isRegion = (text: string): boolean => /^[A-Z]{2}$/.test(text);
const isPostcode = (text: string): boolean =>
  /^(?:\d{4,6}|[A-Z]{1,2}\d[A-Z\d]?|\d[ABD-HJLNP-UW-Z]{2})$/i.test(text) && /\d/.test(text);

/** Towns, regions, postcodes and further numbers after the street. */
const extendRight = (scan: Scan, from: number, near: boolean): number => {
  let last = from;
  let words = 0;
  for (let k = from + 1; k < scan.words.starts.length && k <= from + 8; k += 1) {
    const gap = gapBefore(scan, k);
    const written = scan.text.slice(scan.words.starts[k], scan.words.ends[k]);
    if (!/^(?: |, ?|\n|-|\. | ?#)$/.test(gap) || written.length > 20) break;
    if (gap === '. ' && !/^(?:st|rd|ave|jl|no)$/.test(word(scan, k - 1))) break;
    if (/^[ ,\n]/.test(gap) && words > 0 && gap.includes('\n') && !isPostcode(written)) break;
    if (isRegion(written) || isPostcode(written) || gap.includes('#') || (gap === '-' && isDigit(written.charCodeAt(0)))) {
      last = k;
      continue;
    }
    if (UNITS.has(written.toLowerCase()) && /^[a-z]?\d/.test(word(scan, k + 1))) {
      last = k + 1;
      k += 1;
      continue;
    }
    if (words === 0 && gap === ', ' && postcodeWithin(scan, k) > k) {
      last = postcodeWithin(scan, k);
      break;
    }
    const startsTown = isUpper(written.charCodeAt(0)) && !NEVER_NAMES.has(written.toLowerCase());
    const isTown = startsTown
      ? gap.startsWith(',') || words > 0 || !isOrdinaryWord(written.toLowerCase())
      : isSaidTown(scan, k, gap, near);
    if (!isTown || words >= 4) break;
    words += 1;
    last = k;
  }
  return last;
};

/** ", boston ma 02118": where a postcode ends the words after the comma. */
const postcodeWithin = (scan: Scan, k: number): number => {
  for (let i = k + 1; i <= k + 3 && gapBefore(scan, i) === ' '; i += 1) if (/^\d{5,6}$/.test(word(scan, i))) return i;
  return -1;
};

/** A town in small letters: "12 high street, leeds", "orchard wharf bristol". */
const isSaidTown = (scan: Scan, k: number, gap: string, near: boolean): boolean =>
  looksLikeName(scan, k)
    ? gap !== ', ' || near || isLastInClause(scan, k)
    : gap === ', ' && isLastInClause(scan, k) && /^\p{L}{4,}$/u.test(word(scan, k)) && !NEVER_NAMES.has(word(scan, k));
const isLastInClause = (scan: Scan, k: number): boolean => {
  const end = scan.words.ends[k] ?? 0;
  return end >= scan.text.length || /^[,.;!?\n]|^ [A-Z]/.test(scan.text.slice(end, end + 2));
};
