import { describe, expect, it } from 'vitest';
import { measureMinutes } from '../../support/sweep-capacity.ts';

describe('what a minute’s sweep costs', () => {
  it('given few or many timers in the future, when swept, then the same capacity; it grows with what is due alone', async () => {
    const minutes = await measureMinutes([200, 2_000], [0, 40]);
    const [quiet, busy, quietLater, busyLater] = minutes.map(({ readUnits, writeUnits }) => ({ readUnits, writeUnits }));
    expect(quietLater).toEqual(quiet);
    expect(busyLater).toEqual(busy);
    // Nothing due, nothing read (AWS counts one unit for each of the eight queries all the same); a put and a delete for each lease.
    expect(quiet).toEqual({ readUnits: 0, writeUnits: 0 });
    expect(busy?.readUnits).toBeGreaterThan(0);
    expect(busy?.writeUnits).toBe(80);
  });
});
