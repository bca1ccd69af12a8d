import { describe, expect, it } from 'vitest';
import { DEFAULT_FEATURES } from '../../../../functions/classification/embedded/features.ts';
import { chooseFeatures, keptFeatures } from '../../../../functions/classification/learning/dropout.ts';
import { buildMatrix, buildVocabulary, featuresOf } from '../../../../functions/classification/learning/matrix.ts';
import { seeded } from '../../../../functions/classification/learning/random.ts';

const TEXT = 'my card was declined at the till twice';
const texts = [TEXT, TEXT].map((text) => featuresOf(text, DEFAULT_FEATURES));
const vocabulary = buildVocabulary(texts, [], { ...DEFAULT_FEATURES, least: { words: 1, characters: 1, context: 1 } });
const matrix = buildMatrix(texts, vocabulary);

const chosen = (wordDropout: number, featureDropout: number, random: () => number) => {
  const kept = keptFeatures(matrix);
  const count = chooseFeatures(matrix, 0, { wordDropout, featureDropout }, 1, kept, random);
  return { entries: [...kept.entries.subarray(0, count)], values: [...kept.values.subarray(0, count)], gone: [...kept.gone] };
};

describe('leaving words out while training', () => {
  it('leaves out every n-gram that a left out word takes part in, and no other', () => {
    const { entries, gone } = chosen(0.5, 0, seeded(3));
    expect(gone).toContain(1);
    expect(gone).toContain(0);
    const whole = Array.from({ length: matrix.starts[1] ?? 0 }, (_, entry) => entry);
    const untouched = whole.filter((entry) => gone[matrix.first[entry] ?? 0] === 0 && gone[matrix.last[entry] ?? 0] === 0);
    expect(entries).toEqual(untouched);
  });

  it('reads what is left as a text of its own: a vector of length one', () => {
    const { values } = chosen(0.5, 0, seeded(3));
    expect(Math.hypot(...values)).toBeCloseTo(1, 5);
  });

  it('keeps all words where chance would leave none', () => {
    const { gone, entries } = chosen(1, 0, () => 0.5);
    expect(gone.every((one) => one === 0)).toBe(true);
    expect(entries).toHaveLength(matrix.starts[1] ?? 0);
  });

  it('changes nothing when nothing is to be left out', () => {
    expect(chosen(0, 0, seeded(1)).entries).toHaveLength(matrix.starts[1] ?? 0);
  });
});
