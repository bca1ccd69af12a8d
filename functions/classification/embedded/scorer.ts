import { tokenize } from '../text/tokens.ts';
import { hashBuffer, pushContext, pushWord, wordHash } from './features.ts';
import { buildLookup, columnOf, rowOf } from './lookup.ts';
import type { IntentModel } from './model.ts';

/** Raw scores of a text: one logit per output, and how much of the text the model knows. */
export interface Scores {
  readonly logits: Float32Array;
  /** Words, numbers and ideographs of the text. */
  readonly tokens: number;
  /** Share of the words that occur in training. */
  readonly knownWords: number;
  /** Share of the n-gram weight (squared; unknown ones count as rare) that occurs in training. */
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

const add = (into: Float32Array, from: Float32Array): void => {
  for (let unit = 0; unit < into.length; unit += 1) into[unit] = (into[unit] as number) + (from[unit] as number);
};

/** One linear output per label from the hidden units that are on. */
const outputsFor = (model: IntentModel, sums: Float32Array, scale: number): Float32Array => {
  const { hidden, hiddenBias, output } = model;
  const logits = Float32Array.from(model.outputBias);
  const outputs = logits.length;
  for (let unit = 0; unit < hidden; unit += 1) {
    const value = (sums[unit] as number) * scale + (hiddenBias[unit] as number);
    if (value <= 0) continue;
    const from = unit * outputs;
    for (let label = 0; label < outputs; label += 1)
      logits[label] = (logits[label] as number) + value * (output[from + label] as number);
  }
  return logits;
};

/** Scores texts by a model. The returned logits are a fresh array; everything else is reused. */
export const createScorer = (model: IntentModel): Scorer => {
  const { idf, embedding, hidden } = model;
  const lookup = buildLookup(model.hashes);
  const options = model.meta.features;
  const rare = idf.reduce((most, value) => Math.max(most, value), 1) ** 2;
  const buffer = hashBuffer();
  const memory = new Map<string, WordScore>();

  /** Adds the vectors of the buffered n-grams; returns the squared weight of the known and the count of unknown ones. */
  const addBuffered = (sums: Float32Array): { norm: number; unknown: number } => {
    let norm = 0;
    let unknown = 0;
    for (let index = 0; index < buffer.length; index += 1) {
      const row = columnOf(lookup, buffer.ids[index] as number);
      if (row < 0) {
        unknown += 1;
        continue;
      }
      const weight = idf[row] as number;
      const from = row * hidden;
      for (let unit = 0; unit < hidden; unit += 1)
        sums[unit] = (sums[unit] as number) + weight * (embedding[from + unit] as number);
      norm += weight * weight;
    }
    return { norm, unknown };
  };

  const scoreWord = (word: string): WordScore => {
    const remembered = memory.get(word);
    if (remembered !== undefined) return remembered;
    const hash = wordHash(word);
    const sums = new Float32Array(hidden);
    buffer.length = 0;
    pushWord(word, hash, options, buffer);
    const { norm, unknown } = addBuffered(sums);
    const scored = { hash, sums, norm, missing: unknown * rare, known: rowOf(lookup, hash) >= 0 };
    if (memory.size >= MEMORY) memory.clear();
    memory.set(word, scored);
    return scored;
  };

  return (text) => {
    const tokens = tokenize(text);
    const hashes = new Uint32Array(tokens.length);
    const sums = new Float32Array(hidden);
    let norm = 0;
    let missing = 0;
    let known = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const word = scoreWord(tokens[index] as string);
      hashes[index] = word.hash;
      add(sums, word.sums);
      norm += word.norm;
      missing += word.missing;
      if (word.known) known += 1;
    }
    buffer.length = 0;
    pushContext(tokens, hashes, options, buffer);
    norm += addBuffered(sums).norm;
    return {
      logits: outputsFor(model, sums, norm > 0 ? 1 / Math.sqrt(norm) : 0),
      tokens: tokens.length,
      knownWords: tokens.length === 0 ? 0 : known / tokens.length,
      knownWeight: norm + missing === 0 ? 0 : norm / (norm + missing),
    };
  };
};
