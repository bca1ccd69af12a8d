import { errorReply, jsonReply, parseJson } from '../wire/messages.ts';
import type { ChooseMode, Delivered } from './delivery.ts';
import { deliver } from './delivery.ts';
import type { StandIn } from './stand-in.ts';
import { derivedIds } from './stand-in.ts';

/** End User Messaging SMS, the one call we make: a text goes to the outbox instead of a phone. */
export const smsStandIn = (outbox: Delivered[], mode: ChooseMode = () => 'accept'): StandIn => {
  const id = derivedIds('sms');
  return {
    announcement: 'stand-in: End User Messaging SMS (texts stay in the outbox of this run and are reported as delivered)',
    backend: async ({ headers, body }) => {
      if (!String(headers['x-amz-target']).endsWith('.SendTextMessage')) {
        return errorReply(400, 'ValidationException', 'This call has no stand-in.');
      }
      const request = parseJson(body);
      const to = String(request.DestinationPhoneNumber ?? '');
      if (!/^\+[1-9]\d{6,14}$/.test(to)) {
        return errorReply(400, 'ValidationException', 'DestinationPhoneNumber', { Reason: 'FIELD_VALIDATION_FAILED' });
      }
      return deliver(
        {
          channel: 'sms',
          from: String(request.OriginationIdentity ?? ''),
          to,
          text: String(request.MessageBody ?? ''),
          tags: (request.Context ?? {}) as Record<string, string>,
        },
        { mode, id, outbox },
        {
          refused: () =>
            errorReply(400, 'ConflictException', `${to} has opted out.`, {
              Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
              ResourceType: 'phone-number',
              ResourceId: to,
            }),
          throttled: 'ThrottlingException',
          accepted: (MessageId) => jsonReply(200, { MessageId }),
        },
      );
    },
  };
};
