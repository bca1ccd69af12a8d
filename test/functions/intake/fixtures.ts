import { readFileSync } from 'node:fs';
import type { DocumentContext } from '../../../functions/intake/draft.ts';
import { readDocument } from '../../../functions/intake/read-document.ts';
import type { Refusal } from '../../../functions/intake/refusal.ts';
import type { Transcript } from '../../../shared/contracts/transcript.ts';

export const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url));

export const fixtureJson = (name: string): Record<string, unknown> => JSON.parse(Buffer.from(fixture(name)).toString('utf8'));

const bodyOf = (document: unknown): string | Uint8Array =>
  typeof document === 'string' || document instanceof Uint8Array ? document : JSON.stringify(document);

export const transcriptOf = (document: unknown, context: DocumentContext = {}): Transcript => {
  const reading = readDocument(bodyOf(document), context);
  if (reading.kind !== 'transcript') throw new Error(`expected a transcript, got ${JSON.stringify(reading)}`);
  return reading.transcript;
};

export const refusalOf = (document: unknown, context: DocumentContext = {}): Refusal => {
  const reading = readDocument(bodyOf(document), context);
  if (reading.kind !== 'refused') throw new Error(`expected a refusal, got ${reading.kind}`);
  return reading.refusal;
};

/** `speaker: text` lines, the quickest way to read a conversation in a test. */
export const lines = (transcript: Transcript): readonly string[] =>
  transcript.turns.map((turn) => `${turn.speaker}: ${turn.text}`);
