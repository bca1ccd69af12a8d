import { describe, expect, it } from 'vitest';
import { allows, covers, policiesOf } from '../../../infra/local/template/policies.ts';
import type { TemplateDocument } from '../../../infra/local/template/resolve.ts';
import { resolver } from '../../../infra/local/template/resolve.ts';
import { NOWHERE, readTemplate } from '../../../infra/local/template/template.ts';
import { fixtureSource } from './fixture/stack.ts';

const document: TemplateDocument = {
  Parameters: { Mode: { Type: 'String', Default: 'quiet' } },
  Conditions: { Loud: { 'Fn::Equals': [{ Ref: 'Mode' }, 'loud'] }, Quiet: { 'Fn::Not': [{ Condition: 'Loud' }] } },
  Mappings: { Sizes: { small: { memory: 128 } } },
  Resources: {
    Jobs: { Type: 'AWS::SQS::Queue' },
    Named: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'named-queue' } },
    Store: { Type: 'AWS::S3::Bucket' },
    Seal: { Type: 'AWS::KMS::Key' },
  },
};

const resolve = resolver(document, { ...NOWHERE, origin: 'http://127.0.0.1:4000' }, {});

describe('intrinsic functions of a template', () => {
  it.each([
    ['a queue is referred to by its address on the wire', { Ref: 'Jobs' }, 'http://127.0.0.1:4000/000000000000/Jobs'],
    ['a chosen name is kept', { 'Fn::GetAtt': ['Named', 'QueueName'] }, 'named-queue'],
    ['an ARN carries region and account', { 'Fn::GetAtt': ['Jobs', 'Arn'] }, 'arn:aws:sqs:us-east-1:000000000000:Jobs'],
    ['a bucket has a name S3 allows', { Ref: 'Store' }, 'store'],
    ['a parameter has its default', { Ref: 'Mode' }, 'quiet'],
    ['parts are joined', { 'Fn::Join': ['-', ['a', { Ref: 'Store' }]] }, 'a-store'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own placeholder
    ['a text is substituted', { 'Fn::Sub': '${Store}/${AWS::Region}/${Jobs.QueueName}' }, 'store/us-east-1/Jobs'],
    ['a list is split and picked from', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['a condition that does not hold takes the other branch', { 'Fn::If': ['Loud', 'yes', 'no'] }, 'no'],
    ['a condition that holds takes the first', { 'Fn::If': ['Quiet', 'yes', 'no'] }, 'yes'],
    ['a value is found in a map', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    ['no value leaves the property out', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    ['an import is its name', { 'Fn::ImportValue': 'shared-table' }, 'shared-table'],
  ])('%s', (_, value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it('a key has the same id in every run', () => {
    expect(resolve({ Ref: 'Seal' })).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(resolve({ Ref: 'Seal' })).toBe(resolver(document, NOWHERE, {})({ Ref: 'Seal' }));
  });

  it('a reference to what the template does not hold is an error that names it', () => {
    expect(() => resolve({ Ref: 'Missing' })).toThrow('Missing');
  });
});

describe('a template as this machine builds it', () => {
  const template = readTemplate(fixtureSource);

  it('has queues with their redrive, and leaves out what its condition leaves out', () => {
    expect(template.queues.map(({ id }) => id)).toEqual(['Inbox', 'InboxDead', 'Out', 'OutDead']);
    expect(template.queues[0]?.redrive).toEqual({
      deadLetterArn: 'arn:aws:sqs:us-east-1:000000000000:InboxDead',
      maxReceiveCount: 3,
    });
  });

  it('has functions with their code, limits and environment', () => {
    const reader = template.functions.find(({ id }) => id === 'Reader');
    expect(reader).toMatchObject({ handler: 'index.reader', timeoutSeconds: 5, roleId: 'ReaderRole' });
    expect(reader?.assetDirectory).toMatch(/asset\.fixture$/);
    expect(reader?.environment).toMatchObject({ NOTES_TABLE: 'Notes', BUS: 'departments', SENDER: 'care@careline.example' });
  });

  it('a parameter given beats its default', () => {
    const given = readTemplate(fixtureSource, NOWHERE, { Sender: 'help@careline.example' });
    expect(given.functions[0]?.environment.SENDER).toBe('help@careline.example');
  });

  it('has event sources, schedules, rules, keys and buses', () => {
    expect(template.eventSources[0]).toMatchObject({
      functionId: 'Reader',
      batchSize: 10,
      reportsFailures: true,
      maximumConcurrency: 2,
    });
    expect(template.schedules).toEqual([expect.objectContaining({ id: 'EachMinute', expression: 'rate(1 minute)' })]);
    expect(template.rules).toEqual([expect.objectContaining({ busName: 'default', targetArns: [template.queues[0]?.arn] })]);
    expect(template.keys.map(({ spec }) => spec)).toEqual(['HMAC_256', 'SYMMETRIC_DEFAULT']);
    expect(template.buses).toEqual([expect.objectContaining({ name: 'departments' })]);
  });
});

describe('policies of a function', () => {
  const statements = policiesOf(readTemplate(fixtureSource), 'Reader');

  it.each([
    ['what is granted', 'dynamodb:PutItem', 'arn:aws:dynamodb:us-east-1:000000000000:table/Notes', true],
    ['an object under the bucket', 's3:GetObject', 'arn:aws:s3:::drop/a/b.json', true],
    ['another action', 'dynamodb:DeleteItem', 'arn:aws:dynamodb:us-east-1:000000000000:table/Notes', false],
    ['another table', 'dynamodb:PutItem', 'arn:aws:dynamodb:us-east-1:000000000000:table/Others', false],
  ])('allow or refuse %s', (_, action, resource, expected) => {
    expect(allows(statements, action, resource)).toBe(expected);
  });

  it('patterns cover as IAM says', () => {
    expect(covers('kms:GenerateDataKey*', 'kms:GenerateDataKeyWithoutPlaintext')).toBe(true);
    expect(covers('sqs:Send?essage', 'sqs:SendMessage')).toBe(true);
    expect(covers('sqs:Send', 'sqs:SendMessage')).toBe(false);
  });
});
