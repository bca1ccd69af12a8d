import type { FeatureOptions } from '../embedded/features.ts';
import { hashBuffer, isCharacters, isWord, pushContext, pushWord, UNKNOWN_WORD, wordHash } from '../embedded/features.ts';
import { buildLookup, columnOf } from '../embedded/lookup.ts';
import { tokenize } from '../text/tokens.ts';

/** The n-grams a model knows, sorted by hash, with their weights: inverse document frequency, less for pieces of words. */
export interface Vocabulary {
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
}

/**
 * Texts as sparse rows: the features of text i are the entries `starts[i]…starts[i+1]`, one for each time a feature
 * occurs, so that a word can be left out with everything it takes part in.
 */
export interface Matrix {
  readonly rows: number;
  readonly starts: Int32Array;
  /** The feature's row in the vocabulary. */
  readonly columns: Int32Array;
  /** Its weight there; not yet divided by the length of the text's vector. */
  readonly weights: Float32Array;
  /** Places of the first and the last word it covers. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** Words of each text. */
  readonly words: Uint16Array;
}

/** Every feature of a text, with repetitions, and the words each covers. */
export interface TextFeatures {
  readonly hashes: Uint32Array;
  /** Places of the first and the last word of each feature, in turn. */
  readonly spans: Uint16Array;
  readonly words: number;
}

/** Places of words are kept in 16 bits; no labelled text is longer. */
const MOST_WORDS = 65_535;

/** The features of a text as training needs them: hashes and spans. */
export const featuresOf = (text: string, options: FeatureOptions): TextFeatures => {
  const tokens = tokenize(text).slice(0, MOST_WORDS);
  const words = new Uint32Array(tokens.length);
  const spans: number[] = [];
  const buffer = { ...hashBuffer(512), spans };
  tokens.forEach((token, index) => {
    const hash = wordHash(token);
    words[index] = hash;
    pushWord(token, hash, options, buffer, index);
  });
  pushContext(tokens, words, options, buffer);
  return { hashes: buffer.ids.slice(0, buffer.length), spans: Uint16Array.from(spans), words: tokens.length };
};

/** N-grams of fewer originals are dropped: what occurs once teaches mostly noise, and every n-gram costs bytes. */
export interface LeastTexts {
  readonly words: number;
  readonly characters: number;
  readonly context: number;
}
export interface VocabularyOptions extends FeatureOptions {
  readonly least: LeastTexts;
}

/** What surrounds the lines in their variants is learned, too, once it is frequent. */
const FREQUENT = 40;

const countTexts = (features: readonly TextFeatures[]): Map<number, number> => {
  const texts = new Map<number, number>();
  for (const { hashes } of features) for (const id of new Set(hashes)) texts.set(id, (texts.get(id) ?? 0) + 1);
  return texts;
};

const leastOf = (id: number, least: LeastTexts): number =>
  isWord(id) ? least.words : isCharacters(id) ? least.characters : least.context;

/** The n-grams worth knowing: those of several original lines, and frequent ones of their variants. */
export const buildVocabulary = (
  originals: readonly TextFeatures[],
  variants: readonly TextFeatures[],
  options: VocabularyOptions,
): Vocabulary => {
  const counts = countTexts(originals);
  for (const [id, count] of countTexts(variants)) {
    const known = counts.get(id) ?? 0;
    const least = leastOf(id, options.least);
    if (known < least && known + count >= FREQUENT) counts.set(id, least);
  }
  counts.set(UNKNOWN_WORD, Math.max(options.least.words, 1 + originals.length / 20));
  const kept = [...counts].filter(([id, count]) => count >= leastOf(id, options.least)).sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([id]) => id),
    idf: Float32Array.from(
      kept,
      ([id, count]) => (Math.log((1 + originals.length) / (1 + count)) + 1) * (isCharacters(id) ? options.charWeight : 1),
    ),
  };
};

/** The texts in the terms of a vocabulary; features it does not know are dropped. */
export const buildMatrix = (texts: readonly TextFeatures[], vocabulary: Vocabulary): Matrix => {
  const lookup = buildLookup(vocabulary.hashes);
  const starts = new Int32Array(texts.length + 1);
  const [columns, first, last]: [number[], number[], number[]] = [[], [], []];
  texts.forEach(({ hashes, spans }, row) => {
    hashes.forEach((hash, at) => {
      const column = columnOf(lookup, hash);
      if (column < 0) return;
      columns.push(column);
      first.push(spans[2 * at] as number);
      last.push(spans[2 * at + 1] as number);
    });
    starts[row + 1] = columns.length;
  });
  return {
    rows: texts.length,
    starts,
    columns: Int32Array.from(columns),
    weights: Float32Array.from(columns, (column) => vocabulary.idf[column] as number),
    first: Uint16Array.from(first),
    last: Uint16Array.from(last),
    words: Uint16Array.from(texts, ({ words }) => words),
  };
};
