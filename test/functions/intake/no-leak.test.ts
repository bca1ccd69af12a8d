import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../functions/intake/read-document.ts';
import { REFUSALS } from '../../../functions/intake/refusal.ts';
import { fixture, fixtureJson } from './fixtures.ts';

/** Words that are in no schema, sentence or hash of ours: upper case, from the rare end of the alphabet. */
const secret = fc
  .string({ unit: fc.constantFrom('Q', 'X', 'Z', 'J', '9', '张', '@'), minLength: 6, maxLength: 12 })
  .filter((text) => !/^9+$/.test(text));
const secretJson = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, secret, fc.double(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(secret, tie('value'), { maxKeys: 4 }),
})).value;

const names = readdirSync(new URL('../../fixtures/intake/', import.meta.url)).filter((name) => name.endsWith('.json'));

/** Replaces the field at some place of a valid document: the refusals worth testing lie close to what is accepted. */
const mutated = fc
  .tuple(fc.constantFrom(...names), fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), secretJson, secret)
  .map(([name, path, value, key]) => {
    const document = fixtureJson(name);
    let holder: Record<string, unknown> = document;
    for (const step of path.slice(0, -1)) {
      const next = Object.values(holder)[step % Math.max(1, Object.keys(holder).length)];
      if (typeof next === 'object' && next !== null) holder = next as Record<string, unknown>;
    }
    const field = Object.keys(holder)[(path.at(-1) ?? 0) % Math.max(1, Object.keys(holder).length)];
    if (field !== undefined) holder[field] = value;
    if (!Array.isArray(holder)) holder[key] = value;
    return document;
  });

const windows = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 5) }, (_, at) => text.slice(at, at + 6));

const secretsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return /^[QXZJ9张@]{6,}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, field]) => [...secretsIn(key), ...secretsIn(field)])
    : [];
};

const expectNoLeak = (body: string, secrets: readonly string[]): void => {
  const reading = readDocument(body, {});
  const shown = reading.kind === 'refused' ? JSON.stringify(reading.refusal) : reading.kind === 'ignored' ? reading.reason : '';
  for (const part of secrets.flatMap(windows)) expect(shown).not.toContain(part);
};

describe('nothing raw leaves intake in a refusal', () => {
  it('no six characters of any value or foreign key appear, whatever JSON arrives', () => {
    fc.assert(
      fc.property(secretJson, (value) => expectNoLeak(JSON.stringify(value), secretsIn(value))),
      { numRuns: 500 },
    );
  });

  it('nor when a supported document is wrong in one place', () => {
    fc.assert(
      fc.property(mutated, (document) => expectNoLeak(JSON.stringify(document), secretsIn(document))),
      { numRuns: 2_000 },
    );
  });

  it('nor when it is cut off or damaged', () => {
    const damaged = fc.tuple(mutated, fc.nat(), secret);
    fc.assert(
      fc.property(damaged, ([document, cut, piece]) => {
        const text = JSON.stringify(document);
        const at = cut % text.length;
        expectNoLeak(text.slice(0, at) + piece, [...secretsIn(document), piece]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readDocument never throws', () => {
  it('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void readDocument(text, {})),
      { numRuns: 1_000 },
    );
  });

  it('for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void readDocument(text, {})),
      { numRuns: 1_000 },
    );
  });

  it('for any bytes, gzip marks included', () => {
    const bytes = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(bytes, ([gzip, tail]) => void readDocument(gzip ? new Uint8Array([0x1f, 0x8b, 8, ...tail]) : tail, {})),
      { numRuns: 1_000 },
    );
  });

  it('for supported documents wrong in one place, and says the same every time', () => {
    const context = { bucket: 'b', objectKey: 'Analysis/Voice/2026/11/21/c1_analysis_2026-11-21T13:09:40Z.json' };
    fc.assert(
      fc.property(mutated, (document) => {
        const text = JSON.stringify(document);
        expect(readDocument(text, context)).toEqual(readDocument(Buffer.from(text), context));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the table of refusals', () => {
  it('has a meaning and an advice for every code, as sentences', () => {
    for (const { meaning, whatToDo } of Object.values(REFUSALS)) {
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(whatToDo).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('adds hash and size of the body as it was received', () => {
    const reading = readDocument(fixture('house-broken-speaker.json'), {});
    expect(reading).toMatchObject({
      refusal: { bytes: fixture('house-broken-speaker.json').byteLength, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});
