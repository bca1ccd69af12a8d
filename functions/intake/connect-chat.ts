import { readChatItems } from './chat-items.ts';
import type { DocumentContext, Parsed } from './draft.ts';
import { complete } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { nameAt } from './fields.ts';
import { readObjectKey } from './object-key.ts';

/**
 * The chat transcript that Connect itself stores, without Contact Lens. `ContactId` names this contact; `InitialContactId`
 * the first of a chain of transfers, and stands in only where the former is missing.
 */
export const parseConnectChat = (document: JsonObject, context: DocumentContext): Parsed => {
  const key = context.objectKey === undefined ? undefined : readObjectKey(context.objectKey);
  return complete(
    {
      ...readChatItems(document),
      format: 'connect-chat',
      channel: 'chat',
      conversationId: nameAt(document, 'ContactId') ?? key?.contactId ?? nameAt(document, 'InitialContactId'),
      job: [nameAt(document, 'AWSAccountId', 'AccountId') ?? '', 'connect-chat'],
      redacted: key?.redacted === true,
    },
    context,
  );
};
