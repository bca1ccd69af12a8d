import type { Scores } from '../embedded/scorer.ts';
import { createScorer } from '../embedded/scorer.ts';
import type { Example } from './examples.ts';
import type { HeadPlan } from './heads.ts';
import type { TrainOptions } from './train-model.ts';
import { trainModel } from './train-model.ts';

export const DEFAULT_FOLDS = 3;

/**
 * Texts are dealt to folds by a mix of their place, so that the folds are the same on every machine and neighbouring
 * lines, which are often written in one breath, do not all fall together. Variants of a text share its fold.
 */
export const foldOf = (example: Example, row: number, folds: number): number => {
  const place = example.origin ?? row;
  return (Math.imul(place + 1, 0x9e3779b1) >>> 8) % folds;
};

/** The scores each original gets from a model that did not see it (nor a variant of it); variants are not judged. */
export const heldOutScores = (
  examples: readonly Example[],
  plans: readonly HeadPlan[],
  options: TrainOptions,
  folds: number,
  say?: (what: string) => void,
): (Scores | undefined)[] => {
  const held: (Scores | undefined)[] = new Array(examples.length).fill(undefined);
  for (let fold = 0; fold < folds; fold += 1) {
    say?.(`training for held-out fold ${fold + 1} of ${folds}`);
    const seen = examples.filter((example, row) => foldOf(example, row, folds) !== fold);
    const score = createScorer(trainModel(seen, plans, options));
    examples.forEach((example, row) => {
      if (example.origin === undefined && foldOf(example, row, folds) === fold) held[row] = score(example.text);
    });
  }
  return held;
};
