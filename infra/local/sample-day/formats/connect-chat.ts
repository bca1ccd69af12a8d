import type { Dialogue } from '../dialogue.ts';
import { ACCOUNT_ID, contactId, dayPath, INSTANCE_ID } from './aws.ts';
import { chatItems, chatParticipants } from './chat-items.ts';

/** The chat transcript that Amazon Connect stores itself. */
export const renderConnectChat = (dialogue: Dialogue, options: { readonly picker: boolean }): string =>
  JSON.stringify({
    Version: '2019-08-26',
    AWSAccountId: ACCOUNT_ID,
    InstanceId: INSTANCE_ID,
    InitialContactId: contactId(dialogue),
    ContactId: contactId(dialogue),
    Participants: chatParticipants(dialogue, false).map(({ ParticipantId }) => ({ ParticipantId })),
    Transcript: chatItems(dialogue, { redacted: false, picker: options.picker }),
  });

/** `connect/careline/ChatTranscripts/2026/11/20/<contact>_20261120T09:12_UTC.json` */
export const connectChatKey = (dialogue: Dialogue): string => {
  const at = dialogue.startedAt;
  const stamp = `${at.slice(0, 10).replaceAll('-', '')}T${at.slice(11, 16)}_UTC`;
  return `connect/careline/ChatTranscripts/${dayPath(at)}/${contactId(dialogue)}_${stamp}.json`;
};
