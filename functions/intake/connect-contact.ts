import { DAY, epochOf } from '../../shared/vocabulary/instants.ts';
import type { JsonObject } from './fields.ts';
import { instantOf, nameAt, objectAt, textAt, wordAt } from './fields.ts';

/**
 * Amazon Connect contact events in the words of the desk's contract (Connect administrator guide, contact events; facts/transcripts.md 6). They come
 * in any order, perhaps twice, perhaps never: each says its own moment, and the same event gives the same id.
 */
type DeskWord = 'queued' | 'answered' | 'abandoned' | 'transferred';

interface Told {
  readonly type: DeskWord;
  /** The contact it is about: not always the event's own. */
  readonly contactId: string | undefined;
  readonly at: string | undefined;
}

/** A contact that came about by a transfer tells that the one before it was handed over. */
const handedOver = (detail: JsonObject): Told | undefined =>
  wordAt(detail, 'initiationMethod') === 'TRANSFER'
    ? { type: 'transferred', contactId: nameAt(detail, 'previousContactId'), at: textAt(detail, 'initiationTimestamp') }
    : undefined;

/** Whoever was put into a queue and left without an agent gave up. */
const gaveUp = (detail: JsonObject, contactId: string | undefined): Told | undefined => {
  const waited = textAt(objectAt(detail, 'queueInfo'), 'enqueueTimestamp') !== undefined;
  const served = textAt(objectAt(detail, 'agentInfo'), 'connectedToAgentTimestamp') !== undefined;
  return waited && !served ? { type: 'abandoned', contactId, at: textAt(detail, 'disconnectTimestamp') } : undefined;
};

/** What one event tells the desk; undefined for the many that tell it nothing (IVR steps, monitoring, outbound dialling). */
const toldBy = (detail: JsonObject): Told | undefined => {
  const contactId = nameAt(detail, 'contactId');
  switch (wordAt(detail, 'eventType')) {
    case 'INITIATED':
      return handedOver(detail);
    case 'QUEUED':
      return { type: 'queued', contactId, at: textAt(objectAt(detail, 'queueInfo'), 'enqueueTimestamp') };
    case 'CONNECTED_TO_AGENT':
      return { type: 'answered', contactId, at: textAt(objectAt(detail, 'agentInfo'), 'connectedToAgentTimestamp') };
    case 'DISCONNECTED':
      return gaveUp(detail, contactId);
    default:
      return undefined;
  }
};

/** Calls that we began are no wait of a customer's. */
const isInbound = (detail: JsonObject): boolean =>
  ['INBOUND', 'TRANSFER', 'QUEUE_TRANSFER', 'API', 'CALLBACK'].includes(wordAt(detail, 'initiationMethod') ?? 'INBOUND');

/** A clock in the far past or future (a field that is not a time) is worth less than the event's own time. */
const momentOf = (said: string | undefined, eventTime: string | undefined): string | undefined => {
  const [own, sent] = [said, eventTime].map(instantOf);
  if (own === undefined || sent === undefined) return own ?? sent;
  return Math.abs(epochOf(own) - epochOf(sent)) > 400 * DAY ? sent : own;
};

/** The event as `careline.desk/1`, to be checked by its contract; undefined where it says nothing the desk counts. */
export const deskEventOf = (event: JsonObject): JsonObject | undefined => {
  const detail = objectAt(event, 'detail');
  if (textAt(event, 'detail-type') !== 'Amazon Connect Contact Event' || !isInbound(detail)) return undefined;
  const told = toldBy(detail);
  const at = momentOf(told?.at, textAt(event, 'time'));
  if (told?.contactId === undefined || at === undefined) return undefined;
  return {
    schema: 'careline.desk/1',
    eventId: `connect-${told.contactId}-${told.type}-${at}`,
    conversationId: told.contactId,
    type: told.type,
    at,
  };
};
