import { sqsRefuses } from '../sqs-characters.ts';
import type { InputMessage } from './input.ts';
import { asJson, asText, contentName, isObject } from './input.ts';

export type QueueName = 'Chat' | 'Voice' | 'Desk' | 'Lifecycle' | 'Receipts';

/** Where a message goes: on a queue as it is, or into the bucket. */
export type Route =
  | { readonly to: 'queue'; readonly queue: QueueName; readonly body: string }
  | { readonly to: 'object'; readonly key: string; readonly bytes: Buffer; readonly metadata?: Readonly<Record<string, string>> };

const MOST_BYTES = 1_048_576;

const keyFor = (bytes: Buffer): string => {
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return `inbox/${contentName(bytes)}.json${gzipped ? '.gz' : ''}`;
};

/** Decided by content alone; what cannot be read goes where most things go and is refused there with a reason. */
export const routeOf = ({ bytes, object }: InputMessage): Route => {
  if (object !== undefined) return { to: 'object', bytes, ...object };
  const text = asText(bytes);
  const inline = text !== undefined && text !== '' && bytes.length <= MOST_BYTES && !sqsRefuses(text);
  if (!inline) return { to: 'object', key: keyFor(bytes), bytes };
  return { to: 'queue', queue: queueFor(asJson(text)), body: text };
};

const queueFor = (document: unknown): QueueName => {
  if (!isObject(document)) return 'Chat';
  const schema = typeof document.schema === 'string' ? document.schema : '';
  if (schema.startsWith('careline.desk/')) return 'Desk';
  if (schema.startsWith('careline.lifecycle/') || schema.startsWith('careline.contact/')) return 'Lifecycle';
  if (isReceipt(document)) return 'Receipts';
  return isVoice(document) ? 'Voice' : 'Chat';
};

/** What EventBridge and SNS put on the receipts queue: a delivery report, or a reply to a text message. */
const isReceipt = ({ source, Type, TopicArn, originationNumber }: Readonly<Record<string, unknown>>): boolean =>
  source === 'aws.ses' ||
  source === 'aws.sms-voice' ||
  (Type === 'Notification' && typeof TopicArn === 'string') ||
  typeof originationNumber === 'string';

const isVoice = (document: Readonly<Record<string, unknown>>): boolean => {
  const { channel, Channel, results, jobName, JobName } = document;
  if (typeof channel === 'string') return channel.toLowerCase() === 'voice';
  if (typeof Channel === 'string') return Channel.toUpperCase() === 'VOICE';
  return isObject(results) || jobName !== undefined || JobName !== undefined;
};
