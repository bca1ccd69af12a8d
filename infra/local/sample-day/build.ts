import { deskMessages } from './desk-events.ts';
import { historyMessages } from './history.ts';
import { hostileMessages } from './hostile.ts';
import { lifecycleMessages } from './lifecycle-events.ts';
import type { SampleMessage } from './message.ts';
import { bySendingTime } from './message.ts';
import { receiptMessages } from './receipts.ts';
import { transcriptMessages } from './transcripts.ts';

let built: readonly SampleMessage[] | undefined;

/** The sample day: everything that is sent, in the order in which it is sent. The same bytes every time and everywhere. */
export const buildSampleDay = (): readonly SampleMessage[] => {
  built ??= [
    ...historyMessages(),
    ...transcriptMessages(),
    ...deskMessages(),
    ...lifecycleMessages(),
    ...receiptMessages(),
    ...hostileMessages(),
  ].sort(bySendingTime);
  return built;
};
