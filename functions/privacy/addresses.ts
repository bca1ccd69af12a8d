import { addressFinding, addressShapes } from './address-shapes.ts';
import { isDigit, isHan, isSentenceEnd } from './characters.ts';
import { chineseAddressSpans, regionChains } from './chinese-addresses.ts';
import { type Finding, RANK } from './kinds.ts';
import { type PhraseMatch, phraseBook, phrases } from './phrases.ts';
import type { Scan } from './scan.ts';
import { streetStretches } from './street-lines.ts';

type AddressCue = 'address' | 'place';
const CUES = phraseBook<AddressCue>({
  address: phrases(`
    my address is | my new address is | my home address is | address is | address: | home address: | mailing address: |
    billing address: | delivery address: | shipping address: | my billing address is | my mailing address is | i live at |
    living at | lives at | i moved to | i have moved to | we moved to | deliver it to | deliver to | send it to | ship to |
    ship it to | residing at | resident at | located at | 我的地址是 | 地址是 | 地址: | 地址 | 家庭住址 | 住址 | 住址是 | 家住 | 我住在 | 住在 | 我住 |
    寄到 | 寄往 | 送到 | 收货地址 | 收件地址 | 新地址是 | 我搬到了 | 搬到 | mi dirección es | mi direccion es | dirección: | vivo en |
    mi domicilio es | domicilio: | alamat saya | alamat saya di | alamat: | alamat saya adalah | saya tinggal di |
    tinggal di | alamat baru | alamat lama | alamat rumah | alamat lengkap | alamat | rumahnya di | rumah saya di | kirim ke | dikirim ke |
    寄去 | 寄至 | 送去 | 搬咗去 | 搬去 | 住喺 | 居住在 | 居住地址 | 通讯地址 | 通訊地址 | 地址係 | 地址系 | 新地址 | mi casa está en |
    me mudé a | envíelo a | domicilio en | new address | home address | current address | mailing address | delivery address |
    book to | card to | cheque to | check to | statement to | letter to | mi piso está en | mi piso esta en | vivimos en | vive en | address on file | address on record | registered address | permanent addr | addr | addr: | add: | alamat domisili | domisili | i shift to | shifted to | i stay at block | i stay at blk |
    wohne jetzt | ich wohne | meine adresse | j'habite | mon adresse |
    billing address | postal address | correspondence address | permanent address | residential address | shipping address
  `),
  // What follows may be a place; a street there counts in small letters and with every kind of street.
  place: phrases(`
    address | home | house | live in | lived at | write to me at | write to | letter to | letters to | we're at | we were at | i'm at |
    i am at | he's at | she's at | staying at | stays at | stay at | moving to | moved to | moved into | post it to | mail it to |
    posted to | mailed to | sent to | send to | my place | come to | delivery to | parcel to | card to | visited | dirección | direccion |
    domicilio | casa | rumah | rumahnya | alamatnya | flat | apartment | property at | based at | shop at | round to
  `),
});
const LONGEST = 160;

/** Words that show that a stretch is a postal address. */
const STREET_WORDS =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court|crescent|close|terrace|square|block|blk|flat|unit|apt|apartment|floor|house|building|tower|jalan|jl|lorong|gang|rt|rw|blok|perumahan|kelurahan|calle|vía|avenida|av|carrer|paseo|plaza|colonia|piso|nagar|marg|sector|vill|dist|taluk|tehsil|cluster|camino|s\/n|rue|rúa|rua|allée|platz|plot|society|colony|estate|mansion|village|p\.?o\.? box)\b|[路街道巷弄号號室栋棟楼樓幢座苑]/;

/** Kinds of streets: unlike "flat" or "house" they make an address even without a number. */
const STREET_NAMES =
  /\b(?:street|st|road|rd|avenue|ave|lane|boulevard|blvd|crescent|terrace|jalan|jl|calle|avenida|camino|nagar|marg|rue)\b/;

