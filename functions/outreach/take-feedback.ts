import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { LifecycleEvent } from '../../shared/contracts/lifecycle-event.ts';
import type { ContactChange } from '../../shared/vocabulary/contact-record.ts';
import { endedByReply, optOut } from '../../shared/vocabulary/contact-record.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import { CarelineError } from '../../shared/vocabulary/errors.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { later, plus } from '../../shared/vocabulary/instants.ts';
import { withContactState } from './claims.ts';
import { isOptOutReply } from './opt-out-words.ts';
import type { Delivery, ReminderOutcome } from './outcome.ts';
import { personTakesOver } from './outcome.ts';
import type { ReachOutPorts } from './ports.ts';
import type { Feedback } from './read-feedback.ts';
import { announce, changeContact } from './settle.ts';

export interface FeedbackPorts
  extends Pick<ReachOutPorts, 'readContact' | 'replaceContact' | 'saveOutcome' | 'appendFacts' | 'publish'> {
  readonly readOutcome: (customerId: string, reminderId: string) => Promise<ReminderOutcome | undefined>;
  /** Whose a raw address is, by its pseudonym; undefined when nobody's we know. */
  readonly ownerOf: (address: string) => Promise<string | undefined>;
  readonly applyContact: (customerId: string, changes: readonly ContactChange[]) => Promise<void>;
  /** Marks an address that will never work again, unless it was renewed since `at`, when the message left. */
  readonly closeAddress: (customerId: string, channel: 'email' | 'sms', at: Instant) => Promise<void>;
  /** Onto the lifecycle queue: a choice and an answer belong to the person's own inputs. */
  readonly tellLifecycle: (event: LifecycleEvent) => Promise<void>;
}

type Receipt = Extract<Feedback, { kind: 'receipt' }>;
type Reply = Extract<Feedback, { kind: 'reply' }>;
export type Taken = { readonly kind: 'accepted' | 'duplicate'; readonly customerId?: string };

const RANK: Readonly<Record<NonNullable<Delivery['receipt']>, number>> = { delivered: 1, bounced: 2, complained: 3 };
const MOST_ROUNDS = 5;

interface Revocation {
  readonly customerId: string;
  readonly at: Instant;
  readonly source: string;
  /** Words get the one confirmation; whoever pressed “spam” is not sent yet another message. */
  readonly by:
    | { readonly type: 'consent-withdrawn'; readonly repliedOn?: 'sms' }
    | { readonly type: 'marked-as-spam'; readonly channel: 'email' | 'sms' };
}

/** The choice of a customer, first on the CONTACT row (before the next claim), then as an input of the person. */
const revoke = async (ports: FeedbackPorts, { customerId, at, source, by }: Revocation): Promise<void> => {
  const repliedOn = by.type === 'consent-withdrawn' ? by.repliedOn : undefined;
  await ports.applyContact(customerId, [
    optOut(at, source),
    ...(repliedOn === undefined ? [] : [endedByReply(at, source, repliedOn)]),
  ]);
  await ports.tellLifecycle({ schema: 'careline.lifecycle/1', eventId: source, customerId, at, ...by });
};

/** The outcome with what the receipt says; undefined when it says nothing new. A receipt settles a send whose fate was unknown. */
const withReceipt = (known: ReminderOutcome, delivery: Delivery, { state, at }: Receipt): ReminderOutcome | undefined => {
  if (known.state === 'sent' && RANK[delivery.receipt ?? 'delivered'] >= RANK[state] && delivery.receipt !== undefined)
    return undefined;
  const { reason: _, needsPerson: __, ...rest } = known;
  const settled =
    known.state === 'sent' ? rest.decidedAt : known.state === 'unknown' ? later(at, plus(rest.decidedAt, 1)) : delivery.claimedAt;
  return {
    ...rest,
    version: known.version + 1,
    state: 'sent',
    decidedAt: settled,
    delivery: { ...delivery, receipt: state },
    ...(state === 'bounced' ? personTakesOver(known.purpose) : {}),
  };
};

