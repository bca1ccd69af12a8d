import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { SAMPLE_DAY_START } from './day.ts';
import { on } from './life-draft.ts';
import type { SampleMessage } from './message.ts';
import { customerId, PEOPLE } from './people.ts';

/**
 * What comes back from messages: reports about yesterday's, and replies to text messages. Reports about the reminders of this very run
 * come from the stand-ins of SES and End User Messaging after the run has sent them.
 */

const TODAY = '2026-11-20';

const whole = (at: Instant): string => `${at.slice(0, 19)}Z`;
/** Tags of SES take few characters, so the customer's id is written in base64url there. */
const tag = (id: string): string => Buffer.from(id, 'utf8').toString('base64url');

const emailReport = (customer: number, eventType: string, detailType: string, more: object = {}): object => ({
  version: '0',
  'detail-type': detailType,
  source: 'aws.ses',
  time: whole(on(TODAY, '06:00')),
  resources: [],
  detail: {
    eventType,
    mail: { messageId: `yesterday-${customer}`, tags: { reminder: ['rem-0yesterday01'], customer: [tag(customerId(customer))] } },
    ...more,
  },
});

const textReport = (customer: number, eventType: string): object => ({
  version: '0',
  'detail-type': 'Text Message Delivery Status Updated',
  source: 'aws.sms-voice',
  time: whole(on(TODAY, '06:00')),
  resources: [],
  detail: { eventType, isFinal: true, context: { reminder: 'rem-0yesterday02', customer: customerId(customer) } },
});

/** A reply as SNS hands it to the queue. */
const reply = (id: string, originationNumber: string, messageBody: string, at: Instant): object => ({
  Type: 'Notification',
  MessageId: `sns-${id}`,
  TopicArn: 'arn:aws:sns:us-east-1:000000000000:replies',
  Timestamp: at,
  Message: JSON.stringify({
    originationNumber,
    destinationNumber: '+12065550100',
    messageKeyword: 'KEYWORD_000000000000',
    messageBody,
    inboundMessageId: `in-${id}`,
  }),
});

const numberOf = (customer: number): string => PEOPLE[customer - 1]?.data.phone.e164 ?? '';
/** Nobody's: from the range that is kept for stories. */
const STRANGER = '+12065550142';

const MESSAGES: readonly (readonly [name: string, at: Instant, document: object, expect?: SampleMessage['expect']])[] = [
  ['email-delivered', on(TODAY, '06:00'), emailReport(68, 'Delivery', 'Email Delivered')],
  ['email-opened', on(TODAY, '06:01'), emailReport(68, 'Open', 'Email Opened')],
  ['text-delivered', on(TODAY, '06:02'), textReport(53, 'TEXT_DELIVERED')],
  ['text-on-its-way', on(TODAY, '06:03'), textReport(70, 'TEXT_PENDING')],
  ['reply-stop', on(TODAY, '11:20'), reply('1001', numberOf(138), 'Berhenti', on(TODAY, '11:20'))],
  ['reply-thanks', on(TODAY, '12:40'), reply('1002', numberOf(70), '好的，谢谢', on(TODAY, '12:40'))],
  ['reply-cancel-card', on(TODAY, '13:05'), reply('1003', numberOf(53), 'please cancel my card', on(TODAY, '13:05'))],
  ['reply-of-a-stranger', on(TODAY, '14:10'), reply('1004', STRANGER, 'STOP', on(TODAY, '14:10'))],
  ['unreadable', on(TODAY, '15:30'), { source: 'aws.ses', 'detail-type': 'Email Delivered', detail: {} }, 'quarantined'],
];

const feedback: readonly SampleMessage[] = MESSAGES.map(([name, sentAt, document, expect = 'accepted']) => ({
  name: `receipts/${name}.json`,
  kind: 'receipt',
  body: JSON.stringify(document),
  via: 'message',
  sentAt,
  expect,
  ...(expect === 'quarantined' ? { refusal: 'receipt-unreadable' } : {}),
}));

/**
 * Addresses of AWS's own simulators: mail to the one bounces, mail to the other is marked as spam, the number cannot be reached. The mails
 * are statutory notices, which go out whatever was said in a conversation that day.
 */
const UNLUCKY: readonly (readonly [customer: number, address: object])[] = [
  [95, { email: 'bounce+95@simulator.amazonses.com' }],
  [136, { email: 'bounce+136@simulator.amazonses.com' }],
  [74, { email: 'complaint+74@simulator.amazonses.com' }],
  [108, { email: 'complaint+108@simulator.amazonses.com' }],
  [87, { phone: '+85257048854' }],
];

const moved: readonly SampleMessage[] = UNLUCKY.map(([customer, address]) => {
  const id = customerId(customer);
  const at = SAMPLE_DAY_START;
  const event = {
    schema: 'careline.lifecycle/1',
    eventId: `lc-new-address-${customer}`,
    customerId: id,
    type: 'profile-updated',
    at,
  };
  return {
    name: `lifecycle/${id}-new-address.json`,
    kind: 'lifecycle',
    body: JSON.stringify({ ...event, ...address }),
    via: 'message',
    sentAt: at,
    expect: 'accepted',
  };
});

export const receiptMessages = (): readonly SampleMessage[] => [...feedback, ...moved];
