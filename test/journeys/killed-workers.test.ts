import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainUnderFire, NOON } from '../support/killed-workers.ts';
import type { World } from '../support/world.ts';
import { startWorld } from '../support/world.ts';

/** A day of a real company with CARELINE_FULL=1. */
const PEOPLE = process.env.CARELINE_FULL === '1' ? 5_000 : 120;
/** Fewer kills for a call on the long day: each costs the start of a worker. */
const KILL_SHARE = process.env.CARELINE_FULL === '1' ? 0.005 : 0.02;
const PATIENCE = process.env.CARELINE_FULL === '1' ? 3_600_000 : 280_000;
const ENDS = ['sent', 'suppressed', 'expired', 'unknown'];

let world: World;
beforeAll(async () => {
  world = await startWorld(NOON);
}, 280_000);
afterAll(() => world?.close());

describe('a day of due reminders while workers are killed', () => {
  it(
    `given ${PEOPLE} due reminders, when workers die at random, then each ends sent, suppressed, expired or unknown, unknown is at most the kills, and none is sent twice`,
    async () => {
      const drained = await drainUnderFire(world.stack, { people: PEOPLE, killShare: KILL_SHARE, seed: 7 });
      expect(drained.due).toBe(PEOPLE);
      expect(drained.kills).toBeGreaterThan(PEOPLE / 50);
      expect(Object.keys(drained.byState).filter((state) => !ENDS.includes(state))).toEqual([]);
      expect(drained.byState.unknown ?? 0).toBeLessThanOrEqual(drained.kills);
      expect(drained.sentTwice).toBe(0);
      // Seven of ten can be reached; only those whose worker died between claim and send may be missing.
      const reachable = Math.floor(PEOPLE * 0.7);
      expect(drained.messages).toBeGreaterThanOrEqual(reachable - drained.kills);
      expect(drained.messages).toBeLessThanOrEqual(reachable);
      expect((drained.byState.sent ?? 0) + (drained.byState.unknown ?? 0)).toBe(reachable);
    },
    PATIENCE,
  );
});
