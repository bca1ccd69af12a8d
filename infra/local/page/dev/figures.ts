import { KPIS } from '../../../../functions/kpi/registry.ts';
import type { KpiReport } from '../../../../functions/kpi/rollup.ts';
import type { PageDashboard, PageSample } from '../data.ts';

const WINDOW = { from: '2026-11-18T00:00:00.000Z', to: '2026-11-21T00:00:00.000Z' };

const nothing = { value: 'no data' as const, numerator: 0, denominator: 0, excluded: {}, immature: 0, coverage: null };

/** Values of some KPIs; the others say "no data", as after a run without their facts. */
const VALUES: Readonly<Record<string, Partial<KpiReport>>> = {
  'fcr-gross': {
    value: 0.75,
    numerator: 3,
    denominator: 4,
    excluded: { 'no-evidence': 2, anonymous: 1 },
    immature: 5,
    coverage: 0.667,
    interval: [0.301, 0.954],
  },
  'transfers-per-resolution': { value: 0.5, numerator: 1, denominator: 2, coverage: 1 },
  'recognition-rate': {
    value: 6 / 7,
    numerator: 6,
    denominator: 7,
    excluded: { 'greeting-only': 1 },
    coverage: 1,
    interval: [0.487, 0.974],
  },
  'denied-humans': { value: 1, numerator: 1, denominator: 8, coverage: 1 },
  csat: { value: 1, numerator: 1, denominator: 1, excluded: { 'no-evidence': 6 }, coverage: 0.143, interval: [0.207, 1] },
  'time-to-human-p95': { value: 41, numerator: 41, denominator: 1, coverage: 1 },
  contacts: { value: 8, numerator: 8, denominator: 8, coverage: 1 },
};

export const DEV_KPIS = {
  asOf: '2026-11-20T23:59:00.000Z',
  window: WINDOW,
  kpis: KPIS.map(
    ({ id, name, unit, counts }): KpiReport => ({ id, name, unit, counts, window: WINDOW, ...nothing, ...VALUES[id] }),
  ),
};

const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T00:00:00.000Z');

const hourly = (name: string, service: string, valueAt: (hour: number) => number | undefined): readonly PageSample[] =>
  Array.from({ length: 24 }, (_, hour) => ({ hour, value: valueAt(hour) })).flatMap(({ hour, value }) =>
    value === undefined
      ? []
      : [
          {
            namespace: 'Careline',
            name,
            dimensions: { service },
            unit: name.endsWith('Share') ? 'Percent' : 'Count',
            at: new Date(START + hour * HOUR + 120_000).toISOString(),
            value,
          },
        ],
  );

export const DEV_METRICS: readonly PageSample[] = [
  ...hourly('Accepted', 'conversation', (hour) => Math.round(14 + 11 * Math.sin(hour / 3.4))),
  ...hourly('Quarantined', 'conversation', (hour) => (hour % 9 === 4 ? 2 : undefined)),
  ...hourly('DeniedHumanShare', 'kpi', (hour) => (hour > 2 ? 4 + (hour % 5) : undefined)),
  ...hourly('RemindersSent', 'outreach', (hour) => (hour >= 2 && hour <= 12 ? 3 + (hour % 4) : undefined)),
];

const metric = (name: string, service: string, options: Readonly<Record<string, unknown>>): readonly unknown[] => [
  'Careline',
  name,
  'service',
  service,
  options,
];

export const DEV_DASHBOARDS: readonly PageDashboard[] = [
  {
    name: 'Careline-dev-support-lead',
    body: {
      start: '-P1D',
      widgets: [
        {
          type: 'text',
          x: 0,
          y: 0,
          width: 24,
          height: 2,
          properties: {
            markdown:
              '# Support lead · 客服主管\nOne row each for **value**, *technology* and compliance. Formulas: [decision record](https://example.com/decisions).',
          },
        },
        {
          type: 'metric',
          x: 0,
          y: 2,
          width: 12,
          height: 6,
          properties: {
            view: 'timeSeries',
            title: 'Contacts accepted and refused',
            stat: 'Sum',
            period: 3600,
            metrics: [
              metric('Accepted', 'conversation', { id: 'm1', label: 'Accepted' }),
              metric('Quarantined', 'conversation', { id: 'm2', label: 'Refused' }),
            ],
            annotations: { horizontal: [{ value: 20, label: 'A busy hour', color: '#d99a1f' }] },
            yAxis: { left: { min: 0 } },
          },
        },
        {
          type: 'metric',
          x: 12,
          y: 2,
          width: 6,
          height: 6,
          properties: {
            view: 'singleValue',
            title: 'Refused share',
            stat: 'Sum',
            period: 3600,
            sparkline: true,
            metrics: [
              metric('Accepted', 'conversation', { id: 'a', visible: false }),
              metric('Quarantined', 'conversation', { id: 'q', visible: false }),
              [
                {
                  expression: '100 * SUM(FILL(METRICS("q"), 0)) / (SUM(FILL(METRICS("q"), 0)) + SUM([a]))',
                  label: 'Refused, %',
                  id: 'e1',
                },
              ],
            ],
          },
        },
        {
          type: 'metric',
          x: 18,
          y: 2,
          width: 6,
          height: 6,
          properties: {
            view: 'gauge',
            title: 'Denied a person',
            period: 3600,
            stat: 'Average',
            yAxis: { left: { min: 0, max: 20 } },
            metrics: [metric('DeniedHumanShare', 'kpi', { label: 'Share of those who asked' })],
            annotations: { horizontal: [{ value: 5, fill: 'above', color: '#cc3a31', label: 'Too many' }] },
          },
        },
        {
          type: 'metric',
          x: 0,
          y: 8,
          width: 8,
          height: 6,
          properties: {
            view: 'bar',
            title: 'Sent and accepted',
            period: 86_400,
            stat: 'Sum',
            setPeriodToTimeRange: true,
            metrics: [
              metric('RemindersSent', 'outreach', { label: 'Reminders sent' }),
              metric('Accepted', 'conversation', { label: 'Contacts' }),
            ],
          },
        },
        {
          type: 'metric',
          x: 8,
          y: 8,
          width: 8,
          height: 6,
          properties: {
            view: 'timeSeries',
            title: 'Age of the oldest message',
            period: 300,
            metrics: [['AWS/SQS', 'ApproximateAgeOfOldestMessage', 'QueueName', 'chat']],
          },
        },
        {
          type: 'alarm',
          x: 16,
          y: 8,
          width: 8,
          height: 6,
          properties: { title: 'Alarms', alarms: ['arn:aws:cloudwatch:eu-west-1:111122223333:alarm:Careline-dev-chat-late'] },
        },
      ],
    },
  },
];
