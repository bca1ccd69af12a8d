import { padded } from '../embedded/kernels.ts';
import type { Matrix } from './matrix.ts';
import type { Loss, Network, NetworkOptions } from './network.ts';
import { trainNetwork } from './network.ts';

export interface EnsembleOptions extends NetworkOptions {
  /** Networks that are trained apart, from different beginnings; `hidden` units are shared out among them. */
  readonly members: number;
}

const SEED_STEP = 101;

/** Copies a member's part of every row into the rows of the whole. */
const place = (part: Float32Array, size: number, whole: Float32Array, width: number, from: number): void => {
  for (let row = 0; row * size < part.length; row += 1)
    whole.set(part.subarray(row * size, (row + 1) * size), row * width + from);
};

/**
 * Networks that disagree where the texts leave room are right together more often than one of the same size. Their mean
 * is one network again: hidden units side by side, outputs divided by their number.
 */
export const trainEnsemble = (
  matrix: Matrix,
  columns: number,
  outputs: number,
  loss: Loss,
  options: EnsembleOptions,
): Network => {
  const { members } = options;
  const size = padded(options.hidden / members);
  const hidden = size * members;
  const embedding = new Float32Array(columns * hidden);
  const hiddenBias = new Float32Array(hidden);
  const output = new Float32Array(hidden * outputs);
  const outputBias = new Float32Array(outputs);
  for (let member = 0; member < members; member += 1) {
    const seed = options.seed + member * SEED_STEP;
    const network = trainNetwork(matrix, columns, outputs, loss, { ...options, hidden: size, seed });
    place(network.embedding, size, embedding, hidden, member * size);
    hiddenBias.set(network.hiddenBias, member * size);
    output.set(
      network.output.map((weight) => weight / members),
      member * size * outputs,
    );
    network.outputBias.forEach((bias, label) => {
      outputBias[label] = (outputBias[label] as number) + bias / members;
    });
  }
  return { embedding, hiddenBias, output, outputBias };
};
