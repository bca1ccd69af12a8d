import { describe, expect, it } from 'vitest';

type Value = number | readonly (number | null)[];
type Evaluate = (text: string, scope: unknown) => Value;

const { evaluateMath } = (await import(
  new URL('../../../infra/local/page/static/charts/math-evaluate.js', import.meta.url).href
)) as {
  evaluateMath: Evaluate;
};
const samples = (await import(new URL('../../../infra/local/page/static/charts/samples.js', import.meta.url).href)) as {
  gridOf: (range: { from: number; to: number; period: number }) => { period: number; times: readonly number[] };
  onGrid: (found: unknown, stat: string, grid: unknown) => readonly (number | null)[];
  fittingPeriod: (asked: number, seconds: number) => number;
};

const SERIES: Readonly<Record<string, readonly (number | null)[]>> = {
  m1: [1, null, 3],
  m2: [10, 20, 0],
  q1: [null, null, null],
};
const scope = {
  length: 3,
  period: 300,
  get: (id: string) => SERIES[id],
  metrics: (prefix: string) => Object.entries(SERIES).flatMap(([id, values]) => (id.startsWith(prefix) ? [values] : [])),
};
const evaluate = (text: string): Value => evaluateMath(text, scope);

describe('metric math', () => {
  it.each([
    ['m1 + m2', [11, null, 3]],
    ['100 * m1 / m2', [10, null, null]],
    ['(m1 + 1) * 2 ^ 3', [16, null, 32]],
    ['-m1', [-1, null, -3]],
    ['FILL(m1, 0)', [1, 0, 3]],
    ['FILL(m1, REPEAT)', [1, 1, 3]],
    ['FILL(m1, LINEAR)', [1, 2, 3]],
    ['IF(m2 > 5, m2, 0)', [10, 20, 0]],
    ['IF(m1, 1, 2)', [1, null, 1]],
    ['SUM([m1, m2])', [11, 20, 3]],
    ['SUM(METRICS("m"))', [11, 20, 3]],
    ['SUM(FILL(METRICS(), 0))', [11, 20, 3]],
    ['MAX([m1, m2]) - MIN([m1, m2])', [9, 0, 3]],
    ['AVG(m2)', 10],
    ['SUM(m1) / 2', 2],
    ['m1 > 2 && m2 == 0', [0, null, 1]],
    ['RUNNING_SUM(m2)', [10, 30, 30]],
  ] as const)('given %s, when evaluated, then as CloudWatch does', (text, expected) => {
    expect(evaluate(text)).toEqual(expected);
  });

  it.each([
    ['ANOMALY_DETECTION_BAND(m1)', 'ANOMALY_DETECTION_BAND()'],
    ['m9 + 1', 'm9'],
    ['m1 +', 'end'],
    ['m1 ? 2', 'character 3'],
    ['(m1', ') expected'],
  ])('given %s, when evaluated, then it is refused by name', (text, name) => {
    expect(() => evaluate(text)).toThrow(name);
  });
});

describe('samples on a grid', () => {
  const grid = samples.gridOf({ from: 0, to: 900, period: 300 });
  const found = {
    unit: 'Count',
    points: [
      [10, 4],
      [20, 6],
      [650, 8],
      [5000, 1],
    ],
  };

  it('given values in buckets, when folded, then each statistic is its own and a gap stays a gap', () => {
    expect(samples.onGrid(found, 'Sum', grid)).toEqual([10, null, 8]);
    expect(samples.onGrid(found, 'Average', grid)).toEqual([5, null, 8]);
    expect(samples.onGrid(found, 'Maximum', grid)).toEqual([6, null, 8]);
    expect(samples.onGrid(found, 'SampleCount', grid)).toEqual([2, null, 1]);
    expect(samples.onGrid(found, 'p50', grid)).toEqual([4, null, 8]);
    expect(samples.onGrid(undefined, 'Sum', grid)).toEqual([null, null, null]);
  });

  it('given a long range, when drawn, then its period grows so that no line has more points than a screen', () => {
    expect(samples.fittingPeriod(300, 86_400)).toBe(300);
    expect(samples.fittingPeriod(60, 28 * 86_400)).toBe(3600);
  });
});
