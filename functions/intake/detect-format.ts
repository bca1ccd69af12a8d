import type { JsonObject } from './fields.ts';
import { isObject, nameAt, objectsAt, wordAt } from './fields.ts';
import type { RefusalCode } from './refusal.ts';

/** What a document is, told by its content alone: keys can be renamed, uploads have none. */
export type Detected =
  | { readonly kind: 'careline'; readonly schema: string }
  | { readonly kind: 'transcript'; readonly format: VendorFormat }
  | { readonly kind: 'announcement'; readonly of: 'eventbridge' | 's3' | 'sns' | 'chat-stream' }
  | { readonly kind: 'unsupported'; readonly code: RefusalCode };

export type VendorFormat =
  | 'contact-lens-voice'
  | 'contact-lens-chat'
  | 'connect-chat'
  | 'transcribe'
  | 'transcribe-call-analytics';

type Rule = readonly [when: (document: JsonObject) => boolean, then: Detected];

const has = (document: JsonObject, ...keys: readonly string[]): boolean => keys.every((key) => document[key] !== undefined);
const hasAny = (document: JsonObject, ...keys: readonly string[]): boolean => keys.some((key) => document[key] !== undefined);
const transcript = (format: VendorFormat): Detected => ({ kind: 'transcript', format });
const unsupported = (code: RefusalCode): Detected => ({ kind: 'unsupported', code });

const hasTranscript = (document: JsonObject): boolean => Array.isArray(document.Transcript);
const anyItem = (document: JsonObject, ...keys: readonly string[]): boolean =>
  objectsAt(document, 'Transcript').some((item) => hasAny(item, ...keys));

/** Contact Lens says what it did; the plain chat transcript does not. */
const isAnalysed = (document: JsonObject): boolean =>
  hasAny(document, 'JobStatus', 'ConversationCharacteristics', 'ContentMetadata', 'CustomerMetadata', 'Categories');

const isChat = (document: JsonObject): boolean =>
  has(document, 'ChatTranscriptVersion') ||
  ['CHAT', 'EMAIL'].includes(wordAt(document, 'Channel') ?? '') ||
  anyItem(document, 'AbsoluteTime');

/** Of the two call formats only Contact Lens knows participants by id and a version; only Call Analytics knows a job. */
const isCallAnalytics = (document: JsonObject): boolean =>
  hasAny(document, 'JobName', 'SessionId') ||
  (!hasAny(document, 'Version', 'CustomerMetadata', 'CustomModels') && !anyItem(document, 'ParticipantId'));

/** In this order: the first that fits wins, the more specific stand first. */
const RULES: readonly Rule[] = [
  [(d) => has(d, 'detail-type', 'source', 'detail'), { kind: 'announcement', of: 'eventbridge' }],
  [(d) => d.Event === 's3:TestEvent', { kind: 'announcement', of: 's3' }],
  [(d) => objectsAt(d, 'Records').some((record) => isObject(record.s3)), { kind: 'announcement', of: 's3' }],
  [(d) => has(d, 'TopicArn', 'Message') && has(d, 'Type'), { kind: 'announcement', of: 'sns' }],
  [(d) => hasTranscript(d) && isAnalysed(d) && isChat(d), transcript('contact-lens-chat')],
  [(d) => hasTranscript(d) && isAnalysed(d) && isCallAnalytics(d), transcript('transcribe-call-analytics')],
  [(d) => hasTranscript(d) && isAnalysed(d), transcript('contact-lens-voice')],
  [(d) => hasTranscript(d) && (isChat(d) || hasAny(d, 'ContactId', 'InitialContactId')), transcript('connect-chat')],
  [(d) => hasTranscript(d) && anyItem(d, 'BeginOffsetMillis'), transcript('contact-lens-voice')],
  [(d) => has(d, 'JobName', 'JobStatus'), transcript('transcribe-call-analytics')],
  [(d) => has(d, 'JobStatus', 'Channel'), transcript('contact-lens-voice')],
  [(d) => isObject(d.results) && hasAny(d.results, 'transcripts', 'items', 'audio_segments'), transcript('transcribe')],
  [(d) => has(d, 'jobName', 'status'), transcript('transcribe')],
  [(d) => has(d, 'ContentType', 'Type') && hasAny(d, 'ContactId', 'AbsoluteTime'), { kind: 'announcement', of: 'chat-stream' }],
  [
    (d) => hasAny(d, 'TranscriptResultStream', 'CallAnalyticsTranscriptResultStream', 'TranscriptEvent', 'UtteranceEvent'),
    unsupported('streaming-fragment'),
  ],
  [
    (d) => objectsAt(d, 'Segments').some((part) => hasAny(part, 'Transcript', 'Utterance', 'Categories')),
    unsupported('streaming-fragment'),
  ],
  [(d) => has(d, 'messageVersion') && hasAny(d, 'botName', 'bot', 'inputTranscript'), unsupported('lex-log')],
  [(d) => has(d, 'ContactFlowId') && hasAny(d, 'ContactFlowModuleType', 'Timestamp'), unsupported('contact-flow-log')],
  [(d) => has(d, 'evaluationId') && hasAny(d, 'questions', 'sections'), unsupported('evaluation')],
  [(d) => has(d, 'ConversationAnalytics', 'SpeechSegments'), unsupported('unsupported-vendor-format')],
  [(d) => has(d, 'inference_result') && hasAny(d, 'matched_blueprint', 'metadata'), unsupported('unsupported-vendor-format')],
  [(d) => has(d, 'metadata') && hasAny(d, 'audio_items', 'audio_segments', 'audio'), unsupported('unsupported-vendor-format')],
  [(d) => isObject(d.Conversation) && hasAny(d.Conversation, 'TranscriptSegments'), unsupported('unsupported-vendor-format')],
  // Somebody meant the house form and forgot its name.
  [(d) => has(d, 'turns') || nameAt(d, 'schema') !== undefined, unsupported('unknown-schema')],
];

export const detectFormat = (document: JsonObject): Detected => {
  const schema = nameAt(document, 'schema');
  if (schema?.startsWith('careline.') === true) return { kind: 'careline', schema };
  return RULES.find(([when]) => when(document))?.[1] ?? unsupported('not-a-transcript');
};
