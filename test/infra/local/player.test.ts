import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InputMessage, UsageError } from '../../../infra/local/player/input.ts';
import { surveyInputs } from '../../../infra/local/player/latest-time.ts';
import { findFiles, inputsFrom } from '../../../infra/local/player/read-path.ts';
import { routeOf } from '../../../infra/local/player/route.ts';

let folder: string;
const write = async (name: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), content);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'careline-inputs-'));
  await write('b.json', '{"b":1}');
  await write('A.JSON', '{"a":1}');
  await write('sub/day.jsonl', '{"n":1}\r\n\n  \n{"n":2}\nnot json');
  await write('sub/day.jsonl.gz', gzipSync('{"z":1}\n{"z":2}\n'));
  await write('list.json', '[{"x":1},{"x":2}]');
  await write('numbers.json', '[1,2]');
  await write('broken.json.gz', 'this is no gzip');
  await write('Analysis/Voice/2026/11/21/c-1_analysis_2026-11-21T13:09:40Z.json', '{"Channel":"VOICE"}');
  await write('notes.txt', 'not an input');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const collect = async (given: string): Promise<InputMessage[]> => {
  const messages: InputMessage[] = [];
  for await (const message of inputsFrom(await findFiles(given))()) messages.push(message);
  return messages;
};

describe('reading a path', () => {
  it('takes every file in order, a line of a .jsonl as a message, a document of a list as a message', async () => {
    expect((await collect(folder)).map(({ source, bytes }) => `${source} = ${bytes.toString('utf8')}`)).toEqual([
      'A.JSON = {"a":1}',
      'Analysis/Voice/2026/11/21/c-1_analysis_2026-11-21T13:09:40Z.json = {"Channel":"VOICE"}',
      'b.json = {"b":1}',
      'broken.json.gz = this is no gzip',
      'list.json#1 = {"x":1}',
      'list.json#2 = {"x":2}',
      'numbers.json = [1,2]',
      'sub/day.jsonl:1 = {"n":1}',
      'sub/day.jsonl:4 = {"n":2}',
      'sub/day.jsonl:5 = not json',
      'sub/day.jsonl.gz:1 = {"z":1}',
      'sub/day.jsonl.gz:2 = {"z":2}',
    ]);
  });

  it('counts what it passes over', async () => {
    expect((await findFiles(folder)).ignored).toBe(1);
  });

  it('takes a single file', async () => {
    expect((await collect(path.join(folder, 'b.json'))).map(({ source }) => source)).toEqual(['b.json']);
  });

  it.each([
    ['a path that is not there', 'missing', 'there is no such file or folder'],
    ['a file of another kind', 'notes.txt', 'must end in .json'],
  ])('says what is wrong with %s', async (_, name, problem) => {
    await expect(findFiles(path.join(folder, name))).rejects.toThrow(problem);
  });

  it('given a file that cannot be read, then it names the place instead of leaving the file out', async () => {
    const broken = await mkdtemp(path.join(os.tmpdir(), 'careline-links-'));
    await symlink(path.join(folder, 'nowhere'), path.join(broken, 'gone.json'));
    await expect(collect(broken)).rejects.toThrow(UsageError);
    await expect(collect(broken)).rejects.toThrow(/gone\.json cannot be read \(ENOENT\)/);
    await rm(broken, { recursive: true });
  });

  it('says that a folder holds nothing to play', async () => {
    await mkdir(path.join(folder, 'empty'), { recursive: true });
    await expect(findFiles(path.join(folder, 'empty'))).rejects.toThrow('no .json');
  });
});

