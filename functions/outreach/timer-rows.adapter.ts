import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { TIMER_KEYS } from '../../shared/aws/keys.ts';
import { conditionally } from '../../shared/aws/subject-store.ts';
import type { DeleteTimer, PutTimer } from './ports.ts';
import type { LeaseTimer, ReadDueTimers } from './sweep.ts';

/** A timer row is named by what it is for: putting it again changes nothing. */
export const dynamoPutTimer =
  (client: DynamoDBDocumentClient, table: string): PutTimer =>
  async (customerId, kind, id, due) => {
    const Item = { pk: TIMER_KEYS.shard(customerId), sk: TIMER_KEYS.due(due, kind, id), customerId };
    await client.send(new PutCommand({ TableName: table, Item }));
  };

/** Timers as a planner sees them: put, or taken away again by what they were for when a plan moved. */
export const dynamoPlanTimers = (
  client: DynamoDBDocumentClient,
  table: string,
): { readonly putTimer: PutTimer; readonly deleteTimer: PutTimer } => ({
  putTimer: dynamoPutTimer(client, table),
  deleteTimer: async (customerId, kind, id, due) => {
    const Key = { pk: TIMER_KEYS.shard(customerId), sk: TIMER_KEYS.due(due, kind, id) };
    await client.send(new DeleteCommand({ TableName: table, Key }));
  },
});

export const dynamoDeleteTimer =
  (client: DynamoDBDocumentClient, table: string): DeleteTimer =>
  async ({ shard, sk }) => {
    await client.send(new DeleteCommand({ TableName: table, Key: { pk: shard, sk } }));
  };

/** Sorts after every timer due at or before an instant: keys begin with the due instant. */
const through = (now: string): string => `${now}~`;

/** Only what is due: a range on the sort key of the base table, strongly consistent. */
export const dynamoDueTimers =
  (client: DynamoDBDocumentClient, table: string): ReadDueTimers =>
  async (shard, now, limit) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :shard AND #sk <= :through',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':shard': shard, ':through': through(now) },
        Limit: limit,
      }),
    );
    return Items.map(({ pk: _, sk, ...row }) => {
      const customerId = row.customerId ?? (row.body as { readonly customerId?: unknown } | undefined)?.customerId;
      return { shard, sk: String(sk), row, ...(typeof customerId === 'string' ? { customerId } : {}) };
    });
  };

const STILL_THERE = 'attribute_exists(#sk)';

/** First the new row, then the old one goes: a crash between the two leaves both, never none. A retired timer is only taken away. */
export const dynamoLeaseTimer =
  (client: DynamoDBDocumentClient, table: string): LeaseTimer =>
  async ({ shard, sk, row }, leasedSk) => {
    const retired = row.retired === true;
    if (!retired) await client.send(new PutCommand({ TableName: table, Item: { ...row, pk: shard, sk: leasedSk } }));
    const wasOurs = await conditionally(() =>
      client.send(
        new DeleteCommand({
          TableName: table,
          Key: { pk: shard, sk },
          ConditionExpression: STILL_THERE,
          ExpressionAttributeNames: { '#sk': 'sk' },
        }),
      ),
    );
    return wasOurs && !retired;
  };
