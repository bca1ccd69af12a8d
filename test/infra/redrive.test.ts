import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { redrive } from '../../infra/redrive.ts';
import { quarantineIn } from '../../shared/aws/quarantine.ts';

let server: Awaited<ReturnType<typeof startFauxqs>>;
let queues: SQSClient;
let objects: S3Client;
let queueUrl = '';
let deadUrl = '';
let round = 0;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${new URL(server.address).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  queues = new SQSClient({ endpoint, region: 'us-east-1', credentials });
  objects = new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
  await objects.send(new CreateBucketCommand({ Bucket: 'transcripts' }));
});
afterAll(() => server.stop());

const local = (url: string | undefined): string =>
  `http://127.0.0.1:${new URL(server.address).port}${new URL(url ?? '').pathname}`;

beforeEach(async () => {
  round += 1;
  deadUrl = local((await queues.send(new CreateQueueCommand({ QueueName: `chat-dead-${round}` }))).QueueUrl);
  const RedrivePolicy = JSON.stringify({
    deadLetterTargetArn: `arn:aws:sqs:us-east-1:000000000000:chat-dead-${round}`,
    maxReceiveCount: 5,
  });
  queueUrl = local(
    (await queues.send(new CreateQueueCommand({ QueueName: `chat-${round}`, Attributes: { RedrivePolicy } }))).QueueUrl,
  );
});

const bodies = async (QueueUrl: string): Promise<readonly (string | undefined)[]> =>
  ((await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))).Messages ?? []).map(({ Body }) => Body);

const keys = async (): Promise<readonly (string | undefined)[]> =>
  ((await objects.send(new ListObjectsV2Command({ Bucket: 'transcripts' }))).Contents ?? []).map(({ Key }) => Key);

describe('redrive', () => {
  it('given dead letters, when redriven, then they are on their queue again and the dead-letter queue is empty', async () => {
    await queues.send(new SendMessageCommand({ QueueUrl: deadUrl, MessageBody: 'again' }));
    expect(await redrive({ queues, objects }, { queueUrl, dryRun: true })).toMatchObject({ moved: 1 });
    await redrive({ queues, objects }, { queueUrl, dryRun: false });
    expect(await bodies(queueUrl)).toEqual(['again']);
    expect(await bodies(deadUrl)).toEqual([]);
  });

  it('given refused bodies, when redriven, then only those of that queue move, and what SQS would refuse goes back by the bucket', async () => {
    const put = quarantineIn(objects, 'transcripts');
    await put({ code: 'not-json', sha256: 'aa', bytes: 5, queue: `chat-${round}` }, '{"ok"');
    await put({ code: 'not-json', sha256: 'bb', bytes: 5, queue: 'other' }, 'other');
    await put({ code: 'not-utf8', sha256: 'cc', bytes: 3, queue: `chat-${round}` }, new Uint8Array([0xff, 0xfe, 0x00]));
    const request = { queueUrl, bucket: 'transcripts' };
    expect(await redrive({ queues, objects }, { ...request, dryRun: true })).toEqual({ source: 'quarantine', moved: 2 });
    expect(await keys()).toHaveLength(3);
    expect(await redrive({ queues, objects }, { ...request, code: 'not-json', dryRun: false })).toMatchObject({ moved: 1 });
    expect(await bodies(queueUrl)).toEqual(['{"ok"']);
    await redrive({ queues, objects }, { ...request, dryRun: false });
    expect(await keys()).toEqual(['quarantine/not-json/bb', 'redriven/cc']);
  });
});
