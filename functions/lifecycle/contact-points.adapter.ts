import type { KMSClient } from '@aws-sdk/client-kms';
import { EncryptCommand } from '@aws-sdk/client-kms';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { CONTACT_POINT_KEYS, PERSON_KEYS } from '../../shared/aws/keys.ts';
import { conditionally } from '../../shared/aws/subject-store.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import type { LifecyclePorts } from './process-lifecycle.ts';
import type { RawContactPoint } from './stored-event.ts';

const FIRST_ADDRESS = 'attribute_not_exists(#asOf)';
const NOT_OLDER = '#asOf <= :asOf';

/** Puts an item unless a newer one is there; an older one is dropped in silence, because the newer one already says it better. */
const putNewest = (client: DynamoDBDocumentClient, table: string, item: Record<string, unknown> & { readonly asOf: string }) =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: table,
        Item: item,
        ConditionExpression: `${FIRST_ADDRESS} OR ${NOT_OLDER}`,
        ExpressionAttributeNames: { '#asOf': 'asOf' },
        ExpressionAttributeValues: { ':asOf': item.asOf },
      }),
    ),
  );

/**
 * The vault of law 1: each address sealed by KMS with the customer's pseudonym as encryption context, beside a row that tells whose a
 * pseudonymised address is. Nothing but the delivery adapter opens it again.
 */
export const kmsContactPoints =
  (
    kms: KMSClient,
    tables: DynamoDBDocumentClient,
    settings: { readonly table: string; readonly keyId: string },
    pseudonymise: Pseudonymise,
  ): LifecyclePorts['sealPoint'] =>
  async ({ customerId, channel, address, asOf }: RawContactPoint) => {
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({
        KeyId: settings.keyId,
        Plaintext: new TextEncoder().encode(address),
        EncryptionContext: { customer: customerId },
      }),
    );
    const owner = pseudonymise('address', address);
    await putNewest(tables, settings.table, {
      pk: PERSON_KEYS.subject(customerId),
      sk: CONTACT_POINT_KEYS.point(channel),
      sealed: CiphertextBlob,
      address: owner,
      asOf,
    });
    await putNewest(tables, settings.table, {
      pk: CONTACT_POINT_KEYS.address(owner),
      sk: CONTACT_POINT_KEYS.owner,
      customerId,
      asOf,
    });
  };
