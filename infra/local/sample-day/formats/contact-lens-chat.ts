import type { Dialogue } from '../dialogue.ts';
import { hasSpeaker } from '../scripts.ts';
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
import { chatItems, chatParticipants } from './chat-items.ts';

/** Contact Lens analysis of a chat; since 2026 also of an e-mail. */
export const renderContactLensChat = (dialogue: Dialogue, options: { readonly redacted: boolean }): string => {
  const { script, turns } = dialogue;
  const sentiments = turns.map((turn, index) => sentimentOf(dialogue, turn, index));
  let message = -1;
  const items = chatItems(dialogue, { redacted: options.redacted, picker: false }).map((item) => {
    if (item.Type !== 'MESSAGE') return item;
    message += 1;
    return { ...item, ...(item.ParticipantRole !== 'SYSTEM' && { Sentiment: sentiments[message] }) };
  });
  const agent = hasSpeaker(script, 'a');
  return JSON.stringify({
    Version: 'CHAT-2022-11-30',
    AccountId: ACCOUNT_ID,
    Categories: { MatchedCategories: [], MatchedDetails: {} },
    Channel: script.channel === 'email' ? 'EMAIL' : 'CHAT',
    ChatTranscriptVersion: '2019-08-26',
    ContentMetadata: contentMetadata(options.redacted),
    ConversationCharacteristics: {
      ContactSummary: { SummaryItemsDetected: [{ ActionItemsDetected: [], IssuesDetected: [], OutcomesDetected: [] }] },
      ResponseTime: agent
        ? { AgentGreetingTimeMillis: 2_511, DetailsByParticipantRole: { AGENT: { Average: { ValueMillis: 14_575 } } } }
        : {},
      Sentiment: {
        OverallSentiment: {
          DetailsByParticipantRole: {
            CUSTOMER: overallScore(dialogue, 'c'),
            ...(agent && { AGENT: overallScore(dialogue, 'a') }),
          },
        },
      },
    },
    CustomerMetadata: {
      ContactId: contactId(dialogue),
      InputS3Uri: inputUri(dialogue, 'ChatTranscripts'),
      InstanceId: INSTANCE_ID,
    },
    JobStatus: 'COMPLETED',
    LanguageCode: languageCode(dialogue),
    Participants: chatParticipants(dialogue, options.redacted),
    Transcript: items,
  });
};

/** `Analysis/Chat/2026/11/20/<contact>_analysis_2026-11-20T09:12:31Z.json`; mails have a stamp of their own. */
export const contactLensChatKey = (dialogue: Dialogue, redacted = false): string => {
  const at = dialogue.startedAt;
  const email = dialogue.script.channel === 'email';
  const stamp = email ? `${at.slice(0, 10).replaceAll('-', '')}_T${at.slice(11, 16)}UTC` : `${at.slice(0, 19)}Z`;
  const folder = `Analysis/${email ? 'Email' : 'Chat'}/${redacted ? 'Redacted/' : ''}${dayPath(at)}`;
  return `${folder}/${contactId(dialogue)}_analysis_${redacted ? 'redacted_' : ''}${stamp}.json`;
};
