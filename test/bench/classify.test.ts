import { describe, expect, it } from 'vitest';
import { ratiosOf, rotated } from './classify.ts';
import { loaderFrom, trainContenders } from './classify-contenders.ts';

const line = (name: string, accuracy: number, microseconds: number) => ({
  name,
  version: '1',
  accuracy,
  microsecondsPerText: microseconds,
  cpuMicrosecondsPerText: microseconds,
  trainSeconds: 1,
  trainCpuSeconds: 1,
});

const TRAIN = ['where is my card', 'card not here', 'cancel my loan', 'end the loan'].map((text, at) => ({
  text,
  label: at < 2 ? 'card' : 'loan',
}));

describe('the comparison of classifiers', () => {
  it('divides the time of each contender by ours and subtracts its accuracy from ours', () => {
    const [other] = ratiosOf([line('careline', 0.9, 20), line('natural', 0.8, 100)]);
    expect(other).toMatchObject({ name: 'natural', time: 5, cpuTime: 5 });
    expect(other?.accuracyBehind).toBeCloseTo(0.1);
  });

  it('has no ratios when ours did not take part', () => {
    expect(ratiosOf([line('natural', 0.8, 100)])).toEqual([]);
  });

  it('lets every contender be first once', () => {
    expect([0, 1, 2].map((round) => rotated(['a', 'b', 'c'], round)[0])).toEqual(['a', 'b', 'c']);
  });

  it('names a contender that is not installed, with the reason, and goes on', async () => {
    const { contenders, leftOut } = await trainContenders(['natural'], TRAIN, loaderFrom('/nowhere'), () => undefined);
    expect(contenders).toEqual([]);
    expect(leftOut).toEqual([{ name: 'natural', reason: expect.stringContaining('not installed') }]);
  });
});
