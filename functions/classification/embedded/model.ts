import type { FeatureOptions } from './features.ts';

/** One question the model answers about a text: one of several labels (softmax), or each label yes or no (sigmoid). */
export interface ModelHead {
  readonly name: string;
  readonly kind: 'softmax' | 'sigmoid';
  readonly labels: readonly string[];
}

/** Everything about a model that is not a weight; stored as JSON in the head of its file. */
export interface ModelMeta {
  readonly version: string;
  readonly features: FeatureOptions;
  readonly heads: readonly ModelHead[];
  readonly calibration: Calibration;
  /** Texts it was trained on, and a digest of them: which data made this model. */
  readonly examples: number;
  readonly digest: string;
}

/** Turns raw scores into probabilities and decisions; fitted on held-out folds only. */
export interface Calibration {
  /** Divides the logits of the first head before the softmax. */
  readonly temperature: number;
  /** Weights of the out-of-scope signals (see `out-of-scope.ts`), the constant first. */
  readonly outOfScope: readonly number[];
  /** Per label: the least probabilities at which the embedded tier answers alone, and when no model can be asked. */
  readonly thresholds: Readonly<Record<string, LabelThresholds>>;
  /** The precisions those thresholds reach on held-out texts. */
  readonly precision: LabelThresholds;
  /** Per sigmoid label: slope and offset of its calibrated probability, and the least one at which it is set. */
  readonly binary: Readonly<Record<string, { readonly slope: number; readonly offset: number; readonly threshold: number }>>;
}

/** `alone`: no model is asked any more. `degraded`: no model could be asked; below it a person decides. */
export interface LabelThresholds {
  readonly alone: number;
  readonly degraded: number;
}

/** A linear model over hashed n-grams: row r belongs to the n-gram whose hash is `hashes[r]` (sorted). */
export interface LinearModel {
  readonly meta: ModelMeta;
  readonly hashes: Uint32Array;
  /** Inverse document frequency of each n-gram. */
  readonly idf: Float32Array;
  /** rows × outputs, the heads' labels side by side. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export const outputsOf = (heads: readonly ModelHead[]): number => heads.reduce((sum, head) => sum + head.labels.length, 0);

export const headRange = (heads: readonly ModelHead[], name: string): { from: number; to: number; labels: readonly string[] } => {
  let from = 0;
  for (const head of heads) {
    if (head.name === name) return { from, to: from + head.labels.length, labels: head.labels };
    from += head.labels.length;
  }
  return { from: 0, to: 0, labels: [] };
};
