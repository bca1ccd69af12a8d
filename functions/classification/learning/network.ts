import type { Matrix } from './matrix.ts';
import { seeded, shuffle } from './random.ts';

/** Sums of n-gram vectors, a rectified hidden layer, one linear output per label of every head. */
export interface Network {
  readonly hidden: number;
  readonly outputs: number;
  /** columns × hidden. */
  readonly embedding: Float32Array;
  readonly hiddenBias: Float32Array;
  /** hidden × outputs. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
}

export interface NetworkOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of a text's n-grams left out each time it is seen: no single n-gram may carry a label alone. */
  readonly featureDropout: number;
  /** Share of hidden units left out: the network learns many small opinions instead of one. */
  readonly hiddenDropout: number;
  readonly seed: number;
}

/** Fills `errors` with d loss / d logit for the outputs a text has targets for; the others stay 0. */
export type Loss = (row: number, logits: Float32Array, errors: Float32Array) => void;

/** Texts are unit vectors; this scale brings the hidden sums to a size that the first steps can move. */
const INPUT_SCALE = 2;
const FIRST_EMBEDDING = 0.05;
const FIRST_SQUARES = 1;
const OUTPUT_SQUARES = 0.01;
const OUTPUT_RATE = 0.2;
const BIAS_RATE = 0.1;
/** Errors below this move nothing worth the time. */
const NEGLIGIBLE = 1e-3;

const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());

const firstWeights = (size: number, scale: number, random: () => number): Float32Array => {
  const weights = new Float32Array(size);
  for (let index = 0; index < size; index += 1) weights[index] = normal(random) * scale;
  return weights;
};

/** Everything one step reads and writes; flat arrays, allocated once. */
interface Workspace {
  readonly network: Network;
  readonly matrix: Matrix;
  readonly rowSquares: Float32Array;
  readonly hiddenSquares: Float32Array;
  readonly outputSquares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly sums: Float32Array;
  readonly slopes: Float32Array;
  /** Hidden units that are on for this text, and the outputs whose error matters. */
  readonly lit: Int32Array;
  readonly active: Int32Array;
  readonly logits: Float32Array;
  readonly errors: Float32Array;
  /** Positions of the text's n-grams that were not dropped. */
  kept: Int32Array;
}

const newWorkspace = (
  matrix: Matrix,
  columns: number,
  outputs: number,
  options: NetworkOptions,
  random: () => number,
): Workspace => {
  const { hidden } = options;
  return {
    network: {
      hidden,
      outputs,
      embedding: firstWeights(columns * hidden, FIRST_EMBEDDING, random),
      hiddenBias: new Float32Array(hidden),
      output: firstWeights(hidden * outputs, Math.sqrt(1 / hidden), random),
      outputBias: new Float32Array(outputs),
    },
    matrix,
    rowSquares: new Float32Array(columns).fill(FIRST_SQUARES),
    hiddenSquares: new Float32Array(hidden).fill(1),
    outputSquares: new Float32Array(hidden * outputs).fill(OUTPUT_SQUARES),
    biasSquares: new Float32Array(outputs).fill(1),
    sums: new Float32Array(hidden),
    slopes: new Float32Array(hidden),
    lit: new Int32Array(hidden),
    active: new Int32Array(outputs),
    logits: new Float32Array(outputs),
    errors: new Float32Array(outputs),
    kept: new Int32Array(1024),
  };
};

/** Chooses the n-grams that stay for this step; returns how many. */
const chooseKept = (work: Workspace, row: number, dropout: number, random: () => number): number => {
  const from = work.matrix.starts[row] as number;
  const to = work.matrix.starts[row + 1] as number;
  if (to - from > work.kept.length) work.kept = new Int32Array((to - from) * 2);
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (dropout > 0 && random() < dropout) continue;
    work.kept[count] = at;
    count += 1;
  }
  return count;
};

const addEmbeddings = (work: Workspace, kept: number, scale: number): void => {
  const { sums, matrix, network } = work;
  const { embedding, hidden } = network;
  sums.set(network.hiddenBias);
  for (let index = 0; index < kept; index += 1) {
    const at = work.kept[index] as number;
    const value = (matrix.values[at] as number) * scale;
    const from = (matrix.columns[at] as number) * hidden;
    for (let unit = 0; unit < hidden; unit += 1) sums[unit] = (sums[unit] as number) + value * (embedding[from + unit] as number);
  }
};

