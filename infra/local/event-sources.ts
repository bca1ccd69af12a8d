import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { ChangeMessageVisibilityBatchCommand, DeleteMessageBatchCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { REGION } from './clients.ts';
import type { EventSourceDefinition, QueueDefinition } from './template/definitions.ts';

/** Polls a queue for a function as Lambda's event source mapping does. */
export interface EventSource {
  readonly definition: EventSourceDefinition;
  /** Batches being worked on now. */
  busy(): number;
  stop(): Promise<void>;
}

export interface EventSourcePorts {
  readonly definition: EventSourceDefinition;
  readonly queue: QueueDefinition;
  /** Signs as the function: on AWS the mapping polls with the function's own permissions. */
  readonly client: SQSClient;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** When a message was sent, on the stack's clock; it stays the same on every delivery. */
  readonly sentAt: (messageId: string) => Promise<number>;
  /** Batches worked on at once: never more than the mapping allows. */
  readonly lanes: number;
}

const MOST_PER_CALL = 10;
const WAIT_SECONDS = 5;

export const startEventSource = (ports: EventSourcePorts): EventSource => {
  const { definition, queue, client } = ports;
  const stopping = new AbortController();
  const stopped = new Promise<readonly Message[]>((resolve) => stopping.signal.addEventListener('abort', () => resolve([])));
  let busy = 0;

  const receive = async (most: number, waitSeconds: number): Promise<readonly Message[]> => {
    const command = new ReceiveMessageCommand({
      QueueUrl: queue.url,
      MaxNumberOfMessages: Math.min(most, MOST_PER_CALL),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    return (await client.send(command)).Messages ?? [];
  };

  /** What a poll still brings after the stop goes back on the queue. */
  const firstOrStopped = async (): Promise<readonly Message[]> => {
    const polled = receive(definition.batchSize, WAIT_SECONDS);
    const first = await Promise.race([polled, stopped]);
    if (!stopping.signal.aborted) return first;
    polled.then((late) => settle(late, new Set(late.map(({ MessageId }) => MessageId ?? '')))).catch(() => undefined);
    return [];
  };

  /** A batch of up to `BatchSize`; what is there goes at once, the batching window is not waited out. */
  const nextBatch = async (): Promise<readonly Message[]> => {
    const batch = [...(await firstOrStopped())];
    while (batch.length >= MOST_PER_CALL && batch.length < definition.batchSize) {
      const more = await receive(definition.batchSize - batch.length, 0);
      if (more.length === 0) break;
      batch.push(...more);
    }
    return batch;
  };

  const settle = async (batch: readonly Message[], failed: ReadonlySet<string>): Promise<void> => {
    for (let from = 0; from < batch.length; from += MOST_PER_CALL) {
      const part = batch.slice(from, from + MOST_PER_CALL).map((message, at) => ({
        Id: String(at),
        ReceiptHandle: message.ReceiptHandle ?? '',
        failed: failed.has(message.MessageId ?? ''),
      }));
      const done = part.filter((entry) => !entry.failed).map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle }));
      const again = part
        .filter((entry) => entry.failed)
        .map(({ Id, ReceiptHandle }) => ({ Id, ReceiptHandle, VisibilityTimeout: 0 }));
      if (done.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl: queue.url, Entries: done }));
      if (again.length > 0) await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queue.url, Entries: again }));
    }
  };

  const work = async (batch: readonly Message[]): Promise<void> => {
    const all = new Set(batch.map(({ MessageId }) => MessageId ?? ''));
    try {
      const sentAt = await Promise.all(batch.map(({ MessageId }) => ports.sentAt(MessageId ?? '')));
      const event = { Records: batch.map((message, at) => toRecord(message, queue, sentAt[at] ?? 0)) };
      await settle(batch, failuresIn(await ports.invoke(event), definition, all));
    } catch {
      await settle(batch, all);
    }
  };

  const lane = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const batch = await nextBatch().catch(() => []);
      if (batch.length === 0) continue;
      busy += 1;
      await work(batch).catch(() => undefined);
      busy -= 1;
    }
  };

  const lanes = Array.from({ length: Math.min(ports.lanes, definition.maximumConcurrency ?? ports.lanes) }, lane);
  return {
    definition,
    busy: () => busy,
    stop: async () => {
      stopping.abort();
      await Promise.all(lanes);
    },
  };
};

/** Which messages of a batch failed, read as Lambda reads a response: what is not understood fails them all. */
const failuresIn = (response: unknown, definition: EventSourceDefinition, all: ReadonlySet<string>): ReadonlySet<string> => {
  if (!definition.reportsFailures || response === null || response === undefined) return new Set();
  const failures = (response as { batchItemFailures?: unknown }).batchItemFailures ?? [];
  if (!Array.isArray(failures)) return all;
  const ids = failures.map((failure: { itemIdentifier?: unknown }) => failure?.itemIdentifier);
  return ids.every((id) => typeof id === 'string' && all.has(id)) ? new Set(ids as string[]) : all;
};

const toRecord = (message: Message, queue: QueueDefinition, sentAt: number): object => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: {
    ...message.Attributes,
    SentTimestamp: String(sentAt),
    ApproximateFirstReceiveTimestamp: String(sentAt),
  },
  messageAttributes: Object.fromEntries(
    Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, DataType }]) => [
      name,
      { stringValue: StringValue, dataType: DataType, stringListValues: [], binaryListValues: [] },
    ]),
  ),
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queue.arn,
  awsRegion: REGION,
});
