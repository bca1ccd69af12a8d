import type { Dialogue } from '../dialogue.ts';
import { seededUuid } from '../seed.ts';
import { ACCOUNT_ID, languageCode, overallScore, sentimentOf } from './aws.ts';
import type { CallTurn } from './talk.ts';
import { callTurns, loudness, noInterruptions, nonTalkTime, sentimentByQuarter, talkSpeed, talkTime } from './talk.ts';
import { wordsOf } from './words.ts';

/** Transcribe Call Analytics after the call: like Contact Lens with other spellings, and every word with its time. */
export const renderCallAnalytics = (dialogue: Dialogue): string => {
  const turns = callTurns(dialogue.turns, ({ speaker }) =>
    speaker === 'c' ? 'CUSTOMER' : speaker === 's' ? undefined : 'AGENT',
  );
  const item = (call: CallTurn) => ({
    LoudnessScores: loudness(call),
    Content: call.turn.text,
    Items: wordsOf(call.turn.text, call.begin, call.end).map(({ type, text, beginMs, endMs }) => ({
      Type: type,
      Confidence: type === 'punctuation' ? 0 : 0.98,
      Content: text,
      BeginOffsetMillis: beginMs,
      EndOffsetMillis: endMs,
    })),
    Id: seededUuid('item', dialogue.script.id, call.index),
    BeginOffsetMillis: call.begin,
    EndOffsetMillis: call.end,
    Sentiment: sentimentOf(dialogue, call.turn, call.index),
    ParticipantRole: call.role,
  });
  return JSON.stringify({
    JobStatus: 'COMPLETED',
    LanguageCode: languageCode(dialogue),
    Transcript: turns.map(item),
    AccountId: ACCOUNT_ID,
    Categories: { MatchedDetails: {}, MatchedCategories: [] },
    Channel: 'VOICE',
    JobName: callJobName(dialogue),
    Participants: [{ ParticipantRole: 'AGENT' }, { ParticipantRole: 'CUSTOMER' }],
    ConversationCharacteristics: {
      NonTalkTime: nonTalkTime(turns),
      Interruptions: noInterruptions,
      TotalConversationDurationMillis: turns.at(-1)?.end ?? 0,
      Sentiment: {
        OverallSentiment: { AGENT: overallScore(dialogue, 'a'), CUSTOMER: overallScore(dialogue, 'c') },
        SentimentByPeriod: {
          QUARTER: {
            AGENT: sentimentByQuarter(dialogue, turns, 'AGENT'),
            CUSTOMER: sentimentByQuarter(dialogue, turns, 'CUSTOMER'),
          },
        },
      },
      TalkSpeed: talkSpeed(turns),
      TalkTime: talkTime(turns),
    },
    ContentMetadata: { Output: 'Raw' },
  });
};

/** Job names are given by whoever starts the job: here the name of the recording. */
export const callJobName = ({ script, startedAt }: Dialogue): string => `care-${startedAt.slice(0, 10)}-${script.id}.wav`;
