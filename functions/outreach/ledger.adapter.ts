import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { FACT_KEYS } from '../../shared/aws/keys.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import type { KillSwitch } from './kill-switches.ts';
import type { AppendFacts, ReadSwitches } from './ports.ts';

/** Facts about reminders: the id comes from the outcome, so writing one again writes the same row. */
export const dynamoAppendFacts =
  (client: DynamoDBDocumentClient, table: string): AppendFacts =>
  async (facts) => {
    for (const fact of facts) {
      const pk = FACT_KEYS.partition(utcDay(fact.at), fact.customerId);
      const Item = { pk, sk: FACT_KEYS.fact(fact.kind, fact.id), body: fact };
      await client.send(new PutCommand({ TableName: table, Item }));
    }
  };

/** Where the kill switches lie: one row, read strongly at every visit, so a switch works within seconds. */
export const SWITCHES_KEY = { pk: 'OUTREACH', sk: 'SWITCHES' } as const;

export const dynamoSwitches =
  (client: DynamoDBDocumentClient, table: string): ReadSwitches =>
  async () => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: SWITCHES_KEY, ConsistentRead: true }));
    return (Item?.body as readonly KillSwitch[] | undefined) ?? [];
  };