const takeReceipt = async (ports: FeedbackPorts, receipt: Receipt): Promise<Taken> => {
  const { customerId, reminderId, state, at } = receipt;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const known = await ports.readOutcome(customerId, reminderId);
    // Nothing of ours went out under this id: another system's message, or one that was given back.
    if (known?.delivery === undefined) return { kind: 'accepted' };
    await changeContact(ports, customerId, (record) =>
      withContactState(record, reminderId, state === 'bounced' ? 'bounced' : 'delivered'),
    );
    if (receipt.permanent && state === 'bounced') {
      await ports.closeAddress(customerId, receipt.channel, known.delivery.claimedAt);
    }
    if (state === 'complained') {
      const source = `complained-${reminderId}`;
      await revoke(ports, { customerId, at, source, by: { type: 'marked-as-spam', channel: receipt.channel } });
    }
    const next = withReceipt(known, known.delivery, receipt);
    if (next === undefined) {
      await announce(ports, known);
      return { kind: 'duplicate', customerId };
    }
    if (!(await ports.saveOutcome(next))) continue;
    await announce(ports, next);
    return { kind: 'accepted', customerId };
  }
  throw new CarelineError('outcome-row-too-busy', { retryable: true });
};

/** An opt-out of somebody we cannot find is an urgent task for a person; it is never dropped (design, identity of customers). */
const strangerStopped = (replyId: string, at: Instant): DomainEvent => ({
  id: `evt-${shortDigest('ContactStopped', replyId)}`,
  name: 'ContactStopped',
  version: 1,
  at,
  department: 'compliance-and-privacy',
  detail: { source: 'reply', known: false, needsPerson: true },
});

const takeReply = async (ports: FeedbackPorts, reply: Reply, now: Instant): Promise<Taken> => {
  const at = reply.at ?? now;
  const customerId = await ports.ownerOf(reply.address);
  const stop = isOptOutReply(reply.text);
  const name = shortDigest(reply.replyId);
  if (customerId === undefined) {
    if (stop) await ports.publish([strangerStopped(reply.replyId, at)]);
    return { kind: 'accepted' };
  }
  if (stop) {
    const by = { type: 'consent-withdrawn', repliedOn: 'sms' } as const;
    await revoke(ports, { customerId, at, source: `reply-stop-1${name}`, by });
  }
  await ports.tellLifecycle({
    schema: 'careline.lifecycle/1',
    eventId: `reply-1${name}`,
    customerId,
    type: 'message-answered',
    at,
    channel: 'sms',
  });
  return { kind: 'accepted', customerId };
};

/** The way out in an e-mail of ours; whoever forges one for a message we never sent changes nothing. */
const takeWayOut = async (
  ports: FeedbackPorts,
  { customerId, reminderId, at }: Extract<Feedback, { kind: 'unsubscribed' }>,
): Promise<Taken> => {
  const known = await ports.readOutcome(customerId, reminderId);
  if (known?.delivery === undefined) return { kind: 'accepted' };
  await revoke(ports, { customerId, at, source: `unsubscribed-${reminderId}`, by: { type: 'consent-withdrawn' } });
  return { kind: 'accepted', customerId };
};

/** Receipts, bounces, complaints, ways out and replies. All of it can be delivered again without changing anything more. */
export const takeFeedback =
  (ports: FeedbackPorts) =>
  async (feedback: Exclude<Feedback, { kind: 'unreadable' }>, now: Instant): Promise<Taken> => {
    switch (feedback.kind) {
      case 'receipt':
        return takeReceipt(ports, feedback);
      case 'reply':
        return takeReply(ports, feedback, now);
      case 'unsubscribed':
        return takeWayOut(ports, feedback);
      case 'not-ours':
        return { kind: 'accepted' };
    }
  };
