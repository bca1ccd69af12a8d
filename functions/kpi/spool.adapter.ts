import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenSpool } from './spool.ts';
import { bucketOf } from './spool.ts';

const BUCKETS = 128;
/** Written in pieces of this many characters, so that a bucket costs few writes and little memory. */
const PIECE = 16_384;

interface Bucket {
  readonly path: string;
  readonly file: number;
  pending: string;
}

const flush = (bucket: Bucket): void => {
  if (bucket.pending !== '') writeFileSync(bucket.file, bucket.pending);
  bucket.pending = '';
};

/** Closed and removed at once: its storage is free for the next pass. */
const drop = ({ path, file }: Bucket): void => {
  closeSync(file);
  rmSync(path);
};

const open = (path: string): Bucket => ({ path, file: openSync(path, 'a'), pending: '' });

/**
 * Buckets as files in the function's own temporary storage (encrypted by Lambda, removed here after use). Facts hold ids and masked
 * values only (law 1).
 */
export const diskSpool: OpenSpool = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `careline-${name}-`));
  const buckets = new Map(Array.from({ length: BUCKETS }, (_, index) => [index, open(join(folder, String(index)))]));
  const at = (index: number): Bucket => {
    const bucket = buckets.get(index);
    if (bucket === undefined) throw new RangeError('no such bucket, or it was read already');
    return bucket;
  };
  return {
    buckets: BUCKETS,
    put: (key, item) => {
      const bucket = at(bucketOf(key, BUCKETS));
      bucket.pending += `${JSON.stringify(item)},`;
      if (bucket.pending.length > PIECE) flush(bucket);
    },
    take: (index) => {
      const bucket = at(index);
      flush(bucket);
      const items = readFileSync(bucket.path, 'utf8');
      drop(bucket);
      buckets.delete(index);
      return JSON.parse(`[${items.slice(0, -1)}]`) as readonly object[];
    },
    close: () => {
      for (const { file } of buckets.values()) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
