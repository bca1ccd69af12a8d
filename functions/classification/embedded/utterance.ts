import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { isLabel, isOverlay } from '../../../shared/vocabulary/taxonomy.ts';
import type { Mood } from '../../../shared/vocabulary/verdict.ts';
import { MOODS } from '../../../shared/vocabulary/verdict.ts';
import type { LinearModel } from './model.ts';
import { headRange } from './model.ts';
import type { LabelProbability, OverlayProbability, UtteranceReading } from './reading.ts';
import { createScorer } from './scorer.ts';

const TOP = 5;

/** How pleasant each mood is, -1 … 1; the sentiment of a text is the expectation over its moods. */
const PLEASANTNESS: Readonly<Record<Mood, number>> = {
  angry: -0.9,
  anxious: -0.5,
  distressed: -0.9,
  sad: -0.6,
  disappointed: -0.6,
  neutral: 0,
  relieved: 0.6,
  happy: 0.9,
};

const softmax = (logits: Float32Array, from: number, to: number, temperature: number): Float32Array => {
  const values = logits.slice(from, to);
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    values[index] = Math.exp(((values[index] as number) - most) / temperature);
    sum += values[index] as number;
  }
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] as number) / sum;
  return values;
};

const best = (values: Float32Array): number => {
  let at = 0;
  for (let index = 1; index < values.length; index += 1) if ((values[index] as number) > (values[at] as number)) at = index;
  return at;
};

const checkedLabels = <T extends string>(labels: readonly string[], known: (name: string) => name is T): readonly T[] => {
  for (const label of labels) if (!known(label)) throw new CarelineError(`model-label-unknown-${label}`, { retryable: false });
  return labels as readonly T[];
};

const isMood = (name: string): name is Mood => (MOODS as readonly string[]).includes(name);

export type ReadUtterance = (text: string) => UtteranceReading;

/** Reads single utterances by a model whose labels are all of our taxonomy. */
export const utteranceReader = (model: LinearModel): ReadUtterance => {
  const { heads, calibration } = model.meta;
  const score = createScorer(model);
  const intent = headRange(heads, 'intent');
  const overlay = headRange(heads, 'overlay');
  const mood = headRange(heads, 'mood');
  const language = headRange(heads, 'language');
  const labels = checkedLabels<Label>(intent.labels, isLabel);
  const overlays = checkedLabels<Overlay>(overlay.labels, isOverlay);
  const moods = checkedLabels<Mood>(mood.labels, isMood);

  const readOverlays = (logits: Float32Array): OverlayProbability[] =>
    overlays.map((name, at) => {
      const fitted = calibration.binary[name] ?? { slope: 1, offset: 0 };
      return { name, probability: 1 / (1 + Math.exp(-(fitted.slope * (logits[overlay.from + at] as number) + fitted.offset))) };
    });

  const readMood = (logits: Float32Array): Pick<UtteranceReading, 'mood' | 'sentiment'> => {
    if (moods.length === 0) return { mood: 'neutral', sentiment: 0 };
    const values = softmax(logits, mood.from, mood.to, 1);
    const sentiment = moods.reduce((sum, name, at) => sum + PLEASANTNESS[name] * (values[at] as number), 0);
    return { mood: moods[best(values)] ?? 'neutral', sentiment };
  };

  return (text) => {
    const { logits, tokens } = score(text);
    const values = softmax(logits, intent.from, intent.to, calibration.temperature);
    const order = labels.map((label, at): LabelProbability => ({ label, probability: values[at] as number }));
    const top = order.sort((a, b) => b.probability - a.probability).slice(0, TOP);
    const first = top[0] ?? { label: 'other-in-scope', probability: 0 };
    return {
      ...first,
      top,
      outOfScope: values[labels.indexOf('out-of-scope')] ?? 0,
      overlays: readOverlays(logits),
      ...readMood(logits),
      language: tokens === 0 ? 'und' : (language.labels[best(logits.subarray(language.from, language.to))] ?? 'und'),
    };
  };
};
