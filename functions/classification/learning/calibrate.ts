export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** A held-out prediction: its probability, and whether it was right. */
export interface Outcome {
  readonly probability: number;
  readonly right: boolean;
}

const NEVER = 1.01;

/**
 * The least probability at which the answers above it reach the precision, judged cautiously (one imagined error),
 * so that a label with three lucky examples does not get an easy threshold. `NEVER` when none does.
 */
export const thresholdFor = (outcomes: readonly Outcome[], precision: number): number => {
  const sorted = [...outcomes].sort((a, b) => b.probability - a.probability);
  let right = 0;
  let best = NEVER;
  sorted.forEach((outcome, index) => {
    if (outcome.right) right += 1;
    if (right / (index + 1.5) >= precision) best = outcome.probability;
  });
  return best;
};

/** The greatest probability at which at least `recall` of the true ones are still found. */
export const recallThresholdFor = (outcomes: readonly Outcome[], recall: number): number => {
  const positives = outcomes
    .filter((outcome) => outcome.right)
    .map((outcome) => outcome.probability)
    .sort((a, b) => b - a);
  return positives[Math.min(positives.length - 1, Math.ceil(positives.length * recall) - 1)] ?? 0.5;
};

/** Minimum of a one-valley function, by golden section. */
export const goldenMinimum = (low: number, high: number, cost: (value: number) => number, steps = 40): number => {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [low, high];
  let [left, right] = [to - ratio * (to - from), from + ratio * (to - from)];
  let [leftCost, rightCost] = [cost(left), cost(right)];
  for (let step = 0; step < steps; step += 1) {
    if (leftCost < rightCost) {
      [to, right, rightCost] = [right, left, leftCost];
      left = to - ratio * (to - from);
      leftCost = cost(left);
    } else {
      [from, left, leftCost] = [left, right, rightCost];
      right = from + ratio * (to - from);
      rightCost = cost(right);
    }
  }
  return (from + to) / 2;
};

const logLikelihoodLoss = (logits: Float32Array, target: number, temperature: number): number => {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of logits) most = Math.max(most, value / temperature);
  let sum = 0;
  for (const value of logits) sum += Math.exp(value / temperature - most);
  return most + Math.log(sum) - (logits[target] as number) / temperature;
};

/** The temperature that makes the held-out probabilities most likely. */
export const fitTemperature = (logits: readonly Float32Array[], targets: readonly number[]): number =>
  Math.exp(
    goldenMinimum(-2.5, 1.5, (log) => {
      const temperature = Math.exp(log);
      return logits.reduce((sum, row, index) => sum + logLikelihoodLoss(row, targets[index] as number, temperature), 0);
    }),
  );

/** Logistic regression of a few signals by Newton's method; the first weight is the constant. */
export const fitLogistic = (signals: readonly (readonly number[])[], yes: readonly boolean[], pull = 1e-3): number[] => {
  const size = (signals[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round += 1) {
    const slope = new Array<number>(size).fill(0);
    const curve = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? pull : 0)),
    );
    signals.forEach((signal, index) => {
      const full = [1, ...signal];
      const probability = sigmoid(dot(full, weights));
      const error = probability - (yes[index] === true ? 1 : 0);
      const spread = Math.max(probability * (1 - probability), 1e-9);
      full.forEach((value, row) => {
        slope[row] = (slope[row] as number) + error * value;
        const line = curve[row] as number[];
        for (let column = 0; column < size; column += 1)
          line[column] = (line[column] as number) + spread * value * (full[column] as number);
      });
    });
    weights.forEach((weight, row) => {
      slope[row] = (slope[row] as number) + pull * weight;
    });
    const stepSize = solve(curve, slope);
    weights = weights.map((weight, row) => weight - (stepSize[row] ?? 0));
    if (stepSize.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return weights;
};

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Gaussian elimination with pivoting; small systems only. */
const solve = (matrix: readonly (readonly number[])[], right: readonly number[]): number[] => {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const [a, b] = [rows[column] as number[], rows[pivot] as number[]];
    rows[column] = b;
    rows[pivot] = a;
    const head = b[column] || 1e-12;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const line = rows[row] as number[];
      const factor = (line[column] ?? 0) / head;
      for (let at = column; at <= size; at += 1) line[at] = (line[at] ?? 0) - factor * (b[at] ?? 0);
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] || 1e-12));
};
