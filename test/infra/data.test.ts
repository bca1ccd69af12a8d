import { describe, expect, test } from 'vitest';
import { careline, FULL, list, named, ofType, type Properties, references, withoutHash } from './template.ts';

const prod = careline(FULL);
const dev = careline({ stage: 'dev' });
const TABLES = ['Cases', 'Customers', 'ContactPoints', 'Timers', 'Facts'];
const STATEFUL = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::SQS::Queue',
  'AWS::Events::EventBus',
  'AWS::Logs::LogGroup',
];
const replica = (resource: { properties: Properties }): Properties => list<Properties>(resource.properties.Replicas)[0] ?? {};

describe('tables', () => {
  test.each(TABLES)('%s: string keys pk and sk, on demand, TTL, encrypted', (name) => {
    const { properties } = named(prod, 'AWS::DynamoDB::GlobalTable', `CarelineData${name}`);
    expect(properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
    expect(properties.TableName).toBeUndefined();
  });

  test('ContactPoints lies under a key of its own', () => {
    const specification = replica(named(prod, 'AWS::DynamoDB::GlobalTable', 'CarelineDataContactPoints'))
      .SSESpecification as Properties;
    expect(references(specification).map(withoutHash)).toEqual(['CarelineDataContactPointsKey']);
  });
});

describe('prod protects what it holds', () => {
  test.each(TABLES)('%s: recoverable for 35 days, cannot be deleted, outlives its stack', (name) => {
    const table = named(prod, 'AWS::DynamoDB::GlobalTable', `CarelineData${name}`);
    expect(replica(table)).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
    expect(table.deletionPolicy).toBe('Retain');
  });

  test('keys, buckets and logs outlive it too', () => {
    const kept = prod.filter(({ type }) => ['AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Logs::LogGroup'].includes(type));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter(({ deletionPolicy }) => deletionPolicy !== 'Retain')).toEqual([]);
  });

  test('dev can be thrown away', () => {
    const kept = dev.filter(({ deletionPolicy }) => deletionPolicy === 'Retain');
    expect(kept).toEqual([]);
  });
});

describe('originals', () => {
  const bucket = named(prod, 'AWS::S3::Bucket', 'CarelineDataTranscripts').properties;

  test('are versioned, shut, sealed with the intake key, and their readers are logged', () => {
    expect(bucket).toMatchObject({
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    expect(references(bucket.BucketEncryption).map(withoutHash)).toEqual(['CarelineDataIntakeKey']);
    expect(references(bucket.LoggingConfiguration).map(withoutHash)).toEqual(['CarelineDataTranscriptAccessLogs']);
  });

  test('in quarantine they are gone after 14 days, older versions as well', () => {
    const rules = list<Properties>((bucket.LifecycleConfiguration as Properties).Rules);
    expect(rules.find(({ Prefix }) => Prefix === 'quarantine/')).toMatchObject({
      Status: 'Enabled',
      ExpirationInDays: 14,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
  });

  test('symmetric keys rotate; the pseudonym key is an HMAC key, which must not', () => {
    const keys = ofType(prod, 'AWS::KMS::Key').map(({ id, properties }) => [
      withoutHash(id),
      properties.KeySpec ?? properties.EnableKeyRotation,
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      CarelineDataIntakeKey: true,
      CarelineDataVault: true,
      CarelineDataPseudonymKey: 'HMAC_256',
      CarelineDataContactPointsKey: true,
      CarelineAlarmsTopicKey: true,
    });
  });
});

test('things that hold something have no physical names, and their logical ids never change: a new id is a new, empty thing', () => {
  const stateful = prod.filter(({ type }) => STATEFUL.slice(0, 4).includes(type));
  const namesGiven = stateful.filter(({ properties }) =>
    ['TableName', 'BucketName', 'QueueName'].some((name) => name in properties),
  );
  expect(namesGiven).toEqual([]);
  expect(stateful.map(({ id }) => id).sort()).toMatchInlineSnapshot(`
    [
      "CarelineAlarmsTopicKeyB7C1193F",
      "CarelineConversationChatDeadLetters33604044",
      "CarelineConversationChatQueue1805CD5F",
      "CarelineConversationContactEventsUndeliveredD852A70D",
      "CarelineConversationDeskDeadLettersA2DE9070",
      "CarelineConversationDeskQueue5625E777",
      "CarelineConversationDocumentsDeadLettersC2CB4B38",
      "CarelineConversationDocumentsQueue3268AF23",
      "CarelineConversationNewTranscriptsUndelivered7A2BE394",
      "CarelineConversationVoiceDeadLetters635ACBE4",
      "CarelineConversationVoiceQueue510AB1C9",
      "CarelineDataCases8C6BEE81",
      "CarelineDataContactPoints6A5B19A9",
      "CarelineDataContactPointsKeyC369F3B8",
      "CarelineDataCustomers511EDEE7",
      "CarelineDataFactsB126E0F0",
      "CarelineDataIntakeKeyB171C11C",
      "CarelineDataPseudonymKey9CCAB534",
      "CarelineDataTimers96BC15D9",
      "CarelineDataTranscriptAccessLogsD7A80D0B",
      "CarelineDataTranscriptsB39F89CE",
      "CarelineDataVault9ED1A80D",
      "CarelineLifecycleEventsDeadLettersC5205D17",
      "CarelineLifecycleEventsQueue1222EB70",
      "CarelineOutreachCustomerDueDeadLetters533AA86C",
      "CarelineOutreachCustomerDueQueue1298647F",
      "CarelineOutreachDeliveryReportsUndelivered5EC7FB7B",
      "CarelineOutreachReceiptsDeadLetters9C9664F6",
      "CarelineOutreachReceiptsQueue0F3F6FC7",
    ]
  `);
});
