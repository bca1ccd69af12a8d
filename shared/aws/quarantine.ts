import type { S3Client } from '@aws-sdk/client-s3';
import { PutObjectCommand } from '@aws-sdk/client-s3';

/** Why something could not be read, in our own words: no part of the input is in it. */
export interface QuarantineNote {
  readonly code: string;
  readonly path?: string;
  readonly position?: number;
  readonly expected?: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly queue: string;
}

export type Quarantine = (note: QuarantineNote, raw: string | Uint8Array) => Promise<void>;

export const QUARANTINE_PREFIX = 'quarantine/';

/**
 * Puts the raw body aside for 14 days (a lifecycle rule of the bucket) under a key made of its code and hash, with the note as the
 * object's metadata. The same bad input twice is one object.
 */
export const quarantineIn =
  (client: S3Client, bucket: string): Quarantine =>
  async (note, raw) => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `${QUARANTINE_PREFIX}${note.code}/${note.sha256}`,
        Body: raw,
        ContentType: 'application/octet-stream',
        Metadata: {
          code: note.code,
          queue: note.queue,
          sha256: note.sha256,
          bytes: String(note.bytes),
          ...(note.path === undefined ? {} : { path: note.path }),
          ...(note.position === undefined ? {} : { position: String(note.position) }),
          ...(note.expected === undefined ? {} : { expected: encodeURIComponent(note.expected) }),
        },
      }),
    );
  };
