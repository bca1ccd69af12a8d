import { gzipSync } from 'node:zlib';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { ScriptTruth } from './scripts.ts';

/** One input of the sample day: a message of a queue, or an object of the transcript bucket. */
export interface SampleMessage {
  /** Stable, `chat/en001.json`; the path of the file that `write.ts` writes. */
  readonly name: string;
  readonly kind: 'transcript' | 'desk' | 'lifecycle' | 'contact' | 'receipt' | 'hostile';
  readonly body: string;
  /** `base64`: the body stands for bytes that are no text (another encoding, a damaged stream). */
  readonly encoding?: 'base64';
  readonly via: 'message' | 'object';
  readonly objectKey?: string;
  /** S3 user metadata of the object. */
  readonly metadata?: Readonly<Record<string, string>>;
  readonly gzip?: boolean;
  /** When it was sent or written: the time of its event, for formats that state none. */
  readonly sentAt: Instant;
  /** What becomes of it when all is delivered in the built order. */
  readonly expect: 'accepted' | 'duplicate' | 'quarantined';
  /** The refusal code of an input that is quarantined. */
  readonly refusal?: string;
  /** The script it was rendered from. */
  readonly script?: string;
  /** The conversation's id where the document or its key states one. */
  readonly conversationId?: string;
  /** What the author of the script meant. */
  readonly truth?: ScriptTruth;
}

/** The bytes as they are put into the bucket or a file. */
export const bytesOf = (message: SampleMessage): Uint8Array => {
  const plain = Buffer.from(message.body, message.encoding ?? 'utf8');
  return message.gzip === true ? gzipSync(plain) : plain;
};

/** In the order in which they are sent. */
export const bySendingTime = (a: SampleMessage, b: SampleMessage): number => {
  if (a.sentAt !== b.sentAt) return a.sentAt < b.sentAt ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
};
