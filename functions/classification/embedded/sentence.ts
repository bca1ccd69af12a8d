import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { isLabel, isOverlay } from '../../../shared/vocabulary/taxonomy.ts';
import type { Mood } from '../../../shared/vocabulary/verdict.ts';
import { MOODS } from '../../../shared/vocabulary/verdict.ts';
import type { IntentModel } from './model.ts';
import { headRange } from './model.ts';
import type { ScopeView } from './out-of-scope.ts';
import { isOutOfScopeLabel, outOfScopeProbability, scopeSignals } from './out-of-scope.ts';
import { createScorer } from './scorer.ts';

/** Calibrated probabilities of one sentence, one array per head, in the order of the head's labels. */
export interface SentenceReading {
  readonly labels: Float32Array;
  readonly overlays: Float32Array;
  readonly moods: Float32Array;
  readonly languages: Float32Array;
  /** Probability of being nothing of ours. */
  readonly outOfScope: number;
  readonly tokens: number;
  readonly knownWords: number;
}

/** The names that the arrays of a reading belong to. */
export interface Names {
  readonly labels: readonly Label[];
  readonly overlays: readonly Overlay[];
  readonly moods: readonly Mood[];
  readonly languages: readonly string[];
}

export interface SentenceReader {
  readonly names: Names;
  readonly read: (text: string) => SentenceReading;
}

const softmax = (logits: Float32Array, from: number, to: number, temperature: number): Float32Array => {
  const values = logits.slice(from, to);
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = Math.exp(((values[index] as number) - most) / temperature);
    values[index] = value;
    sum += value;
  }
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] as number) / sum;
  return values;
};

const checked = <T extends string>(names: readonly string[], known: (name: string) => name is T): readonly T[] => {
  for (const name of names) if (!known(name)) throw new CarelineError(`model-label-unknown-${name}`, { retryable: false });
  return names as readonly T[];
};

export const isMood = (name: string): name is Mood => (MOODS as readonly string[]).includes(name);

/** Reads single sentences by a model whose labels are all of our taxonomy; another model is refused. */
export const sentenceReader = (model: IntentModel): SentenceReader => {
  const { heads, calibration } = model.meta;
  const score = createScorer(model);
  const [intent, overlay, mood, language] = ['intent', 'overlay', 'mood', 'language'].map((name) => headRange(heads, name)) as [
    ReturnType<typeof headRange>,
    ReturnType<typeof headRange>,
    ReturnType<typeof headRange>,
    ReturnType<typeof headRange>,
  ];
  const names: Names = {
    labels: checked<Label>(intent.labels, isLabel),
    overlays: checked<Overlay>(overlay.labels, isOverlay),
    moods: checked<Mood>(mood.labels, isMood),
    languages: language.labels,
  };
  const outside = names.labels.flatMap((label, at) => (isOutOfScopeLabel(label) ? [intent.from + at] : []));
  const scope: ScopeView = { from: intent.from, to: intent.to, outside };
  const binary = names.overlays.map((name) => calibration.binary[name] ?? { slope: 1, offset: 0 });
  return {
    names,
    read: (text) => {
      const scores = score(text);
      const { logits, tokens, knownWords } = scores;
      const overlays = Float32Array.from(
        binary,
        ({ slope, offset }, at) => 1 / (1 + Math.exp(-(slope * (logits[overlay.from + at] as number) + offset))),
      );
      return {
        labels: softmax(logits, intent.from, intent.to, calibration.temperature),
        overlays,
        moods: softmax(logits, mood.from, mood.to, 1),
        languages: softmax(logits, language.from, language.to, 1),
        outOfScope: outOfScopeProbability(scopeSignals(scores, scope, calibration.temperature), calibration.outOfScope),
        tokens,
        knownWords,
      };
    },
  };
};
