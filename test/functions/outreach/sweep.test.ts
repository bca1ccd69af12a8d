import { describe, expect, it } from 'vitest';
import type { DueTimer, SweepPorts } from '../../../functions/outreach/sweep.ts';
import { sweep } from '../../../functions/outreach/sweep.ts';
import type { CustomerDue } from '../../../shared/contracts/customer-due.ts';
import { customerDueV1 } from '../../../shared/contracts/customer-due.ts';

const NOW = '2026-11-20T12:00:30.000Z';
const ALL_THE_TIME = () => true;

const table = (keys: readonly string[]) => {
  const rows = new Map(keys.map((sk) => [sk, `cus-${sk.length}`]));
  const persons: CustomerDue[] = [];
  const others: DueTimer[] = [];
  const ports: SweepPorts = {
    shards: ['SHARD#0'],
    readDueTimers: (shard, now, limit) =>
      Promise.resolve(
        [...rows]
          .filter(([sk]) => sk <= `${now}~`)
          .sort()
          .slice(0, limit)
          .map(([sk, customerId]) => ({ shard, sk, customerId, row: { customerId } })),
      ),
    leaseTimer: async (timer, leasedSk) => {
      rows.set(leasedSk, timer.customerId ?? '');
      await Promise.resolve();
      return rows.delete(timer.sk);
    },
    queuePersons: async (due) => void persons.push(...due),
    queueOthers: async (timers) => {
      others.push(...timers);
      return timers.filter(({ sk }) => sk.includes('#desk#'));
    },
    deleteTimer: async ({ sk }) => void rows.delete(sk),
  };
  return { rows, persons, others, ports };
};

describe('the sweep', () => {
  it('given one timer due and one tomorrow, when swept, then the due one is leased for a quarter of an hour and its person queued', async () => {
    const world = table(['2026-11-20T12:00:00.000Z#reminder#rem-1', '2026-11-21T12:00:00.000Z#reminder#rem-2']);
    expect(await sweep(world.ports)(NOW, ALL_THE_TIME)).toBe(1);
    expect(world.persons).toMatchObject([{ timer: { shard: 'SHARD#0', sk: '2026-11-20T12:15:00.000Z#reminder#rem-1' } }]);
    expect(world.persons.every((due) => customerDueV1.schema.safeParse(due).success)).toBe(true);
    expect([...world.rows.keys()].sort()).toEqual([
      '2026-11-20T12:15:00.000Z#reminder#rem-1',
      '2026-11-21T12:00:00.000Z#reminder#rem-2',
    ]);
  });

  it('given two sweeps at once, when both lease, then each person is queued once', async () => {
    const world = table(Array.from({ length: 20 }, (_, index) => `2026-11-20T12:00:00.000Z#reminder#rem-${index}`));
    await Promise.all([sweep(world.ports)(NOW, ALL_THE_TIME), sweep(world.ports)(NOW, ALL_THE_TIME)]);
    expect(world.persons).toHaveLength(20);
    expect(world.rows.size).toBe(20);
  });

  it('given its time runs out in a backlog, when swept, then all that was leased is queued and the next sweep goes on', async () => {
    const world = table(Array.from({ length: 1_203 }, (_, index) => `2026-11-20T11:00:00.000Z#reminder#rem-${index}`));
    let pages = 0;
    const first = await sweep(world.ports)(NOW, () => {
      pages += 1;
      return pages <= 3;
    });
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1_203);
    expect(world.persons).toHaveLength(first);
    expect([...world.rows.keys()].filter((sk) => sk > NOW)).toHaveLength(first);
    expect(first + (await sweep(world.ports)(NOW, ALL_THE_TIME))).toBe(1_203);
    expect(new Set(world.persons.map(({ timer }) => timer?.sk)).size).toBe(1_203);
  });

  it('given more than a page is due, when swept, then all of it', async () => {
    const world = table(Array.from({ length: 1_203 }, (_, index) => `2026-11-20T11:00:00.000Z#reminder#rem-${index}`));
    expect(await sweep(world.ports)(NOW, ALL_THE_TIME)).toBe(1_203);
  });

  it('given a timer of another room, when due, then it is leased and handed on, not mistaken for a person’s', async () => {
    const world = table(['2026-11-20T11:00:00.000Z#complaint#cmp-1']);
    await sweep(world.ports)(NOW, ALL_THE_TIME);
    expect(world.persons).toEqual([]);
    expect(world.others).toMatchObject([{ sk: '2026-11-20T12:15:00.000Z#complaint#cmp-1' }]);
  });

  it('given a timer that carries a message, when its message is on the queue, then the timer is gone; a stranger’s stays leased', async () => {
    const world = table(['2026-11-20T11:00:00.000Z#desk#tkt-1', '2026-11-20T11:00:00.000Z#unheard-of#x-1']);
    await sweep(world.ports)(NOW, ALL_THE_TIME);
    expect([...world.rows.keys()]).toEqual(['2026-11-20T12:15:00.000Z#unheard-of#x-1']);
  });

  it('given the queue fails, when swept, then the lease brings the person back', async () => {
    const world = table(['2026-11-20T11:00:00.000Z#reminder#rem-1']);
    const failing = { ...world.ports, queuePersons: () => Promise.reject(new Error('queue down')) };
    await expect(sweep(failing)(NOW, ALL_THE_TIME)).rejects.toThrow('queue down');
    expect(await sweep(world.ports)('2026-11-20T12:16:00.000Z', ALL_THE_TIME)).toBe(1);
  });
});
