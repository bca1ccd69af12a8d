import { readChatItems } from './chat-items.ts';
import type { DocumentContext, Parsed } from './draft.ts';
import { complete } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { nameAt, objectAt, wordAt } from './fields.ts';
import { unfinishedJob } from './job-status.ts';
import { readObjectKey } from './object-key.ts';
import { isRedactedOutput } from './offset-turns.ts';

/** Contact Lens analysis of a chat or, since 2026, of an e-mail: the whole transcript with wall-clock times. */
export const parseContactLensChat = (document: JsonObject, context: DocumentContext): Parsed => {
  const unfinished = unfinishedJob(wordAt(document, 'JobStatus'));
  if (unfinished) return unfinished;
  const key = context.objectKey === undefined ? undefined : readObjectKey(context.objectKey);
  const email = wordAt(document, 'Channel') === 'EMAIL' || (document.Channel === undefined && key?.channel === 'email');
  return complete(
    {
      ...readChatItems(document),
      format: 'contact-lens-chat',
      channel: email ? 'email' : 'chat',
      conversationId:
        nameAt(objectAt(document, 'CustomerMetadata'), 'ContactId') ?? nameAt(document, 'ContactId') ?? key?.contactId,
      job: [nameAt(document, 'AccountId') ?? '', 'contact-lens-chat'],
      language: nameAt(document, 'LanguageCode'),
      redacted: isRedactedOutput(document) || key?.redacted === true,
    },
    context,
  );
};
