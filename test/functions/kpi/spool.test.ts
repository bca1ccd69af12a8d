import { describe, expect, it } from 'vitest';
import { diskSpool } from '../../../functions/kpi/spool.adapter.ts';
import { hashOf } from '../../../functions/kpi/spool.ts';

const ITEMS = 20_000;
/** Keys that all fall into one of 128 buckets: some 20 MB there. */
const KEYS = Array.from({ length: 60_000 }, (_, index) => `key-${index}`).filter((key) => hashOf(key) % 128 === 5);
/** A kilobyte of what facts are made of, with letters beyond ASCII, so that pieces of a file may end inside one. */
const filler = '首次解决率 – first contact '.repeat(30);

interface Item {
  readonly key: string;
  readonly index: number;
  readonly filler: string;
}

describe('the spool on disk', () => {
  it('given far more than a portion may hold, when read, then each item comes once, a key in one portion and in order, and portions stay small', () => {
    const spool = diskSpool('test');
    for (let index = 0; index < ITEMS; index += 1) {
      const key = KEYS[index % KEYS.length] ?? '';
      spool.put(key, `note ${index}`, { key, index, filler });
    }
    const homes = new Map<string, number>();
    const latest = new Map<string, number>();
    let [portions, items, most] = [0, 0, 0];
    for (let bucket = 0; bucket < spool.buckets; bucket += 1) {
      for (const kept of spool.take(bucket)) {
        const portion = kept.map((one) => one.read() as Item);
        expect(kept.every(({ key, note }, at) => key === portion[at]?.key && note === `note ${portion[at]?.index}`)).toBe(true);
        portions += 1;
        items += portion.length;
        most = Math.max(most, portion.length);
        const wrong = portion.filter(
          ({ key, index, filler: words }) =>
            (homes.get(key) ?? portions) !== portions || index <= (latest.get(key) ?? -1) || words !== filler,
        );
        expect(wrong).toEqual([]);
        for (const { key, index } of portion) {
          homes.set(key, portions);
          latest.set(key, index);
        }
      }
    }
    spool.close();
    expect([items, homes.size]).toEqual([ITEMS, KEYS.length]);
    expect(portions).toBeGreaterThan(spool.buckets + 8);
    // A portion is about 1.5 MB: some 1,700 items of this size; keys do not part, so a few more are possible.
    expect(most).toBeLessThan(4_000);
  });

  it('given something kept, when it is moved to another key, then it is there as it was', () => {
    const [from, to] = [diskSpool('from'), diskSpool('to')];
    from.put('tkt-1', 'whose', { words: '首次 \t\n' });
    for (let bucket = 0; bucket < from.buckets; bucket += 1)
      for (const [kept] of from.take(bucket)) if (kept !== undefined) to.move(kept, 'cus-1');
    const moved = Array.from({ length: to.buckets }, (_, bucket) => [...to.take(bucket)].flat()).flat();
    expect(moved.map((kept) => [kept.key, kept.note, kept.read()])).toEqual([['cus-1', 'whose', { words: '首次 \t\n' }]]);
    from.close();
    to.close();
  });

  it('given a bucket that was read, when asked again, then it says so', () => {
    const spool = diskSpool('test');
    spool.put('a', '', { a: 1 });
    for (let bucket = 0; bucket < spool.buckets; bucket += 1) for (const _ of spool.take(bucket));
    expect(() => [...spool.take(0)]).toThrow(RangeError);
    expect(() => spool.put('a', '', { a: 1 })).toThrow(RangeError);
    spool.close();
  });
});
