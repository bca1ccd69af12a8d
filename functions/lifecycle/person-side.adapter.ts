import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactRecords } from '../../shared/aws/contact-records.ts';
import { PERSON_KEYS } from '../../shared/aws/keys.ts';
import type { OutcomeState, PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { LifecyclePorts, OutreachSide } from './process-lifecycle.ts';

const FINAL: ReadonlySet<string> = new Set<OutcomeState>(['sent', 'suppressed', 'expired', 'unknown', 'cancelled']);

/** Plans and outcomes lie side by side (`OUTCOME#…`, `REMINDER#…`): one strongly consistent query reads both. */
const RANGE = { from: 'OUTCOME#', to: 'REMINDER#~' } as const;

interface Row {
  readonly sk: string;
  readonly retired?: boolean;
  readonly body?: { readonly reminderId: string; readonly state?: string };
}

export const dynamoOutreachSide =
  (client: DynamoDBDocumentClient, table: string, records: Pick<ContactRecords, 'read'>): LifecyclePorts['readOutreachSide'] =>
  async (customerId): Promise<OutreachSide> => {
    const pk = PERSON_KEYS.subject(customerId);
    const rows: Row[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
          ExpressionAttributeValues: { ':pk': pk, ':from': RANGE.from, ':to': RANGE.to },
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      rows.push(...((page.Items ?? []) as unknown as Row[]));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    const live = rows.filter((row) => row.retired !== true && row.body !== undefined);
    return {
      record: await records.read(customerId),
      plans: live.filter((row) => row.sk.startsWith('REMINDER#')).map((row) => row.body as unknown as PlannedReminder),
      settled: new Set(
        live.flatMap(({ sk, body }) =>
          sk.startsWith('OUTCOME#') && FINAL.has(body?.state ?? '') ? [body?.reminderId ?? ''] : [],
        ),
      ),
    };
  };
