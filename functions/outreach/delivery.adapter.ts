import type { KMSClient } from '@aws-sdk/client-kms';
import { DecryptCommand } from '@aws-sdk/client-kms';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { CONTACT_POINT_KEYS, PERSON_KEYS } from '../../shared/aws/keys.ts';
import type { OutreachChannel } from '../../shared/vocabulary/contact-record.ts';
import type { SendTo } from './email.adapter.ts';
import { maskedAddress } from './masked-address.ts';
import type { OutboundMessage, SendMessage } from './ports.ts';

/** How each channel speaks; voice and chat have their place here when they come. */
export type Channels = Readonly<Partial<Record<OutreachChannel, SendTo>>>;

interface Sealed {
  readonly sealed: Uint8Array;
  readonly bounced?: boolean;
}

const open = async (
  clients: { readonly kms: KMSClient; readonly tables: DynamoDBDocumentClient },
  settings: { readonly table: string; readonly keyId: string },
  message: Pick<OutboundMessage, 'customerId' | 'channel'>,
): Promise<string | undefined> => {
  const { Item } = await clients.tables.send(
    new GetCommand({
      TableName: settings.table,
      Key: { pk: PERSON_KEYS.subject(message.customerId), sk: CONTACT_POINT_KEYS.point(message.channel) },
      ConsistentRead: true,
    }),
  );
  const point = Item as Sealed | undefined;
  if (point === undefined || point.bounced === true) return undefined;
  const { Plaintext } = await clients.kms.send(
    new DecryptCommand({
      KeyId: settings.keyId,
      CiphertextBlob: point.sealed,
      EncryptionContext: { customer: message.customerId },
    }),
  );
  return Plaintext === undefined ? undefined : new TextDecoder().decode(Plaintext);
};

/**
 * The one place where an address is opened (law 1): read sealed, opened by KMS with the customer's pseudonym as encryption context,
 * used for one send, forgotten. When opening fails nothing was sent, so the slot is given back and the reminder waits.
 */
export const deliverySender =
  (clients: Parameters<typeof open>[0], settings: Parameters<typeof open>[1], channels: Channels): SendMessage =>
  async (message) => {
    const send = channels[message.channel];
    if (send === undefined) return { kind: 'refused', code: 'no-channel' };
    let address: string | undefined;
    try {
      address = await open(clients, settings, message);
    } catch {
      return { kind: 'throttled' };
    }
    if (address === undefined) return { kind: 'refused', code: 'no-address' };
    const result = await send(address, message);
    return result.kind === 'sent' ? { ...result, address: maskedAddress(address) } : result;
  };
