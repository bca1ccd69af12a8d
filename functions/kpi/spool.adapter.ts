import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kept, OpenSpool } from './spool.ts';
import { hashOf } from './spool.ts';

const BUCKETS = 128;
/** Written in pieces of this many characters, so that a bucket costs few writes and little memory. */
const PIECE = 65_536;
/** A bucket of more bytes is parted once more before it is parsed: memory stays the same however large the day. */
const MOST_BYTES = 1_500_000;
/** Each line begins with its key's hash, so that parting reads nothing else; key, note and JSON follow, parted by tabs. */
const HASH_DIGITS = 7;
const TAB = '\t';

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

/** A line of a spool: its text is parsed when it is read, or moved on as it is. */
class Line implements Kept {
  readonly key: string;
  readonly note: string;
  readonly json: string;

  constructor(line: string) {
    const afterKey = line.indexOf(TAB, HASH_DIGITS);
    const afterNote = line.indexOf(TAB, afterKey + 1);
    this.key = line.slice(HASH_DIGITS, afterKey);
    this.note = line.slice(afterKey + 1, afterNote);
    this.json = line.slice(afterNote + 1);
  }

  read(): object {
    return JSON.parse(this.json) as object;
  }
}

const linesOf = ({ path }: Lines): readonly Kept[] => {
  const text = readFileSync(path, 'utf8');
  const found: Kept[] = [];
  for (let from = 0, to = text.indexOf('\n'); to >= 0; from = to + 1, to = text.indexOf('\n', from)) {
    found.push(new Line(text.slice(from, to)));
  }
  return found;
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
    const hash = Number.parseInt(line.slice(0, HASH_DIGITS), 36);
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
  const take = function* (index: number): Generator<readonly Kept[]> {
    const bucket = buckets.get(index);
    if (bucket === undefined) throw new RangeError('no such bucket, or it was read already');
    flush(bucket);
    buckets.delete(index);
    const parts = bucket.bytes > MOST_BYTES ? partsOf(bucket) : [bucket];
    for (const part of parts) {
      yield linesOf(part);
      drop(part);
    }
    if (!parts.includes(bucket)) drop(bucket);
  };
  const putLine = (key: string, note: string, json: string): void => {
    const hash = hashOf(key);
    const bucket = buckets.get(hash % BUCKETS);
    if (bucket === undefined) throw new RangeError('the bucket was read already');
    append(bucket, `${hash.toString(36).padStart(HASH_DIGITS, '0')}${key}${TAB}${note}${TAB}${json}\n`);
  };
  return {
    buckets: BUCKETS,
    put: (key, note, item) => putLine(key, note, JSON.stringify(item)),
    move: (kept, key) => putLine(key, kept.note, kept instanceof Line ? kept.json : JSON.stringify(kept.read())),
    take,
    close: () => {
      for (const { file } of buckets.values()) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
