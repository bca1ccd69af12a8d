import { isDigit, isHan, isUpper, tableOf } from './characters.ts';
import { HAN_DIGITS } from './digit-words.ts';

/** A stretch of a text, by offset. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const STREET = new Set([...'路街道巷弄村里邨苑园園坊']);
/** Ends of estates and buildings: with a block or flat after them they are an address. */
const ESTATE = new Set([...'区區苑园園邨村城里坊厦廈院阁閣居廷庭湾灣台臺楼樓']);
const NUMBERED = new Set([...'号號弄座栋棟幢楼樓层層室单單户戶门門房组組期舖铺']);
const STOPS = new Set([...'在是到的了我你他她它请請去来來从從往住寄至喺咗係系搬送叫把被给給将將以及和跟或者为為回改址']);
/** A window of a branch or a day is numbered too. */
const NOT_UNITS = new Set([...'窗柜櫃线線前后後之以开開还還起左右']);
const MOST_UNITS = 6;
const WIDEST_PLACE = 24;

const NUMERALS = tableOf(`0123456789十百${[...HAN_DIGITS.keys()].join('')}`);
const isNumeral = (text: string, i: number): boolean => NUMERALS[text.charCodeAt(i)] === 1;

/** "…路88号3栋502室", "翠盈閣158座7樓A室": a place, then numbered parts of it; figures, Chinese numerals, letters of flats. */
export const chineseAddressSpans = (text: string): Span[] => {
  const spans: Span[] = [];
  for (let i = 1; i < text.length; ) {
    if (!isNumeral(text, i) || isNumeral(text, i - 1) || !(isHan(text.charCodeAt(i - 1)) || isBlockLetter(text, i - 1))) {
      i += 1;
      continue;
    }
    const tail = unitsFrom(text, i);
    const span = tail.units === 0 ? undefined : judge(text, isBlockLetter(text, i - 1) ? i - 1 : i, tail);
    if (span !== undefined) spans.push(span);
    i = Math.max(i + 1, span?.end ?? numeralEnd(text, i));
  }
  return spans;
};

/** "软件园F3栋": a letter that belongs to the number. */
const isBlockLetter = (text: string, i: number): boolean => i > 0 && isUpper(text.charCodeAt(i)) && isHan(text.charCodeAt(i - 1));

const numeralEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && isNumeral(text, end)) end += 1;
  return end;
};

interface Units {
  /** How many different kinds of parts: "由1號改做8號" has one, and is no place. */
  readonly units: number;
  readonly end: number;
  /** The unit of the first number. */
  readonly first: string;
}

/** Numbered parts from `from`: a number (or the letter of a flat) and what it counts, up to a few, with a short name between. */
const unitsFrom = (text: string, from: number): Units => {
  const kinds = new Set<string>();
  let end = from;
  let first = '';
  for (let at = from, count = 0; count < MOST_UNITS && at >= 0; count += 1) {
    const unit = unitAt(text, at);
    if (unit < 0) break;
    if (count === 0) first = text.charAt(unit);
    kinds.add(text.charAt(unit));
    end = unit + suffixLength(text, unit);
    at = nextNumber(text, end);
  }
  const flat = /^(?:[A-Z](?![\w\u4e00-\u9fff])|\d{3,4}(?![\w元块塊年月日期个個万萬]))/.exec(text.slice(end, end + 6));
  return { units: kinds.size, end: kinds.size > 0 && flat !== null ? end + flat[0].length : end, first };
};

/** Where the unit of the number at `at` stands; -1 when it has none. */
const unitAt = (text: string, at: number): number => {
  let unit = at;
  while (unit - at < 6 && (isNumeral(text, unit) || /[A-Za-z-]/.test(text.charAt(unit)))) unit += 1;
  return unit > at && NUMBERED.has(text.charAt(unit)) && !NOT_UNITS.has(text.charAt(unit + 1)) ? unit : -1;
};

/** "单元", "号楼" are units of two characters. */
const suffixLength = (text: string, unit: number): number => {
  const [own, next] = [text.charAt(unit), text.charAt(unit + 1)];
  if (next === '') return 1;
  const isDouble = ('单單'.includes(own) && '元位'.includes(next)) || ('号號'.includes(own) && '楼樓院栋棟铺舖'.includes(next));
  return isDouble ? 2 : 1;
};

/** The next number after a short name ("88号嘉禮大廈5樓"); -1 when none follows. */
const nextNumber = (text: string, end: number): number => {
  let at = end;
  while (at - end < 8 && isHan(text.charCodeAt(at)) && !isNumeral(text, at) && !STOPS.has(text.charAt(at))) at += 1;
  return isNumeral(text, at) || /[A-Za-z]/.test(text.charAt(at)) ? at : -1;
};

const judge = (text: string, from: number, { units, end, first }: Units): Span | undefined => {
  const isStreet = STREET.has(text.charAt(from - 1)) && '号號弄'.includes(first);
  const isEstate =
    ESTATE.has(text.charAt(from - 1)) &&
    ('栋棟幢座室单單'.includes(first) || /^[号號][楼樓院栋棟]/.test(text.slice(end - 2, end)));
  if (!isStreet && !isEstate && units < 2) return undefined;
  let start = from;
  while (start > 0 && from - start < WIDEST_PLACE && isPlaceUnit(text, start - 1)) start -= 1;
  // "地址改成杭州市…"
  if (text.charAt(start) === '成' && '改变變换換'.includes(text.charAt(start - 1) || ' ')) start += 1;
  return from - start >= 2 ? { start, end } : undefined;
};

const isPlaceUnit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (isHan(code) && !STOPS.has(text.charAt(at))) || isDigit(code) || isUpper(code);
};

const REGION_ENDS = tableOf('省市区區县縣州镇鎮乡鄉村旗屯');
const LEAST_REGIONS = 3;
const LONGEST_REGION = 6;

/** "湖南省邵阳市武冈县龙溪镇石桥村": three regions and more, each inside the one before, are an address without any number. */
export const regionChains = (text: string): Span[] => {
  const spans: Span[] = [];
  let start = -1;
  let last = -1;
  let regions = 0;
  const settle = (): void => {
    if (regions >= LEAST_REGIONS) spans.push({ start, end: last + 1 + streetLength(text, last + 1) });
    regions = 0;
  };
  for (let i = 1; i < text.length; i += 1) {
    if (REGION_ENDS[text.charCodeAt(i)] !== 1) continue;
    const from = nameStart(text, i);
    if (i - from < 1) continue;
    if (regions === 0 || from > last + 1) {
      settle();
      start = from;
    }
    regions += 1;
    last = i;
  }
  settle();
  return spans;
};

/** "…城关镇建设路东段": the street after the last region. */
const streetLength = (text: string, from: number): number =>
  /^[\u4e00-\u9fff]{2,5}?(?:路|街|巷|大道|胡同)(?:[东西南北中東]段)?/.exec(text.slice(from, from + 10))?.[0].length ?? 0;

/** Where the name of the region that ends at `end` begins; at the region before it, at the latest. */
const nameStart = (text: string, end: number): number => {
  let start = end;
  while (
    start > 0 &&
    end - start < LONGEST_REGION &&
    isPlaceUnit(text, start - 1) &&
    REGION_ENDS[text.charCodeAt(start - 1)] !== 1
  )
    start -= 1;
  return start;
};
