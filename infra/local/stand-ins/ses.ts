import { errorReply, jsonReply, parseJson } from '../wire/messages.ts';
import type { ChooseMode, Delivered } from './delivery.ts';
import { deliver } from './delivery.ts';
import type { StandIn } from './stand-in.ts';
import { derivedIds } from './stand-in.ts';

interface SendEmailBody {
  readonly FromEmailAddress?: string;
  readonly Destination?: { readonly ToAddresses?: readonly string[] };
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data?: string };
      readonly Body?: { readonly Text?: { readonly Data?: string }; readonly Html?: { readonly Data?: string } };
    };
  };
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
}

const toDelivery = (body: SendEmailBody): Omit<Delivered, 'messageId'> => {
  const simple = body.Content?.Simple;
  const html = simple?.Body?.Html?.Data;
  return {
    channel: 'email',
    from: body.FromEmailAddress ?? '',
    to: (body.Destination?.ToAddresses ?? []).join(','),
    subject: simple?.Subject?.Data ?? '',
    text: simple?.Body?.Text?.Data ?? '',
    ...(html === undefined ? {} : { html }),
    tags: Object.fromEntries((body.EmailTags ?? []).map(({ Name, Value }) => [Name, Value])),
    ...(body.ConfigurationSetName === undefined ? {} : { configurationSet: body.ConfigurationSetName }),
  };
};

/** SES v2, the one call we make: an e-mail goes to the outbox instead of a mailbox. */
export const sesStandIn = (outbox: Delivered[], mode: ChooseMode = () => 'accept'): StandIn => {
  const id = derivedIds('ses');
  return {
    announcement: 'stand-in: SES v2 (e-mail stays in the outbox of this run and is reported as delivered)',
    backend: async ({ method, path, body }) => {
      if (method !== 'POST' || path !== '/v2/email/outbound-emails') {
        return errorReply(404, 'NotFoundException', 'This call has no stand-in.');
      }
      const delivery = toDelivery(parseJson(body));
      if (delivery.to === '' || delivery.from === '') return errorReply(400, 'BadRequestException', 'An address is missing.');
      return deliver(
        delivery,
        { mode, id, outbox },
        {
          // The real refusal names the address: a leak worth catching.
          refused: () => errorReply(400, 'MessageRejected', `Email address is not verified: ${delivery.to}`),
          throttled: 'TooManyRequestsException',
          accepted: (MessageId) => jsonReply(200, { MessageId }, { 'content-type': 'application/json' }),
        },
      );
    },
  };
};
