import { digest } from '../../../shared/vocabulary/digest.ts';
import type { FeatureOptions } from '../embedded/features.ts';
import { DEFAULT_FEATURES } from '../embedded/features.ts';
import type { Calibration, LabelThresholds, LinearModel, ModelHead } from '../embedded/model.ts';
import { fitLogistic, fitTemperature, recallThresholdFor, thresholdFor } from './calibrate.ts';
import type { Example } from './examples.ts';
import type { HeadPlan } from './heads.ts';
import { DEFAULT_LINEAR, heldOutLogits, joinHeads, trainHead } from './heads.ts';
import { sigmoid, softmaxInPlace } from './linear.ts';
import type { Matrix } from './matrix.ts';
import { buildMatrix, buildVocabulary, featuresOf } from './matrix.ts';

export interface FitOptions {
  readonly version: string;
  readonly features?: FeatureOptions;
  /** N-grams of fewer texts are dropped. */
  readonly least?: number;
  readonly folds?: number;
  /** What the answers above a label's threshold shall reach on held-out texts. */
  readonly precision?: LabelThresholds;
  /** Overlays found by recall, and the share of their texts that must be found. */
  readonly recall?: { readonly overlays: readonly string[]; readonly share: number };
}

/** A yes below this is noise, whatever the recall asked for. */
const LEAST_OVERLAY = 0.15;

const labelsOf = (examples: readonly Example[], read: (example: Example) => readonly string[]): string[] =>
  [...new Set(examples.flatMap(read))].sort();

const plansFor = (examples: readonly Example[]): HeadPlan[] => {
  const head = (name: string, kind: ModelHead['kind'], read: (example: Example) => readonly string[]): ModelHead => ({
    name,
    kind,
    labels: labelsOf(examples, read),
  });
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
  return [
    { head: head('intent', 'softmax', (e) => one(e.label)), options: DEFAULT_LINEAR, target: (e: Example) => e.label },
    { head: head('overlay', 'sigmoid', (e) => e.overlays ?? []), options: DEFAULT_LINEAR, target: (e: Example) => e.overlays },
    { head: head('mood', 'softmax', (e) => one(e.mood)), options: DEFAULT_LINEAR, target: (e: Example) => e.mood },
    {
      head: head('language', 'softmax', (e) => one(e.language)),
      options: { ...DEFAULT_LINEAR, epochs: 3 },
      target: (e: Example) => e.language,
    },
  ].filter((plan) => plan.head.labels.length > 0) as HeadPlan[];
};

const probabilities = (logits: Float32Array, temperature: number): Float32Array => {
  const scaled = logits.map((value) => value / temperature);
  softmaxInPlace(scaled);
  return scaled;
};

/** Thresholds and temperature of the first head, from texts it had not seen. */
const calibrateLabels = (
  plan: HeadPlan,
  examples: readonly Example[],
  held: readonly Float32Array[],
  precision: LabelThresholds,
): Pick<Calibration, 'temperature' | 'thresholds'> => {
  const labels = plan.head.labels;
  const rows = examples.flatMap((example, row) =>
    example.label === undefined ? [] : [{ row, target: labels.indexOf(example.label) }],
  );
  const temperature = fitTemperature(
    rows.map(({ row }) => held[row] as Float32Array),
    rows.map(({ target }) => target),
  );
  const outcomes = labels.map(() => [] as { probability: number; right: boolean }[]);
  for (const { row, target } of rows) {
    const scores = probabilities(held[row] as Float32Array, temperature);
    const best = scores.indexOf(Math.max(...scores));
    outcomes[best]?.push({ probability: scores[best] ?? 0, right: best === target });
  }
  return {
    temperature,
    thresholds: Object.fromEntries(
      labels.map((label, at) => [
        label,
        {
          alone: thresholdFor(outcomes[at] ?? [], precision.alone),
          degraded: thresholdFor(outcomes[at] ?? [], precision.degraded),
        },
      ]),
    ),
  };
};

/** Slope, offset and threshold of every yes-or-no label: by recall where the taxonomy asks for it, else at a half. */
const calibrateBinary = (
  plan: HeadPlan,
  examples: readonly Example[],
  held: readonly Float32Array[],
  recall: NonNullable<FitOptions['recall']>,
): Calibration['binary'] =>
  Object.fromEntries(
    plan.head.labels.map((label, at) => {
      const rows = examples.flatMap((example, row) =>
        example.overlays === undefined ? [] : [{ logit: held[row]?.[at] ?? 0, yes: example.overlays.includes(label) }],
      );
      const [offset = 0, slope = 1] = fitLogistic(
        rows.map(({ logit }) => [logit]),
        rows.map(({ yes }) => yes),
      );
      const outcomes = rows.map(({ logit, yes }) => ({ probability: sigmoid(slope * logit + offset), right: yes }));
      const threshold = recall.overlays.includes(label)
        ? Math.min(0.5, Math.max(LEAST_OVERLAY, recallThresholdFor(outcomes, recall.share)))
        : 0.5;
      return [label, { slope, offset, threshold }];
    }),
  );

/** A model from examples: features, heads, and calibration on held-out folds. Deterministic. */
export const fitModel = (examples: readonly Example[], options: FitOptions): LinearModel => {
  const features = options.features ?? DEFAULT_FEATURES;
  const hashes = examples.map((example) => featuresOf(example.text, features));
  const vocabulary = buildVocabulary(hashes, options.least ?? 2);
  const matrix = buildMatrix(hashes, vocabulary);
  const columns = vocabulary.hashes.length;
  const plans = plansFor(examples);
  const all = Int32Array.from(examples, (_, row) => row);
  const joined = joinHeads(
    plans.map((plan) => trainHead(plan, examples, matrix, columns, all)),
    columns,
  );
  return {
    meta: {
      version: options.version,
      features,
      heads: plans.map((plan) => plan.head),
      calibration: calibrate(plans, examples, matrix, columns, options),
      examples: examples.length,
      digest: digest(...examples.map((example) => JSON.stringify(example))).slice(0, 16),
    },
    hashes: vocabulary.hashes,
    idf: vocabulary.idf,
    weights: joined.weights,
    bias: joined.bias,
  };
};

const calibrate = (
  plans: readonly HeadPlan[],
  examples: readonly Example[],
  matrix: Matrix,
  columns: number,
  options: FitOptions,
): Calibration => {
  const held = (name: string): { plan: HeadPlan; logits: Float32Array[] } | undefined => {
    const plan = plans.find((one) => one.head.name === name);
    return plan && { plan, logits: heldOutLogits(plan, examples, matrix, columns, options.folds ?? 4) };
  };
  const intent = held('intent');
  const overlay = held('overlay');
  const precision = options.precision ?? { alone: 0.95, degraded: 0.85 };
  return {
    ...(intent ? calibrateLabels(intent.plan, examples, intent.logits, precision) : { temperature: 1, thresholds: {} }),
    precision,
    outOfScope: [0],
    binary: overlay
      ? calibrateBinary(overlay.plan, examples, overlay.logits, options.recall ?? { overlays: [], share: 0.98 })
      : {},
  };
};
