import type { FeatureOptions } from '../embedded/features.ts';
import { DEFAULT_FEATURES } from '../embedded/features.ts';
import type { Calibration, IntentModel } from '../embedded/model.ts';
import { outputsOf } from '../embedded/model.ts';
import type { EnsembleOptions } from './ensemble.ts';
import { trainEnsemble } from './ensemble.ts';
import type { Example } from './examples.ts';
import type { HeadPlan } from './heads.ts';
import { jointLoss } from './heads.ts';
import type { LeastTexts } from './matrix.ts';
import { buildMatrix, buildVocabulary, featuresOf } from './matrix.ts';

export interface TrainOptions {
  readonly features?: FeatureOptions;
  readonly least?: LeastTexts;
  readonly network?: Partial<EnsembleOptions>;
}

const DEFAULT_LEAST: LeastTexts = { words: 2, characters: 2, context: 2 };

export const DEFAULT_NETWORK: EnsembleOptions = {
  members: 3,
  hidden: 384,
  epochs: 14,
  rate: 0.2,
  wordDropout: 0.15,
  featureDropout: 0.3,
  hiddenDropout: 0.4,
  seed: 20261121,
};

/** Before calibration nothing is known about the probabilities. */
const UNCALIBRATED: Calibration = {
  temperature: 1,
  outOfScope: [],
  answering: {},
  thresholds: {},
  precision: { alone: 1, degraded: 1 },
  binary: {},
};

/** A vocabulary and a network for some examples; the heads are given, so that a part of the examples trains the same outputs. */
export const trainModel = (examples: readonly Example[], plans: readonly HeadPlan[], options: TrainOptions): IntentModel => {
  const features = options.features ?? DEFAULT_FEATURES;
  const network = { ...DEFAULT_NETWORK, ...options.network };
  const texts = examples.map((example) => featuresOf(example.text, features));
  const originals = texts.filter((_, row) => examples[row]?.origin === undefined);
  const variants = texts.filter((_, row) => examples[row]?.origin !== undefined);
  const vocabulary = buildVocabulary(originals, variants, { ...features, least: options.least ?? DEFAULT_LEAST });
  const matrix = buildMatrix(texts, vocabulary);
  const heads = plans.map((plan) => plan.head);
  const { embedding, hiddenBias, output, outputBias } = trainEnsemble(
    matrix,
    vocabulary.hashes.length,
    outputsOf(heads),
    jointLoss(plans, examples),
    network,
  );
  return {
    meta: { version: '', features, heads, calibration: UNCALIBRATED, examples: examples.length, digest: '' },
    ...vocabulary,
    hidden: hiddenBias.length,
    embedding: { kind: 'floats', weights: embedding },
    hiddenBias,
    output,
    outputBias,
  };
};
