import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../../infra/local/simulate/life-script.ts';
import { personAt } from '../../../../infra/local/simulate/population.ts';
import { firstDay, runPeople } from '../../../../infra/local/simulate/run-people.ts';
import { totalOf } from '../../../../infra/local/simulate/tally.ts';
import { contactV1 } from '../../../../shared/contracts/contact.ts';
import { readLifecycleEvent } from '../../../../shared/contracts/lifecycle-event.ts';

const DAY = 86_400_000;
const people = (count: number, from = 0): readonly number[] => Array.from({ length: count }, (_, index) => from + index);

describe('the simulation', () => {
  it.each([1, 2, 3, 4])(
    'given seed %i, when sixty people live through 120 days, then messages go out and no rule is broken',
    async (seed) => {
      const figures = await runPeople(seed, 120, people(60));
      expect(figures.sends).toBeGreaterThan(300);
      expect(Object.entries(figures.breaches).filter(([, count]) => count > 0)).toEqual([]);
      expect(totalOf(figures.checked)).toBeGreaterThan(5_000);
    },
  );

  it('given a company that no rule binds, when the same people live through the days, then the checker cries', async () => {
    const { breaches } = await runPeople(1, 120, people(40), []);
    const cries = ['one-at-a-time', 'two-a-day', 'six-a-week', 'after-a-no', 'without-a-yes', 'hours-EU', 'hours-other'];
    for (const rule of cries) expect(breaches[rule], rule).toBeGreaterThan(0);
  });

  it('given the same seed, when run again, then the same figures; another seed, then others', async () => {
    const [one, again, other] = [
      await runPeople(7, 60, people(15)),
      await runPeople(7, 60, people(15)),
      await runPeople(9, 60, people(15)),
    ];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('given the script, when it writes, then only what our contracts read, late and doubled as in life', () => {
    const from = firstDay(1);
    const arrivals = people(200).flatMap((index) => lifeOf(personAt(1, index), from, from + 120 * DAY));
    const unreadable = arrivals.filter(({ record }) => {
      if (record.kind === 'lifecycle') return !readLifecycleEvent(record.body).ok;
      return record.kind === 'contact' && !contactV1.schema.safeParse(record.body).success;
    });
    expect(unreadable).toEqual([]);
    const bodies = arrivals.map(({ record }) => JSON.stringify(record));
    expect(new Set(bodies).size).toBeLessThan(bodies.length);
  });

  it('given the checker, when its imports are read, then nothing of the rooms it judges', () => {
    const folder = join(import.meta.dirname, '../../../../infra/local/simulate/checker');
    for (const file of readdirSync(folder)) {
      const imports = [...readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');
      for (const specifier of imports) expect(specifier, file).toMatch(/^\.\/|^\.\.\/records\.ts$/);
    }
  });
});
