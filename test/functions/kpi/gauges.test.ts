import { describe, expect, it, vi } from 'vitest';
import { emfGauges } from '../../../functions/kpi/gauges.adapter.ts';
import { GAUGES, gaugeCost, metricsOf } from '../../../functions/kpi/gauges.ts';
import { kpiById } from '../../../functions/kpi/registry.ts';
import { paceOf } from '../../../functions/kpi/rollup.ts';

describe('KPI gauges', () => {
  it('have metric names of their own, and fit one EMF line with the heartbeat', () => {
    const names = GAUGES.flatMap(metricsOf).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(gaugeCost()).toEqual({ metrics: 94, dollarsPerMonth: 28.2 });
    expect(names.length).toBeLessThan(100);
  });

  it('come from the run that reads far enough back for them', () => {
    for (const { kpi, run, window } of GAUGES) {
      if (run === 'hourly')
        expect([kpi, paceOf(kpiById(kpi)), window]).toEqual([kpi, 'hourly', expect.stringMatching(/^(today|last-7-days)$/)]);
    }
  });

  it('carry numerator and denominator beside every share and mean', () => {
    const gauge = GAUGES.find(({ kpi }) => kpi === 'fcr-gross');
    expect(gauge && metricsOf(gauge)).toEqual([
      { name: 'FirstContactResolution', unit: 'Percent' },
      { name: 'FirstContactResolutionNumerator', unit: 'Count' },
      { name: 'FirstContactResolutionDenominator', unit: 'Count' },
    ]);
  });

  it('leave as one EMF line with `service` as the only dimension', () => {
    const lines: string[] = [];
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    const { emit, heartbeat } = emfGauges('Careline');
    emit([{ name: 'FirstContactResolution', unit: 'Percent', value: 71.5 }]);
    heartbeat(1200);
    spy.mockRestore();
    const [line] = lines.map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(lines).toHaveLength(1);
    expect(line).toMatchObject({
      service: 'kpi',
      FirstContactResolution: 71.5,
      RollupFacts: 1200,
      _aws: {
        CloudWatchMetrics: [
          {
            Namespace: 'Careline',
            Dimensions: [['service']],
            Metrics: [
              { Name: 'FirstContactResolution', Unit: 'Percent' },
              { Name: 'RollupFacts', Unit: 'Count' },
            ],
          },
        ],
      },
    });
  });
});
