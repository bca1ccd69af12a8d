import type { S3Client } from '@aws-sdk/client-s3';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { SENT_AT_HEADER } from './sent-times.ts';

interface WithStack {
  readonly middlewareStack: { add(middleware: never, options: { step: 'build' }): void };
}

/** Tells the wire when this was sent, if that is not the present. */
const sentAt = <Command extends WithStack>(command: Command, at: string | undefined): Command => {
  if (at === undefined) return command;
  const middleware = (next: (args: unknown) => unknown) => (args: { request: { headers: Record<string, string> } }) => {
    args.request.headers[SENT_AT_HEADER] = at;
    return next(args);
  };
  command.middlewareStack.add(middleware as never, { step: 'build' });
  return command;
};

export const sendAt = async (client: SQSClient, queueUrl: string, body: string, at?: string): Promise<string> => {
  const sent = await client.send(sentAt(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }), at));
  if (sent.MessageId === undefined) throw new Error('SQS gave no message id.');
  return sent.MessageId;
};

export interface ObjectToPut {
  readonly bucket: string;
  readonly key: string;
  readonly body: Uint8Array;
  readonly metadata?: Readonly<Record<string, string>>;
}

export const putAt = async (client: S3Client, object: ObjectToPut, at?: string): Promise<void> => {
  const { bucket: Bucket, key: Key, body: Body, metadata } = object;
  const command = new PutObjectCommand({ Bucket, Key, Body, ...(metadata === undefined ? {} : { Metadata: { ...metadata } }) });
  await client.send(sentAt(command, at));
};
