import { gunzipSync } from 'node:zlib';
import { vendorErrorName } from '../../shared/vocabulary/errors.ts';
import { findJsonBreak } from './json-break.ts';
import type { Refused } from './refusal.ts';
import { refused } from './refusal.ts';

/** Decoded size up to which a document is read. A day-long call has about 2 MiB; what is larger is no conversation. */
export const MAX_DECODED_BYTES = 16 * 1024 * 1024;

type Text = { readonly kind: 'text'; readonly text: string };
type Json = { readonly kind: 'json'; readonly value: unknown };

/** From the bytes of a message or object to its text: inflated when gzipped, capped, UTF-8, without a byte order mark. */
export const unpackText = (body: string | Uint8Array): Text | Refused => {
  if (typeof body === 'string') {
    if (Buffer.byteLength(body) > MAX_DECODED_BYTES) return refused('too-large');
    return { kind: 'text', text: body.startsWith('\uFEFF') ? body.slice(1) : body };
  }
  const inflated = isGzip(body) ? inflate(body) : body;
  if (!(inflated instanceof Uint8Array)) return inflated;
  if (inflated.byteLength > MAX_DECODED_BYTES) return refused('too-large');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(inflated) };
  } catch {
    return refused('not-utf8');
  }
};

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The cap works while inflating: a bomb never gets the memory it asks for. */
const inflate = (bytes: Uint8Array): Uint8Array | Refused => {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_DECODED_BYTES });
  } catch (error) {
    return refused(vendorErrorName(error) === 'RangeError' ? 'gzip-bomb' : 'gzip-broken');
  }
};

/** Parses JSON; of a failure only the place is told. */
export const parseJson = (text: string): Json | Refused => {
  if (text.trim() === '') return refused('empty');
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return refusedJson(text);
  }
};

const refusedJson = (text: string): Refused => {
  const found = findJsonBreak(text);
  const position = found?.position ?? 0;
  if (position >= text.length) return refused('json-truncated', { position });
  const rest = text.slice(position, position + 3);
  // Manuals shorten their examples with three dots; saying so spares the reader a search for a broken writer.
  if (position > 0 && (rest === '...' || rest.startsWith('…'))) return refused('elided-sample', { position });
  if (found?.afterDocument && /^[{[]/.test(text.trimStart()) && /^[{[]/.test(rest))
    return refused('many-documents', { position });
  return refused('not-json', { position });
};
