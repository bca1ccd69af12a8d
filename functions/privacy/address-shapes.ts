import { MONTHS, UNITS_AFTER } from './benign-table.ts';
import { type Finding, RANK } from './kinds.ts';
import { gapBefore, isCapital, word } from './name-words.ts';
import type { Scan } from './scan.ts';
import { wordAt } from './words.ts';

export const addressFinding = (scan: Scan, start: number, end: number, rank: number): Finding => ({
  start,
  end,
  kind: 'ADDRESS',
  value: scan.lower.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, ' '),
  rank,
});

/** Unit numbers of Singapore, postcodes of the United Kingdom, boxes and blocks; each looked for only where its sign occurs. */
const SHAPES: readonly { readonly sign: string; readonly pattern: RegExp }[] = [
  { sign: '#', pattern: /#\d{2}-\d{2,4}\b/g },
  { sign: ' ', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/g },
  { sign: 'post', pattern: /(?<=\b[Pp]ost ?code(?: is| was|:)? )[A-Za-z]{1,2}\d[A-Za-z\d]?\d[A-Za-z]{2}\b/g },
  {
    sign: 'singapore',
    pattern:
      /\b(?:Singapore|singapore|SINGAPORE),? ?\(?(?!\d{3}000)(?:0[1-9]|[1-7]\d|8[0-3])\d{4}(?!\d|[.,]\d| ?(?:dollars|sgd|people|users|times)\b)\)?/g,
  },
  { sign: 's(', pattern: /\bS ?\((?:0[1-9]|[1-7]\d|8[0-3])\d{4}\)/g },
  { sign: 's (', pattern: /\bS ?\((?:0[1-9]|[1-7]\d|8[0-3])\d{4}\)/g },
  { sign: '/f', pattern: /\b\d{1,2}\/F\b/g },
  { sign: 'stra', pattern: /\p{L}{3,24}(?:straße|strasse) \d{1,4}[a-z]?\b/gu },
  { sign: 'stra', pattern: /(?<=straße \d{1,4}[a-z]?, )\d{5}(?: \p{Lu}\p{L}+)?/gu },
  { sign: 'box', pattern: /\b[Pp]\.? ?[Oo]\.? ?[Bb]ox \d{1,6}\b/g },
  { sign: 'blk', pattern: /\b[Bb][Ll][Kk]\.? ?\d{1,4}[A-Za-z]?\b/g },
  { sign: 'c/', pattern: /\b[Cc]\/ ?\p{L}[\p{L} ]{2,30}\d{1,4}\b/gu },
  { sign: '信箱', pattern: /(?:邮政信箱|郵政信箱)\d{1,6}号?/g },
];

/** Parts of an address that tell themselves. */
export const addressShapes = (scan: Scan): Finding[] => [
  ...saidPostcodes(scan),
  ...SHAPES.filter(({ sign }) => scan.lower.includes(sign)).flatMap(({ pattern }) =>
    [...scan.text.matchAll(pattern)].map((match) =>
      addressFinding(
        scan,
        Math.min(linesBefore(scan, match.index), streetBefore(scan, match)),
        streetAfter(scan.text, match.index + match[0].length),
        RANK.shape,
      ),
    ),
  ),
];

/** "LS6 2QJ, number 48 Brudenell Mount": the street that is told after the postcode. */
const STREET_AFTER =
  /^(?:,? (?:flat|unit|apt|apartment|room) \d{1,4}[A-Za-z]?)?,? (?:(?:number|no\.?|house|flat|unit) )?\d{1,4}[A-Za-z]?,? (\p{Lu}\p{Ll}[\p{L}']*)(?:[ -]\p{Lu}\p{Ll}[\p{L}']*){1,3}/u;
const streetAfter = (text: string, end: number): number => {
  if (!/[A-Z]/.test(text.charAt(end - 1))) return end;
  const match = STREET_AFTER.exec(text.slice(end, end + 90));
  const name = match?.[1]?.toLowerCase() ?? '';
  return match === null || MONTHS.has(name) || UNITS_AFTER.has(name) ? end : end + match[0].length;
};

/** "my postcode is S W one A, two A A": said letter by letter. */
const SAID_POSTCODE =
  /(?<=\bpost ?code(?: is| was|'s|:| it's)?[ ,]{1,2})(?:[a-z]|\d{1,2}|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|double)(?:,? (?:[a-z]|\d{1,2}|zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|double)(?![\w'])){3,8}/g;
const saidPostcodes = (scan: Scan): Finding[] =>
  scan.lower.includes('post')
    ? [...scan.lower.matchAll(SAID_POSTCODE)]
        .filter(([said]) => (said.match(/\b[a-z]\b/g)?.length ?? 0) >= 2)
        .map((match) => addressFinding(scan, match.index, match.index + match[0].length, RANK.cued))
    : [];

/** "88 Compassvale Bow #14-32": the number and the capitalised words before a Singapore unit number. */
const streetBefore = (scan: Scan, match: RegExpMatchArray): number => {
  const at = match.index ?? 0;
  if (!match[0].startsWith('#')) return at;
  const end = wordAt(scan.words, at);
  let first = end;
  while (first > 0 && end - first < 5 && isCapital(scan, first - 1) && /^(?: |, )#?$/.test(gapBefore(scan, first))) first -= 1;
  return first < end && /^\d{1,4}[a-z]?$/.test(word(scan, first - 1)) ? (scan.words.starts[first - 1] ?? at) : at;
};

/** "The Old Vicarage, Church Lane, Much Hadham SG10 6DH": the capitalised words before a postcode, if a comma parts them. */
const linesBefore = (scan: Scan, at: number): number => {
  const end = wordAt(scan.words, at);
  let first = end;
  let commas = 0;
  while (first > 0 && end - first < MOST_BEFORE && (isCapital(scan, first - 1) || /^\d/.test(word(scan, first - 1)))) {
    const gap = gapBefore(scan, first);
    if (!/^(?: |, ?|,?\n|-)$/.test(gap)) break;
    if (gap.includes(',') || gap.includes('\n')) commas += 1;
    first -= 1;
  }
  return commas > 0 && end - first >= 2 ? (scan.words.starts[first] ?? at) : at;
};
const MOST_BEFORE = 10;
