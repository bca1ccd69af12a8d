import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, epochOf, millisecondsBetween, plus } from '../../../shared/vocabulary/instants.ts';

const epoch = fc.integer({ min: 0, max: 253_402_300_799_999 });

describe('instants', () => {
  it('given any instant, when read and moved, then it is what Date says', () => {
    fc.assert(
      fc.property(epoch, fc.integer({ min: -400 * DAY, max: 400 * DAY }), (time, by) => {
        const instant = new Date(time).toISOString();
        expect(epochOf(instant)).toBe(time);
        const moved = time + by;
        if (moved < 0 || moved > 253_402_300_799_999) return;
        expect(plus(instant, by)).toBe(new Date(moved).toISOString());
        expect(millisecondsBetween(instant, plus(instant, by))).toBe(by);
      }),
      { numRuns: 500 },
    );
  });

  it('given a form that is no instant of ours, when read, then Date decides', () => {
    expect(epochOf('2026-11-20T09:12:00+08:00')).toBe(Date.parse('2026-11-20T01:12:00Z'));
    expect(epochOf('2026-11-20')).toBe(Date.parse('2026-11-20'));
    expect(Number.isNaN(epochOf('soon'))).toBe(true);
    expect(() => plus('soon', 1)).toThrow(RangeError);
  });
});
