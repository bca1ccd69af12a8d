import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../contracts/domain-event.ts';
import { CarelineError } from '../vocabulary/errors.ts';
import type { Publish } from './settle-subject.ts';

const BATCH = 10;
const ATTEMPTS = 3;

/** Puts events on the departments' bus. Entries that fail inside an HTTP 200 are tried again, then the delivery fails as a whole. */
export const publishOn =
  (client: EventBridgeClient, busName: string): Publish =>
  async (events) => {
    for (let start = 0; start < events.length; start += BATCH) await putAll(client, busName, events.slice(start, start + BATCH));
  };

const putAll = async (client: EventBridgeClient, busName: string, events: readonly DomainEvent[]): Promise<void> => {
  let waiting = events;
  for (let attempt = 0; attempt < ATTEMPTS && waiting.length > 0; attempt += 1) {
    const { Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: waiting.map((event) => ({
          EventBusName: busName,
          Source: 'careline',
          DetailType: event.name,
          Time: new Date(event.at),
          Detail: JSON.stringify(event),
        })),
      }),
    );
    waiting = waiting.filter((_, index) => Entries[index]?.EventId === undefined);
  }
  if (waiting.length > 0) throw new CarelineError('events-refused', { retryable: true });
};
