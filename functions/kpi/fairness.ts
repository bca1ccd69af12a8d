import type { Cell } from './cells.ts';
import type { Interval, Sample } from './intervals.ts';
import { adjustedZ, difference } from './intervals.ts';
import type { Kpi } from './kpi.ts';
import { WHOLE } from './tally.ts';

/** What people must get alike, whoever they are. */
export const FAIR_KPIS = ['recognition-rate', 'fcr-gross', 'denied-human-rate', 'connect-rate', 'csat', 'containment'] as const;
const FAIR_SLICES = ['channel', 'jurisdiction', 'language'] as const;

/** Fewer than this in the slice or in the rest: no word on it. */
export const FAIR_MINIMUM = 50;

/** One slice against all the others together. */
export interface FairnessGap {
  readonly kpi: string;
  readonly slice: string;
  readonly value: string;
  readonly share: number;
  readonly n: number;
  readonly restShare: number;
  readonly restN: number;
  /** Slice − rest; Newcombe interval, 95 % over all comparisons together (Bonferroni). */
  readonly difference: number;
  readonly interval: Interval;
  readonly comparisons: number;
  readonly finding: 'differs' | 'no difference shown';
}

interface Comparison {
  readonly kpi: Kpi;
  readonly slice: string;
  readonly value: string;
  readonly own: Sample;
  readonly rest: Sample;
}

const comparisons = (
  keys: readonly string[],
  kpis: readonly Kpi[],
  cell: (kpi: Kpi, slice: string) => Cell,
): readonly Comparison[] =>
  kpis
    .filter(({ id }) => (FAIR_KPIS as readonly string[]).includes(id))
    .flatMap((kpi) =>
      [...keys].sort().flatMap((key) => {
        const bar = key.indexOf('|');
        const [slice, value] = [key.slice(0, bar), key.slice(bar + 1)];
        if (!(FAIR_SLICES as readonly string[]).includes(slice)) return [];
        const [own, all] = [cell(kpi, key), cell(kpi, WHOLE)];
        const rest = { hits: all.sum - own.sum, n: all.n - own.n };
        if (own.n < FAIR_MINIMUM || rest.n < FAIR_MINIMUM) return [];
        return [{ kpi, slice, value, own: { hits: own.sum, n: own.n }, rest }];
      }),
    );

/** Each slice against the rest: a gap max − min would grow with the number of slices alone. */
export const fairnessOf = (
  keys: readonly string[],
  kpis: readonly Kpi[],
  cell: (kpi: Kpi, slice: string) => Cell,
): readonly FairnessGap[] => {
  const all = comparisons(keys, kpis, cell);
  const z = adjustedZ(all.length);
  return all.flatMap(({ kpi, slice, value, own, rest }) => {
    const interval = difference(own, rest, z);
    if (interval === undefined) return [];
    const [share, restShare] = [own.hits / own.n, rest.hits / rest.n];
    return [
      {
        kpi: kpi.id,
        slice,
        value,
        share,
        n: own.n,
        restShare,
        restN: rest.n,
        difference: share - restShare,
        interval,
        comparisons: all.length,
        finding: interval[0] > 0 || interval[1] < 0 ? ('differs' as const) : ('no difference shown' as const),
      },
    ];
  });
};
