import { makeLog, makeMetrics } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import { sqsHandler } from '../../shared/runtime/sqs-handler.ts';
import { CarelineError } from '../../shared/vocabulary/errors.ts';

const env = readSettings({ METRICS_NAMESPACE: required });

/**
 * Receipts are not settled by this version (`take-feedback.ts` holds the decision, its tables and grants are not wired): nothing is
 * acknowledged, so every receipt waits in the dead-letter queue for 14 days, with its alarm, and can be redriven to a later version.
 */
export const handler = sqsHandler(
  { log: makeLog('receipts'), metrics: makeMetrics('receipts', env.METRICS_NAMESPACE) },
  async () => {
    throw new CarelineError('receipts-not-settled-yet', { retryable: true });
  },
);
