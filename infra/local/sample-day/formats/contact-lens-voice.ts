import type { Dialogue, SpokenTurn } from '../dialogue.ts';
import { seeded, seededUuid } from '../seed.ts';
import {
  ACCOUNT_ID,
  contactId,
  contentMetadata,
  dayPath,
  INSTANCE_ID,
  inputUri,
  languageCode,
  overallScore,
  sentimentOf,
} from './aws.ts';
import type { CallRole, CallTurn } from './talk.ts';
import { callTurns, loudness, noInterruptions, nonTalkTime, sentimentByQuarter, talkSpeed, talkTime } from './talk.ts';

export type VoiceLeg = 'ivr' | 'agent';

/** What the flow heard ends where somebody of us answers. */
const legTurns = (dialogue: Dialogue, leg: VoiceLeg): readonly SpokenTurn[] => {
  const answered = dialogue.turns.findIndex(({ speaker }) => speaker === 'a');
  if (answered === -1) return leg === 'ivr' ? dialogue.turns : [];
  const bot = dialogue.turns.some(({ speaker }) => speaker === 'b');
  const cut = bot ? answered : 0;
  return leg === 'ivr' ? dialogue.turns.slice(0, cut) : dialogue.turns.slice(cut);
};

/** The legs this call has: with the flow, with an agent, or both. */
export const legsOf = (dialogue: Dialogue): readonly VoiceLeg[] =>
  (['ivr', 'agent'] as const).filter((leg) => legTurns(dialogue, leg).some(({ speaker }) => speaker !== 's'));

const ROLES: Readonly<Record<SpokenTurn['speaker'], CallRole | undefined>> = {
  c: 'CUSTOMER',
  a: 'AGENT',
  b: 'SYSTEM',
  s: undefined,
};

/** Contact Lens analysis of one leg of a call. Files of before 2024 have another version and no contact id inside. */
export const renderContactLensVoice = (
  dialogue: Dialogue,
  options: { readonly leg: VoiceLeg; readonly redacted: boolean },
): string => {
  const turns = callTurns(legTurns(dialogue, options.leg), ({ speaker }) => ROLES[speaker]);
  const roles = [...new Set(turns.map(({ role }) => role))];
  const old = seeded('contact-lens-version', dialogue.script.id).chance(0.25) && !options.redacted;
  const item = ({ turn, index, role, begin, end }: CallTurn) => ({
    BeginOffsetMillis: begin,
    Content: options.redacted ? turn.redacted : turn.text,
    EndOffsetMillis: end,
    Id: seededUuid('item', dialogue.script.id, options.leg, index),
    ParticipantId: role,
    Sentiment: sentimentOf(dialogue, turn, index),
    LoudnessScore: loudness({ turn, index, role, begin, end }),
    ...(options.redacted &&
      turn.redacted !== turn.text && { Redaction: { RedactedTimestamps: [{ BeginOffsetMillis: begin, EndOffsetMillis: end }] } }),
  });
  return JSON.stringify({
    Version: old ? 'VOICE-2022-11-30' : '1.1.0',
    AccountId: ACCOUNT_ID,
    Channel: options.leg === 'ivr' ? 'IVR' : 'VOICE',
    ContentMetadata: contentMetadata(options.redacted),
    JobStatus: 'COMPLETED',
    LanguageCode: languageCode(dialogue),
    ...(!old && {
      CustomerMetadata: {
        ContactId: contactId(dialogue),
        InputS3Uri: inputUri(dialogue, 'CallRecordings'),
        InstanceId: INSTANCE_ID,
      },
    }),
    Participants: roles.map((role) => ({ ParticipantId: role, ParticipantRole: role })),
    Categories: { MatchedCategories: [], MatchedDetails: {} },
    CustomModels: [],
    ConversationCharacteristics: {
      TotalConversationDurationMillis: turns.at(-1)?.end ?? 0,
      Sentiment: {
        OverallSentiment: {
          CUSTOMER: overallScore(dialogue, 'c'),
          ...(roles.includes('AGENT') && { AGENT: overallScore(dialogue, 'a') }),
        },
        SentimentByPeriod: {
          QUARTER: Object.fromEntries(roles.map((role) => [role, sentimentByQuarter(dialogue, turns, role)])),
        },
      },
      Interruptions: noInterruptions,
      NonTalkTime: nonTalkTime(turns),
      TalkSpeed: talkSpeed(turns),
      TalkTime: talkTime(turns),
    },
    Transcript: turns.map(item),
  });
};

/** Named by the moment the agent was connected (of a flow leg, by the moment it began). */
export const contactLensVoiceKey = (
  dialogue: Dialogue,
  options: { readonly leg: VoiceLeg; readonly redacted: boolean },
): string => {
  const at = legTurns(dialogue, options.leg)[0]?.at ?? dialogue.startedAt;
  const [folder, mark] = options.redacted ? ['Analysis/Voice/Redacted', 'analysis_redacted'] : ['Analysis/Voice', 'analysis'];
  return `${folder}/${dayPath(at)}/${contactId(dialogue)}_${mark}_${at.slice(0, 19)}Z.json`;
};
