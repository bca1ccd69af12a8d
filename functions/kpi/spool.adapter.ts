import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenSpool } from './spool.ts';
import { hashOf } from './spool.ts';

const BUCKETS = 128;
/** Written in pieces of this many characters, so that a bucket costs few writes and little memory. */
const PIECE = 16_384;
/** A bucket of more bytes is parted once more before it is parsed: memory stays the same however large the day. */
const MOST_BYTES = 1_500_000;
/** Each line is `,["hash",item]`: a file is one array but for its first comma, and parting it reads no JSON. */
const HASH_FROM = 3;
const HASH_DIGITS = 7;
const HASH_TO = HASH_FROM + HASH_DIGITS;

/** A file of lines that is appended to, then read once. */
interface Lines {
  readonly path: string;
  readonly file: number;
  pending: string;
  bytes: number;
}

const open = (path: string): Lines => ({ path, file: openSync(path, 'a+'), pending: '', bytes: 0 });

const flush = (lines: Lines): void => {
  if (lines.pending !== '') lines.bytes += writeSync(lines.file, lines.pending);
  lines.pending = '';
};

const append = (lines: Lines, line: string): void => {
  lines.pending += line;
  if (lines.pending.length > PIECE) flush(lines);
};

/** Closed and removed at once: its storage is free for the next pass. */
const drop = ({ path, file }: Lines): void => {
  closeSync(file);
  rmSync(path);
};

/** A whole file at once: one call is much faster than one for each line. */
const parse = (lines: Lines): readonly object[] => {
  const pairs = JSON.parse(`[${readFileSync(lines.path, 'utf8').slice(1)}]`) as readonly (readonly [
    hash: string,
    item: object,
  ])[];
  return pairs.map(([, item]) => item);
};

const CHUNK = 262_144;

/** The lines of a file one by one, with one chunk in memory. */
const eachLine = function* ({ file }: Lines): Generator<string> {
  const chunk = Buffer.alloc(CHUNK);
  const decoder = new TextDecoder();
  let rest = '';
  for (let at = 0, read = readSync(file, chunk, 0, CHUNK, 0); read > 0; at += read, read = readSync(file, chunk, 0, CHUNK, at)) {
    const lines = (rest + decoder.decode(chunk.subarray(0, read), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield `${line}\n`;
  }
};

/** Parts of a file by the digits of the hash that the buckets have not used; what shares a key shares a part. */
const partsOf = (lines: Lines): readonly Lines[] => {
  const count = Math.ceil(lines.bytes / MOST_BYTES);
  const parts = Array.from({ length: count }, (_, index) => open(`${lines.path}-${index}`));
  for (const line of eachLine(lines)) {
    const hash = Number.parseInt(line.slice(HASH_FROM, HASH_TO), 36);
    const part = parts[Math.floor(hash / BUCKETS) % count];
    if (part !== undefined) append(part, line);
  }
  for (const part of parts) flush(part);
  return parts;
};

/**
 * Buckets as files in the function's own temporary storage (encrypted by Lambda, removed here after use). Facts hold ids and masked
 * values only (law 1).
 */
export const diskSpool: OpenSpool = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `careline-${name}-`));
  const buckets = new Map(Array.from({ length: BUCKETS }, (_, index) => [index, open(join(folder, String(index)))]));
  const take = function* (index: number): Generator<readonly object[]> {
    const bucket = buckets.get(index);
    if (bucket === undefined) throw new RangeError('no such bucket, or it was read already');
    flush(bucket);
    buckets.delete(index);
    const parts = bucket.bytes > MOST_BYTES ? partsOf(bucket) : [bucket];
    for (const part of parts) {
      yield parse(part);
      drop(part);
    }
    if (!parts.includes(bucket)) drop(bucket);
  };
  return {
    buckets: BUCKETS,
    put: (key, item) => {
      const hash = hashOf(key);
      const bucket = buckets.get(hash % BUCKETS);
      if (bucket === undefined) throw new RangeError('the bucket was read already');
      append(bucket, `,["${hash.toString(36).padStart(HASH_DIGITS, '0')}",${JSON.stringify(item)}]\n`);
    },
    take,
    close: () => {
      for (const { file } of buckets.values()) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
