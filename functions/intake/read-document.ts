import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import type { ObjectCreated } from '../../shared/contracts/object-created.ts';
import type { Transcript } from '../../shared/contracts/transcript.ts';
import { sha256Of } from '../../shared/vocabulary/digest.ts';
import { unreachable } from '../../shared/vocabulary/errors.ts';
import type { Announcement } from './announcements.ts';
import { readChatStreamItem, readEventBridge, readS3Notification, readSns } from './announcements.ts';
import { parseCallAnalytics } from './call-analytics.ts';
import { parseConnectChat } from './connect-chat.ts';
import { parseContactLensChat } from './contact-lens-chat.ts';
import { parseContactLensVoice } from './contact-lens-voice.ts';
import type { Detected, VendorFormat } from './detect-format.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentContext, Parsed } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { isObject } from './fields.ts';
import { parseDeskEvent, parseHouse } from './house.ts';
import type { Refusal, Refused } from './refusal.ts';
import { refused } from './refusal.ts';
import { parseTranscribe } from './transcribe.ts';
import { parseJson, unpackText } from './unpack.ts';

/** What one message or object turned out to be. */
export type Reading = Exclude<Interpretation, Refused> | { readonly kind: 'refused'; readonly refusal: Refusal };

type Interpretation =
  | { readonly kind: 'transcript'; readonly transcript: Transcript }
  | { readonly kind: 'desk'; readonly event: DeskEvent }
  /** Ours, validated by the room it belongs to. */
  | { readonly kind: 'lifecycle'; readonly document: unknown }
  | { readonly kind: 'contact'; readonly document: unknown }
  | { readonly kind: 'object-created'; readonly event: ObjectCreated }
  /** Announcements that need no work, such as the typing events of a chat stream. */
  | { readonly kind: 'ignored'; readonly reason: string }
  | Refused;

/** The door of the house: raw text or bytes in, one of the inputs or a refusal out. Pure, and never throws. */
export const readDocument = (body: string | Uint8Array, context: DocumentContext): Reading => {
  const reading = interpretText(body, context, 0);
  if (reading.kind !== 'refused') return reading;
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  const sha256 = sha256Of(body);
  return { kind: 'refused', refusal: { ...reading.problem, sha256, bytes } };
};

/** SNS around EventBridge around a document encoded twice is the deepest nesting met in practice. */
const MAX_WRAPPINGS = 3;

const interpretText = (body: string | Uint8Array, context: DocumentContext, depth: number): Interpretation => {
  const unpacked = unpackText(body);
  if (unpacked.kind === 'refused') return unpacked;
  const json = parseJson(unpacked.text);
  return json.kind === 'refused' ? json : interpret(json.value, context, depth);
};

const interpret = (value: unknown, context: DocumentContext, depth: number): Interpretation => {
  if (depth > MAX_WRAPPINGS) return refused('not-a-transcript');
  // A document encoded twice, or the string an envelope carries.
  if (typeof value === 'string') {
    return /^\s*[{["]/.test(value) ? interpretText(value, context, depth + 1) : refused('not-a-transcript');
  }
  if (Array.isArray(value)) return refused(value.some(isObject) ? 'many-documents' : 'not-a-transcript');
  if (!isObject(value)) return refused('not-a-transcript');
  const detected = detectFormat(value);
  switch (detected.kind) {
    case 'careline':
      return readOwn(detected.schema, value, context);
    case 'transcript':
      return PARSERS[detected.format](value, context);
    case 'announcement': {
      const announcement = ANNOUNCEMENTS[detected.of](value);
      return announcement.kind === 'wrapped' ? interpret(announcement.document, context, depth + 1) : announcement;
    }
    case 'unsupported':
      return refused(detected.code, UNKNOWN_SCHEMA_HINT[detected.code]);
    default:
      return unreachable(detected);
  }
};

const PARSERS: Readonly<Record<VendorFormat, (document: JsonObject, context: DocumentContext) => Parsed>> = {
  'contact-lens-voice': parseContactLensVoice,
  'contact-lens-chat': parseContactLensChat,
  'connect-chat': parseConnectChat,
  transcribe: parseTranscribe,
  'transcribe-call-analytics': parseCallAnalytics,
};

type AnnouncementKind = Extract<Detected, { kind: 'announcement' }>['of'];
const ANNOUNCEMENTS: Readonly<Record<AnnouncementKind, (document: JsonObject) => Announcement>> = {
  eventbridge: readEventBridge,
  s3: readS3Notification,
  sns: readSns,
  'chat-stream': readChatStreamItem,
};

const UNKNOWN_SCHEMA_HINT: Readonly<Record<string, { readonly path: string; readonly expected: string }>> = {
  'unknown-schema': { path: 'schema', expected: 'careline.transcript/1' },
};

/** Our own contracts, by name and version; lifecycle and contact documents are checked by the room that owns them. */
const readOwn = (schema: string, document: JsonObject, context: DocumentContext): Interpretation => {
  const [name, version] = schema.split('/');
  switch (name) {
    case 'careline.lifecycle':
      return version === '1' ? { kind: 'lifecycle', document } : refused('unsupported-version', { path: 'schema' });
    case 'careline.contact':
      return version === '1' ? { kind: 'contact', document } : refused('unsupported-version', { path: 'schema' });
    case 'careline.transcript':
      return version === '1' ? parseHouse(document, context) : refused('unsupported-version', { path: 'schema' });
    case 'careline.desk':
      return version === '1' ? parseDeskEvent(document) : refused('unsupported-version', { path: 'schema' });
    default:
      return refused('unknown-schema', { path: 'schema', expected: 'transcript, desk, lifecycle or contact' });
  }
};
