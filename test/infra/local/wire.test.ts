import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { iamAction } from '../../../infra/local/wire/actions.ts';
import { identify } from '../../../infra/local/wire/identify.ts';
import type { Wire } from '../../../infra/local/wire/wire.ts';
import { startWire } from '../../../infra/local/wire/wire.ts';

const signed = (scope: string, more: Readonly<Record<string, string>> = {}) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=SomeFunction/20261120/us-east-1/${scope}/aws4_request, SignedHeaders=host, Signature=x`,
  'x-amz-security-token': 'SomeFunction.1',
  ...more,
});

const understood = (
  scope: string,
  path: string,
  body: unknown = {},
  more: Readonly<Record<string, string>> = {},
  method = 'POST',
) => {
  const call = identify({ method, path, headers: signed(scope, more), body: Buffer.from(JSON.stringify(body)) });
  return call && [iamAction(call), call.resource, call.index ?? call.objectKey].filter((part) => part !== undefined).join(' ');
};
const target = (name: string) => ({ 'x-amz-target': name });

describe('a call is understood at the wire', () => {
  it.each([
    [
      'a row',
      understood('dynamodb', '/', { Item: { TableName: { S: 'x' } }, TableName: 'Cases' }, target('D.PutItem')),
      'dynamodb:PutItem Cases',
    ],
    [
      'an index',
      understood('dynamodb', '/', { TableName: 'Cases', IndexName: 'byDay' }, target('D.Query')),
      'dynamodb:Query Cases byDay',
    ],
    [
      'rows of several tables',
      understood('dynamodb', '/', { RequestItems: { Cases: [], Facts: [] } }, target('D.BatchWriteItem')),
      'dynamodb:BatchWriteItem Cases,Facts',
    ],
    [
      'a batch of messages',
      understood('sqs', '/', { QueueUrl: 'http://127.0.0.1:1/0/Chat' }, target('AmazonSQS.SendMessageBatch')),
      'sqs:SendMessage Chat',
    ],
    ['an object', understood('s3', '/drop/a%20b/c%3A1.json', {}, {}, 'GET'), 's3:GetObject drop a b/c:1.json'],
    ['an object asked about', understood('s3', '/drop/a', {}, {}, 'HEAD'), 's3:GetObject drop a'],
    ['a part of an object', understood('s3', '/drop/a?partNumber=1&uploadId=u', {}, {}, 'PUT'), 's3:PutObject drop a'],
    ['a list of objects', understood('s3', '/drop?list-type=2', {}, {}, 'GET'), 's3:ListBucket drop'],
    [
      'a MAC',
      understood('kms', '/', { KeyId: 'arn:aws:kms:x:0:key/k1' }, target('TrentService.GenerateMac')),
      'kms:GenerateMac k1',
    ],
    [
      'an event',
      understood('events', '/', { Entries: [{ EventBusName: 'b' }] }, target('AWSEvents.PutEvents')),
      'events:PutEvents b',
    ],
    ['an e-mail', understood('ses', '/v2/email/outbound-emails', { FromEmailAddress: 'a@b.c' }), 'ses:SendEmail a@b.c'],
    [
      'a text',
      understood('sms-voice', '/', { OriginationIdentity: 'C' }, target('P.SendTextMessage')),
      'sms-voice:SendTextMessage C',
    ],
    ['a model', understood('bedrock', '/model/us.claude%3A0/converse'), 'bedrock:InvokeModel us.claude:0'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  it('with the function and the environment it came from', () => {
    const call = identify({ method: 'POST', path: '/', headers: signed('kms', target('T.Encrypt')), body: Buffer.from('{}') });
    expect(call).toMatchObject({ caller: 'SomeFunction', environment: 'SomeFunction.1', service: 'kms' });
  });

  it('and what is not signed is nobody’s', () => {
    expect(identify({ method: 'GET', path: '/', headers: {}, body: Buffer.alloc(0) })).toBeUndefined();
  });
});

describe('a service that nothing stands in for', () => {
  let wire: Wire;
  beforeAll(async () => {
    wire = await startWire();
  });
  afterAll(() => wire.close());
  const settings = () => ({ region: 'us-east-1', maxAttempts: 1, credentials: { accessKeyId: 'F', secretAccessKey: 'x' } });
  const nameOf = (error: Error): string => error.name;

  it('is refused, over HTTP/1.1', async () => {
    const client = new DynamoDBClient({ ...settings(), endpoint: wire.origin });
    expect(await client.send(new ListTablesCommand({})).catch(nameOf)).toBe('NotImplemented');
  });

  it('and over HTTP/2, which is all that the Bedrock client speaks', async () => {
    const client = new BedrockRuntimeClient({ ...settings(), endpoint: wire.http2Origin });
    expect(await client.send(new ConverseCommand({ modelId: 'm', messages: [] })).catch(nameOf)).toBe('NotImplemented');
    expect(wire.calls.at(-1)).toMatchObject({ caller: 'F', service: 'bedrock', action: 'Converse', resource: 'm' });
  });
});
