import type { ObjectCreated } from '../../shared/contracts/object-created.ts';
import { objectCreated } from '../../shared/contracts/object-created.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { deskEventOf } from './connect-contact.ts';
import { contractRefusal } from './contract-problem.ts';
import type { JsonObject } from './fields.ts';
import { isObject, nameAt, numberAt, objectAt, textAt } from './fields.ts';
import { isNoDocument } from './object-key.ts';
import type { Refused } from './refusal.ts';
import { refused } from './refusal.ts';

/** Messages that announce something instead of being it. */
export type Announcement =
  | { readonly kind: 'object-created'; readonly event: ObjectCreated }
  | { readonly kind: 'ignored'; readonly reason: string }
  | Refused
  /** Only an envelope: what is inside is to be read in its place. */
  | { readonly kind: 'wrapped'; readonly document: unknown };

const ignored = (reason: string): Announcement => ({ kind: 'ignored', reason });

/** An event of an EventBridge bus, whole in the message body. */
export const readEventBridge = (event: JsonObject): Announcement => {
  const source = textAt(event, 'source');
  if (source === 'aws.s3') return readS3Event(event);
  if (source === 'aws.transcribe') return readTranscribeEvent(objectAt(event, 'detail'));
  if (source === 'aws.connect') return readConnectEvent(event);
  if (textAt(objectAt(event, 'detail'), 'schema')?.startsWith('careline.') === true) {
    return { kind: 'wrapped', document: event.detail };
  }
  return refused('unsupported-event');
};

/** What a contact event says of waiting, answering and handing over is the desk's; the rest needs no work. */
const readConnectEvent = (event: JsonObject): Announcement => {
  const document = deskEventOf(event);
  return document === undefined
    ? ignored('a Connect event the desk does not count: the finished transcript is announced by its bucket')
    : { kind: 'wrapped', document };
};

const readS3Event = (event: JsonObject): Announcement => {
  if (textAt(event, 'detail-type') !== 'Object Created') return ignored('an S3 event other than a new object');
  return announced(event);
};

/** A failed job is not ignored: its conversation would be lost without a word (law 3). */
const readTranscribeEvent = (detail: JsonObject): Announcement => {
  const status = nameAt(detail, 'TranscriptionJobStatus', 'JobStatus', 'PostCallStatus')?.toUpperCase();
  if (status === 'FAILED') return refused('job-failed');
  return ignored('a transcription job changed its state: its output is announced by its bucket');
};

const announced = (event: unknown): Announcement => {
  const parsed = objectCreated.schema.safeParse(event);
  if (!parsed.success) return contractRefusal(parsed.error.issues);
  const { key } = parsed.data.detail.object;
  if (isNoDocument(key)) return ignored('a recording or helper file beside the transcripts');
  return { kind: 'object-created', event: parsed.data };
};

/** The classic notification S3 sends to a queue itself; AWS documents one record per message. */
export const readS3Notification = (document: JsonObject): Announcement => {
  if (document.Event === 's3:TestEvent') return ignored('the test message S3 sends when notifications are set up');
  const records = Array.isArray(document.Records) ? document.Records.filter(isObject) : [];
  const created = records.filter((record) => textAt(record, 'eventName')?.replace(/^s3:/, '').startsWith('ObjectCreated'));
  const [record] = created;
  if (!record) return ignored('an S3 notification other than a new object');
  if (created.length > 1) return refused('many-documents');
  const object = objectAt(objectAt(record, 's3'), 'object');
  return announced({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    time: textAt(record, 'eventTime') ?? '',
    detail: {
      bucket: { name: textAt(objectAt(objectAt(record, 's3'), 'bucket'), 'name') },
      object: defined({
        key: plainKey(textAt(object, 'key')),
        size: numberAt(object, 'size'),
        etag: textAt(object, 'eTag'),
        'version-id': textAt(object, 'versionId'),
        sequencer: textAt(object, 'sequencer'),
      }),
    },
  });
};

/** Classic notifications write keys as forms do: `+` is a space, `%3A` a colon. */
const plainKey = (key: string | undefined): string | undefined => {
  if (key === undefined) return undefined;
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    return key;
  }
};

/** An SNS envelope; what it carries is a string in `Message`. */
export const readSns = (document: JsonObject): Announcement => {
  if (textAt(document, 'Type') === 'SubscriptionConfirmation') return refused('subscription-unconfirmed');
  if (textAt(document, 'Type') === 'UnsubscribeConfirmation') return ignored('an SNS topic confirms that it was left');
  return { kind: 'wrapped', document: document.Message };
};

/** One item of Connect's real-time chat stream: words are refused (they come again, whole), other events need no work. */
export const readChatStreamItem = (document: JsonObject): Announcement => {
  const type = textAt(document, 'Type')?.toUpperCase();
  return type === 'EVENT'
    ? ignored('an event of a live chat stream: the finished transcript is announced by its bucket')
    : refused('streaming-fragment', { expected: 'finished transcripts only' });
};
