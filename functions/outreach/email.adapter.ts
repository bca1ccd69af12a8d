import type { SESv2Client, SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { vendorErrorName } from '../../shared/vocabulary/errors.ts';
import type { OutboundMessage, SendResult } from './ports.ts';
import { statusOf, tagged } from './provider-errors.ts';

export interface EmailSettings {
  readonly from: string;
  readonly configurationSet: string;
  /** SES contact list and topic behind the one-click way out of optional messages. */
  readonly contactList?: string;
  readonly topic?: string;
}

export type SendTo = (
  address: string,
  message: OutboundMessage,
) => Promise<Exclude<SendResult, { kind: 'sent' }> | { readonly kind: 'sent'; readonly providerId: string }>;

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export const emailRequest = (settings: EmailSettings, address: string, message: OutboundMessage): SendEmailCommandInput =>
  ({
    FromEmailAddress: settings.from,
    Destination: { ToAddresses: [address] },
    Content: { Simple: { Subject: utf8(message.subject), Body: { Text: utf8(message.body) } } },
    EmailTags: [
      { Name: 'reminder', Value: message.reminderId },
      { Name: 'customer', Value: tagged(message.customerId) },
    ],
    ConfigurationSetName: settings.configurationSet,
    ...(message.optional && settings.contactList !== undefined
      ? {
          ListManagementOptions: {
            ContactListName: settings.contactList,
            ...(settings.topic === undefined ? {} : { TopicName: settings.topic }),
          },
        }
      : {}),
  }) satisfies SendEmailCommandInput;

const REFUSED: Readonly<Record<string, string>> = {
  MessageRejected: 'message-rejected',
  BadRequestException: 'invalid-address',
};

/** One attempt (the client never retries). An answer below 500 means that nothing was sent; no answer means that we cannot know. */
export const sesEmail =
  (client: SESv2Client, settings: EmailSettings): SendTo =>
  async (address, message) => {
    try {
      const { MessageId } = await client.send(new SendEmailCommand(emailRequest(settings, address, message)));
      return { kind: 'sent', providerId: MessageId ?? 'unnamed' };
    } catch (error) {
      const name = vendorErrorName(error);
      const refused = REFUSED[name];
      if (refused !== undefined) return { kind: 'refused', code: refused };
      const status = statusOf(error);
      return status !== undefined && status < 500 ? { kind: 'throttled' } : { kind: 'unknown', code: name };
    }
  };
