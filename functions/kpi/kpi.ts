import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Cell } from './cells.ts';
import type { Interval } from './intervals.ts';
import type { Over, SliceName, SubjectOf } from './subjects.ts';

/** What one KPI says about one subject: a value that counts, or why it does not. */
export type Judgement =
  /** In the denominator, adding this much to the numerator. */
  | number
  /** The same, also kept apart under a stratum (a breakdown, or a stratified estimate). */
  | { readonly value: number; readonly stratum: string }
  /** Adds to the population of a stratum without being in the sample. */
  | { readonly population: string }
  /** Left out by policy: excluded and counted under its reason. */
  | { readonly out: string }
  /** Belongs in, but the evidence is missing: excluded, and lowers the coverage. */
  | { readonly gap: string }
  /** Too young to be known. */
  | 'immature'
  /** None of this KPI's business. */
  | undefined;

export const out = (reason: string): Judgement => ({ out: reason });
export const gap = (reason: string): Judgement => ({ gap: reason });

export type CountedUnit = 'contacts' | 'requests' | 'issues' | 'customers' | 'complaints' | 'reminders';

/** Unit of the value itself. `share` is 0…1. */
export type ValueUnit = 'share' | 'count' | 'per subject' | 'seconds' | 'turns' | 'index';

export interface Finished {
  readonly value: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly interval?: Interval;
  /** In place of the ordinary coverage. */
  readonly coverage?: number;
  /** The parts carry exact intervals. */
  readonly exactParts?: boolean;
}

/** How the collected numerators become one value. */
export type Shape =
  | { readonly kind: 'count' }
  | { readonly kind: 'share' }
  | { readonly kind: 'mean' }
  /** Nearest rank: the smallest value that at least `p` of the subjects do not exceed. */
  | { readonly kind: 'quantile'; readonly p: number }
  | { readonly kind: 'custom'; readonly finish: (cell: Cell) => Finished | undefined };

export interface KpiText {
  readonly question: string;
  /** The facts it reads. */
  readonly facts: string;
  readonly formula: string;
  readonly exclusions: string;
  readonly source: string;
  /** Computed by hand; the test of the same id builds these very facts. */
  readonly example: string;
}

export interface KpiOver<Kind extends Over> extends KpiText {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly over: Kind;
  readonly counts: CountedUnit;
  readonly unit: ValueUnit;
  readonly shape: Shape;
  /** `daily` KPIs look further back than the hourly run reads. */
  readonly pace?: 'daily';
  /** Slices kept; by default all but the intent for counts, shares and means, the family alone for quantiles, none for the rest. */
  readonly slices?: readonly SliceName[];
  readonly judge: (subject: SubjectOf<Kind>, now: Instant) => Judgement;
}

export type Kpi = { [Kind in Over]: KpiOver<Kind> }[Over];

/** Declares a KPI; its subject type follows from `over`. */
export const kpi = <Kind extends Over>(definition: KpiOver<Kind>): Kpi => definition as unknown as Kpi;

const BROAD: readonly SliceName[] = ['channel', 'language', 'jurisdiction', 'family', 'tier', 'journeyStep'];

export const slicesKept = (definition: Kpi): readonly SliceName[] => {
  if (definition.slices !== undefined) return definition.slices;
  if (definition.shape.kind === 'custom') return [];
  return definition.shape.kind === 'quantile' ? ['family'] : BROAD;
};

/**
 * Durations are kept to whole seconds under an hour, whole minutes under a day, whole hours beyond (rounded down), so that the
 * distribution of a day has a fixed greatest size however many contacts it holds.
 */
export const coarse = (milliseconds: number): number => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 3600) return seconds;
  return seconds < 86_400 ? seconds - (seconds % 60) : seconds - (seconds % 3600);
};
