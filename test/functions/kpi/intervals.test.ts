import { describe, expect, it } from 'vitest';
import { adjustedZ, difference, exact, wilson } from '../../../functions/kpi/intervals.ts';
import { drawForReview } from '../../../functions/kpi/review.ts';
import { rollup } from '../../../functions/kpi/rollup.ts';
import { contact, daysAgo, NOW } from './facts.ts';

const near = (interval: readonly number[] | undefined): readonly number[] =>
  (interval ?? []).map((limit) => Math.round(limit * 1e4) / 1e4);

describe('Intervals', () => {
  it('Wilson: 8 of 10 (Newcombe 1998: 0.4902 to 0.9433), and it stays inside 0…1 at the ends', () => {
    expect(near(wilson(8, 10))).toEqual([0.4902, 0.9433]);
    expect(wilson(0, 5)?.[0]).toBe(0);
    expect(wilson(5, 5)?.[1]).toBe(1);
    expect(wilson(1, 0)).toBeUndefined();
  });

  it('exact binomial: 8 of 10 (tables: 0.4439 to 0.9748), 0 of 20 (rule: 1 − 0.025^(1/20))', () => {
    expect(near(exact(8, 10))).toEqual([0.4439, 0.9748]);
    expect(near(exact(0, 20))).toEqual([0, Math.round((1 - 0.025 ** (1 / 20)) * 1e4) / 1e4]);
    expect(exact(20, 20)?.[1]).toBe(1);
  });

  it('difference of two shares by Newcombe (1998, case 56/70 − 48/80: 0.0524 to 0.3339)', () => {
    expect(near(difference({ hits: 56, n: 70 }, { hits: 48, n: 80 }))).toEqual([0.0524, 0.3339]);
  });

  it('widens with the number of comparisons', () => {
    expect(adjustedZ(1)).toBeCloseTo(1.959964, 5);
    expect(adjustedZ(20)).toBeCloseTo(3.023341, 5);
  });
});

describe('The review sample', () => {
  it('is drawn from the ticket alone: the same every time, and near its rate', () => {
    const drawn = Array.from({ length: 20_000 }, (_, index) => drawForReview(`tkt-${index}`, 'embedded', 'en') !== undefined);
    expect(drawn.filter(Boolean).length / 20_000).toBeCloseTo(0.1, 1);
    expect(drawForReview('tkt-1', 'embedded', 'en')).toEqual(drawForReview('tkt-1', 'embedded', 'en'));
  });
});

describe('Fairness', () => {
  const contacts = (count: number, language: string, recognised: number) =>
    Array.from({ length: count }, (_, index) => contact({ at: daysAgo(1), language, recognised: index < recognised }));
  const gaps = (...facts: ReturnType<typeof contacts>[]) =>
    rollup(facts.flat(), { from: '2026-11-01T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' }, NOW).overall.fairness.filter(
      ({ kpi, slice }) => kpi === 'recognition-rate' && slice === 'language',
    );

  it('compares each slice with all the others and finds a real difference', () => {
    const found = gaps(contacts(200, 'en', 190), contacts(100, 'id', 60));
    expect(found.map(({ value, finding }) => [value, finding])).toEqual([
      ['en', 'differs'],
      ['id', 'differs'],
    ]);
    expect(found[1]).toMatchObject({ share: 0.6, n: 100, restShare: 0.95, restN: 200 });
  });

  it('finds none where chance explains it, and says nothing about fewer than 50', () => {
    expect(gaps(contacts(200, 'en', 180), contacts(60, 'es', 52)).map(({ finding }) => finding)).toEqual([
      'no difference shown',
      'no difference shown',
    ]);
    expect(gaps(contacts(200, 'en', 180), contacts(49, 'es', 10))).toEqual([]);
  });
});
