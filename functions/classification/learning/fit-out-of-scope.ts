import type { ModelHead } from '../embedded/model.ts';
import { headRange } from '../embedded/model.ts';
import type { ScopeView } from '../embedded/out-of-scope.ts';
import { isOutOfScopeLabel, scopeSignals } from '../embedded/out-of-scope.ts';
import { createScorer } from '../embedded/scorer.ts';
import { fitLogistic } from './calibrate.ts';
import type { Example } from './examples.ts';
import type { Dealing } from './folds.ts';
import { foldOf } from './folds.ts';
import type { HeadPlan } from './heads.ts';
import { seeded } from './random.ts';
import type { TrainOptions } from './train-model.ts';
import { trainModel } from './train-model.ts';

/** One label in this many is held back: its texts stand for what people say that is none of the labels. */
const HELD_BACK = 5;
/** One text in this many judges what a text of the other labels looks like. */
const JUDGES = 5;
const SEED = 5;

export const scopeView = (heads: readonly ModelHead[]): ScopeView => {
  const { from, to, labels } = headRange(heads, 'intent');
  return { from, to, outside: labels.flatMap((label, at) => (isOutOfScopeLabel(label) ? [from + at] : [])) };
};

const heldBackLabels = (labels: readonly string[]): ReadonlySet<string> => {
  const random = seeded(SEED);
  const inside = labels.filter((label) => !isOutOfScopeLabel(label));
  return new Set(
    inside
      .map((label) => ({ label, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, Math.floor(inside.length / HELD_BACK))
      .map(({ label }) => label),
  );
};

/**
 * How much each sign of "not ours" weighs. Nobody has examples of everything that is not ours, so some labels are held
 * back from one training and their texts play that part, together with texts that are labelled so.
 */
export const fitOutOfScope = (
  examples: readonly Example[],
  plans: readonly HeadPlan[],
  options: TrainOptions & Pick<Dealing, 'block'>,
  temperature: number,
): number[] => {
  const head = plans.find((plan) => plan.head.name === 'intent')?.head;
  if (head === undefined || head.labels.length < 2 * HELD_BACK) return [];
  const back = heldBackLabels(head.labels);
  const judge = (example: Example, row: number): boolean => foldOf(example, row, { folds: JUDGES, block: options.block }) === 0;
  const seen = examples.filter((example, row) => !judge(example, row) && !back.has(example.label ?? ''));
  const model = trainModel(seen, plans, options);
  const score = createScorer(model);
  const view = scopeView(model.meta.heads);
  const signals: number[][] = [];
  const outside: boolean[] = [];
  examples.forEach((example, row) => {
    if (example.origin !== undefined || example.label === undefined || !judge(example, row)) return;
    signals.push(scopeSignals(score(example.text), view, temperature));
    outside.push(back.has(example.label) || isOutOfScopeLabel(example.label));
  });
  return fitLogistic(signals, outside, 1);
};
