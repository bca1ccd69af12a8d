import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { SteadyTime } from '../../../infra/local/steady-time.ts';
import { startSteadyTime, steadily } from '../../../infra/local/steady-time.ts';

const block = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

let steady: SteadyTime;
afterEach(() => steady?.stop());

describe('steady time', () => {
  it('passes while the machine keeps up', async () => {
    steady = startSteadyTime();
    await sleep(300);
    expect(steady.now()).toBeGreaterThan(50);
    expect(steady.now()).toBeLessThan(1_000);
  });

  it('stands still while the main thread has no core', async () => {
    steady = startSteadyTime();
    const before = steady.now();
    block(400);
    await sleep(1);
    expect(steady.now() - before).toBeLessThan(100);
  });

  it('a limit is called when its time is over, and not when it was called off', async () => {
    steady = startSteadyTime();
    const called: string[] = [];
    steady.after(60, () => called.push('kept'));
    const callOff = steady.after(60, () => called.push('called off'));
    callOff();
    await expect.poll(() => called, { timeout: 5_000 }).toEqual(['kept']);
  });

  it('a thread that looks late counts no more than it could have worked', async () => {
    let now = 0;
    let looks: (() => void) | undefined;
    const timers = {
      set: (look: () => void) => {
        looks = look;
        return undefined as unknown as NodeJS.Timeout;
      },
      clear: () => undefined,
    };
    let called = false;
    steadily(
      () => now,
      timers,
      8_000,
      () => {
        called = true;
      },
    );
    now = 60_000;
    looks?.();
    expect(called).toBe(false);
    for (let look = 0; look < 80; look += 1) {
      now += 100;
      looks?.();
    }
    expect(called).toBe(true);
  });
});
