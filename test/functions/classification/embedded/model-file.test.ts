import { describe, expect, it } from 'vitest';
import { decodeModel, encodeModel } from '../../../../functions/classification/embedded/model-file.ts';
import { createScorer } from '../../../../functions/classification/embedded/scorer.ts';
import { fitModel } from '../../../../functions/classification/learning/fit.ts';

const examples = ['card', 'loan', 'password'].flatMap((label) =>
  ['where is my', 'please help with the', 'i lost my', 'tell me about a'].map((around) => ({
    text: `${around} ${label}`,
    label,
  })),
);
const trained = fitModel(examples, { version: 'test', folds: 2, network: { members: 1, hidden: 16, epochs: 3 } });
const file = encodeModel(trained);
const texts = ['where is the card', 'i lost my password', 'giraffes', '', '我的卡'];

describe('a model file', () => {
  it('keeps the answers of the model it was made from, but for a byte per weight', () => {
    const [before, after] = [createScorer(trained), createScorer(decodeModel(file))];
    for (const text of texts) {
      const [a, b] = [before(text), after(text)];
      expect({ ...b, logits: 0, strength: 0 }).toEqual({ ...a, logits: 0, strength: 0 });
      a.logits.forEach((logit, at) => {
        expect(b.logits[at]).toBeCloseTo(logit, 1);
      });
    }
  });

  it('is the same file again after it was read and written', () => {
    expect(encodeModel(decodeModel(file))).toEqual(file);
  });

  it('is refused with a code when it is something else, of another layout, or cut short', () => {
    expect(() => decodeModel(new Uint8Array(10))).toThrow('model-file-too-short');
    expect(() => decodeModel(new Uint8Array(100))).toThrow('model-file-not-a-model');
    const other = file.slice();
    other[4] = 99;
    expect(() => decodeModel(other)).toThrow('model-file-other-layout');
    expect(() => decodeModel(file.slice(0, file.length - 100))).toThrow('model-file-cut-short');
  });
});
