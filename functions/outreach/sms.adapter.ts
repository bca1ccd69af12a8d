import type { PinpointSMSVoiceV2Client, SendTextMessageCommandInput } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { vendorErrorName } from '../../shared/vocabulary/errors.ts';
import type { SendTo } from './email.adapter.ts';
import type { OutboundMessage } from './ports.ts';
import { statusOf } from './provider-errors.ts';

export interface SmsSettings {
  readonly origination: string;
  readonly configurationSet: string;
  /** Templates registered in India (DLT): template id of ours → id of theirs. */
  readonly india?: { readonly entityId: string; readonly templates: Readonly<Record<string, string>> };
}

const isIndian = (address: string): boolean => address.startsWith('+91');

export const smsRequest = (settings: SmsSettings, address: string, message: OutboundMessage): SendTextMessageCommandInput => {
  const template = settings.india?.templates[message.template];
  return {
    DestinationPhoneNumber: address,
    OriginationIdentity: settings.origination,
    MessageBody: message.body,
    MessageType: message.purpose === 'marketing' ? 'PROMOTIONAL' : 'TRANSACTIONAL',
    ConfigurationSetName: settings.configurationSet,
    Context: { reminder: message.reminderId, customer: message.customerId },
    ...(isIndian(address) && settings.india !== undefined && template !== undefined
      ? { DestinationCountryParameters: { IN_ENTITY_ID: settings.india.entityId, IN_TEMPLATE_ID: template } }
      : {}),
  } satisfies SendTextMessageCommandInput;
};

const CONFLICTS: Readonly<Record<string, string>> = {
  DESTINATION_PHONE_NUMBER_OPTED_OUT: 'opted-out',
  DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION: 'country-blocked',
};

const resultOf = (error: unknown): Awaited<ReturnType<SendTo>> => {
  const name = vendorErrorName(error);
  const conflict = CONFLICTS[String((error as { readonly Reason?: unknown } | null)?.Reason)];
  if (name === 'ConflictException' && conflict !== undefined) return { kind: 'refused', code: conflict };
  if (name === 'ValidationException') return { kind: 'refused', code: 'invalid-address' };
  const status = statusOf(error);
  return status !== undefined && status < 500 ? { kind: 'throttled' } : { kind: 'unknown', code: name };
};

/** One attempt (the client never retries). An Indian number without a registered template is refused here: operators would drop it. */
export const endUserMessagingSms =
  (client: PinpointSMSVoiceV2Client, settings: SmsSettings): SendTo =>
  async (address, message) => {
    if (isIndian(address) && settings.india?.templates[message.template] === undefined) {
      return { kind: 'refused', code: 'no-channel' };
    }
    try {
      const { MessageId } = await client.send(new SendTextMessageCommand(smsRequest(settings, address, message)));
      return { kind: 'sent', providerId: MessageId ?? 'unnamed' };
    } catch (error) {
      return resultOf(error);
    }
  };
