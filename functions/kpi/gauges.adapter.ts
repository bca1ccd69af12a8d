import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { GaugeUnit } from './gauges.ts';
import { GAUGE_SERVICE } from './gauges.ts';
import type { EmitGauges } from './run-rollup.ts';

const UNITS = {
  Percent: MetricUnit.Percent,
  Count: MetricUnit.Count,
  Seconds: MetricUnit.Seconds,
  None: MetricUnit.NoUnit,
} as const satisfies Readonly<Record<GaugeUnit, string>>;

/** One EMF line per run, stamped now: a past day's value emitted again would add a sample to that day (aws-traps.md). */
export const emfGauges = (namespace: string): { readonly emit: EmitGauges; readonly heartbeat: (facts: number) => void } => {
  const metrics = new Metrics({ namespace, serviceName: GAUGE_SERVICE });
  return {
    emit: (gauges) => {
      for (const { name, unit, value } of gauges) metrics.addMetric(name, UNITS[unit], value);
    },
    /** Facts read: its absence says that the rollup does not run. */
    heartbeat: (facts) => {
      metrics.addMetric('RollupFacts', MetricUnit.Count, facts);
      metrics.publishStoredMetrics();
    },
  };
};
