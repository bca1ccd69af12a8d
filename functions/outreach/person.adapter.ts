import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { CONTACT_POINT_KEYS, INPUT_PREFIX, PERSON_KEYS } from '../../shared/aws/keys.ts';
import { conditionally } from '../../shared/aws/subject-store.ts';
import type { ContactRecord, OutreachChannel } from '../../shared/vocabulary/contact-record.ts';
import { emptyContactRecord, OUTREACH_CHANNELS } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { ReminderOutcome } from './outcome.ts';
import { settledOf } from './outcome.ts';
import type { LoadPerson, SaveOutcome } from './ports.ts';

/** Plans from the person's own input rows, at this very instant; the lifecycle room hands it in. `settled` need no planning any more. */
export type PlanNow = (
  inputs: readonly unknown[],
  record: ContactRecord,
  now: Instant,
  settled: ReadonlySet<string>,
) => readonly PlannedReminder[];

interface Row {
  readonly sk: string;
  readonly body?: unknown;
  /** An address that will never work again. */
  readonly bounced?: boolean;
}

const OUTCOME_PREFIX = 'OUTCOME#';
/** CONTACT, HEAD, IN#…, LINK#…, OUTCOME#…: one range, and neither the conversations before it nor the plan rows after it. */
const RANGE = { from: PERSON_KEYS.contact, to: `${OUTCOME_PREFIX}~` } as const;

const readAll = async (
  client: DynamoDBDocumentClient,
  table: string,
  pk: string,
  range: { readonly from: string; readonly to: string },
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': pk, ':from': range.from, ':to': range.to },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    rows.push(...((page.Items ?? []) as unknown as Row[]));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return rows;
};

const POINT_RANGE = { from: CONTACT_POINT_KEYS.point(''), to: CONTACT_POINT_KEYS.point('~') } as const;

/** Everything about a person, strongly consistent. The plan is made from the inputs read here, not from stored plan rows. */
export const dynamoPerson =
  (
    client: DynamoDBDocumentClient,
    names: { readonly customers: string; readonly contactPoints: string },
    planNow: PlanNow,
  ): LoadPerson =>
  async (customerId, now) => {
    const pk = PERSON_KEYS.subject(customerId);
    const rows = await readAll(client, names.customers, pk, RANGE);
    const inputs = rows.filter((row) => row.sk.startsWith(INPUT_PREFIX)).map((row) => row.body);
    if (inputs.length === 0) return undefined;
    const contact = rows.find((row) => row.sk === PERSON_KEYS.contact)?.body as ContactRecord | undefined;
    const record = contact ?? emptyContactRecord(customerId);
    const outcomes = rows.filter((row) => row.sk.startsWith(OUTCOME_PREFIX)).map((row) => row.body as ReminderOutcome);
    const points = await readAll(client, names.contactPoints, pk, POINT_RANGE);
    const reachable = points
      .filter((row) => row.bounced !== true)
      .map((row) => row.sk.slice(CONTACT_POINT_KEYS.point('').length));
    return {
      customerId,
      record,
      reminders: planNow(inputs, record, now, settledOf(outcomes, record)),
      outcomes: new Map(outcomes.map((outcome) => [outcome.reminderId, outcome])),
      reachable: OUTREACH_CHANNELS.filter((channel: OutreachChannel) => reachable.includes(channel)),
    };
  };

const FIRST_OUTCOME = 'attribute_not_exists(#version)';
const AS_READ = '#version = :readAt';

/** The outcome row of a reminder, written under its version. */
export const dynamoOutcomes =
  (client: DynamoDBDocumentClient, table: string): SaveOutcome =>
  (outcome) =>
    conditionally(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: PERSON_KEYS.subject(outcome.customerId),
            sk: `${OUTCOME_PREFIX}${outcome.reminderId}`,
            version: outcome.version,
            body: outcome,
          },
          ConditionExpression: outcome.version === 1 ? FIRST_OUTCOME : AS_READ,
          ExpressionAttributeNames: { '#version': 'version' },
          ...(outcome.version === 1 ? {} : { ExpressionAttributeValues: { ':readAt': outcome.version - 1 } }),
        }),
      ),
    );