/** Postal addresses after a cue or an agent's question, and the shapes that tell themselves. */
export const findAddresses = (scan: Scan): Finding[] => {
  const cues = CUES.all(scan.lower);
  return [...afterCues(scan, cues), ...streets(scan, cues), ...chinese(scan), ...addressShapes(scan)];
};

const afterCues = (scan: Scan, cues: readonly PhraseMatch<AddressCue>[]): Finding[] => {
  const findings: Finding[] = [];
  let done = 0;
  for (const cue of cues) {
    if (cue.start < done || cue.value !== 'address') continue;
    const start = skipLead(scan.text, cue.end);
    const end = addressEnd(scan.text, start);
    if (!looksLikeAddress(scan.lower.slice(start, end))) continue;
    findings.push(addressFinding(scan, start, end, RANK.cued + 2));
    done = end;
  }
  return findings;
};

/** How far before a street its cue may stand. */
const REACH = 40;

const streets = (scan: Scan, cues: readonly PhraseMatch<AddressCue>[]): Finding[] => {
  let next = 0;
  const near = (wordIndex: number): boolean => {
    const at = scan.words.starts[wordIndex] ?? 0;
    while (next < cues.length && (cues[next]?.end ?? 0) <= at) next += 1;
    const cue = cues[next - 1];
    return scan.asked.has('address') || (cue !== undefined && at - cue.end <= REACH);
  };
  return streetStretches(scan, near).map(({ first, last }) =>
    addressFinding(scan, scan.words.starts[first] ?? 0, scan.words.ends[last] ?? 0, RANK.shape),
  );
};

const chinese = (scan: Scan): Finding[] =>
  [...chineseAddressSpans(scan.text), ...regionChains(scan.text)].map(({ start, end }) =>
    addressFinding(scan, start, end, RANK.shape + 1),
  );

const skipLead = (text: string, from: number): number =>
  from + (/^[ :,\-是为為在了]{0,4}(?:[改变變更]{1,2}[成为為到做])?[ :]{0,2}/.exec(text.slice(from, from + 12))?.[0].length ?? 0);

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
  const end = stop === null ? i : start + stop.index;
  return trimEnd(text, start, isHan(text.charCodeAt(start)) ? chineseEnd(text, start, end) : end);
};

/** After a comma a Chinese address goes on only with more numbered parts of it. */
const chineseEnd = (text: string, start: number, end: number): number => {
  for (let comma = text.indexOf(',', start); comma >= 0 && comma < end; comma = text.indexOf(',', comma + 1)) {
    if (!/^[^,]{0,16}[\dA-Za-z一二三四五六七八九十]{1,4}[号號座栋棟幢楼樓室单單层層]/.test(text.slice(comma + 1, comma + 24)))
      return comma;
  }
  return end;
};

const trimEnd = (text: string, start: number, end: number): number => {
  let trimmed = end;
  while (trimmed > start && ' ,;:-'.includes(text.charAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
};

const isFullStop = (text: string, i: number): boolean => {
  let start = i;
  while (start > 0 && i - start < 6 && /[A-Za-z]/.test(text.charAt(start - 1))) start -= 1;
  if (/[A-Za-z]/.test(text.charAt(i + 1))) return false;
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
        /[零〇一二三四五六七八九十][A-Za-z]?[号號室栋棟幢座楼樓层層弄]|[\u4e00-\u9fff]{2}(?:[路街道巷村苑]|小区|花园|大厦|大廈|广场|廣場)(?:$|[了，, ])/.test(
          text,
        ) ||
        / (?:one|two|three|four|five|six|seven|eight|nine|ten|\w{3,8}teen|\w{3,5}ty)\b/.test(` ${text}`) ||
        STREET_NAMES.test(text))) ||
    (/^#?\d.*[a-z]{3}.*/.test(text) && (text.includes(',') || /#\d|\b\d{5}\b/.test(text)))
  );
};
