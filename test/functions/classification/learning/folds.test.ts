import { describe, expect, it } from 'vitest';
import { dealingOf, foldOf } from '../../../../functions/classification/learning/folds.ts';

const example = { text: 'where is my card', label: 'card_arrival' };

describe('dealing texts to held-out folds', () => {
  it('keeps lines together that stand together, because one person may have written them in one breath', () => {
    const folds = Array.from({ length: 40 }, (_, row) => foldOf(example, row, { folds: 5, block: 10 }));
    for (let block = 0; block < 4; block += 1) expect(new Set(folds.slice(block * 10, block * 10 + 10)).size).toBe(1);
  });

  it('gives a variant the fold of the line it was made from', () => {
    const dealing = { folds: 5, block: 10 };
    expect(foldOf({ ...example, origin: 3 }, 4_321, dealing)).toBe(foldOf(example, 3, dealing));
  });

  it('uses every fold, none of them for most of the texts', () => {
    const counts = new Array<number>(5).fill(0);
    for (let row = 0; row < 10_000; row += 1) {
      const fold = foldOf(example, row, dealingOf({}));
      counts[fold] = (counts[fold] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(1_000);
  });
});
