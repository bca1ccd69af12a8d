import { z } from 'zod';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';
import { untagged } from './provider-errors.ts';

/** What a provider tells us about a message, or a customer answers to one. Addresses and words in it are RAW. */
export type Feedback =
  | {
      readonly kind: 'receipt';
      readonly reminderId: string;
      readonly customerId: string;
      readonly channel: 'email' | 'sms';
      readonly state: 'delivered' | 'bounced' | 'complained';
      /** The address itself will never work again. */
      readonly permanent: boolean;
      readonly at: Instant;
    }
  /** The one-click way out of an optional e-mail was used. */
  | { readonly kind: 'unsubscribed'; readonly reminderId: string; readonly customerId: string; readonly at: Instant }
  | { readonly kind: 'reply'; readonly replyId: string; readonly address: string; readonly text: string; readonly at?: Instant }
  /** Well-formed, and nothing we act on (another system's message, a status on the way). */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'unreadable' };

const NOT_OURS: Feedback = { kind: 'not-ours' };

/** As SES writes them in events (`OptOut`); its API says `OPT_OUT`. */
const topicPreferences = z.object({
  unsubscribeAll: z.boolean().optional(),
  topicSubscriptionStatus: z.array(z.object({ subscriptionStatus: z.string() })).optional(),
});

const wantsOut = ({ unsubscribeAll, topicSubscriptionStatus = [] }: z.infer<typeof topicPreferences>): boolean =>
  unsubscribeAll === true || topicSubscriptionStatus.some(({ subscriptionStatus }) => /^opt_?out$/i.test(subscriptionStatus));

/** Amazon SES event through EventBridge (`Email Delivered`, `Email Bounced`, …). */
const sesEvent = z.object({
  source: z.literal('aws.ses'),
  time: z.string(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())).optional() }),
    bounce: z.object({ bounceType: z.string() }).optional(),
    subscription: z.object({ newTopicPreferences: topicPreferences }).optional(),
  }),
});

/** End User Messaging event through EventBridge (`Text Message Delivery Status Updated`). */
const smsEvent = z.object({
  source: z.literal('aws.sms-voice'),
  time: z.string(),
  detail: z.object({
    eventType: z.string(),
    isFinal: z.boolean().optional(),
    context: z.record(z.string(), z.string()).optional(),
  }),
});

/** A two-way SMS as End User Messaging publishes it. */
const inboundSms = z.object({
  originationNumber: z.string().min(3).max(32),
  messageBody: z.string().max(4_000),
  inboundMessageId: z.string().min(1).max(128),
});

const snsEnvelope = z.object({ Type: z.literal('Notification'), Message: z.string(), Timestamp: z.string().optional() });

const EMAIL_STATES: Readonly<Record<string, 'delivered' | 'bounced' | 'complained'>> = {
  Delivery: 'delivered',
  Bounce: 'bounced',
  Complaint: 'complained',
  Reject: 'bounced',
  'Rendering Failure': 'bounced',
};

const SMS_DELIVERED: ReadonlySet<string> = new Set(['TEXT_DELIVERED', 'TEXT_SUCCESSFUL']);
/**
 * The number is not valid. Everything else may be better tomorrow, an unreachable carrier too (a temporary error, says AWS's guide "Event
 * types for SMS"): closing a number for that would silence a fraud alert.
 */
const SMS_DEAD: ReadonlySet<string> = new Set(['TEXT_INVALID']);
/** On the way, or `unknown`, which AWS says after 72 hours when a carrier never told: it tells us nothing. */
const NO_NEWS: ReadonlySet<string> = new Set(['TEXT_PENDING', 'TEXT_QUEUED', 'TEXT_SENT', 'TEXT_UNKNOWN']);

const fromEmail = ({ time, detail }: z.infer<typeof sesEvent>): Feedback => {
  const reminderId = detail.mail.tags?.reminder?.[0];
  const customer = detail.mail.tags?.customer?.[0];
  const state = EMAIL_STATES[detail.eventType];
  const at = toInstant(time);
  if (reminderId === undefined || customer === undefined || at === undefined) return NOT_OURS;
  // Coming back is no consent of ours: that is given in words, to the company.
  if (detail.subscription !== undefined && wantsOut(detail.subscription.newTopicPreferences)) {
    return { kind: 'unsubscribed', reminderId, customerId: untagged(customer), at };
  }
  if (state === undefined) return NOT_OURS;
  const permanent = detail.bounce?.bounceType === 'Permanent';
  return { kind: 'receipt', reminderId, customerId: untagged(customer), channel: 'email', state, permanent, at };
};

const fromSms = ({ time, detail }: z.infer<typeof smsEvent>): Feedback => {
  const { reminder, customer } = detail.context ?? {};
  const at = toInstant(time);
  if (reminder === undefined || customer === undefined || at === undefined || NO_NEWS.has(detail.eventType)) return NOT_OURS;
  const state = SMS_DELIVERED.has(detail.eventType) ? 'delivered' : 'bounced';
  const permanent = SMS_DEAD.has(detail.eventType);
  return { kind: 'receipt', reminderId: reminder, customerId: customer, channel: 'sms', state, permanent, at };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const fromReply = (reply: z.infer<typeof inboundSms>, at: Instant | undefined): Feedback => ({
  kind: 'reply',
  replyId: reply.inboundMessageId,
  address: reply.originationNumber,
  text: reply.messageBody,
  ...(at === undefined ? {} : { at }),
});

/** Reads one message of the receipts queue. What cannot be read is refused with nothing of it repeated (law 1). */
export const readFeedback = (body: string): Feedback => {
  const document = parsed(body);
  if (document === undefined) return { kind: 'unreadable' };
  const email = sesEvent.safeParse(document);
  if (email.success) return fromEmail(email.data);
  const sms = smsEvent.safeParse(document);
  if (sms.success) return fromSms(sms.data);
  const envelope = snsEnvelope.safeParse(document);
  const reply = inboundSms.safeParse(envelope.success ? parsed(envelope.data.Message) : document);
  if (reply.success) return fromReply(reply.data, envelope.success ? toInstant(envelope.data.Timestamp ?? '') : undefined);
  return { kind: 'unreadable' };
};
