import type { Context } from 'aws-lambda';
import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { queues } from '../../shared/aws/clients/sqs.ts';
import { TIMER_KEYS } from '../../shared/aws/keys.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { makeLog, makeMetrics } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import { sqsDeskTimers } from './desk-timers.adapter.ts';
import { sqsPersons } from './persons-queue.adapter.ts';
import { sweep } from './sweep.ts';
import { dynamoDeleteTimer, dynamoDueTimers, dynamoLeaseTimer } from './timer-rows.adapter.ts';

const env = readSettings({
  TIMERS_TABLE: required,
  CUSTOMER_DUE_QUEUE_URL: required,
  DESK_QUEUE_URL: required,
  METRICS_NAMESPACE: required,
});
const log = makeLog('sweep');
const metrics = makeMetrics('sweep', env.METRICS_NAMESPACE);

const sweepOnce = sweep({
  shards: TIMER_KEYS.shards,
  readDueTimers: dynamoDueTimers(tables(), env.TIMERS_TABLE),
  leaseTimer: dynamoLeaseTimer(tables(), env.TIMERS_TABLE),
  queuePersons: sqsPersons(queues(), env.CUSTOMER_DUE_QUEUE_URL),
  queueOthers: sqsDeskTimers(queues(), env.DESK_QUEUE_URL, log),
  deleteTimer: dynamoDeleteTimer(tables(), env.TIMERS_TABLE),
});

/** Enough for a page of leases and their queueing when the tables are slow. */
const PAGE_TAKES_MS = 15_000;

/** Each minute, by the schedule. */
export const handler = async (_event: unknown, context: Context): Promise<{ due: number }> => {
  const due = await sweepOnce(systemClock(), () => context.getRemainingTimeInMillis() > PAGE_TAKES_MS);
  metrics.count('TimersDue', due);
  metrics.flush();
  return { due };
};
