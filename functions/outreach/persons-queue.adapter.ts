import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { CarelineError } from '../../shared/vocabulary/errors.ts';
import type { QueuePersons } from './sweep.ts';

const BATCH = 10;
const ATTEMPTS = 3;

/** Queues persons in batches; entries that fail inside an HTTP 200 are sent again, and what cannot be queued comes back with its lease. */
export const sqsPersons =
  (client: SQSClient, queueUrl: string): QueuePersons =>
  async (due) => {
    for (let start = 0; start < due.length; start += BATCH) {
      let waiting = due
        .slice(start, start + BATCH)
        .map((person, index) => ({ Id: String(index), MessageBody: JSON.stringify(person) }));
      for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt += 1) {
        const { Successful = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: waiting }));
        const queued = new Set(Successful.map(({ Id }) => Id));
        waiting = waiting.filter(({ Id }) => !queued.has(Id));
      }
      if (waiting.length > 0) throw new CarelineError('persons-not-queued', { retryable: true });
    }
  };
