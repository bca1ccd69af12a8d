import { buildSampleDay } from '../../infra/local/sample-day/build.ts';
import type { SampleMessage } from '../../infra/local/sample-day/message.ts';
import type { LocalStack } from '../../infra/local/stack.ts';
import { jsonReply } from '../../infra/local/wire/messages.ts';
import { customerDueV1 } from '../../shared/contracts/customer-due.ts';
import { transcriptV1 } from '../../shared/contracts/transcript.ts';

/** What End User Messaging says of a text that arrived, by the tags we gave it. */
const receiptOf = (reminder: string, customer: string): string =>
  JSON.stringify({
    version: '0',
    'detail-type': 'Text Message Delivery Status Updated',
    source: 'aws.sms-voice',
    time: '2026-11-21T01:29:30Z',
    resources: [],
    detail: { eventType: 'TEXT_DELIVERED', isFinal: true, context: { reminder, customer } },
  });

/** An input that is new to its function, by a word in the function's logical id. */
const bodies = (): Readonly<Record<string, string>> => {
  const last = (kind: SampleMessage['kind']): string => buildSampleDay().findLast((message) => message.kind === kind)?.body ?? '';
  return {
    Conversation: JSON.stringify(transcriptV1.example),
    Lifecycle: last('lifecycle').replace('"eventId":"', '"eventId":"again-'),
    OutreachDelivery: JSON.stringify(customerDueV1.example),
    OutreachReceiving: receiptOf('reminder-of-nobody', 'cus-0042'),
  };
};

interface Sent {
  readonly channel?: string;
  readonly reminderId?: string;
  readonly customerId?: string;
}

const eventOf = (functionId: string, body: string): object => ({
  Records: [
    {
      messageId: `failing-${functionId}`,
      receiptHandle: 'none',
      body,
      attributes: { SentTimestamp: String(Date.parse('2026-11-21T01:29:00.000Z')), ApproximateReceiveCount: '1' },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:Failing',
    },
  ],
});

/** Lets one record of every queue-driven function fail, once each, because its table is not there. */
export const failEach = async (stack: LocalStack): Promise<void> => {
  const all = [...stack.functions.values()].map(({ definition }) => definition);
  stack.wire.setHooks({
    before: ({ service }) =>
      service === 'dynamodb'
        ? jsonReply(400, { __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message: 'gone' })
        : 'pass',
  });
  for (const [word, body] of Object.entries(bodies())) {
    const found = all.find(({ id }) => id.includes(word));
    if (found === undefined) throw new Error(`no function ${word} in the template`);
    await stack.invoke(found.arn, eventOf(found.id, body));
  }
  stack.wire.setHooks({});
};

/** Delivers once more what the day has sent and the functions have finished. */
export const deliverAgain = async (stack: LocalStack): Promise<void> => {
  for (const [word, kind] of [
    ['Conversation', 'transcript'],
    ['Lifecycle', 'lifecycle'],
  ] as const) {
    const sent = buildSampleDay().findLast((one) => one.kind === kind && one.via === 'message' && one.expect === 'accepted');
    const found = [...stack.functions.values()].find(({ definition }) => definition.id.includes(word));
    if (sent === undefined || found === undefined) throw new Error(`nothing to deliver again to ${word}`);
    await stack.invoke(found.definition.arn, eventOf(found.definition.id, sent.body));
  }
};

/** Says once more of a reminder that went out as a text that it has arrived. */
export const reportTwice = async (stack: LocalStack, outbox: readonly Sent[]): Promise<void> => {
  const text = outbox.find(({ channel, reminderId }) => channel === 'sms' && reminderId !== undefined);
  const found = [...stack.functions.values()].find(({ definition }) => definition.id.includes('OutreachReceiving'));
  if (text?.reminderId === undefined || text.customerId === undefined || found === undefined) throw new Error('no text went out');
  const { id, arn } = found.definition;
  for (let time = 0; time < 2; time += 1) await stack.invoke(arn, eventOf(id, receiptOf(text.reminderId, text.customerId)));
};
