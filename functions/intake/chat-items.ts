import type { DeskBlock } from '../../shared/contracts/transcript.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { readableContent } from './chat-content.ts';
import type { DraftTurn } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { instantOf, nameAt, objectsAt, wordAt } from './fields.ts';
import { inTimeOrder } from './offset-turns.ts';
import { readParticipants } from './participants.ts';

export interface ChatItems {
  readonly turns: readonly DraftTurn[];
  readonly startedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly desk: DeskBlock | undefined;
  readonly displayNames: readonly string[];
}

/**
 * The `Transcript` of a Connect chat, with or without Contact Lens: messages become turns; joining, leaving and ending only
 * give the times and the transfers.
 */
export const readChatItems = (document: JsonObject): ChatItems => {
  const items = inTimeOrder(objectsAt(document, 'Transcript'), (item) => instantOf(item.AbsoluteTime));
  const { speakerOf, displayNames } = readParticipants(document);
  const times = items.map((item) => instantOf(item.AbsoluteTime)).filter((at) => at !== undefined);
  const transfers = countTransfers(items);
  return {
    turns: items.filter(isMessage).map((item) => ({
      id: nameAt(item, 'Id'),
      at: instantOf(item.AbsoluteTime),
      speaker: speakerOf(item),
      text: readableContent(nameAt(item, 'ContentType') ?? '', item.Content),
    })),
    startedAt: times.at(0),
    endedAt: times.at(-1),
    desk: transfers > 0 ? { transfers } : undefined,
    displayNames,
  };
};

/** Items without a type are messages when they have content that is no event. */
const isMessage = (item: JsonObject): boolean =>
  (wordAt(item, 'Type') ?? (isEvent(item, '') ? 'EVENT' : 'MESSAGE')) === 'MESSAGE';

const isEvent = (item: JsonObject, name: string): boolean =>
  (nameAt(item, 'ContentType') ?? '').includes(`vnd.amazonaws.connect.event.${name}`);

/** Only a move from one agent to another is a transfer; the first move, from the flow to an agent, is the service itself. */
const countTransfers = (items: readonly JsonObject[]): number => {
  let agentSeen = false;
  let transfers = 0;
  for (const item of items) {
    if (agentSeen && isEvent(item, 'transfer.succeeded')) transfers += 1;
    if (wordAt(item, 'ParticipantRole') === 'AGENT') agentSeen = true;
  }
  return Math.min(transfers, 100);
};
