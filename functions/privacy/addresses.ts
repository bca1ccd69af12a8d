import { isDigit, isHan, isSentenceEnd, isUpper } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { phraseBook, phrases } from './phrases.ts';
import type { Scan } from './scan.ts';

const CUES = phraseBook<'address'>({
  address: phrases(`
    my address is | my new address is | my home address is | address is | address: | home address: | mailing address: |
    billing address: | delivery address: | shipping address: | my billing address is | my mailing address is | i live at |
    living at | lives at | i moved to | i have moved to | we moved to | deliver it to | deliver to | send it to | ship to |
    ship it to | residing at | resident at | located at | 我的地址是 | 地址是 | 地址: | 地址 | 家庭住址 | 住址 | 住址是 | 家住 | 我住在 | 住在 | 我住 |
    寄到 | 寄往 | 送到 | 收货地址 | 收件地址 | 新地址是 | 我搬到了 | 搬到 | mi dirección es | mi direccion es | dirección: | vivo en |
    mi domicilio es | domicilio: | alamat saya | alamat saya di | alamat: | alamat saya adalah | saya tinggal di |
    tinggal di
  `),
});
const LONGEST = 160;

/** Words that show that a stretch is a postal address. */
const STREET_WORDS =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court|crescent|close|terrace|square|block|blk|flat|unit|apt|apartment|floor|house|building|tower|jalan|jl|gang|rt|rw|blok|perumahan|kelurahan|calle|avenida|av|carrer|paseo|plaza|colonia|piso|nagar|marg|sector|plot|society|colony|estate|mansion|village|p\.?o\.? box)\b|[路街道巷弄号號室栋棟楼樓幢座苑]/;

/** Kinds of streets: unlike "flat" or "house" they make an address even without a number. */
const STREET_NAMES =
  /\b(?:street|st|road|rd|avenue|ave|lane|boulevard|blvd|crescent|terrace|jalan|jl|calle|avenida|nagar|marg)\b/;

/** Postal addresses after a cue or an agent's question, and a few shapes that tell themselves. */
export const findAddresses = (scan: Scan): Finding[] => [...afterCues(scan), ...streetLines(scan), ...chineseAddresses(scan)];

const afterCues = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  let done = 0;
  for (const cue of CUES.all(scan.lower)) {
    if (cue.start < done) continue;
    const start = skipLead(scan.text, cue.end);
    const end = addressEnd(scan.text, start);
    if (!looksLikeAddress(scan.lower.slice(start, end))) continue;
    findings.push(finding(scan, start, end, RANK.cued + 2));
    done = end;
  }
  return findings;
};

const skipLead = (text: string, from: number): number => {
  let i = from;
  while (i - from < 4 && ' :,是为在了'.includes(text.charAt(i) || '\0')) i += 1;
  return i;
};

/** To the end of the sentence: a full stop counts when no abbreviation ("St. 5", "Jl. Sudirman") stands before it. */
export const addressEnd = (text: string, start: number): number => {
  let i = start;
  while (i < text.length && i - start < LONGEST) {
    const code = text.charCodeAt(i);
    if (code === 46 ? isFullStop(text, i) : isSentenceEnd(code) || code === 0xfffc) break;
    i += 1;
  }
  const stop =
    /(?:,|\band\b|\bbut\b|\by\b|\bdan\b) ?(?:(?:and |but )?(?:my|please|can you|could you|i|is|the|mi|nomor)\b)|,? ?(?:请|請|电话|電話|我的|我|谢谢|手机)/i.exec(
      text.slice(start, i),
    );
  return trimEnd(text, start, stop === null ? i : start + stop.index);
};

