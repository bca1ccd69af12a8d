import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import { exact, wilson } from './intervals.ts';
import type { Finished, Judgement, Kpi, Shape } from './kpi.ts';

interface Stratum {
  n: number;
  sum: number;
  /** All subjects of the stratum, sampled or not. */
  population: number;
}

/** What has been collected for one KPI in one window and slice. Only sums, so that cells of days add up to cells of windows. */
export interface Cell {
  n: number;
  sum: number;
  immature: number;
  gaps: number;
  excluded: Map<string, number> | undefined;
  /** For quantiles: how often each value occurred. */
  values: Map<number, number> | undefined;
  strata: Map<string, Stratum> | undefined;
}

/** There are tens of thousands of them: maps are made when something goes in. */
export const emptyCell = (): Cell => ({
  n: 0,
  sum: 0,
  immature: 0,
  gaps: 0,
  excluded: undefined,
  values: undefined,
  strata: undefined,
});

const bump = <Key>(counts: Map<Key, number> | undefined, key: Key, by = 1): Map<Key, number> => {
  const kept = counts ?? new Map<Key, number>();
  return kept.set(key, (kept.get(key) ?? 0) + by);
};

const stratum = (cell: Cell, name: string): Stratum => {
  cell.strata ??= new Map();
  const known = cell.strata.get(name) ?? { n: 0, sum: 0, population: 0 };
  cell.strata.set(name, known);
  return known;
};

const addValue = (cell: Cell, value: number, keepValues: boolean): void => {
  cell.n += 1;
  cell.sum += value;
  if (keepValues) cell.values = bump(cell.values, value);
};

/** Adds what a slice keeps: value, number, and those too young. */
export const addCounted = (cell: Cell, judgement: Judgement, keepValues: boolean): void => {
  if (typeof judgement === 'number') addValue(cell, judgement, keepValues);
  else if (judgement === 'immature') cell.immature += 1;
  else if (judgement !== undefined && 'value' in judgement) addValue(cell, judgement.value, keepValues);
};

const addStratum = (
  cell: Cell,
  judgement: Extract<Judgement, { readonly value: number } | { readonly population: string }>,
): void => {
  const sampled = 'value' in judgement;
  const kept = stratum(cell, sampled ? judgement.stratum : judgement.population);
  kept.population += 1;
  if (!sampled) return;
  kept.n += 1;
  kept.sum += judgement.value;
};

/** Adds everything: also reasons, gaps and strata. */
export const addTo = (cell: Cell, judgement: Judgement, keepValues: boolean): void => {
  addCounted(cell, judgement, keepValues);
  if (typeof judgement !== 'object') return;
  if ('value' in judgement || 'population' in judgement) {
    addStratum(cell, judgement);
    return;
  }
  if ('gap' in judgement) cell.gaps += 1;
  cell.excluded = bump(cell.excluded, 'gap' in judgement ? judgement.gap : judgement.out);
};

export const mergeInto = (target: Cell, other: Cell): void => {
  target.n += other.n;
  target.sum += other.sum;
  target.immature += other.immature;
  target.gaps += other.gaps;
  for (const [reason, count] of other.excluded ?? []) target.excluded = bump(target.excluded, reason, count);
  for (const [value, count] of other.values ?? []) target.values = bump(target.values, value, count);
  for (const [name, { n, sum, population }] of other.strata ?? []) {
    const kept = stratum(target, name);
    kept.n += n;
    kept.sum += sum;
    kept.population += population;
  }
};

const nearestRank = (values: ReadonlyMap<number, number>, n: number, p: number): number => {
  const rank = Math.max(1, Math.ceil(p * n));
  let seen = 0;
  for (const [value, count] of [...values].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= rank) return value;
  }
  return Number.NaN;
};

const finishShape = (cell: Cell, shape: Shape): Finished | undefined => {
  if (shape.kind === 'custom') return shape.finish(cell);
  if (cell.n === 0) return undefined;
  const counted = { numerator: cell.sum, denominator: cell.n };
  switch (shape.kind) {
    case 'count':
      return { value: cell.sum, ...counted };
    case 'mean':
      return { value: cell.sum / cell.n, ...counted };
    case 'quantile':
      return { value: nearestRank(cell.values ?? new Map(), cell.n, shape.p), ...counted };
    case 'share': {
      const interval = wilson(cell.sum, cell.n);
      return { value: cell.sum / cell.n, ...counted, ...(interval === undefined ? {} : { interval }) };
    }
  }
};

/** One KPI over one window: everything needed to judge the figure stands beside it. */
export interface KpiValue {
  readonly value: number | 'no data';
  readonly numerator: number;
  readonly denominator: number;
  /** How many were left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly immature: number;
  /** Share of those that belong in for which the evidence exists; null when nothing belongs in. */
  readonly coverage: number | null;
  /** 95 %: Wilson for shares, exact where stated. */
  readonly interval?: readonly [number, number];
  /** Breakdown by stratum. */
  readonly parts?: Readonly<Record<string, Part>>;
}

export interface Part {
  readonly numerator: number;
  readonly denominator: number;
  /** All subjects of the stratum, in the sample or not. */
  readonly population: number;
  /** Exact binomial, for reviewed samples. */
  readonly interval?: readonly [number, number];
}

const sorted = <Value>(entries: Iterable<readonly [string, Value]>): Readonly<Record<string, Value>> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const partsOf = (cell: Cell, withIntervals: boolean): Readonly<Record<string, Part>> =>
  sorted(
    [...(cell.strata ?? [])].map(([name, { n, sum, population }]) => {
      const interval = withIntervals ? exact(sum, n) : undefined;
      return [name, { numerator: sum, denominator: n, population, ...(interval === undefined ? {} : { interval }) }] as const;
    }),
  );

export const finish = (cell: Cell, definition: Kpi): KpiValue => {
  const finished = finishShape(cell, definition.shape);
  const belongs = cell.n + cell.gaps;
  return {
    value: finished?.value ?? 'no data',
    numerator: finished?.numerator ?? cell.sum,
    denominator: finished?.denominator ?? cell.n,
    excluded: sorted(cell.excluded ?? []),
    immature: cell.immature,
    coverage: finished?.coverage ?? (belongs === 0 ? null : cell.n / belongs),
    ...(finished?.interval === undefined ? {} : { interval: finished.interval }),
    ...(cell.strata === undefined ? {} : { parts: partsOf(cell, finished?.exactParts === true) }),
  };
};

export interface Window {
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
}

export const dayWindow = (day: UtcDay): Window => ({
  from: `${day}T00:00:00.000Z`,
  to: new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString(),
});
