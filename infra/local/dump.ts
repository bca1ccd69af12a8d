import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalStack } from './stack.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The value with the keys of every object in order, and bytes as text: the same content is the same JSON. */
export const canonical = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (value instanceof Set) return [...value].map(canonical).sort();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]));
};

export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value));

/** Sorts things by their canonical text; the order in which they came does not show. */
export const sorted = <Thing>(things: readonly Thing[], by: (thing: Thing) => string = canonicalJson): readonly Thing[] =>
  things
    .map((thing) => ({ thing, key: by(thing) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ thing }) => thing);

/** Every row of a table, past the wire, ordered by key. */
export const rowsOf = async ({ engines }: Pick<LocalStack, 'engines'>, tableName: string): Promise<readonly Row[]> => {
  const client = DynamoDBDocumentClient.from(engines.direct.tables);
  const rows: Row[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    for (const item of page.Items ?? []) rows.push(canonical(item) as Row);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return sorted(rows, (row) => JSON.stringify([row.pk, row.sk]));
};

/** The name of the table whose logical id holds this word: `Cases`, `Customers`, … */
export const tableNamed = ({ template }: Pick<LocalStack, 'template'>, word: string): string => {
  const table = template.tables.find(({ id }) => id.includes(word));
  if (table === undefined) throw new Error(`The template has no table ${word}.`);
  return table.name;
};

/** All tables with all rows. */
export const dumpTables = async (
  stack: Pick<LocalStack, 'template' | 'engines'>,
): Promise<Readonly<Record<string, readonly Row[]>>> => {
  const tables = await Promise.all(stack.template.tables.map(async ({ id, name }) => [id, await rowsOf(stack, name)] as const));
  return Object.fromEntries(tables);
};
