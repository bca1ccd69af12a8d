import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWindow, kpisJson } from '../../../functions/kpi/export-kpis.ts';
import { KPIS } from '../../../functions/kpi/registry.ts';
import type { Overall } from '../../../functions/kpi/rollup.ts';
import { rollup } from '../../../functions/kpi/rollup.ts';
import { plus } from '../../../shared/vocabulary/instants.ts';
import { contact, daysAgo, desk, NOW } from './facts.ts';
import { ledger, shuffled } from './ledger.ts';

/** Distinct customers do not add up; the avoided contacts are an estimate over the whole window. */
const ADDITIVE = KPIS.filter(({ over, id }) => over !== 'customer' && id !== 'avoided-contacts').map(({ id }) => id);

const figures = (overall: Overall): Map<string, readonly [number, number, number, string]> =>
  new Map(
    overall.kpis.map(({ id, numerator, denominator, immature, excluded }) => [
      id,
      [numerator, denominator, immature, JSON.stringify(excluded)] as const,
    ]),
  );

describe('The rollup', () => {
  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(ledger, fc.integer(), (facts, seed) => {
        expect(kpisJson(shuffled(facts, seed), NOW)).toBe(kpisJson(facts, NOW));
      }),
      { numRuns: 30 },
    );
  });

  it('does not change when facts come twice', () => {
    fc.assert(
      fc.property(ledger, fc.integer(), (facts, seed) => {
        expect(kpisJson(shuffled([...facts, ...facts], seed), NOW)).toBe(kpisJson(facts, NOW));
      }),
      { numRuns: 30 },
    );
  });

  it('gives parts that add up when a window is split', () => {
    fc.assert(
      fc.property(ledger, fc.integer({ min: 0, max: 45 }), (facts, days) => {
        const window = exportWindow(facts, NOW);
        const middle = `${daysAgo(days).slice(0, 10)}T00:00:00.000Z`;
        const whole = figures(rollup(facts, window, NOW).overall);
        const before = figures(rollup(facts, { from: window.from, to: middle }, NOW).overall);
        const after = figures(rollup(facts, { from: middle, to: window.to }, NOW).overall);
        fc.pre(middle >= window.from);
        for (const id of ADDITIVE) {
          const [a, b, all] = [before.get(id), after.get(id), whole.get(id)];
          expect([id, Number(a?.[0]) + Number(b?.[0]), Number(a?.[1]) + Number(b?.[1]), Number(a?.[2]) + Number(b?.[2])]).toEqual(
            [id, all?.[0], all?.[1], all?.[2]],
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives days whose figures add up to the window', () => {
    fc.assert(
      fc.property(ledger, (facts) => {
        const { days, overall } = rollup(facts, exportWindow(facts, NOW), NOW);
        for (const id of ADDITIVE) {
          const kept = days.flatMap(({ kpis }) => (kpis[id] === undefined ? [] : [kpis[id]]));
          const all = overall.kpis.find((kpi) => kpi.id === id);
          expect(kept.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(all?.denominator);
          expect(kept.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(all?.numerator);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('splits every sliced share into channels that add up to the whole', () => {
    fc.assert(
      fc.property(ledger, (facts) => {
        const { overall } = rollup(facts, exportWindow(facts, NOW), NOW);
        for (const id of ['contacts', 'recognition-rate', 'fcr-gross', 'csat']) {
          const parts = Object.values(overall.slices.channel ?? {}).flatMap((kpis) => (kpis[id] === undefined ? [] : [kpis[id]]));
          const all = overall.kpis.find((kpi) => kpi.id === id);
          expect(parts.reduce((sum, [, , denominator]) => sum + denominator, 0)).toBe(all?.denominator);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('changes the day of the first contact when a repeat comes on day 5, and leaves every other day alone', () => {
    const first = contact({ customerId: 'cus-1', at: daysAgo(10), desk: { resolved: true } });
    const repeat = contact({ customerId: 'cus-1', at: daysAgo(5) });
    const fcr = (facts: readonly Parameters<typeof Array.of>[0][]): (string | number | undefined)[] => {
      const { days } = rollup(facts as never, { from: plus(NOW, -864e5 * 12), to: plus(NOW, 864e5) }, NOW);
      return days.filter(({ pace }) => pace === 'hourly').map(({ day, kpis }) => `${day} ${kpis['fcr-gross']?.value}`);
    };
    expect(fcr([first])).toEqual([`${daysAgo(10).slice(0, 10)} 1`]);
    expect(fcr([first, repeat])).toEqual([`${daysAgo(10).slice(0, 10)} 0`, `${daysAgo(5).slice(0, 10)} no data`]);
  });

  it('counts a rating given on day 3 on the day of the contact, and not before it was given', () => {
    const ticket = contact({ at: daysAgo(10) });
    const facts = [ticket, desk(ticket, 'csat', daysAgo(7), { score: 5 })];
    const csat = (now: string): unknown =>
      rollup(facts, exportWindow(facts, now), now).overall.kpis.find(({ id }) => id === 'csat')?.value;
    expect([csat(daysAgo(8)), csat(NOW)]).toEqual(['no data', 1]);
  });

  it('keeps facts that lie after now, and desk facts without a document, out of every KPI and says how many', () => {
    const facts = [contact({ at: plus(NOW, 1000) }), desk({ ticketId: 'tkt-none' }, 'resolved', daysAgo(1))];
    const { notCounted, overall } = rollup(facts, exportWindow(facts, NOW), NOW);
    expect(notCounted).toEqual({ afterNow: 1, waitingForDocument: 1 });
    expect(overall.kpis.find(({ id }) => id === 'contacts')?.denominator).toBe(0);
  });
});
