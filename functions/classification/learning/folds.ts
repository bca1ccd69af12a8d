import type { Scores } from '../embedded/scorer.ts';
import { createScorer } from '../embedded/scorer.ts';
import type { Example } from './examples.ts';
import type { HeadPlan } from './heads.ts';
import type { TrainOptions } from './train-model.ts';
import { trainModel } from './train-model.ts';

/** How texts are dealt to the parts that judge models of the others. */
export interface Dealing {
  readonly folds: number;
  /** Neighbouring texts that fall into one part together: 1 = each for itself. */
  readonly block: number;
}

/**
 * Lines that stand together were often written in one breath, by one person, about one thing: dealt apart, each is judged
 * by a model that has all but read it, and every figure comes out better than it will be.
 */
export const DEFAULT_DEALING: Dealing = { folds: 5, block: 10 };

export const dealingOf = ({ folds, block }: { readonly folds?: number; readonly block?: number }): Dealing => ({
  folds: folds ?? DEFAULT_DEALING.folds,
  block: block ?? DEFAULT_DEALING.block,
});

/**
 * Texts are dealt to folds by a mix of the place of their block, so that the folds are the same on every machine. Variants
 * of a text share its fold.
 */
export const foldOf = (example: Example, row: number, { folds, block }: Dealing): number => {
  const place = Math.floor((example.origin ?? row) / block);
  return (Math.imul(place + 1, 0x9e3779b1) >>> 8) % folds;
};

/** The scores each original gets from a model that did not see it (nor a variant of it); variants are not judged. */
export const heldOutScores = (
  examples: readonly Example[],
  plans: readonly HeadPlan[],
  options: TrainOptions,
  dealing: Dealing,
  say?: (what: string) => void,
): (Scores | undefined)[] => {
  const held: (Scores | undefined)[] = new Array(examples.length).fill(undefined);
  for (let fold = 0; fold < dealing.folds; fold += 1) {
    say?.(`training for held-out fold ${fold + 1} of ${dealing.folds}`);
    const seen = examples.filter((example, row) => foldOf(example, row, dealing) !== fold);
    const score = createScorer(trainModel(seen, plans, options));
    examples.forEach((example, row) => {
      if (example.origin === undefined && foldOf(example, row, dealing) === fold) held[row] = score(example.text);
    });
  }
  return held;
};
