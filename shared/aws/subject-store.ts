import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RowKey } from './keys.ts';
import { GROUP, INPUT_PREFIX } from './keys.ts';

/** Something that happened to a subject (a conversation, a customer), stored as its own row and never changed. */
export interface InputRow<Body> {
  /** Sort key, derived from the input itself: the same input always has the same key. */
  readonly key: string;
  readonly body: Body;
}

export interface DerivedRow extends RowKey {
  readonly table: string;
  readonly body: object;
  /**
   * The input it comes from alone (a fact): it never changes, so it is written until that input is settled and not again.
   * Absent for a row that follows the whole fold.
   */
  readonly cause?: string;
  readonly expiresAt?: number;
}

export interface Head<Body> {
  /** How many inputs the fold had seen: grows with every input, whoever wrote it. */
  readonly version: number;
  /** All work of this version is finished: rows written, events published. */
  readonly done: number;
  readonly body: Body;
  /** Rows that belong to this head. */
  readonly rows: readonly string[];
  /** Rows of earlier heads that no longer belong to it and wait to be retired. */
  readonly stale: readonly string[];
  /** Short names of the inputs whose events are out. */
  readonly settled: readonly string[];
}

/** What is folded, and what the last fold came to. */
export interface Group<Body, HeadBody> {
  readonly inputs: readonly InputRow<Body>[];
  readonly head: Head<HeadBody> | undefined;
}

/**
 * The rows of a subject, written so that a crash, a duplicate, a reordering or two copies at once end in the same rows (law 2).
 * Neither transactions nor streams: one condition per write.
 */
export interface SubjectStore {
  /**
   * Writes the input under its own key; one that is there already stays as it is (then false).
   * Inputs never expire: their number is the version, so it must not shrink. Long texts live in rows of their own.
   */
  append(subject: string, input: InputRow<unknown>): Promise<boolean>;
  /** The head and all inputs of the subject in key order, in one strongly consistent query. */
  group<Body, HeadBody>(subject: string): Promise<Group<Body, HeadBody>>;
  /** False when a later version is already there. */
  writeHead<Body>(subject: string, head: Omit<Head<Body>, 'done'>): Promise<boolean>;
  /** False when a later version is already there. */
  writeDerived(row: DerivedRow, version: number): Promise<boolean>;
  /** Marks a row that no longer belongs to its subject; readers pass over it. False when a later version is there. */
  retire(row: RowKey & { readonly table: string }, version: number): Promise<boolean>;
  /** Marks the version done; false when the head has moved on or was finished by another copy. */
  finish(subject: string, version: number, settled: readonly string[]): Promise<boolean>;
  /** Stores what cannot be repeated, once; answers what is stored, which may be another copy's. */
  once<Value>(key: RowKey, value: Value, expiresAt?: number): Promise<Value>;
  stored<Value>(key: RowKey): Promise<Value | undefined>;
}

const NOT_NEWER = 'attribute_not_exists(#version) OR #version <= :version';

const HEAD_IS_OURS = '#version = :version';
const NOT_FINISHED = '(attribute_not_exists(#done) OR #done < :version)';

export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** Runs a conditional write; false when its condition did not hold. */
export const conditionally = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
};

const ttl = (expiresAt: number | undefined): { expiresAt?: number } => (expiresAt === undefined ? {} : { expiresAt });

export const dynamoSubjectStore = (client: DynamoDBDocumentClient, table: string): SubjectStore => {
  const putGuarded = (tableName: string, item: Record<string, unknown>, version: number): Promise<boolean> =>
    conditionally(() =>
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: { ...item, version },
          ConditionExpression: NOT_NEWER,
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        }),
      ),
    );

  const get = async (key: RowKey): Promise<Record<string, unknown> | undefined> =>
    (await client.send(new GetCommand({ TableName: table, Key: { ...key }, ConsistentRead: true }))).Item;

  const putOnce = (item: Record<string, unknown>): Promise<boolean> =>
    conditionally(() =>
      client.send(
        new PutCommand({
          TableName: table,
          Item: item,
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'pk' },
        }),
      ),
    );

  return {
    append: (subject, input) => putOnce({ pk: subject, sk: input.key, body: input.body }),

    group: async <Body, HeadBody>(subject: string) => {
      const items: Record<string, unknown>[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: '#pk = :subject AND #sk BETWEEN :first AND :last',
            ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
            ExpressionAttributeValues: { ':subject': subject, ':first': GROUP.first, ':last': GROUP.last },
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          }),
        );
        items.push(...(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      const head = items.find(({ sk }) => sk === GROUP.first);
      const inputs = items.filter(({ sk }) => String(sk).startsWith(INPUT_PREFIX));
      return {
        head:
          head === undefined ? undefined : ({ done: 0, stale: [], settled: [], rows: [], ...head } as unknown as Head<HeadBody>),
        inputs: inputs.map(({ sk, body }) => ({ key: String(sk), body: body as Body })),
      };
    },

    // An update, not a put: `done` and `settled` belong to `finish` and must outlive a rewritten head.
    writeHead: (subject, head) =>
      conditionally(() =>
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: subject, sk: GROUP.first },
            UpdateExpression: 'SET #version = :version, #body = :body, #rows = :rows, #stale = :stale',
            ConditionExpression: NOT_NEWER,
            ExpressionAttributeNames: { '#version': 'version', '#body': 'body', '#rows': 'rows', '#stale': 'stale' },
            ExpressionAttributeValues: { ':version': head.version, ':body': head.body, ':rows': head.rows, ':stale': head.stale },
          }),
        ),
      ),

    writeDerived: (row, version) =>
      putGuarded(row.table, { pk: row.pk, sk: row.sk, body: row.body, ...ttl(row.expiresAt) }, version),

    retire: (row, version) => putGuarded(row.table, { pk: row.pk, sk: row.sk, retired: true }, version),

    finish: (subject, version, settled) =>
      conditionally(() =>
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { pk: subject, sk: GROUP.first },
            UpdateExpression: 'SET #done = :version, #settled = :settled, #stale = :none',
            ConditionExpression: `${HEAD_IS_OURS} AND ${NOT_FINISHED}`,
            ExpressionAttributeNames: { '#version': 'version', '#done': 'done', '#settled': 'settled', '#stale': 'stale' },
            ExpressionAttributeValues: { ':version': version, ':settled': settled, ':none': [] },
          }),
        ),
      ),

    once: async <Value>(key: RowKey, value: Value, expiresAt?: number) => {
      const written = await putOnce({ ...key, body: value, ...ttl(expiresAt) });
      return written ? value : ((await get(key))?.body as Value);
    },

    stored: async <Value>(key: RowKey) => (await get(key))?.body as Value | undefined,
  };
};
