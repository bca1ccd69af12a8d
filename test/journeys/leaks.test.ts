import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../functions/intake/read-document.ts';
import { REFUSALS } from '../../functions/intake/refusal.ts';
import { maskConversation } from '../../functions/privacy/mask-conversation.ts';
import { maskText } from '../../functions/privacy/mask-text.ts';
import { buildSampleDay } from '../../infra/local/sample-day/build.ts';
import { deskNote, NOTED_SCRIPTS } from '../../infra/local/sample-day/desk-notes.ts';
import { bytesOf, type SampleMessage } from '../../infra/local/sample-day/message.ts';
import { plantedData } from '../../infra/local/sample-day/planted.ts';
import { encodedForms, plantedSearch } from '../../infra/local/sample-day/planted-search.ts';
import { SCRIPTS } from '../../infra/local/sample-day/scripts.ts';
import { toJurisdiction } from '../../shared/vocabulary/places.ts';

const DATA = plantedData();
const searchPlain = plantedSearch(DATA);

const searchEncoded = plantedSearch(DATA.map((datum) => ({ ...datum, forms: datum.forms.flatMap(encodedForms) })));

/** Whatever planted datum a text holds, as it is or encoded. */
const leaksIn = (text: string): readonly string[] => [...searchPlain(text), ...searchEncoded(text)].map(({ form }) => form);

const read = (message: SampleMessage) =>
  readDocument(message.encoding === 'base64' || message.gzip === true ? bytesOf(message) : message.body, {
    ...(message.objectKey === undefined ? {} : { objectKey: message.objectKey }),
    ...(message.metadata === undefined ? {} : { userMetadata: message.metadata }),
  });

const READINGS = buildSampleDay().map((message) => ({ message, reading: read(message) }));

/** What leaves intake of each readable conversation, as process-transcript masks it. */
const MASKED = READINGS.flatMap(({ message, reading }) => {
  if (reading.kind !== 'transcript') return [];
  const { turns, channel, jurisdiction, displayNames = [], contactAddress, customerId } = reading.transcript;
  const { texts } = maskConversation(turns, {
    spoken: channel === 'voice',
    jurisdiction: toJurisdiction(jurisdiction),
    knownValues: [...displayNames, contactAddress, customerId].filter((value) => value !== undefined),
  });
  return [{ name: message.name, kind: message.kind, raw: turns.map(({ text }) => text).join('\n'), texts: texts.join('\n') }];
});

const REFUSED = READINGS.flatMap(({ message, reading }) =>
  reading.kind === 'refused' ? [{ message, refusal: reading.refusal }] : [],
);

const foldersOf = (kind: SampleMessage['kind']): readonly string[] => [
  ...new Set(MASKED.filter((masked) => masked.kind === kind).map(({ name }) => name.split('/')[0] ?? '')),
];

