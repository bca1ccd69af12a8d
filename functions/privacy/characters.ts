/** Character classes over UTF-16 units, as plain comparisons: they run for every unit of a 1 MiB text. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code > 0xff && isUpperBeyondLatin1(code));

const isUpperBeyondLatin1 = (code: number): boolean => {
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
};

export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

const ANY_LETTER = /[\p{L}\p{M}]/u;
/** What was asked before, by unit: 0 not yet, 1 no letter, 2 a letter. */
const foreignLetters = new Uint8Array(65_536);
const isForeignLetter = (code: number): boolean => {
  if (foreignLetters[code] === 0) foreignLetters[code] = ANY_LETTER.test(String.fromCharCode(code)) ? 2 : 1;
  return foreignLetters[code] === 2;
};

/** A letter of a script that puts spaces between words (so: not Han). Combining marks count. */
export const isWordLetter = (code: number): boolean =>
  isAsciiLetter(code) ||
  (code >= 0xc0 && code <= 0x36f && code !== 0xd7 && code !== 0xf7) ||
  (code > 0x36f && !isHan(code) && isForeignLetter(code));

export const isWordUnit = (code: number): boolean => isDigit(code) || isWordLetter(code);

export const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

const SENTENCE_ENDS = new Set([...'.?!。;\n'].map((character) => character.charCodeAt(0)));
export const isSentenceEnd = (code: number): boolean => SENTENCE_ENDS.has(code);

/** A set of characters as a table over UTF-16 units, for questions asked of every unit. */
export const tableOf = (characters: string): Uint8Array => {
  const table = new Uint8Array(65_536);
  for (let i = 0; i < characters.length; i += 1) table[characters.charCodeAt(i)] = 1;
  return table;
};
