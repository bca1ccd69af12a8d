import { clientsFor } from './clients.ts';
import type { EventSource } from './event-sources.ts';
import { startEventSource } from './event-sources.ts';
import type { LocalFunction } from './lambda/function.ts';
import type { SentTimes } from './sent-times.ts';
import type { Template } from './template/template.ts';
import { EVENT_SOURCE } from './wire/messages.ts';
import type { Wire } from './wire/wire.ts';

/** All event source mappings of the template, polling or at rest. */
export interface Pollers {
  start(): void;
  stop(): Promise<void>;
  busy(): number;
}

export interface PollersOptions {
  readonly template: Template;
  readonly wire: Wire;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly sentTimes: SentTimes;
  readonly lanes: number;
}

export const makePollers = ({ template, wire, functions, sentTimes, lanes }: PollersOptions): Pollers => {
  let sources: readonly EventSource[] = [];
  return {
    start: () => {
      if (sources.length > 0) return;
      sources = template.eventSources.map((definition) => {
        const queue = template.queues.find(({ arn }) => arn === definition.queueArn);
        const handler = functions.get(definition.functionId);
        if (queue === undefined || handler === undefined) throw new Error(`${definition.id} has no queue or no function.`);
        const { queues: client } = clientsFor(wire.answer, { name: definition.functionId, environment: EVENT_SOURCE });
        return startEventSource({ definition, queue, client, invoke: handler.invoke, sentAt: sentTimes.of, lanes });
      });
    },
    stop: async () => {
      await Promise.all(sources.map((source) => source.stop()));
      sources = [];
    },
    busy: () => sources.reduce((sum, source) => sum + source.busy(), 0),
  };
};
