import type { Quarantine, QuarantineNote } from '../../shared/aws/quarantine.ts';
import type { Settled } from '../../shared/aws/settle-subject.ts';
import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import type { ObjectCreated } from '../../shared/contracts/object-created.ts';
import type { Transcript } from '../../shared/contracts/transcript.ts';
import type { Refusal } from '../../shared/runtime/refuse.ts';
import { refuse } from '../../shared/runtime/refuse.ts';
import type { QueueMessage, RecordOutcome } from '../../shared/runtime/sqs-handler.ts';
import { sha256Of } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { LoadObject } from './transcripts.adapter.ts';

/** What intake makes of a body. */
export type Reading =
  | { readonly kind: 'transcript'; readonly transcript: Transcript & { readonly displayNames?: readonly string[] } }
  | { readonly kind: 'desk'; readonly event: DeskEvent }
  | { readonly kind: 'lifecycle' | 'contact'; readonly document: unknown }
  | { readonly kind: 'object-created'; readonly event: ObjectCreated }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ignored'; readonly reason: string };

export interface ReadingContext {
  readonly objectKey?: string;
  readonly bucket?: string;
  readonly userMetadata?: Readonly<Record<string, string>>;
}

/** Where a transcript came from: decides its time where it says none itself, and points back to the original. */
export interface Origin {
  readonly sha256: string;
  readonly sentAt: Instant;
  readonly object?: { readonly bucket: string; readonly key: string; readonly version: string; readonly createdAt: Instant };
}

export type Processed =
  | { readonly ticketId: string; readonly settled: Settled }
  | { readonly refused: Omit<QuarantineNote, 'sha256' | 'bytes' | 'queue'> };

export interface ProcessMessagePorts {
  readonly read: (body: string | Uint8Array, context: ReadingContext) => Reading;
  readonly load: LoadObject;
  readonly quarantine: Quarantine;
  readonly transcript: (
    transcript: Transcript & { readonly displayNames?: readonly string[] },
    origin: Origin,
  ) => Promise<Processed>;
  readonly desk: (event: DeskEvent) => Promise<Processed>;
}

/** River 1, from one queue message to its outcome: told apart by content, whatever queue it came on. */
export const processMessage =
  (ports: ProcessMessagePorts) =>
  async (message: QueueMessage): Promise<RecordOutcome> => {
    const reading = ports.read(message.body, {});
    if (reading.kind === 'object-created') return processObject(ports, message, reading.event);
    return processReading(ports, message, {
      reading,
      raw: message.body,
      origin: { sha256: sha256Of(message.body), sentAt: message.sentAt },
    });
  };

interface Read {
  readonly reading: Reading;
  readonly raw: string | Uint8Array;
  readonly origin: Origin;
}

const processObject = async (ports: ProcessMessagePorts, message: QueueMessage, event: ObjectCreated): Promise<RecordOutcome> => {
  const { bucket, object } = event.detail;
  const loaded = await ports.load(event);
  // The object itself stays where it is; what is put aside is only the announcement.
  const putAside = (code: string): Promise<RecordOutcome> =>
    refuse(ports.quarantine, message, { code, sha256: sha256Of(message.body), bytes: object.size ?? 0 }, message.body);
  if (loaded === 'too-large') return putAside('too-large');
  if (loaded === 'gone') return putAside('object-gone');
  const reading = ports.read(loaded.bytes, { objectKey: object.key, bucket: bucket.name, userMetadata: loaded.metadata });
  if (reading.kind === 'object-created') return putAside('announcement-in-object');
  return processReading(ports, message, {
    reading,
    raw: loaded.bytes,
    origin: {
      sha256: sha256Of(loaded.bytes),
      sentAt: message.sentAt,
      object: { bucket: bucket.name, key: object.key, version: loaded.version, createdAt: event.time },
    },
  });
};

const processReading = async (ports: ProcessMessagePorts, message: QueueMessage, read: Read): Promise<RecordOutcome> => {
  const { reading, raw, origin } = read;
  const bytes = typeof raw === 'string' ? Buffer.byteLength(raw) : raw.length;
  const refused = (refusal: Omit<Refusal, 'sha256' | 'bytes'>): Promise<RecordOutcome> =>
    refuse(ports.quarantine, message, { ...refusal, sha256: origin.sha256, bytes }, raw);
  const settle = async (processed: Processed): Promise<RecordOutcome> =>
    'refused' in processed ? refused(processed.refused) : { kind: processed.settled, ticketId: processed.ticketId };

  switch (reading.kind) {
    case 'transcript':
      return settle(await ports.transcript(reading.transcript, origin));
    case 'desk':
      return settle(await ports.desk(reading.event));
    case 'refused':
      return refuse(ports.quarantine, message, reading.refusal, raw);
    case 'ignored':
      return { kind: 'accepted' };
    case 'lifecycle':
    case 'contact':
    case 'object-created':
      return refused({ code: 'wrong-queue', expected: 'lifecycle and contact documents go to the lifecycle queue' });
  }
};
