import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoFacts, dynamoRollups, rollupKey } from '../../../functions/kpi/facts.adapter.ts';
import { rollup } from '../../../functions/kpi/rollup.ts';
import { FACT_KEYS } from '../../../shared/aws/keys.ts';
import type { Fact } from '../../../shared/contracts/fact.ts';
import { contact, daysAgo, NOW } from './facts.ts';

const TABLE = 'Facts';
const server = dynalite({ createTableMs: 0 });
let client: DynamoDBDocumentClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  const raw = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
  await raw.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const put = (fact: Fact, extra: object = {}): Promise<unknown> =>
  client.send(
    new PutCommand({
      TableName: TABLE,
      Item: {
        pk: FACT_KEYS.partition(fact.at.slice(0, 10), fact.id),
        sk: FACT_KEYS.fact(fact.kind, fact.id),
        body: fact,
        ...extra,
      },
    }),
  );

const all = async (day: string): Promise<Fact[]> => {
  const facts: Fact[] = [];
  for await (const fact of dynamoFacts(client, TABLE)(day)) facts.push(fact);
  return facts;
};

describe('The ledger in DynamoDB', () => {
  it('gives every fact of a day from all its shards, and passes over retired rows', async () => {
    const facts = Array.from({ length: 40 }, () => contact({ at: daysAgo(3) }));
    for (const fact of facts) await put(fact);
    await put(contact({ at: daysAgo(3) }), { retired: true });
    await put(contact({ at: daysAgo(4) }));
    const read = await all(daysAgo(3).slice(0, 10));
    expect(read.map(({ id }) => id).sort()).toEqual(facts.map(({ id }) => id).sort());
    expect(read.find(({ id }) => id === facts[0]?.id)).toEqual(facts[0]);
  });

  it('reads on when a partition has more than one page', async () => {
    const secondary = Array.from({ length: 900 }, () => 'balance-and-transactions' as const);
    const facts = Array.from({ length: 120 }, () => contact({ at: daysAgo(9), secondary }));
    for (const fact of facts) await put(fact);
    expect(await all(daysAgo(9).slice(0, 10))).toHaveLength(120);
  });

  it('writes a rollup once for the same content, and never over that of a later run', async () => {
    const facts = [contact({ at: daysAgo(1) })];
    const window = { from: '2026-11-19T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' };
    const [first] = rollup(facts, window, NOW).days;
    const [changed] = rollup([...facts, contact({ at: daysAgo(1) })], window, NOW).days;
    if (first === undefined || changed === undefined) throw new Error('no documents');
    const write = dynamoRollups(client, TABLE);
    expect([
      await write(first, NOW),
      await write(first, NOW),
      await write(changed, daysAgo(0.5)),
      await write(changed, NOW),
    ]).toEqual([true, false, false, true]);
    const { Item } = await client.send(
      new GetCommand({
        TableName: TABLE,
        Key: { pk: FACT_KEYS.rollups, sk: rollupKey(changed.day, 'hourly') },
        ConsistentRead: true,
      }),
    );
    expect(JSON.parse(String(Item?.body))).toEqual(changed);
  });

  it('keeps a day with every slice and KPI far below the 400 KB of an item', () => {
    const facts = Array.from({ length: 3_000 }, (_, index) =>
      contact({
        at: daysAgo(1),
        channel: (['chat', 'voice', 'email', 'message', 'letter'] as const)[index % 5],
        language: ['en', 'zh-Hans', 'zh-Hant', 'es', 'id'][index % 5],
        jurisdiction: ['US', 'UK', 'EU', 'SG', 'HK', 'CN', 'IN', 'ID', 'default'][index % 9],
        tier: (['rules', 'embedded', 'bedrock', 'none'] as const)[index % 4],
        journeyStep: `step-${index % 12}`,
        family: (['cards', 'repaying', 'stance', 'getting-credit', 'wallet-and-transfers', 'price-and-documents'] as const)[
          index % 6
        ],
        desk: { resolved: index % 2 === 0, csat: (index % 5) + 1, handleSeconds: index },
        humanAsked: index % 3 === 0,
        mood: { start: 'angry', end: 'neutral' },
        selfService: { offered: true, accepted: true, completed: true },
        repeatedQuestions: 0,
      }),
    );
    const sizes = rollup(facts, { from: '2026-11-19T00:00:00.000Z', to: '2026-11-20T00:00:00.000Z' }, NOW).days.map(
      (document) => JSON.stringify(document).length,
    );
    expect(Math.max(...sizes)).toBeLessThan(200_000);
  });
});
