import { digest } from '../../../shared/vocabulary/digest.ts';
import type { FeatureOptions } from '../embedded/features.ts';
import { DEFAULT_FEATURES } from '../embedded/features.ts';
import type { Calibration, IntentModel, LabelThresholds } from '../embedded/model.ts';
import { outputsOf } from '../embedded/model.ts';
import type { Example } from './examples.ts';
import { fitCalibration } from './fit-calibration.ts';
import { heldOutLogits } from './folds.ts';
import { jointLoss, plansFor } from './heads.ts';
import type { LeastTexts } from './matrix.ts';
import { buildMatrix, buildVocabulary, featuresOf } from './matrix.ts';
import type { NetworkOptions } from './network.ts';
import { trainNetwork } from './network.ts';

export interface FitOptions {
  readonly version: string;
  readonly features?: FeatureOptions;
  readonly least?: LeastTexts;
  readonly folds?: number;
  readonly network?: Partial<NetworkOptions>;
  /** What the answers above a label's threshold shall reach on held-out texts. */
  readonly precision?: LabelThresholds;
  /** Precisions at which an overlay is `sure` and `likely`, and the recall of `suspect`. */
  readonly overlays?: { readonly sure: number; readonly likely: number; readonly recall: number };
}

const DEFAULT_LEAST: LeastTexts = { words: 2, characters: 2, context: 2 };

export const DEFAULT_NETWORK: NetworkOptions = {
  hidden: 256,
  epochs: 12,
  rate: 0.2,
  featureDropout: 0.3,
  hiddenDropout: 0.5,
  seed: 20261121,
};

/** Without folds nothing is known about the probabilities: for experiments only. */
const UNCALIBRATED: Calibration = {
  temperature: 1,
  outOfScope: [0],
  thresholds: {},
  precision: { alone: 1, degraded: 1 },
  binary: {},
};

/** A model from examples: features, network, and calibration on held-out folds. Deterministic. */
export const fitModel = (examples: readonly Example[], options: FitOptions): IntentModel => {
  const features = options.features ?? DEFAULT_FEATURES;
  const network = { ...DEFAULT_NETWORK, ...options.network };
  const hashes = examples.map((example) => featuresOf(example.text, features));
  const originals = hashes.filter((_, row) => examples[row]?.origin === undefined);
  const variants = hashes.filter((_, row) => examples[row]?.origin !== undefined);
  const vocabulary = buildVocabulary(originals, variants, { ...features, least: options.least ?? DEFAULT_LEAST });
  const matrix = buildMatrix(hashes, vocabulary);
  const plans = plansFor(examples);
  const heads = plans.map((plan) => plan.head);
  const task = {
    matrix,
    columns: vocabulary.hashes.length,
    outputs: outputsOf(heads),
    loss: jointLoss(plans, examples),
    network,
  };
  const folds = options.folds ?? 3;
  const held = folds < 2 ? undefined : heldOutLogits(task, examples, folds);
  const all = Int32Array.from(examples, (_, row) => row);
  const { embedding, hiddenBias, output, outputBias } = trainNetwork(matrix, task.columns, task.outputs, all, task.loss, network);
  return {
    meta: {
      version: options.version,
      features,
      heads,
      calibration: held === undefined ? UNCALIBRATED : fitCalibration(heads, examples, held, options),
      examples: examples.length,
      digest: digest(...examples.map((example) => JSON.stringify(example))).slice(0, 16),
    },
    ...vocabulary,
    hidden: network.hidden,
    embedding,
    hiddenBias,
    output,
    outputBias,
  };
};
