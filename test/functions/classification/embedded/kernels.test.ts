import { describe, expect, it } from 'vitest';
import { FLOAT, openRoom, padded } from '../../../../functions/classification/embedded/kernels.ts';

const LENGTH = 48;
const single = Math.fround;

const row = (seed: number): number[] => Array.from({ length: LENGTH }, (_, at) => single(Math.sin(seed * 100 + at)));

describe('the vector kernels', () => {
  it('add a scaled row exactly as 32-bit arithmetic does', () => {
    const room = openRoom(2 * LENGTH);
    const [into, from] = [room.floats(LENGTH), room.floats(LENGTH)];
    into.view.set(row(1));
    from.view.set(row(2));
    room.addScaled(into.at, from.at, 0.3, into.at + LENGTH * FLOAT);
    const [a, b] = [row(1), row(2)];
    expect([...into.view]).toEqual(a.map((value, at) => single(value + single(single(0.3) * (b[at] as number)))));
  });

  it('add a row of bytes as they add the same numbers as floats', () => {
    const room = openRoom(4 * LENGTH);
    const [one, other, from] = [room.floats(LENGTH), room.floats(LENGTH), room.floats(LENGTH)];
    const bytes = room.bytes(LENGTH);
    const values = Array.from({ length: LENGTH }, (_, at) => ((at * 37) % 255) - 127);
    from.view.set(values);
    bytes.view.set(values);
    room.addScaled(one.at, from.at, 0.3, one.at + LENGTH * FLOAT);
    room.addScaledBytes(other.at, bytes.at, 0.3, other.at + LENGTH * FLOAT);
    expect([...other.view]).toEqual([...one.view]);
  });

  it('take an AdaGrad step and return the sum of weight times error before it', () => {
    const room = openRoom(3 * LENGTH);
    const [weights, squares, errors] = [room.floats(LENGTH), room.floats(LENGTH), room.floats(LENGTH)];
    weights.view.set(row(3));
    squares.view.fill(0.01);
    errors.view.set(row(4));
    const sum = room.learnRow(weights.at, squares.at, errors.at, 0.5, 0.1, weights.at + LENGTH * FLOAT);
    const [before, error] = [row(3), row(4)];
    expect(sum).toBeCloseTo(
      before.reduce((total, weight, at) => total + weight * (error[at] as number), 0),
      4,
    );
    weights.view.forEach((weight, at) => {
      const slope = (error[at] as number) * 0.5;
      expect(squares.view[at]).toBeCloseTo(0.01 + slope ** 2, 5);
      expect(weight).toBeCloseTo((before[at] as number) - (0.1 * slope) / Math.sqrt(0.01 + slope ** 2), 4);
    });
  });

  it('work in rows of whole turns of their loop', () => {
    expect([1, 16, 17].map(padded)).toEqual([16, 16, 32]);
  });
});