describe('the metadata of objects', () => {
  const roots: string[] = [];
  afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

  const inFolder = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string> => {
    const root = await mkdtemp(path.join(os.tmpdir(), 'careline-objects-'));
    roots.push(root);
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(root, name), content);
    return root;
  };

  it('given objects.metadata, then a listed file and its copies under other names arrive by the bucket with what it says', async () => {
    const root = await inFolder({
      'a.json': '{"one":1}',
      'copy of a.json': '{"one":1}',
      'other.json': '{"two":2}',
      'packed.json.gz': gzipSync('{"three":3}'),
      'packed too.json.gz': gzipSync('{"three":3}'),
      'objects.metadata': '{"a.json":{"customer-id":"cus-1"},"packed.json.gz":{"customer-id":"cus-2"}}',
    });
    expect((await collect(root)).map(({ source, object }) => [source, object?.metadata])).toEqual([
      ['a.json', { 'customer-id': 'cus-1' }],
      ['copy of a.json', { 'customer-id': 'cus-1' }],
      ['other.json', undefined],
      ['packed too.json.gz', { 'customer-id': 'cus-2' }],
      ['packed.json.gz', { 'customer-id': 'cus-2' }],
    ]);
  });

  it.each(['not json', '[]', '{"a.json":"cus-1"}', '{"a.json":{"customer-id":7}}'])(
    'given %s as objects.metadata, then it is refused with its name',
    async (content) => {
      const root = await inFolder({ 'a.json': '{}', 'objects.metadata': content });
      await expect(collect(root)).rejects.toThrow(/objects\.metadata: /);
    },
  );
});

