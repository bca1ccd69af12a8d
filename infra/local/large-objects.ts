import type { S3Client } from '@aws-sdk/client-s3';
import { CompleteMultipartUploadCommand, CreateMultipartUploadCommand, UploadPartCommand } from '@aws-sdk/client-s3';
import type { Backend } from './wire/backend.ts';
import type { WireReply, WireRequest } from './wire/messages.ts';

/** fauxqs takes 11 MiB in one request, S3 takes 5 GiB. */
const MOST_IN_ONE = 8 * 1024 * 1024;

const isLargePut = ({ method, path, headers, body }: WireRequest): boolean =>
  method === 'PUT' &&
  body.length > MOST_IN_ONE &&
  !path.includes('uploadId=') &&
  !String(headers['content-encoding'] ?? '').includes('aws-chunked');

const metadataOf = ({ headers }: WireRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') ? [[name.slice('x-amz-meta-'.length), String(value)]] : [],
    ),
  );

const putInParts = async (client: S3Client, request: WireRequest): Promise<WireReply> => {
  const [, bucket = '', ...rest] = new URL(request.path, 'http://s3').pathname.split('/').map(decodeURIComponent);
  const target = { Bucket: bucket, Key: rest.join('/') };
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({
      ...target,
      Metadata: metadataOf(request),
      ContentType: request.headers['content-type'] ?? 'application/octet-stream',
    }),
  );
  const Parts: { PartNumber: number; ETag: string }[] = [];
  for (let from = 0; from < request.body.length; from += MOST_IN_ONE) {
    const PartNumber = Parts.length + 1;
    const Body = request.body.subarray(from, from + MOST_IN_ONE);
    const { ETag } = await client.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }));
    Parts.push({ PartNumber, ETag: ETag ?? '' });
  }
  const { ETag } = await client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }));
  return { status: 200, headers: { etag: ETag ?? '' }, body: Buffer.alloc(0) };
};

/** Lets large objects through to an engine that takes them in parts only; the caller sees an ordinary PutObject. */
export const withLargeObjects =
  (backend: Backend, client: S3Client): Backend =>
  (request) =>
    isLargePut(request) ? putInParts(client, request) : backend(request);
