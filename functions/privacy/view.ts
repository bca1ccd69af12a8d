import { isHan } from './characters.ts';

/**
 * The text as the recognisers see it: NFKC, without zero-width characters, foreign digits as 0-9, dashes and quotes unified,
 * `%40`, `&#64;` and `\u0040` decoded, every existing placeholder as one opaque unit. Each unit knows where it stood in the
 * raw text, so that what is not masked keeps its original spelling.
 */
export interface View {
  readonly raw: string;
  readonly text: string;
  /** `text` in lower case, unit for unit. */
  readonly lower: string;
  /** Raw offsets of each unit; undefined when the view equals the raw text. */
  readonly offsets: { readonly starts: Int32Array; readonly ends: Int32Array } | undefined;
}

/** Stands for a placeholder already in the text; no recogniser takes it for a letter, a digit or a separator. */
export const OPAQUE = '\uFFFC';

const PLAIN = /^[\t\n\r -$'-Z\]-~]*$/; // ASCII without % & [ \
const PLACEHOLDER = /\[[A-Z][A-Z_]{1,23}(?:_\d{1,4})?\]/y;
const ESCAPE = /%[2-7][0-9A-Fa-f]|&#\d{2,3};|&#[xX][0-9A-Fa-f]{2};|&(?:commat|period|nbsp|amp);|\\u00[2-7][0-9A-Fa-f]/y;
const NAMED_ENTITIES: Readonly<Record<string, string>> = { '&commat;': '@', '&period;': '.', '&nbsp;': ' ', '&amp;': '&' };

const decodeEscape = (written: string): string => {
  const named = NAMED_ENTITIES[written];
  if (named !== undefined) return named;
  const decimal = written.startsWith('&#') && !/x/i.test(written);
  const code = Number.parseInt(written.replace(/^(?:%|&#[xX]?|\\u)/, ''), decimal ? 10 : 16);
  return code >= 32 && code < 127 ? String.fromCharCode(code) : written;
};

const ZERO_WIDTH = /^(?:\u034F|\u20E3|[\uFE00-\uFE0F]|[\u00AD\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF])$/;
const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", ʼ: "'", '´': "'", '“': '"', '”': '"' };
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xbe6, 0xe50]; // Arabic, Persian, Devanagari, Bengali, Tamil, Thai

const normaliseUncached = (character: string): string => {
  if (ZERO_WIDTH.test(character)) return '';
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code <= start + 9);
  if (zero !== undefined) return String(code - zero);
  if (/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/.test(character)) return '-';
  const quote = QUOTES[character];
  if (quote !== undefined) return quote;
  if (character === OPAQUE) return ' ';
  const normal = character.normalize('NFKC');
  return /^\s$/.test(normal) ? ' ' : normal;
};

const cache = new Map<string, string>();
const normalise = (character: string): string => {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const normal = normaliseUncached(character);
  if (cache.size < 20_000) cache.set(character, normal);
  return normal;
};

/** Lower case that never changes the number of units (`İ` would). */
const lowerSameLength = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[^\0-\x7f]/g, (c) => (c.toLowerCase().length === 1 ? c.toLowerCase() : c));
};

/** Whether a unit stands for itself whatever follows it. */
const isItself = (code: number): boolean =>
  code < 128 ? code !== 13 && code !== 37 && code !== 38 && code !== 91 && code !== 92 : isHan(code);

/** The unit(s) at `i` and how many raw units they took. */
const readUnit = (raw: string, i: number, code: number): readonly [units: string, taken: number] => {
  if (code === 91) {
    PLACEHOLDER.lastIndex = i;
    const found = PLACEHOLDER.exec(raw);
    if (found) return [OPAQUE, found[0].length];
  } else if (code === 37 || code === 38 || code === 92) {
    ESCAPE.lastIndex = i;
    const found = ESCAPE.exec(raw);
    if (found) return [decodeEscape(found[0]), found[0].length];
  }
  if (code < 128) return [code === 13 ? ' ' : raw.charAt(i), 1];
  const character = String.fromCodePoint(raw.codePointAt(i) ?? 0xfffd);
  return [normalise(character), character.length];
};

const build = (raw: string): View => {
  let starts = new Int32Array(raw.length + 16);
  let ends = new Int32Array(raw.length + 16);
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; i < raw.length; ) {
    const from = i;
    while (i < raw.length && size < starts.length && isItself(raw.charCodeAt(i))) {
      starts[size] = i;
      i += 1;
      ends[size] = i;
      size += 1;
    }
    if (i > from) parts.push(raw.slice(from, i));
    if (i >= raw.length) break;
    const [units, taken] = readUnit(raw, i, raw.charCodeAt(i));
    if (size + units.length > starts.length) {
      starts = grow(starts, units.length);
      ends = grow(ends, units.length);
    }
    for (let unit = 0; unit < units.length; unit += 1) {
      starts[size] = i;
      ends[size] = i + taken;
      size += 1;
    }
    parts.push(units);
    i += taken;
  }
  const text = parts.join('');
  return { raw, text, lower: lowerSameLength(text), offsets: { starts, ends } };
};

const grow = (old: Int32Array<ArrayBuffer>, extra: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(old.length * 2 + extra);
  larger.set(old);
  return larger;
};

export const viewOf = (raw: string): View =>
  PLAIN.test(raw) ? { raw, text: raw, lower: raw.toLowerCase(), offsets: undefined } : build(raw);

export const rawStart = (view: View, index: number): number => view.offsets?.starts[index] ?? index;
export const rawEnd = (view: View, end: number): number => (view.offsets ? (view.offsets.ends[end - 1] ?? end) : end);
