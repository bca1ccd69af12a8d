import type { UtcDay } from '../../shared/vocabulary/instants.ts';
import { finish } from './cells.ts';
import type { Kpi } from './kpi.ts';
import { kpiById } from './registry.ts';
import { addDays, daysFromTo } from './run-days.ts';
import type { Tally } from './tally.ts';

/** Over which UTC days a gauge is taken; `mature` days are those whose issues have all closed. */
export type GaugeWindow = 'today' | 'last-7-days' | '7-mature-days' | 'last-28-days';

export interface Gauge {
  readonly kpi: string;
  /** CloudWatch metric; beside it `<metric>Numerator` (shares and means) and `<metric>Denominator` (those and percentiles). */
  readonly metric: string;
  readonly window: GaugeWindow;
  /** The run that emits it: what needs a longer look back comes once a day. */
  readonly run: 'hourly' | 'daily';
}

const hourly = (kpi: string, metric: string, window: GaugeWindow = 'last-7-days'): Gauge => ({
  kpi,
  metric,
  window,
  run: 'hourly',
});
const daily = (kpi: string, metric: string, window: GaugeWindow): Gauge => ({ kpi, metric, window, run: 'daily' });

/** Every KPI value CloudWatch receives (law 6): gauges stamped when emitted, one dimension (`service`), history stays in the rollups. */
export const GAUGES: readonly Gauge[] = [
  // Value
  daily('fcr-gross', 'FirstContactResolution', '7-mature-days'),
  daily('fcr-net', 'FirstContactResolutionNet', '7-mature-days'),
  hourly('transfers-per-resolution', 'TransfersPerResolution'),
  hourly('transfers-two-or-more', 'TransfersTwoOrMore'),
  daily('acceptance-success', 'AcceptanceSuccess', '7-mature-days'),
  hourly('csat', 'Satisfaction'),
  hourly('csat-response-rate', 'SatisfactionResponse'),
  // Technology
  hourly('recognition-rate', 'Recognition'),
  daily('correct-rate', 'Correct', 'last-28-days'),
  hourly('containment', 'Containment'),
  daily('verified-automated-resolution', 'VerifiedAutomatedResolution', '7-mature-days'),
  hourly('degraded-answers', 'DegradedAnswers'),
  hourly('effort', 'BotTurnsUntilHelped'),
  // Getting a person
  hourly('contacts', 'ContactsToday', 'today'),
  hourly('handoffs', 'HandoffsToday', 'today'),
  hourly('denied-humans', 'DeniedHumansToday', 'today'),
  hourly('denied-human-rate', 'DeniedHumanShare'),
  hourly('connect-rate', 'ConnectRate'),
  hourly('service-level', 'ServiceLevel'),
  hourly('abandon-rate', 'AbandonRate'),
  hourly('time-to-human-p95', 'TimeToHumanP95'),
  hourly('first-response-p90', 'FirstResponseP90'),
  hourly('time-to-resolution-p90', 'TimeToResolutionP90'),
  hourly('mood-recovery-human', 'MoodRecoveryHuman'),
  hourly('mood-recovery-bot', 'MoodRecoveryBot'),
  hourly('seam', 'AskedAgain'),
  hourly('repeat-contacts', 'RepeatContacts'),
  // Compliance
  hourly('complaints-opened', 'ComplaintsOpenedToday', 'today'),
  daily('complaint-timeliness', 'ComplaintsInTime', 'last-28-days'),
  daily('complaint-oldest-open', 'ComplaintOldestOpen', 'last-28-days'),
  hourly('risk-intervention', 'RiskIntervention'),
  hourly('trust-incidents', 'TrustIncidentsToday', 'today'),
  // Outreach
  hourly('reminders-planned', 'RemindersPlannedToday', 'today'),
  hourly('reminders-sent', 'RemindersSentToday', 'today'),
  hourly('reminders-deferred', 'RemindersDeferredToday', 'today'),
  hourly('reminders-suppressed', 'RemindersSuppressedToday', 'today'),
  hourly('outreach-breaches', 'OutreachBreaches'),
  daily('opt-outs-after-send', 'OptOutsAfterSend', '7-mature-days'),
  hourly('reminder-caused', 'ReminderCausedContacts'),
];

export const GAUGE_SERVICE = 'kpi';

export type GaugeUnit = 'Percent' | 'Count' | 'Seconds' | 'None';

export interface GaugeMetric {
  readonly name: string;
  readonly unit: GaugeUnit;
}

const unitOf = (kpi: Kpi): GaugeUnit => {
  if (kpi.unit === 'share') return 'Percent';
  if (kpi.unit === 'seconds') return 'Seconds';
  return kpi.unit === 'count' ? 'Count' : 'None';
};

/** A share or mean stands on both; a percentile on the number it was taken from; a count on nothing but itself. */
const besides = (kpi: Kpi): readonly string[] => {
  if (kpi.shape.kind === 'count') return [];
  return kpi.shape.kind === 'quantile' ? ['Denominator'] : ['Numerator', 'Denominator'];
};

/** The CloudWatch metrics of one gauge: the value first. */
export const metricsOf = (gauge: Gauge): readonly GaugeMetric[] => {
  const kpi = kpiById(gauge.kpi);
  return [
    { name: gauge.metric, unit: unitOf(kpi) },
    ...besides(kpi).map((beside) => ({ name: `${gauge.metric}${beside}`, unit: 'Count' as const })),
  ];
};

export interface GaugeValue extends GaugeMetric {
  readonly value: number;
}

const windowDays = (window: GaugeWindow, today: UtcDay): readonly UtcDay[] => {
  switch (window) {
    case 'today':
      return [today];
    case 'last-7-days':
      return daysFromTo(addDays(today, -6), today);
    case '7-mature-days':
      return daysFromTo(addDays(today, -14), addDays(today, -8));
    case 'last-28-days':
      return daysFromTo(addDays(today, -27), today);
  }
};

/** What a run emits. A KPI without data is not emitted at all: a gap, never a zero. */
export const gaugesOf = (tally: Tally, run: Gauge['run'], today: UtcDay): readonly GaugeValue[] =>
  GAUGES.filter((gauge) => gauge.run === run).flatMap((gauge) => {
    const kpi = kpiById(gauge.kpi);
    const { value, numerator, denominator } = finish(tally.sum(windowDays(gauge.window, today), kpi), kpi);
    if (value === 'no data') return [];
    const shown = kpi.unit === 'share' ? value * 100 : value;
    const [main, ...beside] = metricsOf(gauge);
    if (main === undefined) return [];
    return [
      { ...main, value: shown },
      ...beside.map((metric) => ({ ...metric, value: metric.name.endsWith('Numerator') ? numerator : denominator })),
    ];
  });

/** US dollars a month per custom metric, first 10,000 (CloudWatch, us-east-1, 2026-11; aws.md section 8). */
export const METRIC_PRICE = 0.3;

/** What the gauges cost at rest; they do not grow with the number of contacts. */
export const gaugeCost = (): { readonly metrics: number; readonly dollarsPerMonth: number } => {
  const metrics = GAUGES.flatMap(metricsOf).length + 1;
  return { metrics, dollarsPerMonth: Math.round(metrics * METRIC_PRICE * 100) / 100 };
};
