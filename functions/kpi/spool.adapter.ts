import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenSpool } from './spool.ts';
import { bucketOf } from './spool.ts';

const BUCKETS = 128;
/** Written in pieces of this size, so that a bucket costs few writes and little memory. */
const PIECE = 16_384;

/**
 * Buckets as files in the function's own temporary storage (encrypted by Lambda, emptied here after use). Facts hold ids and masked
 * values only (law 1).
 */
export const diskSpool: OpenSpool = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `careline-${name}-`));
  const pending: string[] = Array<string>(BUCKETS).fill('');
  const file = (bucket: number): string => join(folder, String(bucket));
  const flush = (bucket: number): void => {
    appendFileSync(file(bucket), pending[bucket] ?? '');
    pending[bucket] = '';
  };
  return {
    buckets: BUCKETS,
    put: (key, item) => {
      const bucket = bucketOf(key, BUCKETS);
      pending[bucket] += `${JSON.stringify(item)},`;
      if ((pending[bucket]?.length ?? 0) > PIECE) flush(bucket);
    },
    take: (bucket) => {
      flush(bucket);
      const path = file(bucket);
      const items = existsSync(path) ? readFileSync(path, 'utf8') : '';
      rmSync(path, { force: true });
      return JSON.parse(`[${items.slice(0, -1)}]`) as readonly object[];
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