describe('where a message goes', () => {
  const queueOf = (document: unknown): string => {
    const route = routeOf({ source: 's', bytes: Buffer.from(JSON.stringify(document)) });
    return route.to === 'queue' ? route.queue : route.key;
  };

  it.each([
    ['a delivery report of SES', { source: 'aws.ses', detail: {} }, 'Receipts'],
    ['a reply to a text message', { Type: 'Notification', TopicArn: 'arn:aws:sns:x:0:replies', Message: '{}' }, 'Receipts'],
    ['a desk event', { schema: 'careline.desk/1' }, 'Desk'],
    ['a lifecycle event', { schema: 'careline.lifecycle/1' }, 'Lifecycle'],
    ['a contact event', { schema: 'careline.contact/1' }, 'Lifecycle'],
    ['a chat of the house form', { schema: 'careline.transcript/1', channel: 'chat' }, 'Chat'],
    ['a call of the house form', { schema: 'careline.transcript/1', channel: 'voice' }, 'Voice'],
    ['a Contact Lens call', { Channel: 'VOICE', Transcript: [] }, 'Voice'],
    ['a Contact Lens chat', { Channel: 'CHAT', Transcript: [] }, 'Chat'],
    ['a plain chat transcript', { Version: '2019-08-26', ContactId: 'c', Transcript: [] }, 'Chat'],
    ['a Transcribe job', { jobName: 'j', results: { transcripts: [] } }, 'Voice'],
    ['a Call Analytics job', { JobName: 'j', JobStatus: 'COMPLETED' }, 'Voice'],
    ['an unknown document', { hello: 'world' }, 'Chat'],
    ['a list', [1, 2], 'Chat'],
  ])('%s', (_, document, expected) => {
    expect(queueOf(document)).toBe(expected);
  });

  const routeOfText = (text: string | Uint8Array) => routeOf({ source: 's', bytes: Buffer.from(text as string) });

  it('what cannot be read goes to the chat queue, to be refused there', () => {
    expect(routeOfText('{"broken"')).toMatchObject({ to: 'queue', queue: 'Chat' });
  });

  it.each([
    ['larger than a message may be', `"${'x'.repeat(1_048_576)}"`],
    ['empty', ''],
    ['with a character SQS refuses', '{"a":"\u0000"}'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
  ])('a body %s goes into the bucket', (_, body) => {
    expect(routeOfText(body)).toMatchObject({ to: 'object', key: expect.stringMatching(/^inbox\/[0-9a-f]{32}\.json$/) });
  });

  it('gzip goes into the bucket as gzip, under the same key whatever its file was called', () => {
    const bytes = gzipSync('{}');
    expect(routeOf({ source: 'a', bytes })).toEqual(routeOf({ source: 'b', bytes }));
    expect(routeOf({ source: 'a', bytes })).toMatchObject({ key: expect.stringMatching(/\.json\.gz$/) });
  });

  it('a file named as Connect names it goes into the bucket with that name, and the same name wherever its folder lies', async () => {
    const here = await collect(folder);
    expect(here[1]?.object?.key).toMatch(
      /^[0-9a-f]{32}\/Analysis\/Voice\/2026\/11\/21\/c-1_analysis_2026-11-21T13:09:40Z\.json$/,
    );
    await write('moved/Analysis/Voice/2026/11/21/c-1_analysis_2026-11-21T13:09:40Z.json', '{"Channel":"VOICE"}');
    const moved = (await collect(path.join(folder, 'moved')))[0];
    await rm(path.join(folder, 'moved'), { recursive: true });
    expect(moved?.object).toEqual(here[1]?.object);
  });

  it.each([
    'Analysis/Voice/277da351-b346-4d24-bba0-34f927b22053_analysis_2026-11-20T01:32:02Z.json',
    'connect/ChatTranscripts/2026/277da351-b346-4d24-bba0-34f927b22053_20261120T01:32_UTC.json',
  ])('given copies of %s under marked names, then they are the same object', async (name) => {
    const root = await mkdtemp(path.join(os.tmpdir(), 'careline-copies-'));
    const marked = [
      name,
      name.replace('/277', '/copy-277'),
      name.replace('.json', ' (2).json'),
      name.replace('/277', '/00017-277'),
    ];
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    for (const one of marked) await writeFile(path.join(root, one), '{"same":1}');
    const keys = (await collect(root)).map(({ object }) => object?.key);
    await rm(root, { recursive: true });
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toContain('277da351-b346-4d24-bba0-34f927b22053_');
  });
});

describe('the latest time in the input', () => {
  const survey = (...documents: readonly unknown[]) =>
    surveyInputs(async function* () {
      for (const document of documents) yield { source: 's', bytes: Buffer.from(JSON.stringify(document)) };
    });

  it.each([
    ['the end', { startedAt: '2026-11-20T09:00:00Z', endedAt: '2026-11-20T10:00:00+08:00' }, '2026-11-20T09:00:00.000Z'],
    ['the latest turn', { startedAt: '2026-11-20T09:00:00Z', turns: [{ offsetMs: 60_000 }] }, '2026-11-20T09:01:00.000Z'],
    ['a turn with a clock', { turns: [{ at: '2026-11-20T09:05:00Z' }] }, '2026-11-20T09:05:00.000Z'],
    ['an item of Connect', { Transcript: [{ AbsoluteTime: '2026-10-27T03:32:08.102Z' }] }, '2026-10-27T03:32:08.102Z'],
    [
      'a turn whose offset the calendar does not reach',
      { startedAt: '2026-11-20T09:00:00Z', turns: [{ offsetMs: 1e300 }] },
      '2026-11-20T09:00:00.000Z',
    ],
    ['an event', { schema: 'careline.desk/1', at: '2026-11-20T09:30:00Z' }, '2026-11-20T09:30:00.000Z'],
  ])('is that of %s', async (_, document, expected) => {
    expect((await survey(document, { at: '2020-01-01T00:00:00Z' })).latest).toBe(expected);
  });

  it('given a time without a zone, then it is UTC on every machine', async () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Shanghai';
    try {
      expect((await survey({ startedAt: '2026-11-20T09:00:00' })).latest).toBe('2026-11-20T09:00:00.000Z');
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is not moved by dates of another century or by words', async () => {
    expect((await survey({ at: '2999-01-01T00:00:00Z' }, { at: 'tomorrow' }, [1])).latest).toBeUndefined();
  });

  it('is in the name of a file where the document says nothing', async () => {
    const { latest, count } = await surveyInputs(inputsFrom(await findFiles(folder)));
    expect(latest).toBe('2026-11-21T13:09:40.000Z');
    expect(count).toBe(12);
  });
});
