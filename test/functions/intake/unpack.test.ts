import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonBreak } from '../../../functions/intake/json-break.ts';
import { MAX_DECODED_BYTES } from '../../../functions/intake/unpack.ts';
import { fixture, refusalOf, transcriptOf } from './fixtures.ts';

const house = fixture('house-chat.json');

describe('unpacking', () => {
  it('gzip, a byte order mark and surrounding white space make no difference', () => {
    const plain = transcriptOf(house);
    expect(transcriptOf(gzipSync(house))).toEqual(plain);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), house]);
    expect(transcriptOf(marked)).toEqual(plain);
    expect(transcriptOf(`\uFEFF\n ${Buffer.from(house).toString('utf8')}\n`)).toEqual(plain);
  });

  it('a gzip bomb is stopped, a damaged archive named', () => {
    expect(refusalOf(gzipSync(Buffer.alloc(MAX_DECODED_BYTES + 1, 32))).code).toBe('gzip-bomb');
    expect(refusalOf(gzipSync(house).subarray(0, 60)).code).toBe('gzip-broken');
    expect(refusalOf(new Uint8Array([0x1f, 0x8b, 1, 2, 3])).code).toBe('gzip-broken');
  });

  it('says what is wrong with a body that is no JSON document', () => {
    expect(refusalOf('').code).toBe('empty');
    expect(refusalOf(' \n').code).toBe('empty');
    expect(refusalOf(new Uint8Array([0x7b, 0xff, 0xfe])).code).toBe('not-utf8');
    expect(refusalOf(' '.repeat(MAX_DECODED_BYTES + 1)).code).toBe('too-large');
    expect(refusalOf('hello there')).toMatchObject({ code: 'not-json', position: 0, bytes: 11 });
    expect(refusalOf('{"a": [1, ...]}')).toMatchObject({ code: 'elided-sample', position: 10 });
    expect(refusalOf('{"a":1}\n{"a":2}\n')).toMatchObject({ code: 'many-documents', position: 8 });
    expect(refusalOf('[{"a":1}]').code).toBe('many-documents');
    expect(refusalOf('17').code).toBe('not-a-transcript');
    expect(refusalOf('{}').code).toBe('not-a-transcript');
  });

  it('a cut-off document is told from a wrong one, without quoting it', () => {
    const cut = fixture('house-truncated.txt');
    const refusal = refusalOf(cut);
    expect(refusal).toMatchObject({ code: 'json-truncated', position: cut.byteLength });
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });

  it('a million open brackets do not exhaust the stack', () => {
    expect(refusalOf('['.repeat(1_000_000)).code).toBe('json-truncated');
    expect(refusalOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).code).toBe('not-a-transcript');
  });
});

describe('the JSON scanner', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('agrees with JSON.parse about every text', () => {
    const nearJson = fc
      .tuple(fc.json(), fc.nat(200), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '.', 'e', '-', 't'))
      .map(([json, at, piece]) => json.slice(0, at) + piece + json.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearJson, fc.string()), (text) => {
        expect(findJsonBreak(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('finds every beginning of a document to be truncated, except where it is whole', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat(), (value, cut) => {
        const text = JSON.stringify(value);
        const length = cut % text.length;
        expect(findJsonBreak(text.slice(0, length))).toEqual({ position: length, afterDocument: false });
      }),
      { numRuns: 1_000 },
    );
  });
});
