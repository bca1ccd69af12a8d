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
  /** Accuracy on each held-out fold. */
  readonly heldOut?: readonly number[];
  /** Precision → the least probability at which the answers of all labels together reach it. */
  readonly answering?: Readonly<Record<string, number>>;
  /** Per label: the least probabilities at which the embedded tier answers alone, and when no model can be asked. */
  readonly thresholds: Readonly<Record<string, LabelThresholds>>;
  /** The precisions those thresholds reach on held-out texts. */
  readonly precision: LabelThresholds;
  /** Per overlay: its calibrated probability and what it takes to set it. */
  readonly binary: Readonly<Record<string, OverlayCalibration>>;
}

/** Slope and offset of a calibrated probability, and three thresholds for a contact of ordinary length. */
export interface OverlayCalibration {
  readonly slope: number;
  readonly offset: number;
  /** Sets the overlay. */
  readonly sure: number;
  /** Sets it where no model can be asked. */
  readonly likely: number;
  /** Worth asking a model. */
  readonly suspect: number;
}

/**
 * `alone`: no model is asked any more. `degraded`: no model could be asked; below it a person decides. `suspect`: from here
 * on a label that must not be missed is worth asking a model, even where another one is stronger.
 */
export interface LabelThresholds {
  readonly alone: number;
  readonly degraded: number;
  readonly suspect?: number;
}

/** Vectors of the n-grams, rows × hidden: as trained, or as a model file keeps them (a byte times its row's scale / 127). */
export type Embedding =
  | { readonly kind: 'floats'; readonly weights: Float32Array }
  | { readonly kind: 'bytes'; readonly weights: Int8Array; readonly scales: Float32Array };

/** N-gram vectors, a rectified hidden layer, linear outputs. Row r belongs to the n-gram whose hash is `hashes[r]` (sorted). */
export interface IntentModel {
  readonly meta: ModelMeta;
  readonly hashes: Uint32Array;
  /** Weight of each n-gram: inverse document frequency, less for pieces of words. */
  readonly idf: Float32Array;
  readonly hidden: number;
  readonly embedding: Embedding;
  readonly hiddenBias: Float32Array;
  /** hidden × outputs, the heads' labels side by side. */
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
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
