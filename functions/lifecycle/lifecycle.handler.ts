import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { makeLog, makeMetrics } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import { sqsHandler } from '../../shared/runtime/sqs-handler.ts';
import { readDocument } from '../intake/read-document.ts';
import { dynamoPlanTimers } from '../outreach/timer-rows.adapter.ts';
import { localDay, localInstant } from '../outreach/zones.ts';
import { composeLifecycle } from './compose.adapter.ts';

const env = readSettings({
  CUSTOMERS_TABLE: required,
  CONTACT_POINTS_TABLE: required,
  TIMERS_TABLE: required,
  FACTS_TABLE: required,
  TRANSCRIPTS_BUCKET: required,
  EVENT_BUS: required,
  DESK_QUEUE_URL: required,
  PSEUDONYM_KEY: required,
  VAULT_KEY: required,
  METRICS_NAMESPACE: required,
});

const process = await composeLifecycle(
  env,
  { localDay, localInstant, timers: (table) => dynamoPlanTimers(tables(), table) },
  (body) => readDocument(body, {}),
);

export const handler = sqsHandler(
  { log: makeLog('lifecycle'), metrics: makeMetrics('lifecycle', env.METRICS_NAMESPACE) },
  process,
);
