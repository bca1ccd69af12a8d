import type { ModelHead } from '../embedded/model.ts';
import type { Example } from './examples.ts';
import type { LinearOptions, LinearWeights } from './linear.ts';
import { scoreRow, trainSigmoid, trainSoftmax } from './linear.ts';
import type { Matrix } from './matrix.ts';

/** How one head learns: its labels, and what an example says about them. */
export interface HeadPlan {
  readonly head: ModelHead;
  readonly options: LinearOptions;
  /** Softmax: the label; sigmoid: the labels that apply; undefined: this example teaches the head nothing. */
  readonly target: (example: Example) => string | readonly string[] | undefined;
}

export const DEFAULT_LINEAR: LinearOptions = { epochs: 10, rate: 0.5, smoothing: 0.03, seed: 20261121 };

/** A rare yes weighs more, bounded: one crisis line in fifty must not be outvoted by the other forty-nine. */
const LIFT_LIMIT = 8;

const rowsWithTarget = (plan: HeadPlan, examples: readonly Example[], rows: Int32Array): Int32Array =>
  rows.filter((row) => plan.target(examples[row] as Example) !== undefined);

/** Trains one head on some rows of the matrix. */
export const trainHead = (
  plan: HeadPlan,
  examples: readonly Example[],
  matrix: Matrix,
  columns: number,
  rows: Int32Array,
): LinearWeights => {
  const used = rowsWithTarget(plan, examples, rows);
  const index = new Map(plan.head.labels.map((label, at) => [label, at]));
  const size = plan.head.labels.length;
  if (plan.head.kind === 'softmax') {
    const targets = Int32Array.from(examples, (example) => index.get(String(plan.target(example))) ?? -1);
    return trainSoftmax(
      matrix,
      columns,
      used.filter((row) => (targets[row] ?? -1) >= 0),
      targets,
      size,
      plan.options,
    );
  }
  const flags = new Uint8Array(examples.length * size);
  const counts = new Float32Array(size);
  for (const row of used)
    for (const label of (plan.target(examples[row] as Example) ?? []) as readonly string[]) {
      const at = index.get(label);
      if (at === undefined) continue;
      flags[row * size + at] = 1;
      counts[at] = (counts[at] ?? 0) + 1;
    }
  const lift = counts.map((count) => Math.min(LIFT_LIMIT, Math.sqrt(used.length / Math.max(count, 1))));
  return trainSigmoid(matrix, columns, used, flags, lift, plan.options);
};

/** Texts are dealt to folds by their place, so that the folds are the same on every machine. */
export const foldOf = (row: number, folds: number): number => (Math.imul(row + 1, 0x9e3779b1) >>> 0) % folds;

/** The logits each text gets from a model that did not see it. */
export const heldOutLogits = (
  plan: HeadPlan,
  examples: readonly Example[],
  matrix: Matrix,
  columns: number,
  folds: number,
): Float32Array[] => {
  const all = Int32Array.from(examples, (_, row) => row);
  const held: Float32Array[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const model = trainHead(
      plan,
      examples,
      matrix,
      columns,
      all.filter((row) => foldOf(row, folds) !== fold),
    );
    for (const row of all) {
      if (foldOf(row, folds) !== fold) continue;
      const logits = new Float32Array(model.outputs);
      scoreRow(matrix, row, model, logits);
      held[row] = logits;
    }
  }
  return held;
};

/** Puts the heads side by side into one matrix of weights. */
export const joinHeads = (parts: readonly LinearWeights[], columns: number): LinearWeights => {
  const outputs = parts.reduce((sum, part) => sum + part.outputs, 0);
  const weights = new Float32Array(columns * outputs);
  const bias = new Float32Array(outputs);
  let from = 0;
  for (const part of parts) {
    bias.set(part.bias, from);
    for (let column = 0; column < columns; column += 1)
      weights.set(part.weights.subarray(column * part.outputs, (column + 1) * part.outputs), column * outputs + from);
    from += part.outputs;
  }
  return { outputs, weights, bias };
};
