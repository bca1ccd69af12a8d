/** Confidence intervals for shares. Rounded to six digits: beyond that a figure of a few hundred contacts says nothing. */
export type Interval = readonly [low: number, high: number];

const Z95 = 1.959963984540054;

export const round6 = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Wilson score interval: holds for small samples and for shares near 0 and 1. `hits` may be a sum of weights up to `n`. */
export const wilson = (hits: number, n: number, z = Z95): Interval | undefined => {
  if (n <= 0 || hits < 0 || hits > n) return undefined;
  const share = hits / n;
  const scale = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [round6(Math.max(0, middle - half)), round6(Math.min(1, middle + half))];
};

/** Natural logarithms of 0! … n!, summed once. */
const logFactorials = (n: number): Float64Array => {
  const table = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) table[i] = (table[i - 1] ?? 0) + Math.log(i);
  return table;
};

/** P(X ≥ hits) for a binomial of n draws, each with the chance p. */
const atLeast = (hits: number, n: number, p: number, logs: Float64Array): number => {
  let sum = 0;
  for (let k = hits; k <= n; k += 1) {
    const ways = (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
    sum += Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
  }
  return Math.min(1, sum);
};

/** Smallest p in 0…1 at which a rising function reaches the target; 50 halvings are exact to a double's needs. */
const solve = (rising: (p: number) => number, target: number): number => {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** Clopper-Pearson, the exact binomial interval: never too narrow, whatever the sample size. */
export const exact = (hits: number, n: number, alpha = 0.05): Interval | undefined => {
  if (n <= 0 || hits < 0 || hits > n) return undefined;
  const logs = logFactorials(n);
  const low = hits === 0 ? 0 : solve((p) => atLeast(hits, n, p, logs), alpha / 2);
  const high = hits === n ? 1 : solve((p) => atLeast(hits + 1, n, p, logs), 1 - alpha / 2);
  return [round6(low), round6(high)];
};

/** z of a two-sided interval shared by `comparisons` of them (Bonferroni), 95 % together. */
export const adjustedZ = (comparisons: number): number => inverseNormal(1 - 0.025 / Math.max(1, comparisons));

/** Acklam's rational approximation, good to 1e-9 in the upper tail used here. */
const inverseNormal = (p: number): number => {
  const tail = [
    -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783,
  ];
  const under = [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];
  const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);
  if (p < 0.97575) {
    const q = p - 0.5;
    const r = q * q;
    const a = [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
    ];
    const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1];
    return (polynomial(a, r) * q) / polynomial(b, r);
  }
  const q = Math.sqrt(-2 * Math.log(1 - p));
  return -polynomial(tail, q) / polynomial(under, q);
};

export interface Sample {
  readonly hits: number;
  readonly n: number;
}

/** Newcombe's interval for the difference of two independent shares (a − b), from their Wilson intervals. */
export const difference = (a: Sample, b: Sample, z = Z95): Interval | undefined => {
  const [ia, ib] = [wilson(a.hits, a.n, z), wilson(b.hits, b.n, z)];
  if (ia === undefined || ib === undefined) return undefined;
  const [pa, pb] = [a.hits / a.n, b.hits / b.n];
  const down = Math.hypot(pa - ia[0], ib[1] - pb);
  const up = Math.hypot(ia[1] - pa, pb - ib[0]);
  return [round6(pa - pb - down), round6(pa - pb + up)];
};
