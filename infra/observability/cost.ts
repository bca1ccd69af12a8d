import { METRIC_PRICE } from '../../functions/kpi/gauges.ts';
import { METRICS_NAMESPACE } from './alarm-register.ts';

/** What watching costs, counted from a synthesized template: metrics of our own by name and dimensions, alarms by the metrics they read. */
export interface Watched {
  readonly dashboards: readonly { readonly body: { readonly widgets: readonly Readonly<Record<string, unknown>>[] } }[];
  readonly alarms: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
}

type Dimensions = Readonly<Record<string, string>>;

/** One metric as CloudWatch tells it apart: `Careline Accepted service=conversation`. */
export const metricKey = (namespace: string, name: string, dimensions: Dimensions): string =>
  [
    namespace,
    name,
    ...Object.entries(dimensions)
      .map(([dimension, value]) => `${dimension}=${value}`)
      .sort(),
  ].join(' ');

/** Rows of a widget; `.` repeats the same place of the row before. */
const ofWidget = (properties: { readonly metrics?: readonly (readonly unknown[])[] }): readonly string[] => {
  let before: readonly string[] = [];
  return (properties.metrics ?? []).flatMap((row) => {
    const parts = row.filter((part) => typeof part === 'string');
    if (parts.length === 0) return [];
    before = parts.map((part, index) => (part === '.' ? (before[index] ?? '') : part));
    const [namespace = '', name = '', ...rest] = before;
    const dimensions = rest.flatMap((part, index) => (index % 2 === 0 ? [[part, rest[index + 1] ?? ''] as const] : []));
    return [metricKey(namespace, name, Object.fromEntries(dimensions))];
  });
};

interface StatedMetric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}
type AlarmProperties = StatedMetric & {
  readonly AlarmRule?: unknown;
  readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: StatedMetric } }[];
};

const ofAlarm = (properties: AlarmProperties): readonly string[] =>
  [properties, ...(properties.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])].flatMap(
    ({ Namespace, MetricName = '', Dimensions = [] }) =>
      Namespace === undefined
        ? []
        : [metricKey(Namespace, MetricName, Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])))],
  );

const isOurs = (key: string): boolean => key.startsWith(`${METRICS_NAMESPACE} `);
const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)].sort();

/** Metrics of our own that a widget shows or an alarm watches. */
export const ourMetrics = ({ dashboards, alarms }: Watched) => ({
  shown: distinct(
    dashboards.flatMap(({ body }) => body.widgets.flatMap((widget) => ofWidget(widget.properties as never))),
  ).filter(isOurs),
  alarmed: distinct(alarms.flatMap(({ properties }) => ofAlarm(properties as AlarmProperties))).filter(isOurs),
});

/** US dollars a month, list prices of us-east-1, 2026-11 (facts/aws.md 8; the free dashboards and alarm prices from memory). */
const PRICES = {
  metric: METRIC_PRICE,
  alarmMetric: 0.1,
  composite: 0.5,
  dashboard: 3,
  freeDashboards: 3,
  logsPerGigabyte: 0.5,
} as const;

/**
 * Characters of metric lines per contact. The sample day emits some 250; if no two messages ever shared an invocation it were five
 * messages of some 400 each. The test of the sample day holds the first against this.
 */
export const METRIC_BYTES_PER_CONTACT = 2_000;

const cents = (dollars: number): number => Math.round(dollars * 100) / 100;

export const observabilityCost = (watched: Watched) => {
  const { shown, alarmed } = ourMetrics(watched);
  const metrics = new Set([...shown, ...alarmed]).size;
  const composites = watched.alarms.filter(({ properties }) => properties.AlarmRule !== undefined).length;
  const alarmMetrics = watched.alarms.flatMap(({ properties }) => ofAlarm(properties as AlarmProperties)).length;
  const dashboards = watched.dashboards.length;
  const monthly = {
    metrics: cents(metrics * PRICES.metric),
    alarms: cents(alarmMetrics * PRICES.alarmMetric + composites * PRICES.composite),
    dashboards: cents(Math.max(0, dashboards - PRICES.freeDashboards) * PRICES.dashboard),
  };
  return {
    customMetrics: metrics,
    alarms: watched.alarms.length,
    composites,
    alarmMetrics,
    dashboards,
    dollarsPerMonthAtRest: { ...monthly, total: cents(monthly.metrics + monthly.alarms + monthly.dashboards) },
    /** Metrics and alarms cost per name, not per value: what grows is the log line that carries them. */
    dollarsPerThousandContacts: Number(((METRIC_BYTES_PER_CONTACT * 1_000 * PRICES.logsPerGigabyte) / 1e9).toFixed(4)),
  };
};
