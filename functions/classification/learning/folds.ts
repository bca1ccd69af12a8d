import type { Example } from './examples.ts';
import type { Matrix } from './matrix.ts';
import type { Loss, NetworkOptions } from './network.ts';
import { networkLogits, trainNetwork } from './network.ts';

/** What a network learns from. */
export interface LearningTask {
  readonly matrix: Matrix;
  readonly columns: number;
  readonly outputs: number;
  readonly loss: Loss;
  readonly network: NetworkOptions;
}

/**
 * Texts are dealt to folds by a mix of their place, so that the folds are the same on every machine and neighbouring
 * lines, which are often written in one breath, do not all fall together. Variants of a text share its fold.
 */
export const foldOf = (example: Example, row: number, folds: number): number => {
  const place = example.origin ?? row;
  const mixed = Math.imul(place + 1, 0x9e3779b1) >>> 8;
  return mixed % folds;
};

/** The logits each text gets from a network that did not see it (nor a variant of it). */
export const heldOutLogits = (task: LearningTask, examples: readonly Example[], folds: number): Float32Array[] => {
  const all = Int32Array.from(examples, (_, row) => row);
  const held: Float32Array[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const seen = all.filter((row) => foldOf(examples[row] as Example, row, folds) !== fold);
    const network = trainNetwork(task.matrix, task.columns, task.outputs, seen, task.loss, task.network);
    for (const row of all) {
      const example = examples[row] as Example;
      if (foldOf(example, row, folds) === fold) held[row] = networkLogits(network, task.matrix, row);
    }
  }
  return held;
};
