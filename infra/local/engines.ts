import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateQueueCommand } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import type { Clients } from './clients.ts';
import { clientsFor, REGION } from './clients.ts';
import { withLargeObjects } from './large-objects.ts';
import { sqsRefuses } from './sqs-characters.ts';
import type { QueueDefinition, TableDefinition } from './template/definitions.ts';
import type { Template } from './template/template.ts';
import type { Backend } from './wire/backend.ts';
import { inProcess } from './wire/backend.ts';
import type { WireReply } from './wire/messages.ts';

/** How many messages a queue holds, at one moment for all queues. */
export interface QueueDepth {
  readonly name: string;
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** The embedded engines: DynamoDB (dynalite), SQS and S3 (fauxqs). They open no port of their own: the wire is their only door. */
export interface Engines {
  readonly tables: Backend;
  readonly queuesAndObjects: Backend;
  /** Clients that go straight to the engines, past the wire. */
  readonly direct: Clients;
  make(template: Template): Promise<void>;
  depths(): Promise<readonly QueueDepth[]>;
  /** Ids of the messages a queue holds, without receiving them. */
  messageIds(queueName: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * fauxqs 2.4.1 tests message bodies with a pattern that does not know characters beyond the Basic Multilingual Plane, so it refuses
 * every emoji; SQS takes them. Its pattern object is given SQS's own rule.
 */
const allowAllSqsCharacters = async (): Promise<void> => {
  const file = new URL('../../node_modules/fauxqs/dist/sqs/sqsTypes.js', import.meta.url);
  const { INVALID_MESSAGE_BODY_CHAR } = (await import(file.href)) as { INVALID_MESSAGE_BODY_CHAR: RegExp };
  INVALID_MESSAGE_BODY_CHAR.test = sqsRefuses;
};

const createTable = (table: TableDefinition): CreateTableCommand =>
  new CreateTableCommand({
    TableName: table.name,
    KeySchema: [...table.keySchema],
    AttributeDefinitions: [...table.attributes],
    BillingMode: 'PAY_PER_REQUEST',
    ...(table.indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: table.indexes.map(({ IndexName, KeySchema, Projection }) => ({
            IndexName,
            KeySchema: [...KeySchema],
            Projection: {
              ProjectionType: Projection.ProjectionType,
              ...(Projection.NonKeyAttributes === undefined ? {} : { NonKeyAttributes: [...Projection.NonKeyAttributes] }),
            },
          })),
        }),
  });

/** A table can be used a moment after it was asked for. */
const makeTable = async (client: DynamoDBClient, table: TableDefinition): Promise<void> => {
  await client.send(createTable(table));
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table.name }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await sleep(1);
  }
};

const createQueue = (queue: QueueDefinition): CreateQueueCommand =>
  new CreateQueueCommand({
    QueueName: queue.name,
    Attributes: {
      VisibilityTimeout: String(queue.visibilitySeconds),
      DelaySeconds: String(queue.delaySeconds),
      ...(queue.redrive === undefined
        ? {}
        : {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: queue.redrive.deadLetterArn,
              maxReceiveCount: queue.redrive.maxReceiveCount,
            }),
          }),
    },
  });

interface QueueListing {
  readonly name: string;
  readonly approximateMessageCount: number;
  readonly approximateInflightCount: number;
  readonly approximateDelayedCount: number;
}

interface QueueContent {
  readonly messages: Readonly<Record<'ready' | 'delayed', readonly { messageId: string }[]>>;
}

export const startEngines = async (): Promise<Engines> => {
  await allowAllSqsCharacters();
  const dynamo = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const queues = buildApp({ logger: false, defaultRegion: REGION });
  await queues.ready();
  const tables = inProcess(dynamo);
  const small: Backend = async ({ method, path, headers, body }) => {
    // The length of what is passed on, which is not always that of what came.
    const { expect: _expect, 'content-length': _length, ...kept } = headers;
    const reply = await queues.inject({ method: method as 'GET', url: path, headers: kept, payload: body });
    return { status: reply.statusCode, headers: reply.headers as WireReply['headers'], body: reply.rawPayload };
  };
  const queuesAndObjects = withLargeObjects(small, clientsFor(small, { name: 'local' }).objects);
  const direct: Clients = {
    ...clientsFor(queuesAndObjects, { name: 'local' }),
    tables: clientsFor(tables, { name: 'local' }).tables,
  };
  const ask = async <Answer>(path: string): Promise<Answer> => (await queues.inject({ method: 'GET', url: path })).json<Answer>();

  return {
    tables,
    queuesAndObjects,
    direct,
    make: async (template) => {
      await Promise.all([
        ...template.tables.map((table) => makeTable(direct.tables, table)),
        ...template.queues.map((queue) => direct.queues.send(createQueue(queue))),
        ...template.buckets.map((bucket) => direct.objects.send(new CreateBucketCommand({ Bucket: bucket.name }))),
      ]);
    },
    depths: async () =>
      (await ask<readonly QueueListing[]>('/_fauxqs/queues')).map((queue) => ({
        name: queue.name,
        visible: queue.approximateMessageCount,
        inFlight: queue.approximateInflightCount,
        delayed: queue.approximateDelayedCount,
      })),
    messageIds: async (queueName) => {
      const { messages } = await ask<QueueContent>(`/_fauxqs/queues/${encodeURIComponent(queueName)}`);
      return [...messages.ready, ...messages.delayed].map(({ messageId }) => messageId);
    },
    close: async () => {
      await queues.close();
    },
  };
};
