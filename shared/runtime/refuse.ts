import type { Quarantine } from '../aws/quarantine.ts';
import { defined } from '../vocabulary/defined.ts';
import type { QueueMessage, RecordOutcome } from './sqs-handler.ts';

/** Why an input cannot be read, in our own words: no part of the input is in it. */
export interface Refusal {
  readonly code: string;
  /** Path of the first problem, made of our own field names. */
  readonly path?: string;
  /** Offset at which reading broke. */
  readonly position?: number;
  readonly expected?: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Puts the raw body aside and answers the outcome of the record (law 3). */
export const refuse = async (
  quarantine: Quarantine,
  message: QueueMessage,
  refusal: Refusal,
  raw: string | Uint8Array,
): Promise<RecordOutcome> => {
  await quarantine({ ...refusal, queue: message.queue }, raw);
  return defined({ kind: 'quarantined' as const, code: refusal.code, position: refusal.position });
};
