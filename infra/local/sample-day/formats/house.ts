import { transcriptV1 } from '../../../../shared/contracts/transcript.ts';
import type { Dialogue } from '../dialogue.ts';
import type { ScriptSpeaker } from '../scripts.ts';

const SPEAKERS: Readonly<Record<ScriptSpeaker, string>> = { c: 'customer', a: 'agent', b: 'bot', s: 'system' };

export interface HouseOptions {
  /** How the document names its customer. */
  readonly identity: 'customer-id' | 'address' | 'none';
  /** Only the first so many turns: a document sent before the conversation was over. */
  readonly turns?: number;
  readonly desk?: Readonly<Record<string, unknown>>;
}

/** `chat-2026-11-20-en001`: an id of our own grammar. */
export const houseId = ({ script, startedAt }: Dialogue): string => `${script.channel}-${startedAt.slice(0, 10)}-${script.id}`;

/** The house form. Chats have clock times, calls offsets, mails the time of each letter. */
export const renderHouse = (dialogue: Dialogue, options: HouseOptions): string => {
  const { script, person, place, startedAt } = dialogue;
  const turns = dialogue.turns.slice(0, options.turns ?? dialogue.turns.length);
  const address = script.channel === 'voice' ? person?.data.phone.e164 : person?.data.email;
  return JSON.stringify({
    schema: `${transcriptV1.name}/${transcriptV1.version}`,
    channel: script.channel,
    conversationId: houseId(dialogue),
    ...(options.identity === 'customer-id' && person && { customerId: person.id }),
    ...(options.identity === 'address' && address !== undefined && { contactAddress: address }),
    jurisdiction: place,
    language: script.language,
    startedAt,
    endedAt: turns.at(-1)?.at ?? startedAt,
    turns: turns.map(({ speaker, text, at, offsetMs }, index) => ({
      id: `t${index + 1}`,
      ...(script.channel === 'voice' ? { offsetMs } : { at }),
      speaker: SPEAKERS[speaker],
      text,
    })),
    ...(options.desk && { desk: options.desk }),
  });
};
