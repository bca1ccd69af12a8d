import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { customerDueV1 } from '../../shared/contracts/customer-due.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { makeLog, makeMetrics } from '../../shared/runtime/observability.ts';
import { sqsHandler } from '../../shared/runtime/sqs-handler.ts';
import { composeSettlement, planNow } from '../lifecycle/compose.adapter.ts';
import { timePassed } from '../lifecycle/process-lifecycle.ts';
import { COMPANY } from './company.ts';
import { composeReachOut, readDeliverySettings } from './compose.adapter.ts';
import { processDue } from './process-due.ts';
import { dynamoPlanTimers } from './timer-rows.adapter.ts';
import { localDay, localInstant } from './zones.ts';

const env = readDeliverySettings();
const log = makeLog('outreach');
const metrics = makeMetrics('outreach', env.METRICS_NAMESPACE);
const calendars = { localDay, localInstant };
const settle = composeSettlement(env, { ...calendars, timers: (table) => dynamoPlanTimers(tables(), table) });
const ports = composeReachOut(env, {
  planNow: planNow(calendars),
  lookAgain: async (customerId, at) => {
    await settle(timePassed(customerId, at), systemClock());
  },
});

export const handler = sqsHandler(
  { log, metrics },
  processDue({
    parse: (body) => customerDueV1.schema.parse(JSON.parse(body)),
    ports,
    settings: COMPANY,
    now: systemClock,
    count: metrics.count,
  }),
);
