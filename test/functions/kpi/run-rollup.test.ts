import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GaugeValue } from '../../../functions/kpi/gauges.ts';
import { rollup } from '../../../functions/kpi/rollup.ts';
import type { RollupRun } from '../../../functions/kpi/run-days.ts';
import { planRun } from '../../../functions/kpi/run-days.ts';
import { runRollup } from '../../../functions/kpi/run-rollup.ts';
import { diskSpool } from '../../../functions/kpi/spool.adapter.ts';
import type { OpenSpool } from '../../../functions/kpi/spool.ts';
import { memorySpool } from '../../../functions/kpi/spool.ts';
import type { Fact } from '../../../shared/contracts/fact.ts';
import { contact, daysAgo, NOW } from './facts.ts';
import { ledger, shuffled } from './ledger.ts';

const bench = (facts: readonly Fact[], openSpool: OpenSpool = memorySpool) => {
  const stored = new Map<string, string>();
  const emitted: GaugeValue[] = [];
  const reads: string[] = [];
  const run = runRollup({
    openSpool,
    readFacts: async function* (day) {
      reads.push(day);
      yield* facts.filter(({ at }) => at.slice(0, 10) === day);
    },
    writeRollup: async (document) => {
      const key = `${document.day}|${document.pace}`;
      const body = JSON.stringify(document);
      const changed = stored.get(key) !== body;
      stored.set(key, body);
      return changed;
    },
    emit: (gauges) => emitted.push(...gauges),
  });
  return { stored, emitted, reads, run: (what: RollupRun) => run(what, NOW) };
};

const expected = (facts: readonly Fact[], run: RollupRun): Map<string, string> => {
  const { recompute, paces } = planRun(run, NOW);
  const { days } = rollup(facts, { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }, NOW);
  return new Map(
    days
      .filter(({ day, pace }) => recompute.includes(day) && paces.includes(pace))
      .map((document) => [`${document.day}|${document.pace}`, JSON.stringify(document)]),
  );
};

const subset = (all: ReadonlyMap<string, string>, part: ReadonlyMap<string, string>): unknown[] =>
  [...part].filter(([key, body]) => all.get(key) !== body).map(([key]) => [key, all.get(key), part.get(key)]);

describe('The scheduled rollup', () => {
  it('rewrites 9 days every hour and 35 every day, and reads as far back as their KPIs can depend on', () => {
    const [hourly, daily] = [planRun({ kind: 'hourly' }, NOW), planRun({ kind: 'daily' }, NOW)];
    expect([hourly.recompute.length, hourly.recompute[0], hourly.recompute.at(-1)]).toEqual([9, '2026-11-12', '2026-11-20']);
    expect([hourly.read.length, hourly.read[0]]).toEqual([24, '2026-10-28']);
    expect([daily.recompute.length, daily.read.length]).toEqual([35, 133]);
    expect(planRun({ kind: 'monthly' }, NOW).recompute).toHaveLength(131);
  });

  it('rewrites older days on demand and reads on to today, because late facts may change them', () => {
    const { recompute, read } = planRun({ kind: 'days', from: '2026-06-01', to: '2026-06-02' }, NOW);
    expect([recompute, read.at(-1)]).toEqual([['2026-06-01', '2026-06-02'], '2026-11-20']);
  });

  it.each([['hourly'], ['daily']] as const)(
    'writes the same bytes %s from the days it reads as the pure fold from all facts',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(ledger, fc.integer(), async (facts, seed) => {
          const { run, stored } = bench(shuffled([...facts, ...facts.slice(0, 3)], seed));
          await run({ kind });
          expect(subset(stored, expected(facts, { kind }))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('writes nothing when it runs again, and the same bytes after everything was dropped', async () => {
    const [facts] = fc.sample(ledger, { numRuns: 1, seed: 7 });
    const { run, stored } = bench(facts ?? []);
    await run({ kind: 'daily' });
    const before = new Map(stored);
    expect((await run({ kind: 'daily' })).written).toBe(0);
    stored.clear();
    await run({ kind: 'daily' });
    expect(stored).toEqual(before);
  });

  it('gives the same through buckets on disk as in memory, and reads each day once', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (facts) => {
        const [disk, memory] = [bench(facts, diskSpool), bench(facts)];
        await disk.run({ kind: 'daily' });
        await memory.run({ kind: 'daily' });
        expect(disk.stored).toEqual(memory.stored);
        expect(disk.emitted).toEqual(memory.emitted);
        expect(new Set(disk.reads).size).toBe(disk.reads.length);
      }),
      { numRuns: 10 },
    );
  });

  it('writes a document also for a day on which nothing happened', async () => {
    const { run } = bench([]);
    expect(await run({ kind: 'hourly' })).toMatchObject({ facts: 0, documents: 9, written: 9 });
  });

  it('emits gauges for what has data and nothing for what has none', async () => {
    const { run, emitted } = bench([contact({ at: daysAgo(0.1) }), contact({ at: daysAgo(0.1), recognised: false })]);
    await run({ kind: 'hourly' });
    const values = new Map(emitted.map(({ name, value }) => [name, value]));
    expect([
      values.get('ContactsToday'),
      values.get('Recognition'),
      values.get('RecognitionNumerator'),
      values.get('RecognitionDenominator'),
    ]).toEqual([2, 50, 1, 2]);
    expect(values.has('Satisfaction')).toBe(false);
  });

  it('emits no gauges for days on demand', async () => {
    const { run, emitted } = bench([contact({ at: daysAgo(40) })]);
    await run({ kind: 'days', from: '2026-10-01', to: '2026-10-31' });
    expect(emitted).toEqual([]);
  });
});
