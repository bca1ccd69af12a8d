import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readObjectKey } from '../../../../functions/intake/object-key.ts';
import { buildSampleDay } from '../../../../infra/local/sample-day/build.ts';
import { SAMPLE_DAY_END, SAMPLE_DAY_START } from '../../../../infra/local/sample-day/day.ts';
import { DELIVERIES } from '../../../../infra/local/sample-day/deliveries.ts';
import { HISTORY } from '../../../../infra/local/sample-day/dialogue.ts';
import { bytesOf } from '../../../../infra/local/sample-day/message.ts';
import { HISTORY_SCRIPTS, SCRIPTS } from '../../../../infra/local/sample-day/scripts.ts';
import { sampleDayFiles } from '../../../../infra/local/sample-day/write.ts';
import { contactV1 } from '../../../../shared/contracts/contact.ts';
import { readLifecycleEvent } from '../../../../shared/contracts/lifecycle-event.ts';
import { SOURCE_FORMATS } from '../../../../shared/contracts/transcript.ts';
import { matchesIdGrammar } from '../../../../shared/vocabulary/ids.ts';
import { DEPARTMENTS, isLabel } from '../../../../shared/vocabulary/taxonomy.ts';
import { readSample, readTranscript } from './readings.ts';

const DAY = buildSampleDay();
const transcripts = DAY.filter(({ kind }) => kind === 'transcript');
const historic = new Set(HISTORY_SCRIPTS.map(({ id }) => id));
const ofTheDay = transcripts.filter(({ script = '' }) => !historic.has(script));
const hostile = DAY.filter(({ kind }) => kind === 'hostile');

describe('the sample day', () => {
  it('has more than three hundred conversations over all channels, languages and formats', () => {
    const read = transcripts.map(readTranscript);
    expect(new Set(transcripts.map(({ script }) => script)).size).toBe(SCRIPTS.length + HISTORY_SCRIPTS.length);
    expect(SCRIPTS.length).toBeGreaterThanOrEqual(300);
    expect([...new Set(read.map(({ format }) => format))].sort()).toEqual([...SOURCE_FORMATS].sort());
    expect([...new Set(read.map(({ channel }) => channel))].sort()).toEqual(['chat', 'email', 'voice']);
    expect(new Set(read.map(({ language }) => language))).toEqual(new Set(['en', 'es', 'id', 'zh-Hans', 'zh-Hant', undefined]));
  });

  it('has names and ids of its own that never repeat', () => {
    expect(new Set(DAY.map(({ name }) => name)).size).toBe(DAY.length);
    for (const { conversationId = 'x1' } of transcripts) expect(matchesIdGrammar(conversationId)).toBe(true);
  });

  it('is the same every time, also as files that another process writes', () => {
    const out = mkdtempSync(join(tmpdir(), 'sample-day-'));
    execFileSync('node_modules/.bin/node', ['infra/local/sample-day/write.ts', '--out', out]);
    for (const { path, bytes } of sampleDayFiles()) expect(readFileSync(join(out, path)).equals(bytes), path).toBe(true);
    rmSync(out, { recursive: true });
  });

  it('knows no moment after its end', () => {
    for (const { name, sentAt } of DAY) expect(sentAt <= SAMPLE_DAY_END, name).toBe(true);
    for (const message of transcripts) {
      const first = ofTheDay.includes(message) ? SAMPLE_DAY_START.slice(0, 16) : '2026-09-01';
      const read = readTranscript(message);
      const times = [read.startedAt, read.endedAt, ...read.turns.map(({ at }) => at), readObjectKey(message.objectKey ?? '').at];
      const outside = times.filter((at) => at !== undefined && !(at <= SAMPLE_DAY_END && at >= first));
      expect(outside, message.name).toEqual([]);
    }
    for (const message of DAY.filter(({ kind }) => ['desk', 'lifecycle', 'contact'].includes(kind))) {
      expect(JSON.parse(message.body).at <= SAMPLE_DAY_END, message.name).toBe(true);
    }
  });

  it('keeps every customer in the order the authors wrote', () => {
    for (const later of DELIVERIES.filter(({ dialogue }) => dialogue.script.customer !== 0)) {
      const { script, startedAt } = later.dialogue;
      const earlier = DELIVERIES.filter(
        ({ dialogue }) => dialogue.script.customer === script.customer && dialogue.script.at < script.at,
      );
      for (const { dialogue } of earlier) expect(dialogue.startedAt < startedAt, script.id).toBe(true);
    }
  });

  it('has history old enough to be judged: at least 40 conversations of eight to fourteen days before its end', () => {
    const ages = HISTORY.map(({ startedAt }) => (Date.parse(SAMPLE_DAY_END) - Date.parse(startedAt)) / 86_400_000);
    expect(ages.filter((age) => age >= 7 && age < 14).length).toBeGreaterThanOrEqual(40);
    expect(ages.every((age) => age > 7)).toBe(true);
    const openings = HISTORY.map(({ turns }) => turns.find(({ speaker }) => speaker === 'c')?.text);
    expect(new Set(openings).size).toBe(HISTORY.length);
    expect(new Set(HISTORY.map(({ script }) => script.truth.intent)).size).toBeGreaterThan(20);
  });

  it('has the desk’s word on history only from after the conversation began, and known departments and intents', () => {
    const began = new Map(HISTORY.map((past) => [past.script.id, past.startedAt]));
    const told = DAY.filter(({ kind, script = '' }) => kind === 'desk' && historic.has(script));
    expect(told.length).toBeGreaterThan(60);
    for (const { body, script = '', name } of told) {
      const event = JSON.parse(body) as { at: string; department?: string; intent?: string };
      expect(event.at > (began.get(script) ?? ''), name).toBe(true);
      expect(event.department === undefined || event.department in DEPARTMENTS, name).toBe(true);
    }
    for (const { script } of HISTORY) expect(isLabel(script.truth.intent), script.id).toBe(true);
  });

  it('can be sent: what a queue takes is under its limit', () => {
    for (const message of DAY.filter(({ via }) => via === 'message')) {
      expect(Buffer.byteLength(message.body), message.name).toBeLessThan(1_048_576);
      expect(message.body.length, message.name).toBeGreaterThan(0);
    }
    for (const message of DAY.filter(({ via }) => via === 'object')) expect(message.objectKey, message.name).toBeTruthy();
    for (const { metadata = {} } of DAY)
      expect(Object.values(metadata).every((value) => /^[\x20-\x7e]*$/.test(value))).toBe(true);
  });
});

