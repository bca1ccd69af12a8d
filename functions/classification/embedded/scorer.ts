import { tokenize } from '../text/tokens.ts';
import { hashBuffer, pushContext, pushWord, wordHash } from './features.ts';
import type { Room } from './kernels.ts';
import { FLOAT, openRoom, padded } from './kernels.ts';
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
  /** Logarithm of the length of the hidden vector: texts like those of training light its units more strongly. */
  readonly strength: number;
}

/** What one word adds wherever it stands; kept because support talk repeats its words. */
interface WordScore {
  readonly hash: number;
  /** Address of the sum of its vectors. */
  readonly at: number;
  readonly norm: number;
  readonly missing: number;
  readonly known: boolean;
}

/** Distinct words kept; a flood of nonsense words only empties the memory again. */
const MEMORY = 8_000;

export type Scorer = (text: string) => Scores;

/** Puts the vectors of the n-grams into the room; returns how to add one of them, times a factor, to the floats at an address. */
const furnishVectors = (
  { embedding, hidden }: IntentModel,
  room: Room,
): ((into: number, row: number, factor: number) => void) => {
  const size = hidden * FLOAT;
  if (embedding.kind === 'floats') {
    const { at, view } = room.floats(embedding.weights.length);
    view.set(embedding.weights);
    return (into, row, factor) => room.addScaled(into, at + row * size, factor, into + size);
  }
  const { at, view } = room.bytes(embedding.weights.length);
  view.set(embedding.weights);
  const steps = embedding.scales.map((scale) => scale / 127);
  return (into, row, factor) => room.addScaledBytes(into, at + row * hidden, factor * (steps[row] as number), into + size);
};

/** Copies the weights to where the kernels can reach them; rows of outputs are padded. */
const furnish = (model: IntentModel) => {
  const { hidden, embedding } = model;
  const outputs = model.outputBias.length;
  const stride = padded(outputs);
  const vectors = embedding.kind === 'bytes' ? embedding.weights.length / FLOAT : embedding.weights.length;
  const room = openRoom(vectors + hidden * stride + MEMORY * hidden + hidden + stride + 64);
  const addVector = furnishVectors(model, room);
  const output = room.floats(hidden * stride);
  for (let unit = 0; unit < hidden; unit += 1)
    output.view.set(model.output.subarray(unit * outputs, (unit + 1) * outputs), unit * stride);
  return {
    room,
    outputs,
    stride,
    addVector,
    output,
    words: room.floats(MEMORY * hidden),
    sums: room.floats(hidden),
    logits: room.floats(stride),
  };
};

/** Scores texts by a model. The returned logits are a fresh array; everything else is reused. */
export const createScorer = (model: IntentModel): Scorer => {
  const { idf, hidden, hiddenBias, outputBias } = model;
  const { room, outputs, stride, addVector, output, words, sums, logits } = furnish(model);
  const lookup = buildLookup(model.hashes);
  const options = model.meta.features;
  const rare = idf.reduce((most, value) => Math.max(most, value), 1) ** 2;
  const buffer = hashBuffer();
  const memory = new Map<string, WordScore>();
  const size = hidden * FLOAT;

  /** Adds the vectors of the buffered n-grams; returns the squared weight of the known and the count of unknown ones. */
  const addBuffered = (into: number): { norm: number; unknown: number } => {
    let norm = 0;
    let unknown = 0;
    for (let index = 0; index < buffer.length; index += 1) {
      const row = columnOf(lookup, buffer.ids[index] as number);
      if (row < 0) {
        unknown += 1;
        continue;
      }
      const weight = idf[row] as number;
      addVector(into, row, weight);
      norm += weight * weight;
    }
    return { norm, unknown };
  };

  const scoreWord = (word: string): WordScore => {
    const remembered = memory.get(word);
    if (remembered !== undefined) return remembered;
    if (memory.size >= MEMORY) memory.clear();
    const place = memory.size * hidden;
    words.view.fill(0, place, place + hidden);
    const at = words.at + place * FLOAT;
    const hash = wordHash(word);
    buffer.length = 0;
    pushWord(word, hash, options, buffer);
    const { norm, unknown } = addBuffered(at);
    const scored = { hash, at, norm, missing: unknown * rare, known: rowOf(lookup, hash) >= 0 };
    memory.set(word, scored);
    return scored;
  };

  /** One linear output per label from the hidden units that are on; returns the length of the hidden vector, squared. */
  const scoreOutputs = (scale: number): number => {
    let squared = 0;
    logits.view.set(outputBias);
    const end = logits.at + stride * FLOAT;
    for (let unit = 0; unit < hidden; unit += 1) {
      const value = (sums.view[unit] as number) * scale + (hiddenBias[unit] as number);
      if (value <= 0) continue;
      squared += value * value;
      room.addScaled(logits.at, output.at + unit * stride * FLOAT, value, end);
    }
    return squared;
  };

  return (text) => {
    const tokens = tokenize(text);
    const hashes = new Uint32Array(tokens.length);
    sums.view.fill(0);
    let norm = 0;
    let missing = 0;
    let known = 0;
    for (let index = 0; index < tokens.length; index += 1) {
      const word = scoreWord(tokens[index] as string);
      hashes[index] = word.hash;
      room.addScaled(sums.at, word.at, 1, sums.at + size);
      norm += word.norm;
      missing += word.missing;
      if (word.known) known += 1;
    }
    buffer.length = 0;
    pushContext(tokens, hashes, options, buffer);
    norm += addBuffered(sums.at).norm;
    const squared = scoreOutputs(norm > 0 ? 1 / Math.sqrt(norm) : 0);
    return {
      logits: logits.view.slice(0, outputs),
      tokens: tokens.length,
      knownWords: tokens.length === 0 ? 0 : known / tokens.length,
      knownWeight: norm + missing === 0 ? 0 : norm / (norm + missing),
      strength: Math.log(squared + 1e-6) / 2,
    };
  };
};
