import { isLabel, isOverlay, RECALL_TARGETS } from '../../../shared/vocabulary/taxonomy.ts';
import type { LinearModel } from '../embedded/model.ts';
import type { Example } from './examples.ts';
import { parseTrainingFile } from './examples.ts';
import { fitModel } from './fit.ts';

/** Raised when the same training lines make another model on purpose (features, loss, calibration). */
export const MODEL_VERSION = '1';

export interface TrainingFile {
  readonly name: string;
  readonly content: string;
}

/** All examples of the training files, in the order of their names: the same files make the same model. */
export const shippedExamples = (files: readonly TrainingFile[]): Example[] =>
  [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((file) => parseTrainingFile(file.content, { label: isLabel, overlay: isOverlay }));

/** The model this project ships: trained from lines written for it, plus examples learned from the desk, if any. */
export const fitShipped = (files: readonly TrainingFile[], learned: readonly Example[] = []): LinearModel =>
  fitModel([...shippedExamples(files), ...learned], {
    version: MODEL_VERSION,
    precision: { alone: 0.9, degraded: 0.75 },
    recall: { overlays: RECALL_TARGETS.overlays, share: 0.97 },
  });
