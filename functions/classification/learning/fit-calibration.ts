import type { Calibration, ModelHead } from '../embedded/model.ts';
import { headRange } from '../embedded/model.ts';
import type { Scores } from '../embedded/scorer.ts';
import type { Outcome } from './calibrate.ts';
import { fitTemperature, thresholdFor } from './calibrate.ts';
import type { Example } from './examples.ts';
import type { FitOptions } from './fit.ts';
import type { Dealing } from './folds.ts';
import { dealingOf, foldOf } from './folds.ts';
import { overlayCalibration } from './overlay-thresholds.ts';
import { suspectThreshold } from './suspect-threshold.ts';

/** Precisions at which an overlay is set, and the recall at which a model is asked. */
const DEFAULT_OVERLAYS = { sure: 0.8, likely: 0.5, recall: 0.97 };

/** Precisions for which one threshold over all labels is kept, to report how much could be answered. */
export const ANSWERING: readonly number[] = [0.95, 0.97, 0.98, 0.99];

const probabilities = (logits: Float32Array, temperature: number): number[] => {
  const most = Math.max(...logits);
  const values = [...logits].map((value) => Math.exp((value - most) / temperature));
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
};

/** How often each fold's texts were read right by a model of the others: the spread is the variance of the figure. */
const heldOutAccuracy = (judged: readonly { readonly fold: number; readonly right: boolean }[]): number[] =>
  [...new Set(judged.map(({ fold }) => fold))].sort().map((fold) => {
    const texts = judged.filter((one) => one.fold === fold);
    return texts.filter((one) => one.right).length / texts.length;
  });

/** Thresholds and temperature of the first head, from texts the network had not seen. */
const calibrateLabels = (
  heads: readonly ModelHead[],
  examples: readonly Example[],
  held: readonly (Scores | undefined)[],
  {
    precision,
    recall,
    dealing,
  }: { readonly precision: Calibration['precision']; readonly recall: number; readonly dealing: Dealing },
): Pick<Calibration, 'temperature' | 'thresholds' | 'answering' | 'heldOut'> => {
  const { from, to, labels } = headRange(heads, 'intent');
  const rows = examples.flatMap((example, row) =>
    example.label === undefined || example.origin !== undefined
      ? []
      : [
          {
            logits: (held[row] as Scores).logits.subarray(from, to),
            target: labels.indexOf(example.label),
            fold: foldOf(example, row, dealing),
          },
        ],
  );
  const temperature = fitTemperature(
    rows.map((row) => row.logits),
    rows.map((row) => row.target),
  );
  const outcomes = labels.map((): Outcome[] => []);
  const each = labels.map((): Outcome[] => []);
  const judged: { fold: number; right: boolean }[] = [];
  for (const { logits, target, fold } of rows) {
    const scores = probabilities(logits, temperature);
    scores.forEach((probability, at) => {
      each[at]?.push({ probability, right: at === target });
    });
    const best = scores.indexOf(Math.max(...scores));
    const right = best === target;
    outcomes[best]?.push({ probability: scores[best] ?? 0, right });
    judged.push({ fold, right });
  }
  const thresholds = labels.map((label, at) => {
    const seen = outcomes[at] ?? [];
    return [
      label,
      {
        alone: thresholdFor(seen, precision.alone),
        degraded: thresholdFor(seen, precision.degraded),
        suspect: suspectThreshold(each[at] ?? [], recall),
      },
    ];
  });
  const all = outcomes.flat();
  const answering = Object.fromEntries(ANSWERING.map((least) => [String(least), thresholdFor(all, least)]));
  return { temperature, answering, heldOut: heldOutAccuracy(judged), thresholds: Object.fromEntries(thresholds) };
};

/** Probability and thresholds of every overlay, from texts the network had not seen. */
const calibrateBinary = (
  heads: readonly ModelHead[],
  examples: readonly Example[],
  held: readonly (Scores | undefined)[],
  aim: NonNullable<FitOptions['overlays']>,
): Calibration['binary'] => {
  const { from, labels } = headRange(heads, 'overlay');
  const judged = examples.flatMap((example, row) =>
    example.overlays === undefined || example.origin !== undefined ? [] : [{ example, overlays: example.overlays, row }],
  );
  return Object.fromEntries(
    labels.map((label, at) => {
      const texts = judged.map(({ example, overlays, row }) => ({
        logit: held[row]?.logits[from + at] ?? 0,
        yes: overlays.includes(label),
        near: example.near === true,
      }));
      return [label, overlayCalibration(label, texts, aim)];
    }),
  );
};

/** Everything that turns scores into probabilities and decisions, fitted on held-out texts. */
export const fitCalibration = (
  heads: readonly ModelHead[],
  examples: readonly Example[],
  held: readonly (Scores | undefined)[],
  options: FitOptions,
): Omit<Calibration, 'outOfScope'> => {
  const precision = options.precision ?? { alone: 0.95, degraded: 0.85 };
  const overlays = options.overlays ?? DEFAULT_OVERLAYS;
  return {
    ...calibrateLabels(heads, examples, held, { precision, recall: overlays.recall, dealing: dealingOf(options) }),
    precision,
    binary: calibrateBinary(heads, examples, held, overlays),
  };
};
