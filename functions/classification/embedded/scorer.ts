import { tokenize } from '../text/tokens.ts';
import { hashBuffer, pushContext, pushWord, wordHash } from './features.ts';
import { buildLookup, rowOf } from './lookup.ts';
import type { LinearModel } from './model.ts';

/** Raw scores of a text: one logit per output, and how much of the text the model knows. */
export interface Scores {
  readonly logits: Float32Array;
  /** Words, numbers and ideographs of the text. */
  readonly tokens: number;
  /** Share of the words that occur in training. */
  readonly knownWords: number;
  /** Share of the n-gram weight (squared idf; unknown ones count as rare) that occurs in training. */
  readonly knownWeight: number;
}

/** What one word adds wherever it stands; kept because support talk repeats its words. */
interface WordScore {
  readonly hash: number;
  readonly sums: Float32Array;
  readonly norm: number;
  readonly missing: number;
  readonly known: boolean;
}

/** Distinct words kept; a flood of nonsense words only empties the memory again. */
const MEMORY = 20_000;

export type Scorer = (text: string) => Scores;

/** Scores texts by a linear model. The returned logits are a fresh array; everything else is reused. */
export const createScorer = (model: LinearModel): Scorer => {
  const outputs = model.bias.length;
  const lookup = buildLookup(model.hashes);
  const { weights, idf } = model;
  const options = model.meta.features;
  const rare = idf.reduce((most, value) => Math.max(most, value), 1);
  const buffer = hashBuffer();
  const memory = new Map<string, WordScore>();

  const addRow = (row: number, sums: Float32Array): number => {
    const scale = idf[row] ?? 0;
    const from = row * outputs;
    for (let output = 0; output < outputs; output += 1)
      sums[output] = (sums[output] as number) + scale * (weights[from + output] as number);
    return scale * scale;
  };

  const scoreWord = (word: string): WordScore => {
    const remembered = memory.get(word);
    if (remembered !== undefined) return remembered;
    const hash = wordHash(word);
    const sums = new Float32Array(outputs);
    buffer.length = 0;
    pushWord(word, hash, options, buffer);
    let norm = 0;
    let missing = 0;
    for (let index = 0; index < buffer.length; index += 1) {
      const row = rowOf(lookup, buffer.ids[index] as number);
      if (row >= 0) norm += addRow(row, sums);
      else missing += rare * rare;
    }
    const scored = { hash, sums, norm, missing, known: rowOf(lookup, hash) >= 0 };
    if (memory.size >= MEMORY) memory.clear();
    memory.set(word, scored);
    return scored;
  };

  return (text) => {
    const tokens = tokenize(text);
    const hashes = new Uint32Array(tokens.length);
    const logits = new Float32Array(outputs);
    let norm = 0;
    let missing = 0;
    let known = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const word = scoreWord(tokens[index] as string);
      hashes[index] = word.hash;
      for (let output = 0; output < outputs; output += 1)
        logits[output] = (logits[output] as number) + (word.sums[output] as number);
      norm += word.norm;
      missing += word.missing;
      if (word.known) known += 1;
    }
    buffer.length = 0;
    pushContext(tokens, hashes, options, buffer);
    for (let index = 0; index < buffer.length; index += 1) {
      const row = rowOf(lookup, buffer.ids[index] as number);
      if (row >= 0) norm += addRow(row, logits);
    }
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let output = 0; output < outputs; output += 1)
      logits[output] = (logits[output] as number) * scale + (model.bias[output] as number);
    return {
      logits,
      tokens: tokens.length,
      knownWords: tokens.length === 0 ? 0 : known / tokens.length,
      knownWeight: norm + missing === 0 ? 0 : norm / (norm + missing),
    };
  };
};