describe('the sample day', () => {
  it('given everything that is sent, then the search finds what was planted in it, of every kind', () => {
    const found = new Set(
      buildSampleDay().flatMap((message) =>
        searchPlain(Buffer.from(message.body, message.encoding ?? 'utf8').toString()).map(({ form }) => form),
      ),
    );
    const [sent, kept] = [true, false].map((isSent) =>
      DATA.filter(({ forms }) => forms.some((form) => found.has(form.toLowerCase())) === isSent).map(({ kind }) => kind),
    );
    expect(new Set(sent)).toEqual(new Set(DATA.map(({ kind }) => kind)));
    // A datum of a person nobody asked for it is in nothing that is sent.
    expect(kept?.length).toBeLessThan(5);
  });

  it('given what is said and the hostile inputs, then the search finds hundreds of planted data in them', () => {
    const found = new Set(MASKED.flatMap(({ raw }) => searchPlain(raw).map(({ form }) => form)));
    expect(found.size).toBeGreaterThan(260);
    expect(REFUSED.filter(({ message }) => searchPlain(message.body).length > 0).length).toBeGreaterThan(8);
  });

  it.each(foldersOf('transcript'))(
    'given the conversations of %s, when they are masked, then nothing planted is left',
    (folder) => {
      const leaks = MASKED.filter(({ name }) => name.startsWith(`${folder}/`)).flatMap(({ name, texts }) =>
        leaksIn(texts).map((form) => `${name}: ${form}`),
      );
      expect(leaks).toEqual([]);
    },
  );

  it('given hostile inputs that are read, when they are masked, then nothing planted is left', () => {
    const hostile = MASKED.filter(({ kind }) => kind === 'hostile');
    expect(hostile.length).toBeGreaterThan(3);
    expect(hostile.flatMap(({ name, texts }) => leaksIn(texts).map((form) => `${name}: ${form}`))).toEqual([]);
  });

  it('given hostile inputs that are refused, then nothing planted is in the refusals', () => {
    expect(REFUSED.length).toBeGreaterThan(20);
    expect(
      REFUSED.flatMap(({ message, refusal }) => leaksIn(JSON.stringify(refusal)).map((form) => `${message.name}: ${form}`)),
    ).toEqual([]);
  });

  it('given the notes of the desk, when they are masked, then nothing planted is left', () => {
    const notes = SCRIPTS.filter(({ id }) => NOTED_SCRIPTS.includes(id)).flatMap(
      ({ id, customer }) => deskNote(id, customer)?.note ?? [],
    );
    expect(notes.length).toBe(NOTED_SCRIPTS.length);
    expect(notes.flatMap((note) => leaksIn(maskText(note)))).toEqual([]);
    expect(notes.every((note) => leaksIn(note).length > 0)).toBe(true);
  });

  it('given desk events, when their notes are masked, then nothing planted is left', () => {
    const texts = READINGS.flatMap(({ reading }) => (reading.kind === 'desk' ? (reading.event.note ?? []) : [])).map((note) =>
      maskText(note),
    );
    expect(texts.flatMap(leaksIn)).toEqual([]);
  });
});

/** A refusal says only what we could have written without having seen the input. */
const isOurOwn = (refusal: object): boolean =>
  Object.entries(refusal).every(([field, value]) => {
    if (field === 'code') return String(value) in REFUSALS;
    if (field === 'sha256') return /^[0-9a-f]{64}$/.test(String(value));
    if (field === 'path') return /^(?:[a-zA-Z-]+|\d+)(?:\.(?:[a-zA-Z-]+|\d+))*$/.test(String(value));
    return typeof value === 'number' || field === 'expected';
  });

const SECRET = 'Peregrine Ashworthy 4242 4242 4242 4242';
const MARK = /peregrine|ashworthy|4242 4242/i;

describe('broken documents', () => {
  const whole = JSON.stringify({
    schema: 'careline.transcript/1',
    channel: 'chat',
    conversationId: 'chat-0001',
    startedAt: '2026-11-20T08:00:00.000Z',
    turns: [{ speaker: 'customer', text: `my name is ${SECRET}`, at: '2026-11-20T08:00:00.000Z' }],
  });
  const foreign = fc.constantFrom(
    SECRET,
    `"${SECRET}"`,
    `{"${SECRET}":1}`,
    `,"${SECRET}":`,
    `\u0000${SECRET}`,
    `\\u${SECRET}`,
    '}{',
    ',,',
    '…',
  );

  it('given a document with anything put anywhere into it, then a refusal repeats nothing of it', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), foreign, fc.nat(whole.length), (at, insert, cut) => {
        const reading = readDocument(`${whole.slice(0, at)}${insert}${whole.slice(at, Math.max(at, cut))}`, {});
        if (reading.kind !== 'refused') return;
        expect(JSON.stringify(reading)).not.toMatch(MARK);
        expect(isOurOwn(reading.refusal)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('given a valid document with foreign keys, types and values, then a refusal repeats nothing of it', () => {
    const value = fc.constantFrom<unknown>(SECRET, { [SECRET]: SECRET }, [SECRET], 42, null, true);
    const key = fc.constantFrom(
      'schema',
      'channel',
      'conversationId',
      'customerId',
      'jurisdiction',
      'language',
      'startedAt',
      'turns',
      'desk',
      'state',
      SECRET,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 4 }), (changes) => {
        const reading = readDocument(JSON.stringify({ ...JSON.parse(whole), ...Object.fromEntries(changes) }), {});
        if (reading.kind !== 'refused') return;
        expect(JSON.stringify(reading)).not.toMatch(MARK);
        expect(isOurOwn(reading.refusal)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