describe('what intake makes of it', () => {
  it('reads every transcript as what it is, word for word', () => {
    for (const delivery of DELIVERIES) {
      const { dialogue, format } = delivery;
      const own = transcripts.filter(
        ({ name, script }) => script === dialogue.script.id && !/-(?:plain|redacted|again|early)/.test(name),
      );
      const read = own.map(readTranscript);
      expect(
        read.every((transcript) => transcript.format === format),
        dialogue.script.id,
      ).toBe(true);
      expect(
        read.every(({ conversationId }) => conversationId === delivery.conversationId),
        dialogue.script.id,
      ).toBe(true);
      const words = (text: string) => text.replace(/\s+/g, '');
      const heard = words(read.flatMap(({ turns }) => turns.map(({ text }) => text)).join(''));
      const silent = dialogue.script.channel === 'voice' && format !== 'careline.transcript/1';
      for (const { text } of dialogue.turns.filter(({ speaker }) => !(silent && speaker === 's'))) {
        expect(heard.includes(words(text)), `${dialogue.script.id}: ${text}`).toBe(true);
      }
    }
  });

  it('knows who spoke wherever the format does', () => {
    const SPEAKERS: Readonly<Record<string, string>> = { c: 'customer', a: 'agent', b: 'bot', s: 'system' };
    for (const { dialogue, format } of DELIVERIES.filter(({ format: name }) => !name.startsWith('transcribe'))) {
      const read = transcripts
        .filter(({ script, name }) => script === dialogue.script.id && !/-(?:plain|redacted|again|early)/.test(name))
        .map(readTranscript);
      const said = read.flatMap(({ turns }) => turns.map(({ text, speaker }) => `${speaker}: ${text}`));
      const silent = dialogue.script.channel === 'voice' && format !== 'careline.transcript/1';
      for (const { speaker, text } of dialogue.turns.filter((turn) => !(silent && turn.speaker === 's'))) {
        expect(
          said.some((line) => line.startsWith(`${SPEAKERS[speaker]}: ${text.slice(0, 40)}`)),
          `${dialogue.script.id} ${text}`,
        ).toBe(true);
      }
    }
  });

  it('reads every desk, lifecycle and agency input', () => {
    for (const message of DAY.filter(({ kind }) => kind === 'desk')) expect(readSample(message).kind, message.name).toBe('desk');
    for (const message of DAY.filter(({ kind }) => kind === 'lifecycle')) {
      expect(readSample(message).kind).toBe('lifecycle');
      expect(readLifecycleEvent(JSON.parse(message.body)), message.name).toMatchObject({ ok: true });
    }
    for (const message of DAY.filter(({ kind }) => kind === 'contact')) {
      expect(readSample(message).kind).toBe('contact');
      expect(contactV1.schema.safeParse(JSON.parse(message.body)).success).toBe(true);
    }
  });

  it('refuses every broken input for the reason we expect, and reads the merely strange ones', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(24);
    for (const message of hostile) {
      const reading = readSample(message);
      const code =
        reading.kind === 'refused'
          ? reading.refusal.code
          : reading.kind === 'lifecycle'
            ? lifecycleRefusal(reading.document)
            : undefined;
      expect(code, message.name).toBe(message.refusal);
      expect(message.expect, message.name).toBe(code === undefined ? 'accepted' : 'quarantined');
    }
  });
});

const lifecycleRefusal = (document: unknown): string | undefined => {
  const reading = readLifecycleEvent(document);
  return reading.ok ? undefined : reading.reason;
};

describe('second editions', () => {
  it('expects the exact repetitions and the redacted twins to change nothing', () => {
    const duplicates = DAY.filter((message) => message.expect === 'duplicate');
    expect(duplicates).toHaveLength(5);
    for (const message of duplicates.filter(({ name }) => name.includes('again'))) {
      const first = DAY.find((other) => other !== message && Buffer.compare(bytesOf(other), bytesOf(message)) === 0);
      expect(first !== undefined && first.sentAt < message.sentAt, message.name).toBe(true);
    }
    for (const message of duplicates.filter(({ name }) => name.includes('redacted'))) {
      const read = readTranscript(message);
      expect(read.redacted).toBe(true);
      expect(read.turns.some(({ text }) => text.includes('[PII]'))).toBe(true);
    }
  });

  it('sends six chats plain and analysed, two chats early and whole, and calls in two legs', () => {
    const named = (mark: RegExp) => transcripts.filter(({ name }) => mark.test(name));
    expect(named(/-plain/)).toHaveLength(6);
    const early = named(/-early/);
    expect(early).toHaveLength(2);
    for (const message of early) {
      const whole = transcripts.find(({ name }) => name === message.name.replace('-early', ''));
      expect(whole && readTranscript(whole).turns.length).toBeGreaterThan(readTranscript(message).turns.length);
      expect(whole && whole.sentAt > message.sentAt).toBe(true);
    }
    expect(named(/-ivr/).length).toBeGreaterThan(3);
  });
});
