import { readdirSync, readFileSync } from 'node:fs';
import type { TrainingFile } from '../../../functions/classification/learning/shipped.ts';

const ROOM = new URL('../../../functions/classification/', import.meta.url);

export const SHIPPED_MODEL = new URL('model/intent-model.bin', ROOM);
export const TRAINING_FOLDER = new URL('training/', ROOM);

/** The training lines written for this project. */
export const trainingFiles = (): TrainingFile[] =>
  readdirSync(TRAINING_FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ name, content: readFileSync(new URL(name, TRAINING_FOLDER), 'utf8') }));
