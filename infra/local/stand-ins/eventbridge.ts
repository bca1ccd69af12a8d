import { errorReply, jsonReply, parseJson } from '../wire/messages.ts';
import type { StandIn } from './stand-in.ts';
import { derivedIds } from './stand-in.ts';

/** An event a bus took. */
export interface BusEvent {
  readonly eventId: string;
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly resources: readonly string[];
}

interface Entry {
  readonly EventBusName?: string;
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly Resources?: readonly string[];
}

/** Which entries of a batch fail inside an answer of 200, by position. */
export type FailEntries = (events: readonly Omit<BusEvent, 'eventId'>[]) => readonly number[];

const MOST_ENTRIES = 10;
const MOST_BYTES = 1_048_576;

const toEvent = (entry: Entry): Omit<BusEvent, 'eventId'> => ({
  bus: (entry.EventBusName ?? 'default').split('/').at(-1) ?? 'default',
  source: entry.Source ?? '',
  detailType: entry.DetailType ?? '',
  detail: parseJson(Buffer.from(entry.Detail ?? '')),
  resources: entry.Resources ?? [],
});

/** EventBridge's PutEvents: takes events, hands each on to the rules of its bus, and can fail entries inside an answer of 200. */
export const eventBridgeStandIn = (
  events: BusEvent[],
  onEvent: (event: BusEvent) => Promise<void> = async () => undefined,
  failing: FailEntries = () => [],
): StandIn => {
  const id = derivedIds('event');
  return {
    announcement: 'stand-in: EventBridge (events stay in this run; rules of the template are followed)',
    backend: async ({ headers, body }) => {
      if (!String(headers['x-amz-target']).endsWith('.PutEvents')) {
        return errorReply(400, 'UnsupportedOperationException', 'This call has no stand-in.');
      }
      const entries = (parseJson(body).Entries ?? []) as readonly Entry[];
      if (entries.length < 1 || entries.length > MOST_ENTRIES || body.length > MOST_BYTES) {
        return errorReply(400, 'ValidationException', `A call takes 1 to ${MOST_ENTRIES} entries of 1 MiB together.`);
      }
      const asked = entries.map(toEvent);
      const failed = new Set(failing(asked));
      const results = [];
      for (const [position, event] of asked.entries()) {
        if (failed.has(position)) {
          results.push({ ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded.' });
          continue;
        }
        const taken = { ...event, eventId: id(event.bus, event.detailType, JSON.stringify(event.detail)) };
        events.push(taken);
        await onEvent(taken);
        results.push({ EventId: taken.eventId });
      }
      return jsonReply(200, { FailedEntryCount: failed.size, Entries: results });
    },
  };
};