/** Rectifies, drops units, and scores the outputs; returns how many units are on. */
const scoreOutputs = (work: Workspace, dropout: number, random: () => number): number => {
  const { sums, lit, logits, network } = work;
  const { output, outputs, hidden } = network;
  logits.set(network.outputBias);
  const scale = 1 / (1 - dropout);
  let count = 0;
  for (let unit = 0; unit < hidden; unit += 1) {
    const sum = sums[unit] as number;
    if (sum <= 0 || (dropout > 0 && random() < dropout)) continue;
    const value = sum * scale;
    sums[unit] = value;
    lit[count] = unit;
    count += 1;
    const from = unit * outputs;
    for (let label = 0; label < outputs; label += 1)
      logits[label] = (logits[label] as number) + value * (output[from + label] as number);
  }
  return count;
};

const activeOutputs = (work: Workspace): number => {
  let count = 0;
  for (let label = 0; label < work.errors.length; label += 1) {
    if (Math.abs(work.errors[label] as number) <= NEGLIGIBLE) continue;
    work.active[count] = label;
    count += 1;
  }
  return count;
};

/** Moves the output weights of one hidden unit and returns the slope that reaches the unit. */
const learnUnit = (work: Workspace, unit: number, active: number, rate: number): number => {
  const { network, errors, outputSquares } = work;
  const value = work.sums[unit] as number;
  let slope = 0;
  for (let index = 0; index < active; index += 1) {
    const label = work.active[index] as number;
    const at = unit * network.outputs + label;
    const error = errors[label] as number;
    const weight = network.output[at] as number;
    slope += weight * error;
    const step = error * value;
    const square = (outputSquares[at] as number) + step * step;
    outputSquares[at] = square;
    network.output[at] = weight - (rate * OUTPUT_RATE * step) / Math.sqrt(square);
  }
  return slope;
};

const learnBias = (bias: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void => {
  const square = (squares[at] as number) + slope * slope;
  squares[at] = square;
  bias[at] = (bias[at] as number) - (rate * BIAS_RATE * slope) / Math.sqrt(square);
};

/** Each n-gram keeps one step size: rare ones stay quick, frequent ones settle (AdaGrad by row). */
const learnEmbeddings = (work: Workspace, kept: number, lit: number, scale: number, rate: number): void => {
  const { matrix, network, rowSquares, slopes } = work;
  const { embedding, hidden } = network;
  let length = 0;
  for (let index = 0; index < lit; index += 1) length += (slopes[index] as number) ** 2;
  if (length === 0) return;
  for (let index = 0; index < kept; index += 1) {
    const at = work.kept[index] as number;
    const column = matrix.columns[at] as number;
    const value = (matrix.values[at] as number) * scale;
    const square = (rowSquares[column] as number) + (value * value * length) / hidden;
    rowSquares[column] = square;
    const step = (rate * value) / Math.sqrt(square);
    const from = column * hidden;
    for (let place = 0; place < lit; place += 1) {
      const unit = from + (work.lit[place] as number);
      embedding[unit] = (embedding[unit] as number) - step * (slopes[place] as number);
    }
  }
};

const learnText = (
  work: Workspace,
  row: number,
  loss: Loss,
  options: NetworkOptions,
  rate: number,
  random: () => number,
): void => {
  const { network, errors } = work;
  const scale = INPUT_SCALE / (1 - options.featureDropout);
  const kept = chooseKept(work, row, options.featureDropout, random);
  addEmbeddings(work, kept, scale);
  const lit = scoreOutputs(work, options.hiddenDropout, random);
  errors.fill(0);
  loss(row, work.logits, errors);
  const active = activeOutputs(work);
  if (active === 0) return;
  const back = 1 / (1 - options.hiddenDropout);
  for (let place = 0; place < lit; place += 1) {
    const unit = work.lit[place] as number;
    const slope = learnUnit(work, unit, active, rate) * back;
    work.slopes[place] = slope;
    learnBias(network.hiddenBias, work.hiddenSquares, unit, slope, rate);
  }
  learnEmbeddings(work, kept, lit, scale, rate);
  for (let index = 0; index < active; index += 1) {
    const label = work.active[index] as number;
    learnBias(network.outputBias, work.biasSquares, label, errors[label] as number, rate);
  }
};

/** Trains on every row; the rate falls linearly to zero. Deterministic for a seed. */
export const trainNetwork = (
  matrix: Matrix,
  columns: number,
  outputs: number,
  loss: Loss,
  options: NetworkOptions,
): Network => {
  const random = seeded(options.seed);
  const work = newWorkspace(matrix, columns, outputs, options, random);
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const row of order) learnText(work, row, loss, options, rate, random);
  }
  const { network } = work;
  // The scale belongs to the weights from here on: a scorer only sums.
  for (let index = 0; index < network.embedding.length; index += 1)
    network.embedding[index] = (network.embedding[index] as number) * INPUT_SCALE;
  return network;
};
