import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactChange, ContactRecord } from '../vocabulary/contact-record.ts';
import { applyContactChange, emptyContactRecord } from '../vocabulary/contact-record.ts';
import { CarelineError } from '../vocabulary/errors.ts';
import { PERSON_KEYS } from './keys.ts';
import { conditionally } from './subject-store.ts';

const MOST_ROUNDS = 12;

export interface ContactRecords {
  read(customerId: string): Promise<ContactRecord>;
  /** Writes a record that was read at `version - 1`; false when somebody else was first. */
  replace(record: ContactRecord): Promise<boolean>;
  /** Applies changes under the row's version; changes already in it write nothing. */
  apply(customerId: string, changes: readonly ContactChange[]): Promise<void>;
}

/** The CONTACT row of law 5: one row per person, read strongly, written only under its version. */
export const dynamoContactRecords = (client: DynamoDBDocumentClient, table: string): ContactRecords => {
  const keyOf = (customerId: string) => ({ pk: PERSON_KEYS.subject(customerId), sk: PERSON_KEYS.contact });

  const read = async (customerId: string): Promise<ContactRecord> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: keyOf(customerId), ConsistentRead: true }));
    return (Item?.body as ContactRecord | undefined) ?? emptyContactRecord(customerId);
  };

  const replace = (record: ContactRecord): Promise<boolean> =>
    conditionally(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(record.customerId), version: record.version, body: record },
          ConditionExpression: 'attribute_not_exists(#version) OR #version = :readAt',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':readAt': record.version - 1 },
        }),
      ),
    );

  return {
    read,
    replace,
    apply: async (customerId, changes) => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const known = await read(customerId);
        const next = changes.reduce(applyContactChange, known);
        if (next === known) return;
        if (await replace({ ...next, version: known.version + 1 })) return;
      }
      throw new CarelineError('contact-row-too-busy', { retryable: true });
    },
  };
};
