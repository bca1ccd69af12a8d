import type { Answered, Bin, Judged, LabelFigures } from './measure.ts';
import { accuracyOf, answeredAt, calibrationError, confusions, labelFigures, macroF1Of, reliability } from './measure.ts';
import type { ScopeFigures } from './scope-curve.ts';
import type { Interval, Slice } from './slices.ts';
import { slicesOf, wilson } from './slices.ts';

/** Everything an evaluation found; what `--json` prints and the report shows. */
export interface EvaluationResult {
  readonly name: string;
  readonly texts: number;
  readonly accuracy: number;
  readonly macroF1: number;
  /** Asked precision → share answered above the threshold chosen on training folds. */
  readonly coverage: Readonly<Record<string, number>>;
  readonly ece: number;
  readonly oos: ScopeFigures | null;
  readonly accuracyInterval: Interval;
  readonly answered: readonly Answered[];
  readonly labels: readonly LabelFigures[];
  readonly confusions: readonly {
    readonly gold: string;
    readonly predicted: string;
    readonly count: number;
    readonly example: string;
  }[];
  readonly reliability: readonly Bin[];
  readonly slices: readonly Slice[];
  readonly microsecondsPerText: number;
  readonly cpuMicrosecondsPerText: number;
  readonly trainSeconds: number | null;
  /** On the processor: what a machine busy with other things does not stretch. */
  readonly trainCpuSeconds: number | null;
  readonly modelBytes: number;
  /** Accuracy on each held-out fold of the training texts. */
  readonly heldOut: readonly number[];
  readonly unmapped: Readonly<Record<string, number>>;
  /** Labels that training never saw, with their texts; these texts count as read wrong. */
  readonly untrained?: Readonly<Record<string, number>>;
  /** Figures without the labels that the map reports apart. */
  readonly apart?: { readonly labels: readonly string[]; readonly texts: number; readonly accuracy: number };
  readonly version: string;
}

export interface Measured {
  readonly name: string;
  readonly judged: readonly Judged[];
  readonly oos: ScopeFigures | null;
  readonly thresholds: Readonly<Record<string, number>>;
  readonly microsecondsPerText: number;
  readonly cpuMicrosecondsPerText: number;
  readonly trainSeconds: number | null;
  readonly trainCpuSeconds: number | null;
  readonly modelBytes: number;
  readonly heldOut: readonly number[];
  readonly unmapped: Readonly<Record<string, number>>;
  readonly untrained?: EvaluationResult['untrained'];
  readonly apart?: EvaluationResult['apart'];
  readonly version: string;
}

/** Computes every figure from what was judged; nothing in a report is typed in. */
export const resultOf = (measured: Measured): EvaluationResult => {
  const { judged, thresholds, apart, untrained, ...rest } = measured;
  const labels = labelFigures(judged);
  const bins = reliability(judged);
  const answered = answeredAt(judged, thresholds);
  const accuracy = accuracyOf(judged);
  return {
    name: rest.name,
    texts: judged.length,
    accuracy,
    macroF1: macroF1Of(labels),
    coverage: Object.fromEntries(answered.map((one) => [String(one.asked), one.share])),
    ece: calibrationError(bins),
    oos: rest.oos,
    accuracyInterval: wilson(Math.round(accuracy * judged.length), judged.length),
    answered,
    labels,
    confusions: confusions(judged),
    reliability: bins,
    slices: slicesOf(judged),
    microsecondsPerText: rest.microsecondsPerText,
    cpuMicrosecondsPerText: rest.cpuMicrosecondsPerText,
    trainSeconds: rest.trainSeconds,
    trainCpuSeconds: rest.trainCpuSeconds,
    modelBytes: rest.modelBytes,
    heldOut: rest.heldOut,
    unmapped: rest.unmapped,
    ...(untrained === undefined ? {} : { untrained }),
    ...(apart === undefined ? {} : { apart }),
    version: rest.version,
  };
};
