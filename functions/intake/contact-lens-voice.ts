import type { DocumentContext, Parsed } from './draft.ts';
import { complete } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { nameAt, objectAt, wordAt } from './fields.ts';
import { unfinishedJob } from './job-status.ts';
import { readObjectKey } from './object-key.ts';
import { isRedactedOutput, readOffsetTurns } from './offset-turns.ts';
import { readParticipants } from './participants.ts';

/**
 * Contact Lens analysis of a call. A contact may have two files: what the IVR heard (Channel IVR) and what was said with
 * the agent; each is a leg of one conversation. The file has no start time, and the contact's id only in some versions:
 * then the object key has it.
 */
export const parseContactLensVoice = (document: JsonObject, context: DocumentContext): Parsed => {
  const unfinished = unfinishedJob(wordAt(document, 'JobStatus'));
  if (unfinished) return unfinished;
  const ivr = wordAt(document, 'Channel') === 'IVR';
  const key = context.objectKey === undefined ? undefined : readObjectKey(context.objectKey);
  const participants = readParticipants(document, { ivr });
  return complete(
    {
      format: 'contact-lens-voice',
      channel: 'voice',
      conversationId:
        nameAt(objectAt(document, 'CustomerMetadata'), 'ContactId') ?? nameAt(document, 'ContactId') ?? key?.contactId,
      job: [nameAt(document, 'AccountId') ?? '', 'contact-lens-voice'],
      leg: ivr ? 'ivr' : 'agent',
      language: nameAt(document, 'LanguageCode'),
      redacted: isRedactedOutput(document) || key?.redacted === true,
      turns: readOffsetTurns(document, participants),
      displayNames: participants.displayNames,
    },
    context,
  );
};