const trimEnd = (text: string, start: number, end: number): number => {
  let trimmed = end;
  while (trimmed > start && ' ,;:-'.includes(text.charAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
};

const isFullStop = (text: string, i: number): boolean => {
  let start = i;
  while (start > 0 && i - start < 6 && /[A-Za-z]/.test(text.charAt(start - 1))) start -= 1;
  const abbreviation = i - start <= 4 && i > start;
  return !(abbreviation && (text.charAt(i + 1) === ' ' || isDigit(text.charCodeAt(i + 1)))) && !isDigit(text.charCodeAt(i + 1));
};

export const looksLikeAddress = (text: string): boolean => {
  if (text.length < 4) return false;
  if (/[省市州縣县区區镇鎮].{1,12}[市县縣区區镇鎮乡鄉]/.test(text)) return true;
  const hasStreet = STREET_WORDS.test(text);
  return (
    (hasStreet &&
      (/\d/.test(text) ||
        isHan(text.charCodeAt(0)) ||
        / (?:one|two|three|four|five|six|seven|eight|nine|ten|\w{3,8}teen|\w{3,5}ty)\b/.test(` ${text}`) ||
        STREET_NAMES.test(text))) ||
    (/^\d.*[a-z]{3}.*/.test(text) && text.includes(','))
  );
};

const finding = (scan: Scan, start: number, end: number, rank: number): Finding => ({
  start,
  end,
  kind: 'ADDRESS',
  value: scan.lower.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, ' '),
  rank,
});

const STREET_TYPES = new Set(
  'street st road rd avenue ave lane ln drive dr boulevard blvd court crescent terrace square close way place'.split(' '),
);

/** "221B Baker Street": a house number, one to three capitalised words, the kind of street; `#12-34` and UK postcodes. */
const streetLines = (scan: Scan): Finding[] => {
  const { starts, ends } = scan.words;
  const findings: Finding[] = [];
  for (let i = 0; i + 2 < starts.length; i += 1) {
    if (!isDigit(scan.text.charCodeAt(starts[i] ?? 0)) || !isUpper(scan.text.charCodeAt(starts[i + 1] ?? 0))) continue;
    if (!/^\d{1,5}[a-z]?$/.test(scan.lower.slice(starts[i], Math.min(ends[i] ?? 0, (starts[i] ?? 0) + 8)))) continue;
    const last = streetEnd(scan, i);
    if (last === undefined) continue;
    findings.push(finding(scan, starts[i] ?? 0, ends[last] ?? 0, RANK.shape));
    i = last;
  }
  return [...findings, ...shapes(scan, /#\d{2}-\d{2,4}\b/g), ...shapes(scan, /\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/g)];
};

const streetEnd = (scan: Scan, number: number): number | undefined => {
  const { starts, ends } = scan.words;
  for (let i = number + 1; i <= number + 4 && i < starts.length; i += 1) {
    const gap = (starts[i] ?? 0) - (ends[i - 1] ?? 0);
    if (gap > 2 || !isUpper(scan.text.charCodeAt(starts[i] ?? 0))) return undefined;
    if (i > number + 1 && STREET_TYPES.has(scan.lower.slice(starts[i], Math.min(ends[i] ?? 0, (starts[i] ?? 0) + 12)))) return i;
  }
  return undefined;
};

const shapes = (scan: Scan, pattern: RegExp): Finding[] =>
  [...scan.text.matchAll(pattern)].map((match) => finding(scan, match.index, match.index + match[0].length, RANK.shape));

const CHINESE_STREET = new Set([...'路街道巷弄村']);
const STOPS = new Set([...'在是到的了我你他她请去来从往住寄']);

/** "…省…市…路88号3栋502室": found from the house number; to the left until the sentence begins again. */
const chineseAddresses = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { text } = scan;
  for (const run of scan.runs) {
    const first = run.starts[0] ?? 0;
    if (!CHINESE_STREET.has(text.charAt(first - 1)) || !/^[号號弄]/.test(text.charAt(run.ends[0] ?? 0))) continue;
    let start = first;
    while (start > 0 && first - start < 24 && isHan(text.charCodeAt(start - 1)) && !STOPS.has(text.charAt(start - 1))) start -= 1;
    const tail = /^[号號弄](?:[\p{Script=Han}]{0,8}\d{1,5}[栋棟幢座楼樓层層单元室号號房]{1,2}){0,4}/u.exec(
      text.slice(run.ends[0], (run.ends[0] ?? 0) + 60),
    );
    findings.push(finding(scan, start, (run.ends[0] ?? 0) + (tail?.[0].length ?? 1), RANK.shape + 1));
  }
  return findings;
};
