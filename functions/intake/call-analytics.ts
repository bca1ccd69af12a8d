import type { DocumentContext, Parsed } from './draft.ts';
import { complete } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { nameAt, objectAt, wordAt } from './fields.ts';
import { unfinishedJob } from './job-status.ts';
import { readObjectKey } from './object-key.ts';
import { isRedactedOutput, readOffsetTurns } from './offset-turns.ts';
import { readParticipants } from './participants.ts';

/** Transcribe Call Analytics after the call. Roles are those the job's channel settings named; there is no start time and no contact id. */
export const parseCallAnalytics = (document: JsonObject, context: DocumentContext): Parsed => {
  const unfinished = unfinishedJob(wordAt(document, 'JobStatus'));
  if (unfinished) return unfinished;
  const participants = readParticipants(document);
  const key = context.objectKey === undefined ? undefined : readObjectKey(context.objectKey);
  return complete(
    {
      format: 'transcribe-call-analytics',
      channel: 'voice',
      conversationId: nameAt(objectAt(document, 'CustomerMetadata'), 'ContactId') ?? nameAt(document, 'ContactId'),
      // Calls analysed while they ran have a session in place of a job.
      job: [nameAt(document, 'AccountId') ?? '', nameAt(document, 'JobName', 'SessionId') ?? ''],
      language: nameAt(document, 'LanguageCode'),
      redacted: isRedactedOutput(document) || key?.redacted === true,
      turns: readOffsetTurns(document, participants),
    },
    context,
  );
};
