import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { CarelineError, vendorErrorName } from '../vocabulary/errors.ts';
import type { Instant } from '../vocabulary/instants.ts';
import { toInstant } from '../vocabulary/instants.ts';
import type { Count, LogLine, OperationalMetric } from './observability.ts';

export interface QueueMessage {
  readonly messageId: string;
  readonly queue: string;
  readonly body: string;
  readonly sentAt: Instant;
}

/** Each record ends in exactly one of these, or throws and is delivered again until it reaches the dead-letter queue (law 3). */
export type RecordOutcome =
  | { readonly kind: 'accepted' | 'duplicate'; readonly ticketId?: string; readonly customerId?: string }
  | { readonly kind: 'quarantined'; readonly code: string; readonly position?: number };

export type ProcessMessage = (message: QueueMessage) => Promise<RecordOutcome>;

const METRIC_OF: Readonly<Record<RecordOutcome['kind'], OperationalMetric>> = {
  accepted: 'Accepted',
  duplicate: 'Duplicates',
  quarantined: 'Quarantined',
};

/** Queue names are ours: the last part of the source's ARN. */
const queueName = (record: SQSRecord): string => record.eventSourceARN.split(':').at(-1) ?? 'unknown';

const toMessage = (record: SQSRecord): QueueMessage => ({
  messageId: record.messageId,
  queue: queueName(record),
  body: record.body,
  sentAt: toInstant(Number(record.attributes.SentTimestamp)) ?? new Date().toISOString(),
});

/**
 * The one queue wrapper. Every record is processed inside its own guard, so a bad one fails alone. It logs our error code, the vendor's
 * error name and ids; never a foreign message, stack or cause (law 1).
 */
export const sqsHandler = (
  ports: { readonly log: LogLine; readonly metrics: { readonly count: Count; readonly flush: () => void } },
  process: ProcessMessage,
): ((event: SQSEvent, context: Context) => Promise<SQSBatchResponse>) => {
  const guarded = async (record: SQSRecord): Promise<void> => {
    const message = toMessage(record);
    const where = { messageId: message.messageId, queue: message.queue };
    try {
      const { kind, ...ids } = await process(message);
      ports.metrics.count(METRIC_OF[kind]);
      ports.log('record', { outcome: kind, ...where, ...ids });
    } catch (error) {
      ports.metrics.count('Failed');
      const code = error instanceof CarelineError ? error.code : 'unexpected';
      const vendor = error instanceof CarelineError ? error.vendor : vendorErrorName(error);
      ports.log('record', { outcome: 'failed', code, ...(vendor === undefined ? {} : { vendor }), ...where });
      throw new CarelineError(code, { retryable: true });
    }
  };

  return middy<SQSEvent, SQSBatchResponse>().handler(async (event, context) => {
    const response = await processPartialResponse(event, guarded, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    });
    ports.metrics.flush();
    return response as SQSBatchResponse;
  }) as (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;
};
