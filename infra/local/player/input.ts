import { createHash } from 'node:crypto';
import type { Instant } from '../../../shared/vocabulary/instants.ts';

/** One message to play: a file, or one line or element of a file. */
export interface InputMessage {
  /** Where it stands, for people: `calls/0001.json`, `day.jsonl:17`, `all.json#3`. */
  readonly source: string;
  readonly bytes: Buffer;
  /** When it was sent, for formats that carry no time; else the present of the stack. */
  readonly sentAt?: Instant;
  /** Set when it arrives by the bucket under a key of its own. */
  readonly object?: { readonly key: string; readonly metadata?: Readonly<Record<string, string>> };
}

/** Inputs can be gone through more than once: first for the clock, then to play them. */
export type Inputs = () => AsyncIterable<InputMessage>;

/** Wrong usage: the message tells what to do instead (exit code 2). */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The same content always has the same name, wherever its file lies: a moved or repeated file is the same object. */
export const contentName = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** The bytes as text, if they are UTF-8; without a byte order mark. */
export const asText = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

export const asJson = (text: string | undefined): unknown => {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
