import { sha256Of } from '../../../shared/vocabulary/digest.ts';
import { drain } from '../drain.ts';
import { putAt, sendAt } from '../send-at.ts';
import type { LocalStack } from '../stack.ts';
import type { InputMessage, Inputs } from './input.ts';
import type { QueueName, Route } from './route.ts';
import { routeOf } from './route.ts';

/** Where the stack takes messages, by the outputs of its template. */
export interface Doors {
  readonly queueUrls: Readonly<Record<QueueName, string>>;
  readonly bucket: string;
}

export const doorsOf = ({ template }: Pick<LocalStack, 'template'>): Doors => {
  const output = (name: string): string => {
    const value = template.outputs[name];
    if (value === undefined) throw new Error(`The stack has no output ${name}.`);
    return value;
  };
  return {
    queueUrls: {
      Chat: output('ChatQueueUrl'),
      Voice: output('VoiceQueueUrl'),
      Desk: output('DeskQueueUrl'),
      Lifecycle: output('LifecycleQueueUrl'),
      Receipts: output('ReceiptsQueueUrl'),
    },
    bucket: output('TranscriptBucket'),
  };
};

const SENDERS = 16;

interface Waiting {
  readonly source: string;
  readonly sha256: string;
}

/** The hash under which quarantine keeps what is refused. */
const hashOf = (route: Route): string => sha256Of(route.to === 'object' ? route.bytes : route.body);

/**
 * Sends every message where it belongs and enters it in the ledger. Receipts and replies come last, when all else is settled: they answer
 * messages of ours, so on AWS the person they are about has long been known, while here years of history arrive within seconds.
 */
export const play = async (
  stack: LocalStack,
  inputs: Inputs,
  doors: Doors,
  onSent: () => void = () => undefined,
): Promise<void> => {
  const putting = new Map<string, Waiting[]>();
  const announcements = new Map<string, number>();
  const finished = new Map<string, number>();
  let unannounced = 0;
  const stopListening = stack.onAnnounced((bucket, key, messageId) => {
    const announced = bucket === doors.bucket ? putting.get(key)?.shift() : undefined;
    if (announced !== undefined) announcements.set(key, (announcements.get(key) ?? 0) + 1);
    if (announced !== undefined) stack.ledger.sent({ messageId, ...announced });
  });

  const put = async (message: InputMessage, route: Extract<Route, { to: 'object' }>): Promise<void> => {
    const waiting = putting.get(route.key) ?? [];
    // The same bytes sent twice have one key: each put waits for an announcement of its own.
    const mine: Waiting = { source: message.source, sha256: hashOf(route) };
    waiting.push(mine);
    putting.set(route.key, waiting);
    const { key, bytes: body, metadata } = route;
    await putAt(
      stack.player.objects,
      { bucket: doors.bucket, key, body, ...(metadata === undefined ? {} : { metadata }) },
      message.sentAt,
    );
    finished.set(key, (finished.get(key) ?? 0) + 1);
    // An announcement comes before its put returns; of two puts under one key it does not matter whose came first.
    if ((announcements.get(key) ?? 0) >= (finished.get(key) ?? 0)) return;
    const left = putting.get(key) ?? [];
    // No rule announced it: it stays on the books as unsettled, and breaks the balance, as it should.
    left.splice(left.indexOf(mine), 1);
    unannounced += 1;
    stack.ledger.sent({ messageId: `unannounced-${unannounced}`, ...mine });
  };

  const feedback: InputMessage[] = [];
  const send = async (message: InputMessage, isLast = false): Promise<void> => {
    const route = routeOf(message);
    if (route.to === 'object') {
      await put(message, route);
      onSent();
      return;
    }
    if (route.queue === 'Receipts' && !isLast) {
      feedback.push(message);
      return;
    }
    const messageId = await sendAt(stack.player.queues, doors.queueUrls[route.queue], route.body, message.sentAt);
    stack.ledger.sent({ messageId, source: message.source, sha256: hashOf(route) });
    onSent();
  };

  const iterator = inputs()[Symbol.asyncIterator]();
  const sender = async (): Promise<void> => {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      await send(next.value);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  if (feedback.length > 0) await drain(stack);
  for (const message of feedback) await send(message, true);
  stopListening();
};
