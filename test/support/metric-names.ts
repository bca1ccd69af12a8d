import type { MetricSample } from '../../infra/local/lambda/log-book.ts';
import { metricKey } from '../../infra/observability/cost.ts';

/** What a run emitted, with the units it was emitted in. */
export const emittedKeys = (samples: readonly MetricSample[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const units = new Map<string, Set<string>>();
  for (const { namespace, name, dimensions, unit } of samples) {
    const key = metricKey(namespace, name, dimensions);
    units.set(key, (units.get(key) ?? new Set()).add(unit));
  }
  return units;
};
