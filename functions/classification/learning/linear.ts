import type { Matrix } from './matrix.ts';
import { seeded, shuffle } from './random.ts';

export interface LinearOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Share of the target spread over all labels: a mislabelled line may not pull without bound. */
  readonly smoothing: number;
  readonly seed: number;
}

export interface LinearWeights {
  readonly outputs: number;
  /** columns × outputs. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** What a text should score: fills `errors` with probability − target and returns nothing. */
type Loss = (text: number, logits: Float32Array, errors: Float32Array) => void;

export const softmaxInPlace = (logits: Float32Array): void => {
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < logits.length; index += 1) most = Math.max(most, logits[index] as number);
  let sum = 0;
  for (let index = 0; index < logits.length; index += 1) {
    const value = Math.exp((logits[index] as number) - most);
    logits[index] = value;
    sum += value;
  }
  for (let index = 0; index < logits.length; index += 1) logits[index] = (logits[index] as number) / sum;
};

export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

export const scoreRow = (matrix: Matrix, row: number, model: LinearWeights, logits: Float32Array): void => {
  const { outputs, weights } = model;
  logits.set(model.bias);
  for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at += 1) {
    const from = (matrix.columns[at] as number) * outputs;
    const value = matrix.values[at] as number;
    for (let output = 0; output < outputs; output += 1)
      logits[output] = (logits[output] as number) + value * (weights[from + output] as number);
  }
};

/** AdaGrad over single texts: rare n-grams keep large steps, frequent ones settle early. */
const descend = (
  matrix: Matrix,
  columns: number,
  outputs: number,
  rows: Int32Array,
  loss: Loss,
  options: LinearOptions,
): LinearWeights => {
  const model = { outputs, weights: new Float32Array(columns * outputs), bias: new Float32Array(outputs) };
  const squares = new Float32Array(columns * outputs).fill(1e-3);
  const biasSquares = new Float32Array(outputs).fill(1);
  const logits = new Float32Array(outputs);
  const errors = new Float32Array(outputs);
  const active = new Int32Array(outputs);
  const random = seeded(options.seed);
  const order = Int32Array.from(rows);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const row of order) {
      scoreRow(matrix, row, model, logits);
      loss(row, logits, errors);
      const count = activeOutputs(errors, active);
      for (let at = matrix.starts[row] as number; at < (matrix.starts[row + 1] as number); at += 1)
        updateRow(
          model,
          squares,
          (matrix.columns[at] as number) * outputs,
          matrix.values[at] as number,
          errors,
          active,
          count,
          rate,
        );
      for (let output = 0; output < outputs; output += 1) {
        const slope = errors[output] as number;
        biasSquares[output] = (biasSquares[output] as number) + slope * slope;
        model.bias[output] = (model.bias[output] as number) - (rate * 0.1 * slope) / Math.sqrt(biasSquares[output] as number);
      }
    }
  }
  return model;
};

/** Outputs whose error is worth a step: most labels are certainly not meant, and skipping them saves most of the time. */
const activeOutputs = (errors: Float32Array, active: Int32Array): number => {
  let count = 0;
  for (let output = 0; output < errors.length; output += 1) {
    const error = errors[output] as number;
    if (error > 1e-3 || error < -1e-3) {
      active[count] = output;
      count += 1;
    }
  }
  return count;
};

const updateRow = (
  model: LinearWeights,
  squares: Float32Array,
  from: number,
  value: number,
  errors: Float32Array,
  active: Int32Array,
  count: number,
  rate: number,
): void => {
  const { weights } = model;
  for (let index = 0; index < count; index += 1) {
    const output = active[index] as number;
    const at = from + output;
    const slope = (errors[output] as number) * value;
    const square = (squares[at] as number) + slope * slope;
    squares[at] = square;
    weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(square);
  }
};

/** One of several labels: `targets[text]` is the label's index. */
export const trainSoftmax = (
  matrix: Matrix,
  columns: number,
  rows: Int32Array,
  targets: Int32Array,
  labels: number,
  options: LinearOptions,
): LinearWeights =>
  descend(
    matrix,
    columns,
    labels,
    rows,
    (row, logits, errors) => {
      softmaxInPlace(logits);
      const spread = options.smoothing / labels;
      for (let label = 0; label < labels; label += 1) errors[label] = (logits[label] as number) - spread;
      const target = targets[row] as number;
      errors[target] = (errors[target] as number) - (1 - options.smoothing);
    },
    options,
  );

/** Several yes-or-no questions at once: `flags[text × labels + label]` is 0 or 1, `lift` weighs the rare yes. */
export const trainSigmoid = (
  matrix: Matrix,
  columns: number,
  rows: Int32Array,
  flags: Uint8Array,
  lift: Float32Array,
  options: LinearOptions,
): LinearWeights =>
  descend(
    matrix,
    columns,
    lift.length,
    rows,
    (row, logits, errors) => {
      for (let label = 0; label < lift.length; label += 1) {
        const flag = flags[row * lift.length + label] as number;
        const probability = sigmoid(logits[label] as number);
        errors[label] = flag === 1 ? (probability - 1) * (lift[label] as number) : probability;
      }
    },
    options,
  );
