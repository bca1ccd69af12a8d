/** A line on the KPI's graph. `at` is in the unit of the graph (percent, seconds, count). */
export interface Threshold {
  readonly at: number;
  readonly label: string;
}

const DAY_SECONDS = 86_400;

/**
 * Where a source, a law or the taxonomy names a border; what says "house" is ours to change. Containment and AI share have none on
 * purpose: a target on them is met by leaving customers alone.
 */
export const THRESHOLDS: Readonly<Record<string, Threshold>> = {
  'fcr-gross': { at: 70, label: 'benchmark 70 % (SQM)' },
  'fcr-net': { at: 70, label: 'benchmark 70 % (SQM)' },
  'transfers-two-or-more': { at: 10, label: 'house: at most 10 %' },
  'degraded-answers': { at: 5, label: 'house: at most 5 %' },
  'connect-rate': { at: 80, label: 'at least 80 %' },
  'service-level': { at: 80, label: 'at least 80 % in 20 s' },
  'abandon-rate': { at: 15, label: 'at most 15 %' },
  'denied-human-rate': { at: 0, label: 'target 0' },
  'time-to-human-p95': { at: 360, label: 'SLA 0.1 h (taxonomy)' },
  'complaint-timeliness': { at: 100, label: 'law: all in time' },
  'complaint-oldest-open': { at: 15 * DAY_SECONDS, label: '15 days (CN)' },
  'risk-intervention': { at: 100, label: 'every one' },
  'trust-incidents': { at: 0, label: 'target 0' },
  'outreach-breaches': { at: 0, label: 'target 0' },
};
