import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { FACT_KEYS } from '../../shared/aws/keys.ts';
import { conditionally } from '../../shared/aws/subject-store.ts';
import type { Fact } from '../../shared/contracts/fact.ts';
import { digest } from '../../shared/vocabulary/digest.ts';
import type { UtcDay } from '../../shared/vocabulary/instants.ts';
import type { RollupDocument } from './rollup.ts';
import type { ReadFacts, WriteRollup } from './run-rollup.ts';

interface FactRow {
  readonly body: Fact;
  /** The fact no longer belongs to its subject's head. */
  readonly retired?: boolean;
}

/** One partition, page by page. */
const rowsOf = async function* (client: DynamoDBDocumentClient, table: string, partition: string): AsyncGenerator<FactRow> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :partition',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':partition': partition },
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    yield* (page.Items ?? []) as FactRow[];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
};

/** Reads the shards of a day one after the other: at most one page is in memory. */
export const dynamoFacts = (client: DynamoDBDocumentClient, table: string): ReadFacts =>
  async function* (day: UtcDay) {
    for (const partition of FACT_KEYS.partitions(day)) {
      for await (const row of rowsOf(client, table, partition)) if (row.retired !== true) yield row.body;
    }
  };

/** Sort key of a day's document; the daily KPIs have a row of their own beside the hourly ones. */
export const rollupKey = (day: UtcDay, pace: RollupDocument['pace']): string =>
  pace === 'hourly' ? FACT_KEYS.rollup(day) : `${FACT_KEYS.rollup(day)}#DAILY`;

const ABSENT = 'attribute_not_exists(#pk)';
const OLDER_AND_DIFFERENT = '(#asOf <= :asOf AND #digest <> :digest)';

/** Writes a document unless the same content, or a later run's, is there: running twice changes nothing. */
export const dynamoRollups =
  (client: DynamoDBDocumentClient, table: string): WriteRollup =>
  (document, asOf) => {
    const body = JSON.stringify(document);
    const content = digest(body);
    return conditionally(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: FACT_KEYS.rollups, sk: rollupKey(document.day, document.pace), asOf, digest: content, body },
          ConditionExpression: `${ABSENT} OR ${OLDER_AND_DIFFERENT}`,
          ExpressionAttributeNames: { '#pk': 'pk', '#asOf': 'asOf', '#digest': 'digest' },
          ExpressionAttributeValues: { ':asOf': asOf, ':digest': content },
        }),
      ),
    );
  };
