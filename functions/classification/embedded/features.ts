import { isIdeograph } from '../text/tokens.ts';

/** Which n-grams become features; part of the model file, because a model is only right with its own features. */
export interface FeatureOptions {
  readonly charMin: number;
  readonly charMax: number;
  /** Pairs of words with one word between them. */
  readonly skipPairs: boolean;
  /** What a character n-gram counts against a word: a word has many of them. */
  readonly charWeight: number;
}

export const DEFAULT_FEATURES: FeatureOptions = { charMin: 2, charMax: 5, skipPairs: true, charWeight: 0.5 };

/** The two lowest bits of a hash tell its kind, so that no table of kinds is needed. */
const KIND_WORD = 0;
const KIND_CHARACTERS = 1;
const KIND_CONTEXT = 2;
const withKind = (hash: number, kind: number): number => ((hash & ~3) | kind) >>> 0;
export const isWord = (hash: number): boolean => (hash & 3) === KIND_WORD;
export const isCharacters = (hash: number): boolean => (hash & 3) === KIND_CHARACTERS;

/** Stands for every word the model does not know: names and numbers alone are a pattern, too. */
export const UNKNOWN_WORD = 4;

/** A growing list of feature hashes, reused between texts so that scoring allocates nothing. */
export interface HashBuffer {
  ids: Uint32Array;
  length: number;
  /** Present = wanted: the places of the first and the last word of each feature, in turn. */
  readonly spans?: number[];
}
export const hashBuffer = (capacity = 1024): HashBuffer => ({ ids: new Uint32Array(capacity), length: 0 });

const push = (buffer: HashBuffer, id: number, first: number, last: number): void => {
  buffer.spans?.push(first, last);
  if (buffer.length === buffer.ids.length) {
    const grown = new Uint32Array(buffer.ids.length * 2);
    grown.set(buffer.ids);
    buffer.ids = grown;
  }
  buffer.ids[buffer.length] = id;
  buffer.length += 1;
};

const WORD = 0x811c9dc5;
const CHARS = 0x3c6ef372;
const PAIR = 0x7f4a7c15;
const SKIP = 0x1b873593;
const TRIPLE = 0x52dce729;

const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export const wordHash = (word: string): number => {
  let hash = WORD;
  for (let index = 0; index < word.length; index += 1) hash = step(hash, word.charCodeAt(index));
  return withKind(finish(hash), KIND_WORD);
};

/** Character n-grams of one word between its borders, `<word>`; misspellings and inflections share most of them. */
const pushCharacters = (word: string, options: FeatureOptions, buffer: HashBuffer, place: number): void => {
  const bordered = `<${word}>`;
  for (let start = 0; start < bordered.length - 1; start += 1) {
    let hash = CHARS;
    const last = Math.min(bordered.length, start + options.charMax);
    for (let index = start; index < last; index += 1) {
      hash = step(hash, bordered.charCodeAt(index));
      if (index - start + 1 >= options.charMin) push(buffer, withKind(finish(hash), KIND_CHARACTERS), place, place);
    }
  }
};

/** The features one word brings wherever it stands: itself and, for words with letters, its pieces. */
export const pushWord = (word: string, hash: number, options: FeatureOptions, buffer: HashBuffer, place = 0): void => {
  push(buffer, hash, place, place);
  const first = word.charCodeAt(0);
  const whole = word.length < 2 || isIdeograph(first) || first === 91 || first === 35;
  if (!whole) pushCharacters(word, options, buffer, place);
};

const pair = (seed: number, left: number, right: number): number =>
  withKind(finish(Math.imul(left ^ seed, 0x9e3779b1) ^ right), KIND_CONTEXT);

/** The features between words: neighbours, neighbours but one, and three ideographs in a row (a Chinese word is 1 to 3). */
export const pushContext = (
  tokens: readonly string[],
  hashes: Uint32Array,
  options: FeatureOptions,
  buffer: HashBuffer,
): void => {
  const count = tokens.length;
  for (let index = 0; index + 1 < count; index += 1) {
    const here = hashes[index] ?? 0;
    const next = hashes[index + 1] ?? 0;
    push(buffer, pair(PAIR, here, next), index, index + 1);
    if (index + 2 >= count) continue;
    const afterNext = hashes[index + 2] ?? 0;
    if (options.skipPairs) push(buffer, pair(SKIP, here, afterNext), index, index + 2);
    if (isIdeograph(tokens[index]?.charCodeAt(0) ?? 0) && isIdeograph(tokens[index + 2]?.charCodeAt(0) ?? 0))
      push(buffer, pair(TRIPLE, pair(PAIR, here, next), afterNext), index, index + 2);
  }
};
