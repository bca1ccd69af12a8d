import { Readable } from 'node:stream';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Answer } from './wire/http-server.ts';

/** How our own parts (player, event sources, dumps) sign their calls. */
export interface Caller {
  readonly name: string;
  readonly environment?: string;
}

export interface Clients {
  readonly tables: DynamoDBClient;
  readonly queues: SQSClient;
  readonly objects: S3Client;
  readonly keys: KMSClient;
}

export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const queryText = (query: SdkRequest['query'] = {}): string => {
  const parts = Object.entries(query).map(([name, value]) =>
    value === null || value === ''
      ? encodeURIComponent(name)
      : `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
};

const toBuffer = (body: string | Uint8Array = ''): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);

/** A request handler for SDK clients of this process that needs no socket. */
const withoutSocket = (answer: Answer) => ({
  handle: async ({ method, path, query, headers, body }: SdkRequest) => {
    const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const request = { method, path: path + queryText(query), headers: lowerCase, body: toBuffer(body) };
    const reply = await answer(request);
    if (reply === undefined) throw Object.assign(new Error('The connection was dropped.'), { name: 'TimeoutError' });
    return { response: { statusCode: reply.status, headers: reply.headers, body: Readable.from([reply.body]) } };
  },
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
});

/** Real SDK clients for services of this process: their calls are signed, and seen by the wire when they go through it. */
export const clientsFor = (answer: Answer, caller: Caller): Clients => {
  const settings = {
    endpoint: 'http://127.0.0.1',
    region: REGION,
    credentials: {
      accessKeyId: caller.name,
      secretAccessKey: 'local',
      ...(caller.environment === undefined ? {} : { sessionToken: caller.environment }),
    },
    requestHandler: withoutSocket(answer) as never,
  };
  return {
    tables: new DynamoDBClient(settings),
    queues: new SQSClient(settings),
    objects: new S3Client({ ...settings, forcePathStyle: true }),
    keys: new KMSClient(settings),
  };
};
