import { makeLog, makeMetrics } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import { sqsHandler } from '../../shared/runtime/sqs-handler.ts';
import { composeFeedback } from './compose-feedback.adapter.ts';

const env = readSettings({
  CUSTOMERS_TABLE: required,
  CONTACT_POINTS_TABLE: required,
  FACTS_TABLE: required,
  TRANSCRIPTS_BUCKET: required,
  EVENT_BUS: required,
  LIFECYCLE_QUEUE_URL: required,
  PSEUDONYM_KEY: required,
  METRICS_NAMESPACE: required,
});

const process = await composeFeedback(env);

/** Delivery reports, bounces, complaints and replies; each may come twice and in any order. */
export const handler = sqsHandler({ log: makeLog('receipts'), metrics: makeMetrics('receipts', env.METRICS_NAMESPACE) }, process);
