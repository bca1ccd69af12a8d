import type { IntentModel } from '../../../functions/classification/embedded/model.ts';
import { headRange } from '../../../functions/classification/embedded/model.ts';
import { decodeModel, encodeModel } from '../../../functions/classification/embedded/model-file.ts';
import {
  isOutOfScopeLabel,
  outOfScopeProbability,
  scopeSignals,
} from '../../../functions/classification/embedded/out-of-scope.ts';
import { createScorer } from '../../../functions/classification/embedded/scorer.ts';
import { fitModel } from '../../../functions/classification/learning/fit.ts';
import { scopeView } from '../../../functions/classification/learning/fit-out-of-scope.ts';
import type { Judged } from './measure.ts';
import { isRight } from './measure.ts';
import type { Item } from './read-examples.ts';
import type { EvaluationResult } from './result.ts';
import { resultOf } from './result.ts';
import { scopeFigures } from './scope-curve.ts';
import { timed, timingOf } from './timing.ts';
import { labelledTest, trainingExamples, untrainedLabels } from './train-sets.ts';

/** One reading of a text by a model of any labels. */
interface Reading {
  readonly label: string;
  readonly probability: number;
  readonly outside: number;
}

/** Reads texts by a model of any labels: the best label inside, its probability, and how likely the text is outside. */
export const anyReader = (model: IntentModel): ((text: string) => Reading) => {
  const { calibration, heads } = model.meta;
  const score = createScorer(model);
  const view = scopeView(heads);
  const { from, labels } = headRange(heads, 'intent');
  const inside = labels.flatMap((label, at) => (isOutOfScopeLabel(label) ? [] : [at]));
  return (text) => {
    const scores = score(text);
    const { logits } = scores;
    let best = inside[0] ?? 0;
    for (const at of inside) if ((logits[from + at] as number) > (logits[from + best] as number)) best = at;
    const most = logits[from + best] as number;
    let sum = 0;
    for (const at of inside) sum += Math.exp(((logits[from + at] as number) - most) / calibration.temperature);
    return {
      label: labels[best] ?? '',
      probability: 1 / sum,
      outside: outOfScopeProbability(scopeSignals(scores, view, calibration.temperature), calibration.outOfScope),
    };
  };
};

export interface TrainAndTest {
  readonly name: string;
  readonly train: readonly Item[];
  readonly test: readonly Item[];
  readonly oos: readonly Item[];
  /** Told what is being done, for someone who waits. */
  readonly say?: (what: string) => void;
}

/** Trains on one set and measures on another; thresholds and calibration come from folds of the training set alone. */
export const trainAndTest = ({ name, train, test, oos, say }: TrainAndTest): EvaluationResult => {
  const examples = trainingExamples(train);
  const known = labelledTest(test);
  const untrained = untrainedLabels(examples, known);
  const trained = timed(() => fitModel(examples, { version: 'evaluation', ...(say === undefined ? {} : { say }) }));
  // Measured as it would be shipped: a model file keeps a byte per weight.
  const file = encodeModel(trained.value);
  const model = decodeModel(file);
  say?.(`reading ${known.length + oos.length} texts`);
  const read = anyReader(model);
  const inside = known.filter((item) => !isOutOfScopeLabel(item.theirs[0] ?? ''));
  const outside = [...known.filter((item) => isOutOfScopeLabel(item.theirs[0] ?? '')), ...oos];
  const readings = inside.map((item) => read(item.text));
  const judged = inside.map((item, at): Judged => {
    const { label = '', probability = 0 } = readings[at] ?? {};
    const { language = 'unknown', channel = 'unknown' } = item;
    return { text: item.text, gold: item.theirs, predicted: label, also: [], probability, language, channel };
  });
  const scoped = judged.map((one, at) => ({ outside: readings[at]?.outside ?? 0, right: isRight(one) }));
  return resultOf({
    name,
    judged,
    oos: scopeFigures(
      scoped,
      outside.map((item) => read(item.text).outside),
    ),
    thresholds: model.meta.calibration.answering ?? {},
    ...timingOf(
      createScorer(model),
      inside.map((item) => item.text),
    ),
    trainSeconds: trained.seconds,
    trainCpuSeconds: trained.cpuSeconds,
    modelBytes: file.length,
    heldOut: model.meta.calibration.heldOut ?? [],
    unmapped: {},
    untrained,
    version: model.meta.digest,
  });
};
