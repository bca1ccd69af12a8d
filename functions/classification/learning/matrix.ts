import type { FeatureOptions } from '../embedded/features.ts';
import { hashBuffer, pushContext, pushWord, wordHash } from '../embedded/features.ts';
import { buildLookup, rowOf } from '../embedded/lookup.ts';
import { tokenize } from '../text/tokens.ts';

/** The n-grams a model knows, sorted by hash, with their inverse document frequencies. */
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

/** N-grams that occur in at least `least` texts: what occurs once teaches mostly noise and costs bytes. */
export const buildVocabulary = (features: readonly Uint32Array[], least: number): Vocabulary => {
  const texts = new Map<number, number>();
  for (const ids of features) for (const id of new Set(ids)) texts.set(id, (texts.get(id) ?? 0) + 1);
  const kept = [...texts].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
  return {
    hashes: Uint32Array.from(kept, ([id]) => id),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + features.length) / (1 + count)) + 1),
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
      const column = rowOf(lookup, id);
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
