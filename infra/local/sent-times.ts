import type { Clock } from './clock.ts';
import type { Call, WireReply } from './wire/messages.ts';
import { parseJson } from './wire/messages.ts';

/** A sender may say when its message was sent, for formats that carry no time themselves; else it is the present. */
export const SENT_AT_HEADER = 'x-local-sent-at';

/** When each message was sent, on the stack's clock: what `SentTimestamp` says on every delivery. */
export interface SentTimes {
  observe(call: Call, reply: WireReply): void;
  of(messageId: string): Promise<number>;
}

const PATIENCE_MS = 2_000;

const messageIdsOf = (reply: WireReply): readonly string[] => {
  const { MessageId, Successful } = parseJson(reply.body);
  if (typeof MessageId === 'string') return [MessageId];
  return Array.isArray(Successful) ? Successful.map((entry: { MessageId: string }) => entry.MessageId) : [];
};

export const makeSentTimes = (clock: Clock): SentTimes => {
  const times = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  return {
    observe: ({ service, action, request }, reply) => {
      if (service !== 'sqs' || !action.startsWith('SendMessage') || reply.status !== 200) return;
      const said = Date.parse(String(request.headers[SENT_AT_HEADER] ?? ''));
      for (const messageId of messageIdsOf(reply)) {
        times.set(messageId, Number.isNaN(said) ? clock.now() : said);
        waiting.get(messageId)?.();
      }
    },
    // A message can be received before its sender has heard that it was sent.
    of: async (messageId) => {
      if (!times.has(messageId)) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, PATIENCE_MS);
          waiting.set(messageId, () => {
            clearTimeout(timer);
            resolve();
          });
        });
        waiting.delete(messageId);
      }
      return times.get(messageId) ?? clock.now();
    },
  };
};
