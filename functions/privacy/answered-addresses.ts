import { addressEnd, looksLikeAddress } from './addresses.ts';
import { MONTHS, UNITS_AFTER } from './benign-table.ts';
import { isHan, isSpace } from './characters.ts';
import { digitWord } from './digit-words.ts';
import { type Finding, RANK } from './kinds.ts';
import { NEVER_NAMES } from './name-tables.ts';
import { isCapital, looksLikeName, word } from './name-words.ts';
import type { Scan } from './scan.ts';
import { CLEAR_TYPES } from './street-words.ts';
import { wordAt } from './words.ts';

/** An address that answers a question for one; what tells itself by its shape is found in addresses.ts. */
export const askedAddress = (scan: Scan): Finding | undefined => {
  let start = 0;
  while (isSpace(scan.text.charCodeAt(start))) start += 1;
  start += LEAD.exec(scan.lower.slice(start, start + 40))?.[0].length ?? 0;
  const end = addressEnd(scan.text, start);
  if (end - start < 4 || scan.text.slice(start, end).includes('\uFFFC')) return undefined;
  const answers = isHan(scan.text.charCodeAt(start))
    ? isChineseAddress(scan.text.slice(start, end))
    : isLatinAddress(scan, start, end);
  if (!answers) return undefined;
  const value = scan.lower.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return { start, end, kind: 'ADDRESS', value, rank: RANK.cued + 2 };
};

const LEAD =
  /^(?:(?:(?:yes|yeah|sure|ok|okay|it's|it is|its|hi|well|um|uh|er|with me|same|at|to|in|now|sí|si|es|en|ya|di|ke)(?![\p{L}'])|好的|好|是|在|住|我住在|我住|嗯|寄到|寄去|就)[ ,.:]{0,3}){0,5}/u;

const MOST_WORDS = 16;
const POSTCODE = /(?:^|[ ,])(?:\d{4,6}|[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2})(?:$|[ ,])/;

/** A number and a name ("ninety six saltgrass court modesto"), a short answer with a postcode, or capitals parted by commas. */
const isLatinAddress = (scan: Scan, start: number, end: number): boolean => {
  const first = wordAt(scan.words, start);
  const last = wordAt(scan.words, end);
  if (last - first > MOST_WORDS || last === first) return false;
  if (last - first <= 4 && POSTCODE.test(scan.text.slice(start, end))) return true;
  const functionWords = Array.from({ length: last - first }, (_, i) => word(scan, first + i)).filter(
    (text) => NEVER_NAMES.has(text) && !isNumberWord(text),
  ).length;
  if (functionWords <= 2 && scan.text.slice(start, end).includes(',') && looksLikeAddress(scan.lower.slice(start, end)))
    return true;
  if (functionWords <= 2 && last - first <= 7 && hasStreet(scan, first, last)) return true;
  if (isSpelledPostcode(scan, first, last) || (last - first > 6 && isSpelledPostcode(scan, last - 6, last))) return true;
  if (startsWithNumber(scan, first))
    return functionWords <= 2 && (hasName(scan, first, Math.min(last, first + 8)) || hasUnit(scan, first, last));
  return functionWords === 0 && scan.text.slice(start, end).includes(',') && isCapital(scan, first) && hasName(scan, first, last);
};

/** "one two two zero broadway apartment four c". */
const hasUnit = (scan: Scan, first: number, last: number): boolean => {
  for (let i = first + 2; i + 1 < last; i += 1)
    if (BEFORE_NUMBERS.has(word(scan, i)) && (isNumberWord(word(scan, i + 1)) || /^\d/.test(word(scan, i + 1)))) return true;
  return false;
};

/** "the old forge mill lane". */
const hasStreet = (scan: Scan, first: number, last: number): boolean => {
  for (let i = first + 1; i < last; i += 1) if (CLEAR_TYPES.has(word(scan, i)) && word(scan, i) !== 'close') return true;
  return false;
};

/** "b s one four q d". */
const isSpelledPostcode = (scan: Scan, first: number, last: number): boolean => {
  let letters = 0;
  let digits = 0;
  for (let i = first; i < last; i += 1) {
    if (/^[a-z]$/.test(word(scan, i))) letters += 1;
    else if (isNumberWord(word(scan, i)) || /^\d$/.test(word(scan, i))) digits += 1;
    else return false;
  }
  return letters >= 2 && digits >= 2 && letters + digits <= 8;
};

const BEFORE_NUMBERS = new Set('flat unit apt apartment suite room blk block house no number floor lot plot'.split(' '));
const startsWithNumber = (scan: Scan, first: number): boolean => {
  const at = BEFORE_NUMBERS.has(word(scan, first)) ? first + 1 : first;
  if (UNITS_AFTER.has(word(scan, at + 1)) || MONTHS.has(word(scan, at + 1))) return false;
  return (
    /^\d{1,5}[a-z]?$/.test(word(scan, at)) ||
    (isNumberWord(word(scan, at)) && (isNumberWord(word(scan, at + 1)) || /^[a-d]$/.test(word(scan, at + 1))))
  );
};
const isNumberWord = (text: string): boolean => digitWord(text) !== undefined;
const hasName = (scan: Scan, first: number, last: number): boolean => {
  for (let i = first; i < last; i += 1)
    if (looksLikeName(scan, i) || (i > first && isCapital(scan, i) && !NEVER_NAMES.has(word(scan, i)))) return true;
  return false;
};

const FUNCTION_WORDS = /[的了吗嗎呢吧啊是就都也还還没沒不你我他她您请請想要会會能可什么哪唔係嘅喺咗]/;
const REGIONS = /[\u4e00-\u9fff](?:省|市|自治区|特区|区|區|县|縣|州|镇|鎮|乡|鄉|旗)[\u4e00-\u9fff\d]{2}/;
const PLACE_END = /[\u4e00-\u9fff]{2}(?:路|街|道|巷|村|苑|閣|阁|邨|楼|樓|厦|廈|城|園|园|场|場|小区|中心|花园|花園|大厦|大廈)$/;
const NOT_PLACES =
  /(?:知道|跑路|封路|半路|走路|思路|套路|味道|频道|頻道|通道|渠道|报道|報道|市场|市場|商场|商場|现场|現場|立场|一场|一場|逛街)$/;
const isChineseAddress = (text: string): boolean =>
  text.length <= 60 &&
  !FUNCTION_WORDS.test(text) &&
  (REGIONS.test(text) || (text.length <= 14 && PLACE_END.test(text) && !NOT_PLACES.test(text)));
