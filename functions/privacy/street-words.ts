import { isDigit } from './characters.ts';
import { digitWord } from './digit-words.ts';
import { word } from './name-words.ts';
import type { Scan } from './scan.ts';

/** Kinds of streets that mean nothing else after a number and a name; they count in small letters too. */
export const CLEAR_TYPES: ReadonlySet<string> = new Set(
  (
    'street road rd avenue ave lane boulevard blvd crescent cres terrace wharf mews grove gardens close crossroad parkway pkwy ' +
    'turnpike causeway esplanade hwy highway strasse straße platz'
  ).split(' '),
);

/** These are also words of other things: they need capital letters, or a question or cue for an address. */
export const TYPES: ReadonlySet<string> = new Set(
  (
    'st ln drive dr court ct square sq way place pl row gate park hill rise walk view green garden circle cir circus quay parade ' +
    'path bend loop point pointe trail pike vale heights yard yards bank meadow meadows fields field hollow ridge run pass alley ' +
    'plaza towers tower house lodge mansions estate end side cottage cottages buildings chambers villas villa drove bridge croft ' +
    'drift dene brow brae wynd'
  ).split(' '),
);

/** Kinds that stand before the name: "Jalan Kenanga No. 5", "calle mayor 12". */
export const TYPES_BEFORE: ReadonlySet<string> = new Set(
  (
    'jalan jl jln gang gg lorong perumahan perum komplek kompleks komp ruko dusun kampung kp calle avenida avda av paseo pasaje ' +
    'rúa rua carrer rue viale plaza camino carretera ronda travesía'
  ).split(' '),
);

/** Parts of a house that stand before its number. */
export const UNITS: ReadonlySet<string> = new Set(
  'flat unit apt apartment suite room rm blk block house no level floor lot plot shop villa bldg building tower piso depto'.split(
    ' ',
  ),
);

const NUMBER_SIGNS = new Set('no nomor number nr num número numero nº n km blok'.split(' '));
const MOST_NUMBER_WORDS = 6;

export const isHouseNumber = (scan: Scan, i: number): boolean => {
  const text = word(scan, i);
  return isDigit(text.charCodeAt(0)) && /^\d{1,5}[a-z]?$/.test(text);
};
/** Parts of larger numbers; as house numbers they are said too. */
const LARGER = new Set(
  'hundred cien ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos puluh belas ratus seratus'.split(
    ' ',
  ),
);
export const isNumberWord = (scan: Scan, i: number): boolean =>
  digitWord(word(scan, i)) !== undefined || LARGER.has(word(scan, i));

/** "one hundred and twelve". */
const isAnd = (scan: Scan, i: number): boolean =>
  word(scan, i) === 'and' && word(scan, i - 1) === 'hundred' && isNumberWord(scan, i + 1);

/** How many words the house number takes; 0 where none begins. A run of number words is looked at from its first word only. */
export const numberLength = (scan: Scan, i: number): number => {
  if (isHouseNumber(scan, i)) return 1;
  if (i > 0 && isNumberWord(scan, i - 1)) return 0;
  let length = 0;
  while (length < MOST_NUMBER_WORDS && (isNumberWord(scan, i + length) || isAnd(scan, i + length))) length += 1;
  return length;
};

/** The last word of the number at word `k`, with a sign before it or not ("12", "no. 12", "nomor tiga puluh"). */
export const numberAt = (scan: Scan, k: number): number | undefined => {
  const at = NUMBER_SIGNS.has(word(scan, k)) ? k + 1 : k;
  if (isHouseNumber(scan, at) || (at > k && /^[a-z]\d{1,4}$/.test(word(scan, at)))) return at;
  if (!isNumberWord(scan, at)) return undefined;
  let last = at;
  while (last - at < MOST_NUMBER_WORDS && isNumberWord(scan, last + 1)) last += 1;
  return last;
};
