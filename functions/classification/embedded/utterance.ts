import type { Mood } from '../../../shared/vocabulary/verdict.ts';
import { sentences } from '../text/segments.ts';
import type { UtteranceReading } from './reading.ts';
import type { Names, SentenceReader, SentenceReading } from './sentence.ts';

const TOP = 5;
/** A text is also read as a whole, up to this many characters: two sentences may name one thing together. */
const WHOLE = 600;
/** How much the whole counts beside its sentences. */
const WHOLE_SHARE = 0.5;
/** Sentences below this weight together say nothing: the text is a greeting or an answer. */
const LEAST_WEIGHT = 0.15;

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

const indexOfMost = (values: Float32Array): number => {
  let at = 0;
  for (let index = 1; index < values.length; index += 1) if ((values[index] as number) > (values[at] as number)) at = index;
  return at;
};

/** A sentence weighs what it says beyond hello; one word alone weighs less. */
const weightOf = (reading: SentenceReading, greeting: number): number =>
  (1 - (reading.labels[greeting] ?? 0)) * Math.min(1, reading.tokens / 3);

const weightedMean = (
  parts: readonly { readonly values: Float32Array; readonly weight: number }[],
  size: number,
): Float32Array => {
  const mean = new Float32Array(size);
  let sum = 0;
  for (const { values, weight } of parts) {
    sum += weight;
    for (let index = 0; index < size; index += 1) mean[index] = (mean[index] as number) + weight * (values[index] as number);
  }
  if (sum > 0) for (let index = 0; index < size; index += 1) mean[index] = (mean[index] as number) / sum;
  return mean;
};

const most = (parts: readonly Float32Array[], size: number): Float32Array =>
  Float32Array.from({ length: size }, (_, index) => Math.max(...parts.map((values) => values[index] as number)));

/** Several sentences as one reading: greetings in it do not compete, an overlay in one sentence is an overlay of all. */
const mixed = (whole: SentenceReading, parts: readonly SentenceReading[], names: Names): SentenceReading => {
  const greeting = names.labels.indexOf('greeting-or-closing');
  const weighted = parts.map((part) => ({ values: part.labels, weight: weightOf(part, greeting) }));
  const weight = weighted.reduce((sum, part) => sum + part.weight, 0);
  const labels =
    weight < LEAST_WEIGHT
      ? weightedMean([...parts.map((part) => ({ values: part.labels, weight: 1 }))], names.labels.length)
      : weightedMean([...weighted, { values: whole.labels, weight: weight * WHOLE_SHARE }], names.labels.length);
  return {
    ...whole,
    labels,
    outOfScope: Math.min(...parts.map((part) => part.outOfScope)),
    overlays: most(
      parts.map((part) => part.overlays),
      names.overlays.length,
    ),
  };
};

const presented = (reading: SentenceReading, names: Names): UtteranceReading => {
  const top = names.labels
    .map((label, at) => ({ label, probability: reading.labels[at] as number }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, TOP);
  const first = top[0] ?? { label: 'other-in-scope' as const, probability: 0 };
  return {
    ...first,
    top,
    outOfScope: reading.outOfScope,
    overlays: names.overlays.map((name, at) => ({ name, probability: reading.overlays[at] as number })),
    mood: names.moods[indexOfMost(reading.moods)] ?? 'neutral',
    sentiment: names.moods.reduce((sum, name, at) => sum + PLEASANTNESS[name] * (reading.moods[at] as number), 0),
    language: reading.tokens === 0 ? 'und' : (names.languages[indexOfMost(reading.languages)] ?? 'und'),
  };
};

export type ReadUtterance = (text: string) => UtteranceReading;

/** Reads a turn or a message: one sentence as it is, several as a mixture of what each says. */
export const utteranceReader =
  ({ names, read }: SentenceReader): ReadUtterance =>
  (text) => {
    const pieces = sentences(text);
    const whole = read(pieces.length > 1 ? text.slice(0, WHOLE) : text);
    return presented(pieces.length > 1 ? mixed(whole, pieces.map(read), names) : whole, names);
  };
