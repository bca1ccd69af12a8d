import { fold } from './fold.ts';

/** Longest word kept whole: longer strings are ids or noise, and their n-grams would only cost time. */
const WORD_LIMIT = 24;

/** Han, kana and Bopomofo: written without blanks, so each character is a token of its own. */
export const isIdeograph = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x3040 && code <= 0x312f);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => code >= 97 && code <= 122;
const APOSTROPHES = new Set([0x27, 0x2019, 0x60, 0xb4]);
const OTHER_LETTER = /[\p{L}\p{M}]/u;
const isWordCode = (code: number): boolean =>
  isAsciiLetter(code) || isDigit(code) || (code > 127 && !isIdeograph(code) && OTHER_LETTER.test(String.fromCharCode(code)));

/** `[CARD_1]` → `[card]`: which card it was does not matter to the meaning. */
const placeholderEnd = (text: string, start: number): number => {
  let index = start + 1;
  while (index < text.length && index < start + 40) {
    const code = text.charCodeAt(index);
    if (code === 93) return index > start + 1 ? index : -1;
    if (!isAsciiLetter(code) && !isDigit(code) && code !== 95 && code !== 45) return -1;
    index += 1;
  }
  return -1;
};

const placeholderToken = (text: string, start: number, end: number): string =>
  `${text.slice(start, end).replace(/[_-]?\d+$/, '')}]`;

/** Numbers differ, their length carries the meaning: `3,000.50` → `#4`. */
const numberToken = (digits: number): string => `#${Math.min(digits, 6)}`;

interface Word {
  readonly token: string;
  readonly end: number;
}

const wordAt = (text: string, start: number): Word => {
  let index = start;
  let word = '';
  let digits = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const separatesDigits = (code === 44 || code === 46) && digits > 0 && isDigit(text.charCodeAt(index + 1));
    if (isWordCode(code)) {
      if (word.length < WORD_LIMIT) word += text[index];
      if (isDigit(code)) digits += 1;
    } else if (!APOSTROPHES.has(code) && !(separatesDigits && digits === word.length)) break;
    index += 1;
  }
  return { token: digits === word.length ? numberToken(digits) : word, end: index };
};

/**
 * The words of a text after folding: Latin words, single ideographs, numbers by length, placeholders by type, and
 * `?` and `!`. Linear in the length of the text.
 */
export const tokenize = (text: string): string[] => tokenizeFolded(fold(text));

export const tokenizeFolded = (text: string): string[] => {
  const tokens: string[] = [];
  let index = 0;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (isWordCode(code)) {
      const word = wordAt(text, index);
      tokens.push(word.token);
      index = word.end;
      continue;
    }
    if (isIdeograph(code) || code === 63 || code === 33) tokens.push(text.charAt(index));
    else if (code === 91) {
      const end = placeholderEnd(text, index);
      if (end > 0) {
        tokens.push(placeholderToken(text, index, end));
        index = end;
      }
    }
    index += 1;
  }
  return tokens;
};
