import type { ModelHead } from '../embedded/model.ts';
import type { Example } from './examples.ts';
import type { Loss } from './network.ts';

/** How one head learns: its labels, and what an example says about them. */
export interface HeadPlan {
  readonly head: ModelHead;
  /** Softmax: the label; sigmoid: the labels that apply; undefined: this example teaches the head nothing. */
  readonly target: (example: Example) => string | readonly string[] | undefined;
  /** How much its errors count beside the first head's. */
  readonly share: number;
}

/** A rare yes weighs more, bounded: one crisis line in fifty must not be outvoted by the other forty-nine. */
const LIFT_LIMIT = 4;

const labelsOf = (examples: readonly Example[], read: (example: Example) => readonly string[]): string[] =>
  [...new Set(examples.flatMap(read))].sort();

const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** The heads that the examples have targets for. */
export const plansFor = (examples: readonly Example[]): HeadPlan[] => {
  const head = (name: string, kind: ModelHead['kind'], read: (example: Example) => readonly string[]): ModelHead => ({
    name,
    kind,
    labels: labelsOf(examples, read),
  });
  const plans: HeadPlan[] = [
    { head: head('intent', 'softmax', (e) => one(e.label)), target: (e) => e.label, share: 1 },
    { head: head('overlay', 'sigmoid', (e) => e.overlays ?? []), target: (e) => e.overlays, share: 1 },
    { head: head('mood', 'softmax', (e) => one(e.mood)), target: (e) => e.mood, share: 0.5 },
    { head: head('language', 'softmax', (e) => one(e.language)), target: (e) => e.language, share: 0.2 },
  ];
  return plans.filter((plan) => plan.head.labels.length > 0);
};

/** The errors of a softmax over part of the outputs; `target` -1 = nothing to learn. */
const softmaxErrors = (
  logits: Float32Array,
  errors: Float32Array,
  from: number,
  to: number,
  target: number,
  share: number,
): void => {
  if (target < 0) return;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at += 1) most = Math.max(most, logits[at] as number);
  let sum = 0;
  for (let at = from; at < to; at += 1) {
    const value = Math.exp((logits[at] as number) - most);
    errors[at] = value;
    sum += value;
  }
  for (let at = from; at < to; at += 1) errors[at] = (share * (errors[at] as number)) / sum;
  errors[from + target] = (errors[from + target] as number) - share;
};

const softmaxLoss = (plan: HeadPlan, examples: readonly Example[], from: number): Loss => {
  const index = new Map(plan.head.labels.map((label, at) => [label, at]));
  const targets = Int32Array.from(examples, (example) => index.get(String(plan.target(example))) ?? -1);
  const to = from + plan.head.labels.length;
  return (row, logits, errors) => softmaxErrors(logits, errors, from, to, targets[row] as number, plan.share);
};

const sigmoidLoss = (plan: HeadPlan, examples: readonly Example[], from: number): Loss => {
  const { labels } = plan.head;
  const given = examples.map((example) => plan.target(example) as readonly string[] | undefined);
  const known = given.filter((names) => names !== undefined).length;
  const lift = labels.map((label) => {
    const count = given.filter((names) => names?.includes(label)).length;
    return Math.min(LIFT_LIMIT, Math.sqrt(known / Math.max(count, 1) / 10));
  });
  return (row, logits, errors) => {
    const names = given[row];
    if (names === undefined) return;
    labels.forEach((label, at) => {
      const probability = 1 / (1 + Math.exp(-(logits[from + at] as number)));
      const yes = names.length > 0 && names.includes(label);
      errors[from + at] = plan.share * (yes ? (probability - 1) * Math.max(1, lift[at] as number) : probability);
    });
  };
};

/** One loss for all heads: they share the hidden layer, so that each learns from the others' lines. */
export const jointLoss = (plans: readonly HeadPlan[], examples: readonly Example[]): Loss => {
  let from = 0;
  const losses = plans.map((plan) => {
    const loss = plan.head.kind === 'softmax' ? softmaxLoss(plan, examples, from) : sigmoidLoss(plan, examples, from);
    from += plan.head.labels.length;
    return loss;
  });
  return (row, logits, errors) => {
    for (const loss of losses) loss(row, logits, errors);
  };
};
