import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { reachOf } from '../../stages.ts';

/**
 * What a function may do, in words: each helper lists explicit actions on one thing, and each room lists its helpers in one place.
 * Keys used on our behalf by a service carry `kms:ViaService`, so that a function can never call them itself.
 */
export type Grants = readonly (readonly PolicyStatement[])[];

/** What we need of a table, a bucket, a queue or a bus, whether it is ours or was there already. */
export interface TableLike {
  readonly tableName: string;
  readonly tableArn: string;
  readonly encryptionKey?: IKey | undefined;
}
export interface BucketLike {
  readonly bucketName: string;
  arnForObjects(keyPattern: string): string;
  readonly encryptionKey?: IKey | undefined;
}
export interface QueueLike {
  readonly queueArn: string;
  readonly queueUrl: string;
  readonly encryptionMasterKey?: IKey | undefined;
}

type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';
type Service = 'sqs' | 's3' | 'dynamodb';

const allow = (actions: readonly string[], resources: readonly string[], conditions: Record<string, unknown> = {}) =>
  new PolicyStatement({ actions: [...actions], resources: [...resources], conditions });

const throughService = (key: IKey | undefined, service: Service, actions: readonly string[]): PolicyStatement[] =>
  key === undefined
    ? []
    : [allow(actions, [key.keyArn], { StringEquals: { 'kms:ViaService': `${service}.${Aws.REGION}.amazonaws.com` } })];

export const onTable = (table: TableLike, ...actions: readonly TableAction[]): PolicyStatement[] => [
  allow(
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
  ),
  ...throughService(table.encryptionKey, 'dynamodb', ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey']),
];

/** All of the bucket's objects: where a company puts its transcripts is its own choice. */
export const readObjects = (bucket: BucketLike): PolicyStatement[] => [
  allow(['s3:GetObject'], [bucket.arnForObjects('*')]),
  ...throughService(bucket.encryptionKey, 's3', ['kms:Decrypt']),
];

export const writeObjectsUnder = (bucket: BucketLike, prefix: string): PolicyStatement[] => [
  allow(['s3:PutObject'], [bucket.arnForObjects(`${prefix}*`)]),
  ...throughService(bucket.encryptionKey, 's3', ['kms:GenerateDataKey']),
];

export const sendTo = (queue: QueueLike): PolicyStatement[] => [
  allow(['sqs:SendMessage'], [queue.queueArn]),
  ...throughService(queue.encryptionMasterKey, 'sqs', ['kms:Decrypt', 'kms:GenerateDataKey']),
];

/** What the event source mapping does in the function's name. */
export const consume = (queue: QueueLike): PolicyStatement[] => [
  allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [queue.queueArn]),
  ...throughService(queue.encryptionMasterKey, 'sqs', ['kms:Decrypt']),
];

export const publishOn = (bus: { readonly eventBusArn: string }): PolicyStatement[] => [
  allow(['events:PutEvents'], [bus.eventBusArn]),
];

/** One call when a function starts: KMS computes the key under which pseudonyms are derived, and nothing else. */
export const derivePseudonyms = (key: IKey): PolicyStatement[] => [
  allow(['kms:GenerateMac'], [key.keyArn], { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } }),
];

/** The one key of the encryption context under which an address is sealed: whose address it is. */
export const VAULT_CONTEXT = 'customer';

/** Exactly that key: `ForAllValues` alone would also let a call without any context through. */
const onlyForACustomer = {
  'ForAllValues:StringEquals': { 'kms:EncryptionContextKeys': [VAULT_CONTEXT] },
  Null: { [`kms:EncryptionContext:${VAULT_CONTEXT}`]: 'false' },
};

export const sealAddresses = (vault: IKey): PolicyStatement[] => [allow(['kms:Encrypt'], [vault.keyArn], onlyForACustomer)];
export const openAddresses = (vault: IKey): PolicyStatement[] => [allow(['kms:Decrypt'], [vault.keyArn], onlyForACustomer)];

/**
 * A profile needs itself and the model behind it. The model's region is the profile's choice, so it is a wildcard here
 * and the condition says: only when called through this profile.
 */
export const invokeModel = (model: string): PolicyStatement[] => {
  const reach = reachOf(model);
  if (reach === 'none') return [];
  if (reach === 'in-region') {
    return [allow(['bedrock:InvokeModel'], [`arn:${Aws.PARTITION}:bedrock:${Aws.REGION}::foundation-model/${model}`])];
  }
  const profile = `arn:${Aws.PARTITION}:bedrock:${Aws.REGION}:${Aws.ACCOUNT_ID}:inference-profile/${model}`;
  return [
    allow(['bedrock:InvokeModel'], [profile]),
    allow(['bedrock:InvokeModel'], [foundationModelAnywhere(model)], {
      StringEquals: { 'bedrock:InferenceProfileArn': profile },
    }),
  ];
};

export const foundationModelAnywhere = (profile: string): string =>
  `arn:${Aws.PARTITION}:bedrock:*::foundation-model/${profile.slice(profile.indexOf('.') + 1)}`;

/** From one address, through one configuration set. The identity is the address or its whole domain, whichever was verified. */
export const sendEmail = (from: string | undefined, configurationSet: string, list?: string): PolicyStatement[] => {
  if (from === undefined) return [];
  const ses = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
  const lists = list === undefined ? [] : [`${ses}:contact-list/${list}`];
  const identities = [`${ses}:identity/${from}`, `${ses}:identity/${from.slice(from.indexOf('@') + 1)}`];
  return [
    allow(['ses:SendEmail'], [...identities, `${ses}:configuration-set/${configurationSet}`, ...lists], {
      StringEquals: { 'ses:FromAddress': from },
    }),
  ];
};

export const sendSms = (origination: string | undefined, configurationSet: string): PolicyStatement[] => {
  if (origination === undefined) return [];
  const sms = `arn:${Aws.PARTITION}:sms-voice:${Aws.REGION}:${Aws.ACCOUNT_ID}`;
  const sender = origination.startsWith('arn:') ? origination : `${sms}:${senderResource(origination)}`;
  return [allow(['sms-voice:SendTextMessage'], [sender, `${sms}:configuration-set/${configurationSet}`])];
};

/** End User Messaging tells its senders apart by their form: phone-…, pool-…, else a sender id (`NAME/COUNTRY`). */
const senderResource = (origination: string): string => {
  if (origination.startsWith('phone-')) return `phone-number/${origination}`;
  if (origination.startsWith('pool-')) return `pool/${origination}`;
  return `sender-id/${origination}`;
};
