import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { LEASE, sweep } from '../../functions/outreach/sweep.ts';
import { dynamoDueTimers, dynamoLeaseTimer } from '../../functions/outreach/timer-rows.adapter.ts';
import { startEngines } from '../../infra/local/engines.ts';
import { TIMER_KEYS } from '../../shared/aws/keys.ts';
import { HOUR, plus } from '../../shared/vocabulary/instants.ts';

const TABLE = 'Timers';
const NOW = '2026-11-20T12:00:00.000Z';
const BATCH = 25;
const FEEDERS = 4;

export interface Minute {
  /** Timers in the future while it was measured. */
  readonly future: number;
  readonly due: number;
  /** Capacity units (strong reads: one for each 4 KB begun). The embedded engine counts none for a query that finds nothing, AWS one. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** A client that asks every call for its consumed capacity and adds it up. */
const counting = (client: DynamoDBClient) => {
  const units = { read: 0, write: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context.commandName);
      const input = args.input as { ReturnConsumedCapacity?: string };
      const result = await next({ ...args, input: { ...input, ReturnConsumedCapacity: 'TOTAL' } as never });
      const output = result.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      units[/Query|Get/.test(name) ? 'read' : 'write'] += output.ConsumedCapacity?.CapacityUnits ?? 0;
      return result;
    },
    { step: 'initialize' },
  );
  return units;
};

const row = (due: string, index: number) => ({
  pk: TIMER_KEYS.shard(`cus-${index}`),
  sk: TIMER_KEYS.due(due, 'reminder', `rem-${String(index).padStart(12, '0')}`),
  customerId: `cus-${index}`,
});

const putAll = async (client: DynamoDBDocumentClient, rows: readonly object[]): Promise<void> => {
  let next = 0;
  const feeder = async (): Promise<void> => {
    for (let from = next++ * BATCH; from < rows.length; from = next++ * BATCH) {
      const entries = rows.slice(from, from + BATCH).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [TABLE]: entries } }));
    }
  };
  await Promise.all(Array.from({ length: FEEDERS }, feeder));
};

/**
 * What one minute's sweep costs on the embedded DynamoDB with so many timers in the future and so many due, through the adapters that are
 * deployed.
 */
export const measureMinutes = async (futures: readonly number[], dues: readonly number[]): Promise<readonly Minute[]> => {
  const engines = await startEngines();
  const plain = DynamoDBDocumentClient.from(engines.direct.tables);
  await plain.send(
    new CreateTableCommand({
      TableName: TABLE,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  await waitUntilTableExists({ client: engines.direct.tables, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName: TABLE });
  const minutes: Minute[] = [];
  let there = 0;
  let named = 1_000_000;
  let now = NOW;
  try {
    for (const future of futures) {
      await putAll(
        plain,
        Array.from({ length: future - there }, (_, index) => row(plus(NOW, (24 + (index % 2_000)) * HOUR), there + index)),
      );
      there = future;
      for (const due of dues) {
        // A later minute each time: what the one before leased is not due again.
        now = plus(now, 60_000);
        const at = now;
        await putAll(
          plain,
          Array.from({ length: due }, (_, index) => row(at, named + index)),
        );
        named += due;
        minutes.push({ future, due, ...(await measureMinute(engines.direct.tables, now)) });
      }
      if (Date.parse(now) - Date.parse(NOW) > LEASE) throw new Error('Leases of earlier minutes came due.');
    }
    return minutes;
  } finally {
    await engines.close();
  }
};

const measureMinute = async (direct: DynamoDBClient, now: string): Promise<Pick<Minute, 'readUnits' | 'writeUnits'>> => {
  const units = counting(direct);
  const client = DynamoDBDocumentClient.from(direct);
  const sweepOnce = sweep({
    shards: TIMER_KEYS.shards,
    readDueTimers: dynamoDueTimers(client, TABLE),
    leaseTimer: dynamoLeaseTimer(client, TABLE),
    queuePersons: () => Promise.resolve(),
    queueOthers: () => Promise.resolve([]),
    deleteTimer: () => Promise.resolve(),
  });
  await sweepOnce(now, () => true);
  return { readUnits: units.read, writeUnits: units.write };
};
