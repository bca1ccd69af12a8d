import { isOutOfScopeLabel } from '../../../functions/classification/embedded/out-of-scope.ts';
import type { Example } from '../../../functions/classification/learning/examples.ts';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { Item } from './read-examples.ts';

const refused = (what: string): CarelineError => new CarelineError(what, { retryable: false });

/** The texts to train on: those with a label. Refused where there is nothing to tell apart. */
export const trainingExamples = (items: readonly Item[]): Example[] => {
  const examples = items.flatMap(({ text, theirs: [label] }) => (label === undefined ? [] : [{ text, label }]));
  const labels = new Set(examples.flatMap(({ label }) => (isOutOfScopeLabel(label) ? [] : [label])));
  if (examples.length === 0) throw refused('--train: no row has a label (a column or field `label`, `intent` or `category`)');
  if (labels.size < 2) throw refused(`--train: at least two labels are needed; there is ${[...labels].join()}`);
  return examples;
};

/** The texts to measure on: those with a label. Refused where there are none. */
export const labelledTest = (items: readonly Item[]): Item[] => {
  const labelled = items.filter((item) => item.theirs[0] !== undefined);
  if (labelled.length === 0) throw refused('--test: no row has a label (a column or field `label`, `intent` or `category`)');
  return labelled;
};

/**
 * Labels of the test set that training never saw, with their number of texts. They count as read wrong; where no label
 * is known at all the two files do not belong together, and that is refused.
 */
export const untrainedLabels = (examples: readonly Example[], test: readonly Item[]): Record<string, number> => {
  const trained = new Set(examples.map(({ label }) => label));
  const counts: Record<string, number> = {};
  let known = 0;
  for (const { theirs } of test) {
    const [label = ''] = theirs;
    if (theirs.some((one) => trained.has(one) || isOutOfScopeLabel(one))) known += 1;
    else counts[label] = (counts[label] ?? 0) + 1;
  }
  if (known === 0) throw refused('--test: none of its labels occurs in --train (is there a header line `text,label`?)');
  return counts;
};
