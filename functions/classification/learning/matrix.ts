import type { FeatureOptions } from '../embedded/features.ts';
import { hashBuffer, isCharacters, isWord, pushContext, pushWord, UNKNOWN_WORD, wordHash } from '../embedded/features.ts';
import { buildLookup, columnOf } from '../embedded/lookup.ts';
import { tokenize } from '../text/tokens.ts';

/** The n-grams a model knows, sorted by hash, with their weights: inverse document frequency, less for pieces of words. */
export interface Vocabulary {
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
}

/** Texts as sparse rows: the features of text i are `columns[starts[i]…starts[i+1]]`, with their values. */
export interface Matrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly rows: number;
}

/** Every feature hash of a text, with repetitions. */
export const featuresOf = (text: string, options: FeatureOptions): Uint32Array => {
  const tokens = tokenize(text);
  const hashes = new Uint32Array(tokens.length);
  const buffer = hashBuffer(512);
  tokens.forEach((token, index) => {
    const hash = wordHash(token);
    hashes[index] = hash;
    pushWord(token, hash, options, buffer);
  });
  pushContext(tokens, hashes, options, buffer);
  return buffer.ids.slice(0, buffer.length);
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

const countTexts = (features: readonly Uint32Array[]): Map<number, number> => {
  const texts = new Map<number, number>();
  for (const ids of features) for (const id of new Set(ids)) texts.set(id, (texts.get(id) ?? 0) + 1);
  return texts;
};

const leastOf = (id: number, least: LeastTexts): number =>
  isWord(id) ? least.words : isCharacters(id) ? least.characters : least.context;

/** The n-grams worth knowing: those of several original lines, and frequent ones of their variants. */
export const buildVocabulary = (
  originals: readonly Uint32Array[],
  variants: readonly Uint32Array[],
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

export const buildMatrix = (features: readonly Uint32Array[], vocabulary: Vocabulary): Matrix => {
  const lookup = buildLookup(vocabulary.hashes);
  const starts = new Int32Array(features.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  features.forEach((ids, row) => {
    const counts = new Map<number, number>();
    let norm = 0;
    for (const id of ids) {
      const column = columnOf(lookup, id);
      if (column < 0) continue;
      counts.set(column, (counts.get(column) ?? 0) + 1);
      norm += (vocabulary.idf[column] as number) ** 2;
    }
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (const [column, count] of counts) {
      columns.push(column);
      values.push(count * (vocabulary.idf[column] as number) * scale);
    }
    starts[row + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), values: Float32Array.from(values), rows: features.length };
};
