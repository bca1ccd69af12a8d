import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSampleDay } from './build.ts';
import type { SampleMessage } from './message.ts';
import { bytesOf } from './message.ts';

const HELP = `Writes the sample day as a folder of files, one per message, as it would be fed.

  node infra/local/sample-day/write.ts --out DIR

Objects are under DIR/objects with their keys as paths; DIR/objects.metadata tells the S3 user metadata of each.
Feed it with: npm start -- --input DIR`;

/** Objects keep their keys, in which services write times and contact ids. */
const fileOf = (message: SampleMessage): string =>
  message.objectKey === undefined ? message.name : join('objects', message.objectKey);

export interface WrittenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files; a second object under the same key is the same object again and is written once. */
export const sampleDayFiles = (messages: readonly SampleMessage[] = buildSampleDay()): readonly WrittenFile[] => {
  const files = new Map(messages.map((message) => [fileOf(message), bytesOf(message)]));
  const metadata = messages.flatMap((message) => (message.metadata ? [[fileOf(message), message.metadata] as const] : []));
  const index = `${JSON.stringify(Object.fromEntries(metadata), null, 1)}\n`;
  return [...files, ['objects.metadata', Buffer.from(index)] as const].map(([path, bytes]) => ({ path, bytes }));
};

export const writeSampleDay = (out: string): number => {
  const files = sampleDayFiles();
  for (const { path, bytes } of files) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return files.length;
};

const main = (): void => {
  const { values } = parseArgs({ options: { out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true || values.out === undefined) {
    process.stdout.write(`${HELP}\n`);
    process.exitCode = values.help === true ? 0 : 2;
    return;
  }
  process.stdout.write(`${writeSampleDay(values.out)} files written to ${values.out}\n`);
};

if (import.meta.main) main();
