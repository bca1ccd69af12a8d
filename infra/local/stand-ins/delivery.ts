import type { WireReply } from '../wire/messages.ts';
import { errorReply } from '../wire/messages.ts';
import { never } from './stand-in.ts';

/**
 * How a provider takes a message: `accept`; refused for good; asked to slow down; taken but never answered; taken and then a server
 * error. The last two leave the sender in doubt, as life does.
 */
export type DeliveryMode = 'accept' | 'refuse' | 'throttle' | 'timeout' | 'server-error';

/** One message a provider took. */
export interface Delivered {
  readonly channel: 'email' | 'sms';
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
  /** Tags (SES) or context (SMS): ids of ours for receipts. */
  readonly tags: Readonly<Record<string, string>>;
  /** Under which reports about it are asked for. */
  readonly configurationSet?: string;
}

export type ChooseMode = (delivery: Omit<Delivered, 'messageId'>) => DeliveryMode;

interface Vendor {
  readonly refused: () => WireReply;
  readonly throttled: string;
  readonly accepted: (messageId: string) => WireReply;
}

/** Takes or refuses one message in the way chosen for it. */
export const deliver = async (
  delivery: Omit<Delivered, 'messageId'>,
  ports: { readonly mode: ChooseMode; readonly id: (...parts: readonly string[]) => string; readonly outbox: Delivered[] },
  vendor: Vendor,
): Promise<WireReply> => {
  const mode = ports.mode(delivery);
  if (mode === 'refuse') return vendor.refused();
  if (mode === 'throttle') return errorReply(429, vendor.throttled, 'Rate exceeded.');
  const messageId = ports.id(delivery.to, delivery.subject ?? '', delivery.text, JSON.stringify(delivery.tags));
  ports.outbox.push({ ...delivery, messageId });
  if (mode === 'timeout') return never();
  if (mode === 'server-error') return errorReply(500, 'InternalServerException', '');
  return vendor.accepted(messageId);
};
