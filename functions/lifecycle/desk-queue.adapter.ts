import type { SQSClient } from '@aws-sdk/client-sqs';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { LifecyclePorts } from './process-lifecycle.ts';

/** Whose a contact id is, said as a desk event: it may arrive before or after the transcript and is folded with it. */
export const sqsContactMap =
  (client: SQSClient, queueUrl: string): LifecyclePorts['mapContact'] =>
  async ({ contactId, customerId, eventId, at }) => {
    const identified: DeskEvent = {
      schema: 'careline.desk/1',
      eventId: `map-${shortDigest(contactId, eventId)}`,
      conversationId: contactId,
      customerId,
      type: 'customer-identified',
      at,
    };
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(identified) }));
  };
