import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { InputMessage, Inputs } from './input.ts';
import { asJson, asText, contentName, isObject, UsageError } from './input.ts';
import type { MetadataOf } from './object-metadata.ts';
import { readObjectMetadata } from './object-metadata.ts';

const READABLE = /\.(jsonl?)(\.gz)?$/i;
/** A document above this is refused anyway; lines are many documents. What would inflate to more is sent as it is. */
const MOST_DOCUMENT_BYTES = 32 * 1024 * 1024;
const MOST_LINES_BYTES = 512 * 1024 * 1024;
const inflate = promisify(gunzip) as (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

/** Connect names its files `<contact>_analysis_<time>.json` and, for chats, `ChatTranscripts/…/<contact>_<time>.json`. */
const SERVICE_FILE =
  /(?:(?:Analysis|ChatTranscripts)\/.*)?[^/]*_ ?analysis(?:_redacted)?_ ?\d{4}-?\d{2}-?\d{2}[^/]*\.json$|ChatTranscripts\/.*_\d{8}_?T[^/]*\.json$/i;

/** A contact's id and time in such a name; what stands around them was put there by people who copied the file. */
const OWN_NAME =
  /[^/]*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}_(?: ?analysis_(?:redacted_)?)? ?\d{4}-?\d{2}-?\d{2}_?T ?\d{2}[:_-]?\d{2}(?:[:_-]?\d{2}(?:\.\d{1,3})?)?_? ?(?:Z|UTC)?)[^/]*$/i;

/** The part of a path that says something: the service's own folders and the name. */
const serviceName = (file: string): string | undefined =>
  SERVICE_FILE.exec(file.replace(/\.gz$/i, ''))?.[0].replace(OWN_NAME, '$1.json');

export interface FoundFiles {
  /** Relative to the root, with `/`, in code unit order. */
  readonly files: readonly string[];
  readonly root: string;
  /** Files of other kinds, passed over. */
  readonly ignored: number;
}

/** A file left out would be lost without a word, so the run ends before it begins, naming the place. */
const unreadable =
  (place: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw new UsageError(`--input: ${place} cannot be read (${error.code}).`);
  };

const walk = async (root: string, folder: string): Promise<readonly string[]> => {
  const place = path.join(root, folder);
  const entries = await readdir(place, { withFileTypes: true }).catch(unreadable(place));
  const found = await Promise.all(
    entries.map((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(root, name) : Promise.resolve([name]);
    }),
  );
  return found.flat();
};

/** Finds what can be played under a path; says clearly when there is nothing. */
export const findFiles = async (given: string): Promise<FoundFiles> => {
  const info = await stat(given).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : unreadable(given)(error),
  );
  if (info === undefined) throw new UsageError(`--input ${given}: there is no such file or folder.`);
  if (!info.isDirectory()) {
    if (!READABLE.test(given)) throw new UsageError(`--input ${given}: a file must end in .json, .jsonl, .json.gz or .jsonl.gz.`);
    return { root: path.dirname(given), files: [path.basename(given)], ignored: 0 };
  }
  const all = await walk(given, '');
  const files = all.filter((file) => READABLE.test(file)).sort();
  if (files.length === 0) throw new UsageError(`--input ${given}: no .json, .jsonl, .json.gz or .jsonl.gz file in this folder.`);
  return { root: given, files, ignored: all.length - files.length };
};

/** The file's content, inflated where its name says gzip; bytes that do not inflate stay as they are and are refused downstream. */
const contentOf = async (file: string): Promise<{ readonly bytes: Buffer; readonly raw: Buffer; readonly inflated: boolean }> => {
  const raw = await readFile(file).catch(unreadable(file));
  if (!/\.gz$/i.test(file)) return { bytes: raw, raw, inflated: true };
  try {
    const maxOutputLength = /\.jsonl\.gz$/i.test(file) ? MOST_LINES_BYTES : MOST_DOCUMENT_BYTES;
    return { bytes: await inflate(raw, { maxOutputLength }), raw, inflated: true };
  } catch {
    return { bytes: raw, raw, inflated: false };
  }
};

const NEW_LINE = 0x0a;

const linesOf = function* (bytes: Buffer): Iterable<{ readonly line: number; readonly bytes: Buffer }> {
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEW_LINE, from);
    const to = found < 0 ? bytes.length : found;
    line += 1;
    const part = bytes.subarray(from, bytes[to - 1] === 0x0d && to > from ? to - 1 : to);
    if (part.some((byte) => byte !== 0x20 && byte !== 0x09)) yield { line, bytes: part };
    from = to + 1;
  }
};

/** A list of documents is as many messages; anything else is one. */
const elementsOf = (bytes: Buffer): readonly unknown[] | undefined => {
  if (!/^\s*\[/.test(bytes.subarray(0, 64).toString('utf8').replace('\uFEFF', ''))) return undefined;
  const value = asJson(asText(bytes));
  return Array.isArray(value) && value.length > 0 && value.every(isObject) ? value : undefined;
};

/** What arrives by the bucket: files named as the services name theirs, and those whose metadata was given. */
const objectOf = (file: string, bytes: Buffer, metadata: ReturnType<MetadataOf>): Pick<InputMessage, 'object'> => {
  const service = serviceName(file);
  if (service === undefined && metadata === undefined) return {};
  const key = `${contentName(bytes)}/${service ?? 'document.json'}`;
  return { object: { key, ...(metadata === undefined ? {} : { metadata }) } };
};

const messagesOf = function* (file: string, bytes: Buffer, metadata: ReturnType<MetadataOf>): Iterable<InputMessage> {
  if (/\.jsonl(\.gz)?$/i.test(file)) {
    for (const { line, bytes: part } of linesOf(bytes)) yield { source: `${file}:${line}`, bytes: part };
    return;
  }
  const elements = elementsOf(bytes);
  if (elements === undefined) {
    yield { source: file, bytes, ...objectOf(file, bytes, metadata) };
    return;
  }
  for (const [index, element] of elements.entries()) {
    yield { source: `${file}#${index + 1}`, bytes: Buffer.from(JSON.stringify(element)) };
  }
};

/** Everything in the files, in order: a line of a .jsonl is a message, a .json is one, or one for each document of its list. */
export const inputsFrom = ({ root, files }: FoundFiles): Inputs =>
  async function* () {
    const metadataOf = await readObjectMetadata(root);
    for (const file of files) {
      const { bytes, raw, inflated } = await contentOf(path.join(root, file));
      if (inflated) yield* messagesOf(file, bytes, metadataOf(file, raw));
      else yield { source: file, bytes };
    }
  };
