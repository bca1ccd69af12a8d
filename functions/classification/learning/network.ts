import type { Room } from '../embedded/kernels.ts';
import { FLOAT, openRoom, padded } from '../embedded/kernels.ts';
import type { DropoutOptions, KeptFeatures } from './dropout.ts';
import { chooseFeatures, keptFeatures } from './dropout.ts';
import type { Matrix } from './matrix.ts';
import { seeded, shuffle } from './random.ts';

/** Sums of n-gram vectors, a rectified hidden layer, one linear output per label of every head. */
export interface Network {
  /** columns × hidden. */
  readonly embedding: Float32Array;
  readonly hiddenBias: Float32Array;
  /** hidden × outputs. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
}

export interface NetworkOptions extends DropoutOptions {
  /** A multiple of sixteen. */
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
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

const fillNormal = (weights: Float32Array, scale: number, random: () => number): void => {
  for (let index = 0; index < weights.length; index += 1) weights[index] = normal(random) * scale;
};

type Floats = ReturnType<Room['floats']>;

/** Everything one step reads and writes; one memory, reserved once. */
interface Workspace {
  readonly room: Room;
  readonly matrix: Matrix;
  readonly hidden: number;
  readonly outputs: number;
  /** Length of a row of output weights. */
  readonly stride: number;
  readonly embedding: Floats;
  readonly hiddenBias: Float32Array;
  readonly output: Floats;
  readonly outputSquares: Floats;
  readonly outputBias: Float32Array;
  readonly sums: Floats;
  readonly slopes: Floats;
  readonly logits: Floats;
  readonly errors: Floats;
  readonly rowSquares: Float32Array;
  readonly hiddenSquares: Float32Array;
  readonly biasSquares: Float32Array;
  /** Hidden units that are on for this text. */
  readonly lit: Int32Array;
  /** The text's n-grams that were not dropped. */
  readonly kept: KeptFeatures;
}

const newWorkspace = (matrix: Matrix, columns: number, outputs: number, hidden: number): Workspace => {
  const stride = padded(outputs);
  const room = openRoom(columns * hidden + 2 * hidden * stride + 2 * hidden + 2 * stride + 64);
  return {
    room,
    matrix,
    hidden,
    outputs,
    stride,
    embedding: room.floats(columns * hidden),
    output: room.floats(hidden * stride),
    outputSquares: room.floats(hidden * stride),
    sums: room.floats(hidden),
    slopes: room.floats(hidden),
    logits: room.floats(stride),
    errors: room.floats(stride),
    hiddenBias: new Float32Array(hidden),
    outputBias: new Float32Array(stride),
    rowSquares: new Float32Array(columns).fill(FIRST_SQUARES),
    hiddenSquares: new Float32Array(hidden).fill(1),
    biasSquares: new Float32Array(stride).fill(1),
    lit: new Int32Array(hidden),
    kept: keptFeatures(matrix),
  };
};

/** Adds the vectors of the n-grams that stayed to the hidden sums. */
const addEmbeddings = (work: Workspace, count: number): void => {
  const { sums, matrix, embedding, hidden, room, kept } = work;
  const end = sums.at + hidden * FLOAT;
  sums.view.set(work.hiddenBias);
  for (let index = 0; index < count; index += 1) {
    const column = matrix.columns[kept.entries[index] as number] as number;
    room.addScaled(sums.at, embedding.at + column * hidden * FLOAT, kept.values[index] as number, end);
  }
};

/** Rectifies, drops units, and scores the outputs; returns how many units are on. */
const scoreOutputs = (work: Workspace, dropout: number, random: () => number): number => {
  const { sums, lit, logits, output, stride, room } = work;
  logits.view.set(work.outputBias);
  const end = logits.at + stride * FLOAT;
  const scale = 1 / (1 - dropout);
  let count = 0;
  for (let unit = 0; unit < work.hidden; unit += 1) {
    const sum = sums.view[unit] as number;
    if (sum <= 0 || random() < dropout) continue;
    sums.view[unit] = sum * scale;
    lit[count] = unit;
    count += 1;
    room.addScaled(logits.at, output.at + unit * stride * FLOAT, sum * scale, end);
  }
  return count;
};

const anyError = (errors: Float32Array): boolean => errors.some((error) => Math.abs(error) > NEGLIGIBLE);

const learnBias = (bias: Float32Array, squares: Float32Array, at: number, slope: number, rate: number): void => {
  const square = (squares[at] as number) + slope * slope;
  squares[at] = square;
  bias[at] = (bias[at] as number) - (rate * BIAS_RATE * slope) / Math.sqrt(square);
};

/** Moves the output weights of the units that are on, and passes the slopes back to them. */
const learnOutputs = (work: Workspace, lit: number, back: number, rate: number): void => {
  const { output, outputSquares, errors, sums, slopes, stride, room } = work;
  slopes.view.fill(0);
  for (let place = 0; place < lit; place += 1) {
    const unit = work.lit[place] as number;
    const row = unit * stride * FLOAT;
    const end = output.at + row + stride * FLOAT;
    const value = sums.view[unit] as number;
    const slope = back * room.learnRow(output.at + row, outputSquares.at + row, errors.at, value, rate * OUTPUT_RATE, end);
    slopes.view[unit] = slope;
    learnBias(work.hiddenBias, work.hiddenSquares, unit, slope, rate);
  }
  for (let label = 0; label < work.outputs; label += 1)
    learnBias(work.outputBias, work.biasSquares, label, errors.view[label] as number, rate);
};

/** Each n-gram keeps one step size: rare ones stay quick, frequent ones settle (AdaGrad by row). */
const learnEmbeddings = (work: Workspace, count: number, rate: number): void => {
  const { matrix, embedding, hidden, rowSquares, slopes, room, kept } = work;
  let length = 0;
  for (let unit = 0; unit < hidden; unit += 1) length += (slopes.view[unit] as number) ** 2;
  if (length === 0) return;
  for (let index = 0; index < count; index += 1) {
    const column = matrix.columns[kept.entries[index] as number] as number;
    const value = kept.values[index] as number;
    const square = (rowSquares[column] as number) + (value * value * length) / hidden;
    rowSquares[column] = square;
    const row = embedding.at + column * hidden * FLOAT;
    room.addScaled(row, slopes.at, (-rate * value) / Math.sqrt(square), row + hidden * FLOAT);
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
  const count = chooseFeatures(work.matrix, row, options, INPUT_SCALE, work.kept, random);
  addEmbeddings(work, count);
  const lit = scoreOutputs(work, options.hiddenDropout, random);
  work.errors.view.fill(0);
  loss(row, work.logits.view, work.errors.view);
  if (!anyError(work.errors.view)) return;
  learnOutputs(work, lit, 1 / (1 - options.hiddenDropout), rate);
  learnEmbeddings(work, count, rate);
};

/** The scale belongs to the weights from here on, and the padding is dropped. */
const finished = (work: Workspace): Network => {
  const { hidden, outputs, stride } = work;
  const output = new Float32Array(hidden * outputs);
  for (let unit = 0; unit < hidden; unit += 1)
    output.set(work.output.view.subarray(unit * stride, unit * stride + outputs), unit * outputs);
  return {
    embedding: work.embedding.view.map((weight) => weight * INPUT_SCALE),
    hiddenBias: work.hiddenBias,
    output,
    outputBias: work.outputBias.slice(0, outputs),
  };
};

/** Trains on every row; the rate falls linearly to zero. Deterministic for a seed. */
export const trainNetwork = (matrix: Matrix, columns: number, outputs: number, loss: Loss, options: NetworkOptions): Network => {
  const random = seeded(options.seed);
  const work = newWorkspace(matrix, columns, outputs, options.hidden);
  fillNormal(work.embedding.view, FIRST_EMBEDDING, random);
  fillNormal(work.output.view, Math.sqrt(1 / options.hidden), random);
  work.outputSquares.view.fill(OUTPUT_SQUARES);
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - epoch / options.epochs);
    for (const row of order) learnText(work, row, loss, options, rate, random);
  }
  return finished(work);
};
