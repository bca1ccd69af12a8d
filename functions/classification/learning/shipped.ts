import type { Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { isLabel, isOverlay, STANCE_OVERLAY } from '../../../shared/vocabulary/taxonomy.ts';
import type { IntentModel } from '../embedded/model.ts';
import { isMood } from '../embedded/sentence.ts';
import { withVariants } from './augment.ts';
import type { Example } from './examples.ts';
import { parseTrainingFile } from './examples.ts';
import type { FitOptions } from './fit.ts';
import { fitModel } from './fit.ts';

/** Raised when the same training lines make another model on purpose (features, loss, calibration). */
export const MODEL_VERSION = '3';

export interface TrainingFile {
  readonly name: string;
  readonly content: string;
}

/** Labels that the taxonomy never sets without their overlay. */
const IMPLIED: Readonly<Record<string, Overlay>> = {
  ...STANCE_OVERLAY,
  'unauthorised-activity': 'fraud-suspected',
  'scam-victim': 'fraud-suspected',
  'hardship-support': 'cannot-pay',
  'collection-conduct': 'complaint',
  'wrong-person-contacted': 'third-party-speaker',
};

const withImplied = (example: Example): Example => {
  const implied = example.label === undefined ? undefined : IMPLIED[example.label];
  if (implied === undefined || example.overlays === undefined || example.overlays.includes(implied)) return example;
  return { ...example, overlays: [...example.overlays, implied] };
};

/** Files of overlays: their lines without any are near misses. */
const isContrast = (file: TrainingFile): boolean => file.name.startsWith('overlays');

const readFile = (file: TrainingFile): Example[] =>
  parseTrainingFile(file.content, { label: isLabel, overlay: isOverlay, mood: isMood }).map((line) => {
    const example = withImplied(line);
    return isContrast(file) && example.overlays?.length === 0 ? { ...example, near: true } : example;
  });

/** All examples of the training files, in the order of their names: the same files make the same model. */
export const shippedExamples = (files: readonly TrainingFile[]): Example[] =>
  [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(readFile);

const SHIPPED: FitOptions = {
  version: MODEL_VERSION,
  // The file is read at every cold start: rare pieces of words are left out before the network is made smaller.
  least: { words: 2, characters: 5, context: 3 },
  network: { members: 2, hidden: 96, epochs: 14, wordDropout: 0.2 },
  // The lines were written to differ from their neighbours, so each is dealt for itself.
  folds: 3,
  block: 1,
  precision: { alone: 0.9, degraded: 0.75 },
  overlays: { sure: 0.8, likely: 0.5, recall: 0.97 },
};

/** The model this project ships: trained from lines written for it, plus examples learned from the desk, if any. */
export const fitShipped = (
  files: readonly TrainingFile[],
  learned: readonly Example[] = [],
  options: Partial<FitOptions> = {},
): IntentModel =>
  fitModel(withVariants([...shippedExamples(files), ...learned], { variants: 1, seed: 7 }), { ...SHIPPED, ...options });
