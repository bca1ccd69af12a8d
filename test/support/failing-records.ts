import { buildSampleDay } from '../../infra/local/sample-day/build.ts';
import type { SampleMessage } from '../../infra/local/sample-day/message.ts';
import type { LocalStack } from '../../infra/local/stack.ts';
import { jsonReply } from '../../infra/local/wire/messages.ts';
import { customerDueV1 } from '../../shared/contracts/customer-due.ts';
import { transcriptV1 } from '../../shared/contracts/transcript.ts';

/** An input that is new to its function, by a word in the function's logical id. */
const bodies = (): Readonly<Record<string, string>> => {
  const last = (kind: SampleMessage['kind']): string => buildSampleDay().findLast((message) => message.kind === kind)?.body ?? '';
  return {
    Conversation: JSON.stringify(transcriptV1.example),
    Lifecycle: last('lifecycle').replace('"eventId":"', '"eventId":"again-'),
    OutreachDelivery: JSON.stringify(customerDueV1.example),
    OutreachReceiving: last('receipt'),
  };
};

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
