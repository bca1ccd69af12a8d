import type { Fact } from '../../shared/contracts/fact.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { earlier } from '../../shared/vocabulary/instants.ts';
import type { Window } from './cells.ts';
import { dayWindow } from './cells.ts';
import type { Overall, RollupDocument } from './rollup.ts';
import { rollup } from './rollup.ts';

/** The content of `kpis.json`: no delivery counts, wall times or cost; the same facts and clock give the same bytes. */
export interface KpiExport {
  readonly schema: 'careline.kpis/1';
  readonly asOf: Instant;
  readonly window: Window;
  readonly kpis: Overall['kpis'];
  readonly slices: Overall['slices'];
  readonly fairness: Overall['fairness'];
  readonly notCounted: { readonly afterNow: number; readonly waitingForDocument: number };
  readonly days: readonly RollupDocument[];
}

/** From the day of the first fact to the day of `now`, both whole UTC days. */
export const exportWindow = (facts: readonly Fact[], now: Instant): Window => {
  const first = facts.reduce((earliest, { at }) => earlier(at, earliest), now);
  return { from: dayWindow(first.slice(0, 10)).from, to: dayWindow(now.slice(0, 10)).to };
};

export const exportKpis = (facts: readonly Fact[], now: Instant, window = exportWindow(facts, now)): KpiExport => {
  const { days, overall, notCounted } = rollup(facts, window, now);
  return {
    schema: 'careline.kpis/1',
    asOf: now,
    window,
    kpis: overall.kpis,
    slices: overall.slices,
    fairness: overall.fairness,
    notCounted,
    days,
  };
};

/** As it is written to disk. */
export const kpisJson = (facts: readonly Fact[], now: Instant): string => `${JSON.stringify(exportKpis(facts, now), null, 2)}\n`;
