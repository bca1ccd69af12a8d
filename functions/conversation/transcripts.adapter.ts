import type { S3Client } from '@aws-sdk/client-s3';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import type { ObjectCreated } from '../../shared/contracts/object-created.ts';
import { CarelineError, vendorErrorName } from '../../shared/vocabulary/errors.ts';

export interface StoredObject {
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
  readonly version: string;
}

export type LoadObject = (event: ObjectCreated) => Promise<StoredObject | 'too-large' | 'gone'>;

/** Larger objects are refused unread; the decoded size has its own cap in intake. */
export const MOST_OBJECT_BYTES = 32 * 1024 * 1024;

const GONE: ReadonlySet<string> = new Set(['NoSuchKey', 'NotFound', 'NoSuchBucket']);

export const loadFrom =
  (client: S3Client): LoadObject =>
  async ({ detail: { bucket, object } }) => {
    if ((object.size ?? 0) > MOST_OBJECT_BYTES) return 'too-large';
    try {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
      if ((answer.ContentLength ?? 0) > MOST_OBJECT_BYTES) return 'too-large';
      const bytes = await answer.Body?.transformToByteArray();
      return {
        bytes: bytes ?? new Uint8Array(),
        metadata: answer.Metadata ?? {},
        version: object['version-id'] ?? object.etag ?? '',
      };
    } catch (error) {
      if (GONE.has(vendorErrorName(error))) return 'gone';
      throw new CarelineError('object-unreadable', { retryable: true, vendor: vendorErrorName(error) });
    }
  };
