import { HeadObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { QUARANTINE_PREFIX } from '../../../shared/aws/quarantine.ts';
import { sorted } from '../dump.ts';
import type { LocalStack } from '../stack.ts';

const NUMBERS: ReadonlySet<string> = new Set(['bytes', 'position']);

const toNote = (metadata: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, NUMBERS.has(name) ? Number(value) : decodeURIComponent(value)]),
  );

/** The notes beside what could not be read; never a word of the input itself. */
export const readQuarantine = async ({ engines }: Pick<LocalStack, 'engines'>, bucket: string): Promise<readonly object[]> => {
  const { objects } = engines.direct;
  const notes: object[] = [];
  let from: string | undefined;
  do {
    const page = await objects.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: QUARANTINE_PREFIX,
        ...(from === undefined ? {} : { ContinuationToken: from }),
      }),
    );
    for (const { Key } of page.Contents ?? []) {
      const { Metadata = {} } = await objects.send(new HeadObjectCommand({ Bucket: bucket, Key }));
      notes.push(toNote(Metadata));
    }
    from = page.NextContinuationToken;
  } while (from !== undefined);
  return sorted(notes);
};
