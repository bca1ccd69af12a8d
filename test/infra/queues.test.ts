import { describe, expect, test } from 'vitest';
import { QUEUES, STAGE_RULES } from '../../infra/stages.ts';
import { careline, FULL, list, named, ofType, type Properties, references, statementsIn, withoutHash } from './template.ts';

const full = careline(FULL);
const queue = (id: string): Properties => full.find((resource) => resource.id === id)?.properties ?? {};

const sources = ofType(full, 'AWS::Lambda::EventSourceMapping').map(({ properties }) => {
  const [queueId = ''] = references(properties.EventSourceArn);
  const [functionId = ''] = references(properties.FunctionName);
  return { name: withoutHash(queueId), queue: queue(queueId), lambda: queue(functionId), properties };
});

/** Raw words or addresses may lie on these: intake's key (law 1). */
const RAW = [
  'Conversation Chat',
  'Conversation Voice',
  'Conversation Documents',
  'Conversation Desk',
  'Lifecycle Events',
  'Outreach Receipts',
];
const SEALED = RAW.map((name) => `Careline${name.replace(' ', '')}Queue`);

describe('queues that drive functions', () => {
  test('there is one for each name', () => {
    expect(sources).toHaveLength(QUEUES.length);
    expect(sources.map(({ name }) => name).sort()).toEqual([...SEALED, 'CarelineOutreachCustomerDueQueue'].sort());
  });

  test.each(sources)('$name: each record fails alone, few at once, and nothing runs twice at once', (source) => {
    expect(source.properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    const most = (source.properties.ScalingConfig as Properties).MaximumConcurrency;
    expect(Object.values(STAGE_RULES.prod.concurrency)).toContain(most);
    const needed = 6 * Number(source.lambda.Timeout) + Number(source.properties.MaximumBatchingWindowInSeconds);
    expect(Number(source.queue.VisibilityTimeout)).toBeGreaterThanOrEqual(needed);
  });

  test.each(sources)('$name keeps messages four days, then its own dead letters fourteen', (source) => {
    const redrive = source.queue.RedrivePolicy as Properties;
    const [deadLetters = ''] = references(redrive.deadLetterTargetArn);
    expect(withoutHash(deadLetters)).toBe(source.name.replace(/Queue$/, 'DeadLetters'));
    expect(Number(redrive.maxReceiveCount)).toBeGreaterThanOrEqual(5);
    expect(Number(source.queue.MessageRetentionPeriod)).toBe(4 * 86_400);
    expect(Number(queue(deadLetters).MessageRetentionPeriod)).toBe(14 * 86_400);
  });

  test.each(sources)('$name is encrypted, its dead letters alike', (source) => {
    const [deadLetters = ''] = references((source.queue.RedrivePolicy as Properties).deadLetterTargetArn);
    for (const one of [source.queue, queue(deadLetters)]) {
      if (SEALED.includes(source.name))
        expect(references(one.KmsMasterKeyId).map(withoutHash)).toEqual(['CarelineDataIntakeKey']);
      else expect(one.SqsManagedSseEnabled).toBe(true);
    }
  });

  test('every queue refuses what does not come over TLS', () => {
    const guarded = ofType(full, 'AWS::SQS::QueuePolicy')
      .filter(({ properties }) => JSON.stringify(properties).includes('"aws:SecureTransport":"false"'))
      .flatMap(({ properties }) => references(properties.Queues));
    expect(guarded.sort()).toEqual(
      ofType(full, 'AWS::SQS::Queue')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('events that become messages', () => {
  const rules = ofType(full, 'AWS::Events::Rule');

  test('each rule has one queue, and a dead-letter queue for what cannot be delivered', () => {
    const routes = rules.map(({ properties }) => {
      const [target] = list<Properties>(properties.Targets);
      return [references(target?.Arn), references(target?.DeadLetterConfig)].flat().map(withoutHash);
    });
    expect(routes).toEqual([
      ['CarelineConversationDocumentsQueue', 'CarelineConversationNewTranscriptsUndelivered'],
      ['CarelineConversationDeskQueue', 'CarelineConversationContactEventsUndelivered'],
      ['CarelineOutreachReceiptsQueue', 'CarelineOutreachDeliveryReportsUndelivered'],
      ['CarelineOutreachReceiptsQueue', 'CarelineOutreachDeliveryReportsUndelivered'],
    ]);
  });

  test('new objects of the transcript bucket are announced, our own quarantine is not', () => {
    const rule = named(full, 'AWS::Events::Rule', 'CarelineConversationNewTranscripts').properties;
    expect(rule.EventPattern).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { object: { key: [{ 'anything-but': { prefix: 'quarantine/' } }] } },
    });
    const bucket = named(full, 'AWS::S3::Bucket', 'CarelineDataTranscripts').properties;
    expect(bucket.NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
  });

  test('replies to text messages: from our numbers alone, sealed, with a place for what cannot be delivered', () => {
    const topic = named(full, 'AWS::SNS::Topic', 'CarelineOutreachReplies');
    expect(references(topic.properties.KmsMasterKeyId).map(withoutHash)).toEqual(['CarelineDataIntakeKey']);
    const [publisher] = ofType(full, 'AWS::SNS::TopicPolicy')
      .filter(({ properties }) => references(properties.Topics).includes(topic.id))
      .flatMap(({ properties }) => statementsIn(properties.PolicyDocument))
      .filter(({ Effect }) => Effect === 'Allow');
    expect(publisher).toMatchObject({ Action: 'sns:Publish', Principal: { Service: 'sms-voice.amazonaws.com' } });
    const { properties } = named(full, 'AWS::SNS::Subscription', 'CarelineOutreachReplies');
    expect(references(properties.Endpoint).map(withoutHash)).toEqual(['CarelineOutreachReceiptsQueue']);
    expect(references(properties.RedrivePolicy).map(withoutHash)).toEqual(['CarelineOutreachDeliveryReportsUndelivered']);
  });

  test('no custom resource, no function but ours', () => {
    expect(ofType(full, 'AWS::Lambda::Function')).toHaveLength(6);
    expect(full.filter(({ type }) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource')).toEqual([]);
  });
});

describe('timetables', () => {
  test.each([
    ['CarelineOutreachEachMinute', 'rate(1 minute)', 'CarelineOutreachSweepFunction'],
    ['CarelineKpiEachHour', 'rate(1 hour)', 'CarelineKpiRollupFunction'],
    ['CarelineKpiEachDay', 'cron(20 1 * * ? *)', 'CarelineKpiRollupFunction'],
  ])('%s: %s, without retries', (id, rate, runs) => {
    const { properties } = named(full, 'AWS::Scheduler::Schedule', id);
    const target = properties.Target as Properties;
    expect(properties.ScheduleExpression).toBe(rate);
    expect(references(target.Arn).map(withoutHash)).toEqual([runs]);
    expect((target.RetryPolicy as Properties).MaximumRetryAttempts).toBe(0);
  });

  test('a sweep that could not start within a minute is left to the next', () => {
    const target = named(full, 'AWS::Scheduler::Schedule', 'CarelineOutreachEachMinute').properties.Target as Properties;
    expect((target.RetryPolicy as Properties).MaximumEventAgeInSeconds).toBe(60);
  });
});
