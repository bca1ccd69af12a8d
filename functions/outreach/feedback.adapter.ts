import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { CONTACT_POINT_KEYS, PERSON_KEYS } from '../../shared/aws/keys.ts';
import { conditionally } from '../../shared/aws/subject-store.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import type { ReminderOutcome } from './outcome.ts';
import type { FeedbackPorts } from './take-feedback.ts';

export const dynamoReadOutcome =
  (client: DynamoDBDocumentClient, table: string): FeedbackPorts['readOutcome'] =>
  async (customerId, reminderId) => {
    const Key = { pk: PERSON_KEYS.subject(customerId), sk: `OUTCOME#${reminderId}` };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item?.body as ReminderOutcome | undefined;
  };

export const dynamoOwnerOf =
  (client: DynamoDBDocumentClient, table: string, pseudonymise: Pseudonymise): FeedbackPorts['ownerOf'] =>
  async (address) => {
    const Key = { pk: CONTACT_POINT_KEYS.address(pseudonymise('address', address)), sk: CONTACT_POINT_KEYS.owner };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return typeof Item?.customerId === 'string' ? Item.customerId : undefined;
  };

const IS_THERE = 'attribute_exists(#pk)';
/** An address that was set after the message left is another address. */
const NOT_RENEWED = '#asOf < :at';

export const dynamoCloseAddress =
  (client: DynamoDBDocumentClient, table: string): FeedbackPorts['closeAddress'] =>
  async (customerId, channel, at) => {
    await conditionally(() =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: PERSON_KEYS.subject(customerId), sk: CONTACT_POINT_KEYS.point(channel) },
          UpdateExpression: 'SET #bounced = :yes',
          ConditionExpression: `${IS_THERE} AND ${NOT_RENEWED}`,
          ExpressionAttributeNames: { '#pk': 'pk', '#bounced': 'bounced', '#asOf': 'asOf' },
          ExpressionAttributeValues: { ':yes': true, ':at': at },
        }),
      ),
    );
  };

export const sqsTellLifecycle =
  (client: SQSClient, queueUrl: string): FeedbackPorts['tellLifecycle'] =>
  async (event) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(event) }));
  };
