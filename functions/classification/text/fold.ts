import { toSimplified } from './traditional.ts';

const LATIN_MARKS = /[\u0300-\u036f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant
const ASCII_ONLY = /^[\x00-\x7f]*$/;

/**
 * One spelling for what readers see as the same text: case, width, accents, and traditional characters are folded,
 * so that a model trained on one way of writing serves the others. Linear in the length of the text.
 */
export const fold = (text: string): string =>
  ASCII_ONLY.test(text)
    ? text.toLowerCase()
    : toSimplified(text.normalize('NFKC').toLowerCase().normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC'));
