import { Duration } from 'aws-cdk-lib';
import {
  Color,
  GraphWidget,
  type HorizontalAnnotation,
  type IMetric,
  type IWidget,
  LegendPosition,
  Metric,
  SingleValueWidget,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Gauge } from '../../../functions/kpi/gauges.ts';
import { GAUGE_SERVICE, GAUGES, metricsOf } from '../../../functions/kpi/gauges.ts';
import type { Kpi } from '../../../functions/kpi/kpi.ts';
import { kpiById } from '../../../functions/kpi/registry.ts';
import { GRID_WIDTH, HALF, texts } from './layout.ts';
import { THRESHOLDS } from './thresholds.ts';

const GRAPH_HEIGHT = 5;
/** Two KPIs bring six names to the legend. */
const SHARED_GRAPH_HEIGHT = 6;
const SINGLE_HEIGHT = 4;

const WINDOW_WORDS: Readonly<Record<Gauge['window'], string>> = {
  today: 'today so far (UTC)',
  'last-7-days': 'the last 7 days',
  '7-mature-days': 'the 7 latest days whose issues have closed (8 to 14 days ago)',
  'last-28-days': 'the last 28 days',
};

const UNIT_WORDS: Readonly<Record<string, string>> = { Percent: ' (%)', Seconds: ' (s)', Count: '', None: '' };

const gaugeOf = (id: string): Gauge => {
  const found = GAUGES.find(({ kpi }) => kpi === id);
  if (found === undefined) throw new RangeError(`KPI ${id} is no gauge`);
  return found;
};

/**
 * A gauge's period is never shorter than the time between two runs, its statistic never a sum (aws-traps.md). A count of today grows
 * until midnight: its greatest value is the day's.
 */
const rhythm = (gauge: Gauge): { readonly period: Duration; readonly statistic: string } => {
  if (gauge.window === 'today') return { period: Duration.days(1), statistic: Stats.MAXIMUM };
  return { period: gauge.run === 'daily' ? Duration.days(1) : Duration.hours(1), statistic: Stats.AVERAGE };
};

const metric = (namespace: string, gauge: Gauge, metricName: string, label: string, color?: string): Metric =>
  new Metric({
    namespace,
    metricName,
    dimensionsMap: { service: GAUGE_SERVICE },
    label,
    ...rhythm(gauge),
    ...(color === undefined ? {} : { color }),
  });

const names = (kpi: Kpi): string => `${kpi.name.en} · ${kpi.name.zh}`;

/** What it shows, how it is computed, over what, and what is left out. */
const sentence = (id: string): string => {
  const kpi = kpiById(id);
  return `**${names(kpi)}** ${kpi.question}\n= ${kpi.formula}, over ${WINDOW_WORDS[gaugeOf(id).window]}. Left out: ${kpi.exclusions}.`;
};

const gaugeMetric = (namespace: string, id: string, label?: string): Metric => {
  const gauge = gaugeOf(id);
  return metric(namespace, gauge, gauge.metric, label ?? names(kpiById(id)));
};

/** Numerator and denominator, thin and grey, on the right axis. */
const besides = (namespace: string, id: string, several: boolean): readonly IMetric[] => {
  const gauge = gaugeOf(id);
  const prefix = several ? `${kpiById(id).name.en}: ` : '';
  return metricsOf(gauge)
    .slice(1)
    .map(({ name }) =>
      name.endsWith('Numerator')
        ? metric(namespace, gauge, name, `${prefix}numerator`, '#b0b8bf')
        : metric(namespace, gauge, name, `${prefix}n`, Color.GREY),
    );
};

const thresholdsOf = (ids: readonly string[]): HorizontalAnnotation[] =>
  [
    ...new Map(
      ids.flatMap((id) => (THRESHOLDS[id] === undefined ? [] : [[THRESHOLDS[id].label, THRESHOLDS[id]] as const])),
    ).values(),
  ].map(({ at, label }) => ({ value: at, label, color: Color.RED }));

/** KPIs of one unit on one graph. */
export interface Panel {
  readonly title?: string;
  readonly kpis: readonly [string, ...string[]];
}

const unitOf = (id: string): string => metricsOf(gaugeOf(id))[0]?.unit ?? 'None';

const graph = (namespace: string, { kpis, title }: Panel, height: number): GraphWidget => {
  const [first] = kpis;
  const unit = unitOf(first);
  const right = kpis.flatMap((id) => besides(namespace, id, kpis.length > 1));
  return new GraphWidget({
    title: `${title ?? names(kpiById(first))}${UNIT_WORDS[unit] ?? ''}`,
    width: HALF,
    height,
    left: kpis.map((id) => gaugeMetric(namespace, id)),
    leftYAxis: { min: 0, showUnits: false, ...(unit === 'Percent' ? { max: 100 } : {}) },
    leftAnnotations: thresholdsOf(kpis),
    ...(right.length === 0 ? {} : { right, rightYAxis: { min: 0, showUnits: false, label: 'n' } }),
    legendPosition: LegendPosition.BOTTOM,
  });
};

/** An efficiency KPI on the left, what customers feel of it on the right; below each, what it shows and its formula. */
export const pair = (namespace: string, left: Panel, right: Panel): readonly (readonly IWidget[])[] => {
  const height = Math.max(left.kpis.length, right.kpis.length) > 1 ? SHARED_GRAPH_HEIGHT : GRAPH_HEIGHT;
  return [
    [graph(namespace, left, height), graph(namespace, right, height)],
    texts([left, right].map(({ kpis }) => kpis.map(sentence).join('\n\n'))),
  ];
};

/** The newest figures of one theme with their n, and below them how each is computed. */
export const headline = (namespace: string, ids: readonly string[]): readonly (readonly IWidget[])[] => {
  const width = GRID_WIDTH / ids.length;
  return [
    ids.map((id) => {
      const denominator = besides(namespace, id, false).at(-1);
      return new SingleValueWidget({
        title: `${names(kpiById(id))}${UNIT_WORDS[unitOf(id)] ?? ''}`,
        width,
        height: SINGLE_HEIGHT,
        metrics: [gaugeMetric(namespace, id, 'value'), ...(denominator === undefined ? [] : [denominator])],
      });
    }),
    texts(ids.map((id) => `= ${kpiById(id).formula}, over ${WINDOW_WORDS[gaugeOf(id).window]}`)),
  ];
};
