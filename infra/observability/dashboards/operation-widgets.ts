import { Duration } from 'aws-cdk-lib';
import {
  Color,
  GraphWidget,
  type HorizontalAnnotation,
  type IMetric,
  type IWidget,
  LegendPosition,
  MathExpression,
  Metric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { OperationalMetric } from '../../../shared/runtime/observability.ts';
import { HALF, texts } from './layout.ts';

const GRAPH_HEIGHT = 6;
export const FIVE_MINUTES = Duration.minutes(5);

/** Which function (dimension `service`) emits which operational metric. */
export const EMITTED: Readonly<Record<string, readonly OperationalMetric[]>> = {
  conversation: [
    'Accepted',
    'Duplicates',
    'Quarantined',
    'Failed',
    'ModelCalls',
    'ModelDegraded',
    'ModelInputTokens',
    'ModelOutputTokens',
  ],
  lifecycle: ['Accepted', 'Duplicates', 'Quarantined', 'Failed'],
  outreach: ['Accepted', 'Failed', 'RemindersSent', 'RemindersDeferred', 'RemindersSuppressed', 'StuckClaims'],
  sweep: ['TimersDue'],
  receipts: ['Accepted', 'Duplicates', 'Quarantined', 'Failed'],
};

/** A counter of ours, by function. */
export const counter = (namespace: string, service: string, metricName: OperationalMetric, label?: string): Metric =>
  new Metric({
    namespace,
    metricName,
    dimensionsMap: { service },
    statistic: Stats.SUM,
    period: FIVE_MINUTES,
    label: label ?? `${metricName} ${service}`,
  });

/** The same counters of every function that emits them. */
export const counters = (namespace: string, ...wanted: readonly OperationalMetric[]): readonly Metric[] =>
  Object.entries(EMITTED).flatMap(([service, metrics]) =>
    wanted.filter((name) => metrics.includes(name)).map((name) => counter(namespace, service, name)),
  );

export interface Chart {
  readonly title: string;
  /** What it shows and how it is computed. */
  readonly says: string;
  readonly metrics: readonly IMetric[];
  readonly right?: readonly IMetric[];
  readonly limit?: { readonly at: number; readonly label: string };
}

const annotations = (limit: Chart['limit']): HorizontalAnnotation[] =>
  limit === undefined ? [] : [{ value: limit.at, label: limit.label, color: Color.RED }];

const chart = ({ title, metrics, right, limit }: Chart): GraphWidget =>
  new GraphWidget({
    title,
    width: HALF,
    height: GRAPH_HEIGHT,
    left: [...metrics],
    leftYAxis: { min: 0, showUnits: false },
    leftAnnotations: annotations(limit),
    ...(right === undefined ? {} : { right: [...right], rightYAxis: { min: 0, showUnits: false } }),
    legendPosition: LegendPosition.BOTTOM,
  });

/** Two charts side by side, each with its words below. */
export const charts = (left: Chart, right: Chart): readonly (readonly IWidget[])[] => [
  [chart(left), chart(right)],
  texts([left.says, right.says]),
];

export const math = (
  expression: string,
  usingMetrics: Readonly<Record<string, IMetric>>,
  label: string,
  period = FIVE_MINUTES,
): MathExpression => new MathExpression({ expression, usingMetrics: { ...usingMetrics }, label, period });
