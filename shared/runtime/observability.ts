import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/**
 * Fields a log line may carry (law 1): our codes, a vendor's error name, and ids of our own. There is deliberately no way to pass an
 * error object or a foreign message.
 */
export interface LogFields {
  readonly outcome?: string;
  readonly code?: string;
  readonly vendor?: string;
  readonly queue?: string;
  readonly messageId?: string;
  readonly ticketId?: string;
  readonly customerId?: string;
  readonly position?: number;
  readonly count?: number;
}

export type LogLine = (message: string, fields: LogFields) => void;

export const makeLog = (service: string): LogLine => {
  const logger = new Logger({ serviceName: service, logLevel: 'INFO' });
  return (message, fields) => logger.info(message, { ...fields });
};

/** Operational metrics handlers may emit; KPI values come from the rollup alone (law 6). */
export const OPERATIONAL_METRICS = [
  'Accepted',
  'Duplicates',
  'Quarantined',
  'Failed',
  'ModelCalls',
  'ModelDegraded',
  'ModelInputTokens',
  'ModelOutputTokens',
  'TimersDue',
  'RemindersSent',
  'RemindersDeferred',
  'RemindersSuppressed',
  'StuckClaims',
] as const;
export type OperationalMetric = (typeof OPERATIONAL_METRICS)[number];

export type Count = (metric: OperationalMetric, value?: number) => void;

/** Counters with the function's name as their only dimension; flushed as one EMF line per invocation. */
export const makeMetrics = (service: string, namespace: string): { readonly count: Count; readonly flush: () => void } => {
  const metrics = new Metrics({ namespace, serviceName: service });
  return {
    count: (metric, value = 1) => {
      metrics.addMetric(metric, MetricUnit.Count, value);
    },
    flush: () => metrics.publishStoredMetrics(),
  };
};
