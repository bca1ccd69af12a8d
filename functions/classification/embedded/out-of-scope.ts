import type { Scores } from './scorer.ts';

/** Labels that mean "not ours" in a training set; a text of one of them teaches what lies outside. */
export const OUT_OF_SCOPE_LABELS: readonly string[] = ['out-of-scope', 'oos', 'out_of_scope', 'outofscope', 'ood'];
export const isOutOfScopeLabel = (label: string): boolean => OUT_OF_SCOPE_LABELS.includes(label.toLowerCase());

/** What the signals are read from: the first head's logits, and which of its labels mean "not ours". */
export interface ScopeView {
  readonly from: number;
  readonly to: number;
  readonly outside: readonly number[];
}

/**
 * Signs that a text is none of the labels: the best label hardly stands out, its probability is low, words are unknown,
 * the hidden units are dim, or a label for such texts is likely. A logistic weighs them (weights fitted on texts of labels
 * that were held back).
 */
export const scopeSignals = (
  { logits, tokens, knownWords, knownWeight, strength }: Scores,
  { from, to, outside }: ScopeView,
  temperature: number,
): number[] => {
  let [most, second, sum, count] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (let at = from; at < to; at += 1) {
    if (outside.includes(at)) continue;
    const value = (logits[at] as number) / temperature;
    sum += value;
    count += 1;
    if (value > most) [most, second] = [value, most];
    else if (value > second) second = value;
  }
  let [inside, beyond] = [0, 0];
  for (let at = from; at < to; at += 1) {
    const share = Math.exp((logits[at] as number) / temperature - most);
    if (outside.includes(at)) beyond += share;
    else inside += share;
  }
  const mean = count === 0 ? 0 : sum / count;
  return [
    most - mean,
    1 / inside,
    most - second,
    Math.log1p(inside),
    Math.log1p(beyond / inside),
    knownWords,
    knownWeight,
    Math.log1p(tokens),
    strength,
  ];
};

/**
 * Probability of being none of the labels: weights with the constant first. Without weights (too few labels to hold some
 * back) it is what the best label leaves over.
 */
export const outOfScopeProbability = (signals: readonly number[], weights: readonly number[]): number => {
  if (weights.length === 0) return 1 - (signals[1] ?? 0);
  const sum = signals.reduce((total, signal, at) => total + signal * (weights[at + 1] ?? 0), weights[0] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};
