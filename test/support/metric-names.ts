import type { MetricSample } from '../../infra/local/lambda/log-book.ts';
import type { Template } from '../../infra/local/template/template.ts';

/** Metrics by namespace, name and dimensions, as CloudWatch tells them apart: `Careline Accepted service=chat`. */
type Dimensions = Readonly<Record<string, string>>;

const keyOf = (namespace: string, name: string, dimensions: Dimensions): string =>
  [
    namespace,
    name,
    ...Object.entries(dimensions)
      .map(([dimension, value]) => `${dimension}=${value}`)
      .sort(),
  ].join(' ');

const OURS = 'Careline';

/** What a run emitted, with the units it was emitted in. */
export const emittedKeys = (samples: readonly MetricSample[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const units = new Map<string, Set<string>>();
  for (const { namespace, name, dimensions, unit } of samples) {
    const key = keyOf(namespace, name, dimensions);
    units.set(key, (units.get(key) ?? new Set()).add(unit));
  }
  return units;
};

/** Rows of a widget: `.` repeats the row before, `...` all of it up to there. */
const ofWidget = (properties: { readonly metrics?: readonly (readonly unknown[])[] }): readonly string[] => {
  let before: readonly string[] = [];
  return (properties.metrics ?? []).flatMap((row) => {
    const parts = row.filter((part) => typeof part === 'string');
    if (parts.length === 0) return [];
    const whole = parts.map((part, index) => (part === '.' ? (before[index] ?? '') : part));
    before = whole;
    const [namespace = '', name = '', ...rest] = whole;
    const dimensions = Object.fromEntries(
      rest.flatMap((part, index) => (index % 2 === 0 ? [[part, rest[index + 1] ?? ''] as const] : [])),
    );
    return namespace === OURS ? [keyOf(namespace, name, dimensions)] : [];
  });
};

interface StatedMetric {
  readonly Namespace?: string;
  readonly MetricName?: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: string }[];
}

const ofAlarm = (
  properties: StatedMetric & { readonly Metrics?: readonly { readonly MetricStat?: { readonly Metric: StatedMetric } }[] },
) =>
  [properties, ...(properties.Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric ?? [])].flatMap(
    ({ Namespace, MetricName = '', Dimensions = [] }) =>
      Namespace === OURS
        ? [keyOf(Namespace, MetricName, Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])))]
        : [],
  );

/** Metrics of our own that the synthesized template shows in a widget or watches with an alarm. */
export const ourMetrics = (template: Pick<Template, 'dashboards' | 'alarms'>) => ({
  shown: [
    ...new Set(template.dashboards.flatMap(({ body }) => body.widgets.flatMap((widget) => ofWidget(widget.properties as never)))),
  ],
  alarmed: [...new Set(template.alarms.flatMap(({ properties }) => ofAlarm(properties as never)))],
});
