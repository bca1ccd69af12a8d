import { parseArgs } from 'node:util';
import { CopyObjectCommand, DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { QUARANTINE_PREFIX } from '../shared/aws/quarantine.ts';
import { sqsRefuses } from './local/sqs-characters.ts';

const HELP = `Moves what failed back for another try.

  npm run redrive -- --queue URL                      the queue's dead letters go back to it
  npm run redrive -- --queue URL --quarantine BUCKET  what was refused on that queue is sent again
      --code CODE    only what was refused with this code
      --dry-run      says what would move, moves nothing
      --json         the result as one JSON object on standard output
      --help         this text

URL and BUCKET are outputs of the deployed stack (ChatQueueUrl, TranscriptBucket, ...).
Exit: 0 done, 2 bad usage.`;

export interface RedriveClients {
  readonly queues: SQSClient;
  readonly objects: S3Client;
}

export interface RedriveRequest {
  readonly queueUrl: string;
  readonly bucket?: string;
  readonly code?: string;
  readonly dryRun: boolean;
}

export interface RedriveResult {
  readonly source: 'dead-letters' | 'quarantine';
  /** Messages moved, or that would be; `undefined` where SQS moves them by itself and counts later. */
  readonly moved: number | undefined;
}

const nameIn = (arnOrUrl: string): string => arnOrUrl.split(/[:/]/).at(-1) ?? '';

const deadLetterArn = async (queues: SQSClient, QueueUrl: string): Promise<string> => {
  const { Attributes } = await queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['RedrivePolicy'] }));
  const policy = JSON.parse(Attributes?.RedrivePolicy ?? '{}') as { deadLetterTargetArn?: string };
  if (policy.deadLetterTargetArn === undefined) throw new RangeError('this queue has no dead-letter queue');
  return policy.deadLetterTargetArn;
};

/** By hand where the service cannot move on its own: a message is deleted only after it was sent. */
const moveByHand = async (queues: SQSClient, fromUrl: string, toUrl: string): Promise<number> => {
  for (let moved = 0; ; ) {
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl: fromUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      await queues.send(new SendMessageCommand({ QueueUrl: toUrl, MessageBody: Body }));
      await queues.send(new DeleteMessageCommand({ QueueUrl: fromUrl, ReceiptHandle }));
      moved += 1;
    }
  }
};

const UNSUPPORTED: ReadonlySet<string> = new Set(['InvalidAction', 'UnknownOperationException', 'UnsupportedOperation']);

const redriveDeadLetters = async ({ queues }: RedriveClients, { queueUrl, dryRun }: RedriveRequest): Promise<RedriveResult> => {
  const arn = await deadLetterArn(queues, queueUrl);
  const { QueueUrl } = await queues.send(new GetQueueUrlCommand({ QueueName: nameIn(arn) }));
  if (dryRun) {
    const { Attributes } = await queues.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    return { source: 'dead-letters', moved: Number(Attributes?.ApproximateNumberOfMessages ?? 0) };
  }
  try {
    await queues.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
    return { source: 'dead-letters', moved: undefined };
  } catch (error) {
    if (!(error instanceof Error && UNSUPPORTED.has(error.name))) throw error;
    return { source: 'dead-letters', moved: await moveByHand(queues, QueueUrl ?? '', queueUrl) };
  }
};

/** What SQS would refuse goes back through the bucket, where an object is announced again. */
const sendable = (bytes: Buffer): boolean => {
  const text = bytes.toString('utf8');
  return bytes.length > 0 && bytes.length <= 1_048_576 && Buffer.from(text).equals(bytes) && !sqsRefuses(text);
};

/** Sends one body again; an object that SQS would refuse is copied to a key whose creation is announced. */
const sendAgain = async (
  clients: RedriveClients,
  request: RedriveRequest,
  Bucket: string,
  Key: string,
  bytes: Buffer,
): Promise<void> => {
  if (sendable(bytes)) {
    await clients.queues.send(new SendMessageCommand({ QueueUrl: request.queueUrl, MessageBody: bytes.toString('utf8') }));
  } else {
    const CopySource = `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`;
    await clients.objects.send(new CopyObjectCommand({ Bucket, CopySource, Key: `redriven/${nameIn(Key)}` }));
  }
  await clients.objects.send(new DeleteObjectCommand({ Bucket, Key }));
};

const redriveQuarantine = async (clients: RedriveClients, request: RedriveRequest, Bucket: string): Promise<RedriveResult> => {
  const { objects } = clients;
  const Prefix = `${QUARANTINE_PREFIX}${request.code === undefined ? '' : `${request.code}/`}`;
  let moved = 0;
  let ContinuationToken: string | undefined;
  do {
    const page = await objects.send(
      new ListObjectsV2Command({ Bucket, Prefix, ...(ContinuationToken === undefined ? {} : { ContinuationToken }) }),
    );
    for (const { Key = '' } of page.Contents ?? []) {
      const found = await objects.send(new GetObjectCommand({ Bucket, Key }));
      if (found.Metadata?.queue !== nameIn(request.queueUrl)) continue;
      moved += 1;
      if (request.dryRun) continue;
      const bytes = Buffer.from((await found.Body?.transformToByteArray()) ?? []);
      await sendAgain(clients, request, Bucket, Key, bytes);
    }
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return { source: 'quarantine', moved };
};

export const redrive = (clients: RedriveClients, request: RedriveRequest): Promise<RedriveResult> =>
  request.bucket === undefined ? redriveDeadLetters(clients, request) : redriveQuarantine(clients, request, request.bucket);

const readArguments = () =>
  parseArgs({
    options: {
      queue: { type: 'string' },
      quarantine: { type: 'string' },
      code: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  }).values;

const main = async (): Promise<number> => {
  let values: ReturnType<typeof readArguments>;
  try {
    values = readArguments();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : 'bad usage'}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.queue === undefined) {
    console.error(`--queue is required\n\n${HELP}`);
    return 2;
  }
  const result = await redrive(
    { queues: new SQSClient({}), objects: new S3Client({}) },
    {
      queueUrl: values.queue,
      dryRun: values['dry-run'],
      ...(values.quarantine === undefined ? {} : { bucket: values.quarantine }),
      ...(values.code === undefined ? {} : { code: values.code }),
    },
  );
  if (values.json) console.log(JSON.stringify(result));
  else console.error(`${values['dry-run'] ? 'would move' : 'moved'} ${result.moved ?? 'all'} from ${result.source}`);
  return 0;
};

if (import.meta.main) process.exitCode = await main();
