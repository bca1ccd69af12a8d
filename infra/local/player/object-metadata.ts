import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { asJson, contentName, isObject, UsageError } from './input.ts';

type Metadata = Readonly<Record<string, string>>;

/** What S3 would tell about an object beside its bytes (a customer's id, a language); `bytes` as the file holds them. */
export type MetadataOf = (file: string, bytes: Buffer) => Metadata | undefined;

const FILE = 'objects.metadata';

const isMetadata = (value: unknown): value is Metadata =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

const parse = (text: string, where: string): ReadonlyMap<string, Metadata> => {
  const value = asJson(text);
  if (!isObject(value)) throw new UsageError(`${where}: not a JSON object of path → metadata.`);
  const broken = Object.entries(value).find(([, metadata]) => !isMetadata(metadata));
  if (broken !== undefined) throw new UsageError(`${where}: "${broken[0]}" must be an object whose values are text.`);
  return new Map(Object.entries(value) as [string, Metadata][]);
};

/**
 * Reads `objects.metadata` at the root of a folder, if there is one: a JSON object from path to S3 user metadata, as
 * `npm run sample-day -- --out DIR` writes it. A copy of a listed file under another name is the same object, with the same metadata.
 */
export const readObjectMetadata = async (root: string): Promise<MetadataOf> => {
  const where = path.join(root, FILE);
  const text = await readFile(where, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw new UsageError(`${where}: cannot be read (${error.code}).`);
  });
  const byPath = parse(text, where);
  const listed = await Promise.all(
    [...byPath].map(async ([file, metadata]) => {
      const bytes = await readFile(path.join(root, file)).catch(() => undefined);
      return bytes === undefined ? [] : [[contentName(bytes), metadata] as const];
    }),
  );
  const byContent = new Map(listed.flat());
  return (file, bytes) => byPath.get(file) ?? byContent.get(contentName(bytes));
};
