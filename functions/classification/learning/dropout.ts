import type { Matrix } from './matrix.ts';

export interface DropoutOptions {
  /** Share of a text's words left out each time it is seen, with every n-gram they take part in: a text must be understood by what is left. */
  readonly wordDropout: number;
  /** Share of the n-grams of the words that stayed left out: no single n-gram may carry a label alone. */
  readonly featureDropout: number;
}

/** The entries of a text that stayed, with their values; reused from text to text. */
export interface KeptFeatures {
  readonly entries: Int32Array;
  readonly values: Float32Array;
  /** 1 = the word is left out. */
  readonly gone: Uint8Array;
}

const longest = (matrix: Matrix): number => {
  let most = 0;
  for (let row = 0; row < matrix.rows; row += 1)
    most = Math.max(most, (matrix.starts[row + 1] as number) - (matrix.starts[row] as number));
  return most;
};

export const keptFeatures = (matrix: Matrix): KeptFeatures => {
  const most = longest(matrix);
  const words = matrix.words.reduce((longestText, count) => Math.max(longestText, count), 0);
  return {
    entries: new Int32Array(most),
    values: new Float32Array(most),
    gone: new Uint8Array(words),
  };
};

/** Chooses the words left out; where chance would leave none, all stay. */
const dropWords = (gone: Uint8Array, words: number, dropout: number, random: () => number): void => {
  let left = 0;
  for (let word = 0; word < words; word += 1) {
    gone[word] = random() < dropout ? 1 : 0;
    if (gone[word] === 0) left += 1;
  }
  if (left === 0) gone.fill(0, 0, words);
};

/**
 * Chooses the features of a text that stay for one step; returns how many. The values are those of a unit vector of the
 * words that stayed, as if the others had never been said, times `scale`.
 */
export const chooseFeatures = (
  matrix: Matrix,
  row: number,
  options: DropoutOptions,
  scale: number,
  kept: KeptFeatures,
  random: () => number,
): number => {
  const { starts, first, last, weights } = matrix;
  const { entries, values, gone } = kept;
  dropWords(gone, matrix.words[row] as number, options.wordDropout, random);
  let [count, square] = [0, 0];
  for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry += 1) {
    if (gone[first[entry] as number] === 1 || gone[last[entry] as number] === 1) continue;
    square += (weights[entry] as number) ** 2;
    if (random() < options.featureDropout) continue;
    entries[count] = entry;
    count += 1;
  }
  const unit = square > 0 ? scale / (Math.sqrt(square) * (1 - options.featureDropout)) : 0;
  for (let index = 0; index < count; index += 1) values[index] = (weights[entries[index] as number] as number) * unit;
  return count;
};
