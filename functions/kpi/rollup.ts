import type { Fact } from '../../shared/contracts/fact.ts';
import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import type { Cell, KpiValue, Window } from './cells.ts';
import { emptyCell, finish } from './cells.ts';
import type { FairnessGap } from './fairness.ts';
import { fairnessOf } from './fairness.ts';
import type { CountedUnit, Kpi, ValueUnit } from './kpi.ts';
import { contactsOf, isKnown, isTicketFact, peopleOf } from './people.ts';
import { KPIS } from './registry.ts';
import type { SliceName } from './subjects.ts';
import type { Tally } from './tally.ts';
import { openTally } from './tally.ts';

/** Hourly KPIs need the two weeks before; daily ones also the complaints that fall due and the customers who leave. */
export type Pace = 'hourly' | 'daily';

export const paceOf = (kpi: Kpi): Pace => kpi.pace ?? 'hourly';
export const kpisAt = (pace: Pace): readonly Kpi[] => KPIS.filter((kpi) => paceOf(kpi) === pace);

/** [value, numerator, denominator, immature] of one KPI in one slice. */
export type SliceValue = readonly [value: number | null, numerator: number, denominator: number, immature: number];
type SliceValues = Readonly<Partial<Record<SliceName, Readonly<Record<string, Readonly<Record<string, SliceValue>>>>>>>;

/** One day's KPIs at one pace. It can be dropped and rebuilt from the facts: same facts and clock, same bytes. */
export interface RollupDocument {
  readonly schema: 'careline.rollup/1';
  readonly day: UtcDay;
  readonly pace: Pace;
  readonly kpis: Readonly<Record<string, KpiValue>>;
  readonly slices: SliceValues;
}

/** One KPI over a window, with all that is needed to read it. */
export interface KpiReport extends KpiValue {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly unit: ValueUnit;
  readonly counts: CountedUnit;
  readonly window: Window;
}

export interface Overall {
  readonly window: Window;
  readonly kpis: readonly KpiReport[];
  readonly slices: SliceValues;
  readonly fairness: readonly FairnessGap[];
}

const compact = (value: KpiValue): SliceValue => [
  value.value === 'no data' ? null : value.value,
  value.numerator,
  value.denominator,
  value.immature,
];

/** Every slice that has something to say, sorted: `{channel: {chat: {'fcr-gross': [...]}}}`. */
const slicesOf = (
  kpis: readonly Kpi[],
  keys: readonly string[],
  cell: (kpi: Kpi, slice: string) => Cell | undefined,
): SliceValues => {
  const slices: Record<string, Record<string, Record<string, SliceValue>>> = {};
  for (const key of [...keys].sort()) {
    const bar = key.indexOf('|');
    const [name, value] = [key.slice(0, bar), key.slice(bar + 1)];
    const found = kpis.flatMap((kpi) => {
      const kept = cell(kpi, key);
      return kept === undefined || kept.n + kept.immature === 0 ? [] : [[kpi.id, compact(finish(kept, kpi))] as const];
    });
    if (found.length > 0) slices[name] = { ...slices[name], [value]: Object.fromEntries(found) };
  }
  return slices as SliceValues;
};

export const rollupDocument = (tally: Tally, day: UtcDay, pace: Pace): RollupDocument => {
  const kpis = kpisAt(pace);
  return {
    schema: 'careline.rollup/1',
    day,
    pace,
    kpis: Object.fromEntries(kpis.map((kpi) => [kpi.id, finish(tally.day(day, kpi) ?? emptyCell(), kpi)])),
    slices: slicesOf(kpis, tally.slices(day), (kpi, slice) => tally.day(day, kpi, slice)),
  };
};

/** All KPIs over the given days together. */
export const overall = (tally: Tally, days: readonly UtcDay[], window: Window, kpis: readonly Kpi[] = KPIS): Overall => {
  const keys = [...new Set(days.flatMap((day) => tally.slices(day)))];
  const sums = new Map<string, Cell>();
  const sumOf = (kpi: Kpi, slice: string): Cell => {
    const key = `${kpi.id}|${slice}`;
    const known = sums.get(key) ?? tally.sum(days, kpi, slice);
    sums.set(key, known);
    return known;
  };
  return {
    window,
    kpis: kpis.map((kpi) => ({
      id: kpi.id,
      name: kpi.name,
      unit: kpi.unit,
      counts: kpi.counts,
      ...finish(tally.sum(days, kpi), kpi),
      window,
    })),
    slices: slicesOf(kpis, keys, sumOf),
    fairness: fairnessOf(keys, kpis, sumOf),
  };
};

export interface Rollup {
  readonly days: readonly RollupDocument[];
  readonly overall: Overall;
  /** Facts that lie after `now`, and desk facts whose document has not come: known, and not counted in any KPI yet. */
  readonly notCounted: { readonly afterNow: number; readonly waitingForDocument: number };
}

/** The pure rollup: facts in any order, repeated or not → the documents of each day that has something and the KPIs of the whole window. */
export const rollup = (facts: Iterable<Fact>, window: Window, now: Instant): Rollup => {
  const known: Fact[] = [];
  const later = new Set<string>();
  for (const fact of facts) {
    if (isKnown(fact, now)) known.push(fact);
    else later.add(`${fact.kind}|${fact.id}`);
  }
  const { contacts, waiting } = contactsOf(known.filter(isTicketFact));
  const tally = openTally({ window, now, kpis: KPIS });
  for (const person of peopleOf(
    contacts,
    known.filter((fact) => fact.kind === 'lifecycle' || fact.kind === 'reminder'),
  ))
    tally.add(person);
  const days = tally.days();
  return {
    days: days.flatMap((day) => [rollupDocument(tally, day, 'hourly'), rollupDocument(tally, day, 'daily')]),
    overall: overall(tally, days, window),
    notCounted: { afterNow: later.size, waitingForDocument: waiting },
  };
};
