import type { DocumentContext, Parsed } from './draft.ts';
import { complete, metadataValue } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { nameAt, numberAt, objectAt, objectsAt, textAt, wordAt } from './fields.ts';
import { unfinishedJob } from './job-status.ts';
import { readObjectKey } from './object-key.ts';
import { inTimeOrder } from './offset-turns.ts';
import { guessRoles } from './speaker-roles.ts';
import type { Utterance } from './transcribe-words.ts';
import { milliseconds, utterancesFromWords } from './transcribe-words.ts';

/**
 * Output of a standard Transcribe job. It has neither a contact id (job names repeat) nor a start time nor roles; who is
 * the customer is guessed, see speaker-roles.ts.
 */
export const parseTranscribe = (document: JsonObject, context: DocumentContext): Parsed => {
  const unfinished = unfinishedJob(wordAt(document, 'status'));
  if (unfinished) return unfinished;
  const results = objectAt(document, 'results');
  const utterances = readUtterances(results);
  const channelLabels = objectAt(results, 'channel_labels');
  const roleOf = guessRoles(utterances, {
    channels: utterances.some((utterance) => utterance.label.startsWith('ch_')),
    channelCount: numberAt(channelLabels, 'number_of_channels') ?? (objectsAt(channelLabels, 'channels').length || undefined),
    agentChannel: metadataValue(context, 'agent-channel'),
  });
  const key = context.objectKey === undefined ? undefined : readObjectKey(context.objectKey);
  return complete(
    {
      format: 'transcribe',
      channel: 'voice',
      conversationId: undefined,
      job: [nameAt(document, 'accountId') ?? '', nameAt(document, 'jobName') ?? ''],
      language: languageOf(results),
      redacted: document.isRedacted === true || key?.redacted === true,
      turns: utterances.map(({ label, startMs, text }) => ({ offsetMs: startMs, speaker: roleOf(label), text })),
    },
    context,
  );
};

/** `audio_segments` where the job wrote them with voices, else the words, else the bare text of a job without either. */
const readUtterances = (results: JsonObject): readonly Utterance[] => {
  const segments = objectsAt(results, 'audio_segments').map((segment) => ({
    label: nameAt(segment, 'speaker_label', 'channel_label') ?? '',
    startMs: milliseconds(segment, 'start_time'),
    text: textAt(segment, 'transcript') ?? '',
  }));
  const voicesElsewhere = results.speaker_labels !== undefined || results.channel_labels !== undefined;
  const unlabelled = voicesElsewhere && segments.some((segment) => segment.label === '');
  if (segments.length > 0 && !unlabelled) return inTimeOrder(segments, (segment) => segment.startMs);
  const fromWords = utterancesFromWords(results);
  if (fromWords.length > 0) return fromWords;
  if (segments.length > 0) return inTimeOrder(segments, (segment) => segment.startMs);
  return objectsAt(results, 'transcripts').map((whole) => ({
    label: '',
    startMs: undefined,
    text: textAt(whole, 'transcript') ?? '',
  }));
};

/** One language, or of several the one spoken longest. */
const languageOf = (results: JsonObject): string | undefined => {
  const spoken = objectsAt(results, 'language_codes').toSorted(
    (a, b) => (numberAt(b, 'duration_in_seconds') ?? 0) - (numberAt(a, 'duration_in_seconds') ?? 0),
  );
  return nameAt(results, 'language_code') ?? nameAt(spoken[0] ?? {}, 'language_code');
};
