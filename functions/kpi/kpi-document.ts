import { GAUGES, gaugeCost, METRIC_PRICE, metricsOf } from './gauges.ts';
import type { Kpi } from './kpi.ts';
import { slicesKept } from './kpi.ts';
import { KPI_GROUPS, KPIS } from './registry.ts';
import { DAILY_LOOKBACK_DAYS, HOURLY_LOOKBACK_DAYS, RECOMPUTE_DAYS } from './run-days.ts';

const WINDOWS = {
  today: 'the UTC day so far',
  'last-7-days': 'seven UTC days up to today',
  '7-mature-days': 'the seven latest days whose issues have all closed (8 to 14 days ago)',
  'last-28-days': '28 UTC days up to today',
} as const;

const HEAD = `# KPIs

Generated from the registry by \`node infra/observability/write-kpi-document.ts\`; a test compares. Each KPI is a pure fold: (facts, window, now) →
value, numerator, denominator, excluded by reason, immature, coverage, interval. ${KPIS.length} KPIs.

## How to read a figure

- **value**: \`no data\` where no source fact exists, never zero. Shares are 0…1 (CloudWatch shows percent).
- **numerator, denominator**: of what \`counts\` says: contacts, requests, issues, customers, complaints or reminders. For percentiles the
  numerator is the sum of the values.
- **excluded**: how many were left out, by reason; **immature**: too young to be known, never counted as resolved.
- **coverage**: share of those that belong in for which the evidence exists. A high value at a low coverage proves little.
- **interval**: 95 %, Wilson for shares; exact (Clopper-Pearson) per stratum for reviewed samples; Newcombe for differences.
- **window**: whole UTC days. A contact, issue or complaint counts on the day its first conversation started, whenever the rating, the repeat or the
  correction came; a complaint's clock on the day it fell due; a reminder on the day of its latest state.
- Percentiles are nearest rank; durations are kept to seconds under an hour, minutes under a day, hours beyond (rounded down).
- Contact = one conversation: the highest edition of each leg, legs merged by time. What the desk did (events) beats the sender's desk block;
  a correction of the intent counts everywhere except in the machine's own recognition.
- Issue = contacts of one customer about the same object, else the same intent family; a stance or follow-up belongs to the issue opened last. It
  opens at a contact with none of the same in the 168 h before and closes 168 h after that first contact. Later contacts within 168 h of
  the last one are continuations: neither first contacts nor repeats.

## When days are computed again

Hourly: ${RECOMPUTE_DAYS.hourly} days (reads ${HOURLY_LOOKBACK_DAYS} more). Daily: ${RECOMPUTE_DAYS.daily} days (reads ${DAILY_LOOKBACK_DAYS} more, for complaints that fall due and customers who leave).
Monthly (optional): ${RECOMPUTE_DAYS.monthly} days, until the longest clocks have run out (complaints, customers who leave).
Older days on demand: \`{"kind":"days","from":…,"to":…}\`. Dropping the rollups and running again gives the same bytes.
`;

const row = (name: string, text: string): string => `| ${name} | ${text.replaceAll('|', '\\|')} |`;

const gaugeNote = (id: string): readonly string[] =>
  GAUGES.filter(({ kpi }) => kpi === id).map((gauge) =>
    row('CloudWatch', `\`${gauge.metric}\`, ${WINDOWS[gauge.window]}, ${gauge.run}`),
  );

const section = (kpi: Kpi): string =>
  [
    `### ${kpi.name.en} · ${kpi.name.zh}`,
    '',
    kpi.question,
    '',
    `| \`${kpi.id}\` | counts ${kpi.counts}, unit ${kpi.unit}${kpi.pace === 'daily' ? ', daily' : ''} |`,
    '|---|---|',
    row('Facts', kpi.facts),
    row('Formula', kpi.formula),
    row('Exclusions', kpi.exclusions),
    row('Slices', slicesKept(kpi).join(', ') || 'none'),
    row('Source', kpi.source),
    row('Worked example', kpi.example),
    ...gaugeNote(kpi.id),
    '',
  ].join('\n');

const FAIRNESS = `## Fairness

Recognition, first contact resolution, denied humans, connection, satisfaction and containment by channel, jurisdiction and language: each slice against all the others
together (Newcombe interval of the difference, 95 % over all comparisons by Bonferroni), from 50 on either side. A gap max − min
would grow with the number of slices alone.
`;

const gaugesSection = (): string => {
  const { metrics, dollarsPerMonth } = gaugeCost();
  const rows = GAUGES.map((gauge) => {
    const names = metricsOf(gauge).map(({ name, unit }) => `\`${name}\` (${unit})`);
    return `| ${gauge.kpi} | ${names.join(', ')} | ${WINDOWS[gauge.window]} | ${gauge.run} |`;
  });
  return [
    '## Gauges in CloudWatch',
    '',
    `${GAUGES.length} KPIs, ${metrics} custom metrics with \`RollupFacts\`, one dimension (\`service\`): ${metrics} × $${METRIC_PRICE.toFixed(2)} = **$${dollarsPerMonth.toFixed(2)} a month**,`,
    'the same for ten contacts and ten million: $0 more per 1,000 contacts. History stays in the rollups. Stamped when emitted; a KPI without data is not emitted.',
    '',
    '| KPI | metrics | window | run |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
};

/** The whole document. */
export const kpiDocument = (): string =>
  [
    HEAD,
    ...Object.entries(KPI_GROUPS).flatMap(([group, kpis]) => [`## ${group}\n`, ...kpis.map(section)]),
    FAIRNESS,
    gaugesSection(),
  ].join('\n');
