import type { QueueMessage, RecordOutcome } from '../../shared/runtime/sqs-handler.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { readFeedback } from './read-feedback.ts';
import type { FeedbackPorts } from './take-feedback.ts';
import { takeFeedback } from './take-feedback.ts';

/**
 * One message of the receipts queue. A reply without a time of its own is dated when it was sent to the queue, so a second delivery dates
 * it the same. What nobody can read is refused by the handed-in quarantine.
 */
export const processFeedback = (wiring: {
  readonly ports: FeedbackPorts;
  readonly refuse: (message: QueueMessage, code: string) => Promise<RecordOutcome>;
}): ((message: QueueMessage) => Promise<RecordOutcome>) => {
  const take = takeFeedback(wiring.ports);
  return async (message) => {
    const feedback = readFeedback(message.body);
    const sentAt: Instant = message.sentAt;
    return feedback.kind === 'unreadable' ? wiring.refuse(message, 'receipt-unreadable') : take(feedback, sentAt);
  };
};
