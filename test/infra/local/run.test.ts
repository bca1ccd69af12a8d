import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputMessage } from '../../../infra/local/player/input.ts';
import type { Run } from '../../../infra/local/run.ts';
import { runStack } from '../../../infra/local/run.ts';
import { isBalanced } from '../../../infra/local/summary.ts';
import { PROJECT } from '../../../infra/local/synthesize.ts';
import { anaEvents, brokenJson, deskTransferred, meiLinChat } from '../../support/people.ts';

/** A busy machine synthesizes slowly. */
const PATIENCE = 240_000;
const NOW = '2026-11-20T16:00:00.000Z';
const call = { ...meiLinChat, channel: 'voice', conversationId: 'call-mei-0002', startedAt: '2026-11-20T11:00:00.000Z' };
const documents: readonly (readonly [string, string])[] = [
  ['chat.json', JSON.stringify(meiLinChat)],
  ['call.json', JSON.stringify(call)],
  ['desk.json', JSON.stringify(deskTransferred)],
  ['life.jsonl', anaEvents.map((event) => JSON.stringify(event)).join('\n')],
  ['broken.json', brokenJson],
  ['bytes.json', '\u0000'],
];
const messages: readonly InputMessage[] = documents.flatMap(([file, text]) =>
  text.split('\n').map((line, at) => ({ source: `${file}:${at + 1}`, bytes: Buffer.from(line) })),
);

const runWith = (inputs: readonly InputMessage[]): Promise<Run> =>
  runStack({
    now: NOW,
    inputs: async function* () {
      yield* inputs;
    },
  });

const lasting = async (inputs: readonly InputMessage[]) => {
  const run = await runWith(inputs);
  await run.close();
  const { tickets, outbox, kpis } = run.exports;
  return { files: { tickets, outbox, kpis }, summary: run.summary };
};

describe('a run of the whole stack', () => {
  it(
    'given the same messages shuffled, or each of them twice, then tickets, KPIs and outbox are the same',
    async () => {
      const once = await lasting(messages);
      const shuffled = await lasting([...messages].reverse());
      const doubled = await lasting(messages.flatMap((message) => [message, message]));
      expect(once.summary).toMatchObject({ received: 7, quarantined: 2, deadLettered: 0, tickets: 2, balanced: true });
      expect(once.summary.reminders.sent).toBe(1);
      expect(once.summary.refused.map(({ source }) => source)).toEqual(['broken.json:1', 'bytes.json:1']);
      expect(shuffled.files).toEqual(once.files);
      expect(doubled.files).toEqual(once.files);
      expect(doubled.summary).toMatchObject({ received: 14, quarantined: 4, balanced: true });
    },
    PATIENCE,
  );
});

describe('the balance of law 3', () => {
  const balance = { received: 3, accepted: 1, duplicates: 1, quarantined: 1, deadLettered: 0, unsettled: [] };

  it('holds when every message has one outcome', () => {
    expect(isBalanced(balance)).toBe(true);
  });

  it('is broken by a message without an outcome', () => {
    expect(isBalanced({ ...balance, received: 4, unsettled: ['day.jsonl:4'] })).toBe(false);
  });
});

describe('the command line', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'careline-run-'));
    await Promise.all(documents.map(([name, text]) => writeFile(path.join(folder, name), text)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const start = (...given: readonly string[]) =>
    new Promise<{ code: number | null; out: string; said: string }>((resolve) => {
      const child = spawn(process.execPath, ['infra/local/main.ts', ...given], {
        cwd: PROJECT,
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      let out = '';
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.on('exit', (code) => resolve({ code, out, said }));
    });

  it(
    'plays a folder, prints one JSON object and nothing else on standard output, and writes the exports',
    async () => {
      const { code, out, said } = await start('--once', '--json', '--input', folder, '--out', path.join(folder, 'out'));
      expect(said).toContain('stand-in: SES');
      const summary = JSON.parse(out) as Record<string, unknown>;
      expect(code).toBe(0);
      expect(summary).toMatchObject({ now: '2026-11-20T15:00:00.000Z', received: 7, quarantined: 2, tickets: 2 });
      expect((await readdir(path.join(folder, 'out'))).sort()).toEqual([
        'conversations.jsonl',
        'events.jsonl',
        'facts.jsonl',
        'kpis.json',
        'outbox.jsonl',
        'quarantine.jsonl',
        'reminders.jsonl',
        'tickets.jsonl',
      ]);
      const conversations = await readFile(path.join(folder, 'out', 'conversations.jsonl'), 'utf8');
      expect(conversations).toContain('"conversationId":"chat-mei-0001"');
      expect(conversations).not.toContain('9123');
    },
    PATIENCE,
  );

  it.each([
    ['an unknown option', ['--input-folder', 'x'], 'Unknown option'],
    ['a path that is not there', ['--once', '--input', 'nowhere'], 'no such file or folder'],
    ['a folder that cannot be made', ['--once', '--out', 'package.json'], 'cannot be made'],
  ])('answers %s with what is wrong, and code 2', async (_, given, problem) => {
    const { code, out, said } = await start(...given);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain(problem);
  });
});
