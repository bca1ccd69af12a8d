import { isIdeograph } from './tokens.ts';
import { traditionalCharacters } from './traditional.ts';

const KANA = /[\u3040-\u30ff]/;
const HANGUL = /[\uac00-\ud7af]/;
const THAI = /[\u0e00-\u0e7f]/;
const ARABIC = /[\u0600-\u06ff]/;
const CYRILLIC = /[\u0400-\u04ff]/;
const DEVANAGARI = /[\u0900-\u097f]/;
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [KANA, 'ja'],
  [HANGUL, 'ko'],
  [THAI, 'th'],
  [ARABIC, 'ar'],
  [CYRILLIC, 'ru'],
  [DEVANAGARI, 'hi'],
];

/** One traditional character in twelve is enough: most characters are written alike in both. */
const TRADITIONAL_SHARE = 1 / 12;
/** A Chinese sentence with English product words in it is still Chinese: one ideograph weighs like four letters. */
const LETTERS_PER_IDEOGRAPH = 4;

/**
 * The language of a text: by script where the script tells, else the reading of the Latin words, which the model's own
 * language head gives.
 */
export const languageOf = (text: string, latin: (text: string) => string): string => {
  let ideographs = 0;
  let letters = 0;
  const words = text.replace(/\[[A-Z_]+\d*\]/g, ' ');
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    if (isIdeograph(code)) ideographs += 1;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192) letters += 1;
  }
  if (ideographs === 0 && letters === 0) return 'und';
  const script = SCRIPTS.find(([pattern]) => pattern.test(words));
  if (script !== undefined && ideographs + letters > 0) return script[1];
  if (ideographs * LETTERS_PER_IDEOGRAPH >= letters)
    return traditionalCharacters(words) >= ideographs * TRADITIONAL_SHARE ? 'zh-Hant' : 'zh-Hans';
  const read = latin(words);
  return read === 'zh' ? 'en' : read;
};
