import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { deskEventV1 } from '../../shared/contracts/desk-event.ts';
import type { LogLine } from '../../shared/runtime/observability.ts';
import type { DueTimer, QueueOthers } from './sweep.ts';
import { readTimer } from './timers.ts';

/** Timers of this kind carry an event of the desk as their body (a complaint's clock). */
const DESK = 'desk';

const isDesk = ({ sk }: DueTimer): boolean => readTimer(sk)?.kind === DESK;

/** Puts what the timers of a case carry on the desk queue. A kind nobody knows stays leased, and says so. */
export const sqsDeskTimers =
  (client: SQSClient, queueUrl: string, log: LogLine): QueueOthers =>
  async (timers) => {
    const ours = timers.filter(isDesk);
    for (const { row } of ours) {
      // Written by a room of our own: anything else is a fault of ours, and the lease brings it back until it is mended.
      const event = deskEventV1.schema.parse(row.body);
      await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(event) }));
    }
    if (ours.length < timers.length) log('timers-without-owner', { count: timers.length - ours.length });
    return ours;
  };
