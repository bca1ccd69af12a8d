import { describe, expect, it } from 'vitest';
import { contactChangesOf } from '../../../functions/lifecycle/contact-changes.ts';
import { toStoredEvent } from '../../../functions/lifecycle/stored-event.ts';
import { processFeedback } from '../../../functions/outreach/process-feedback.ts';
import { tagged } from '../../../functions/outreach/provider-errors.ts';
import { reachOut } from '../../../functions/outreach/reach-out.ts';
import type { Feedback } from '../../../functions/outreach/read-feedback.ts';
import { readFeedback } from '../../../functions/outreach/read-feedback.ts';
import type { FeedbackPorts } from '../../../functions/outreach/take-feedback.ts';
import { takeFeedback } from '../../../functions/outreach/take-feedback.ts';
import type { LifecycleEvent } from '../../../shared/contracts/lifecycle-event.ts';
import { lifecycleEventV1 } from '../../../shared/contracts/lifecycle-event.ts';
import type { Purpose } from '../../../shared/vocabulary/contact-record.ts';
import { applyContactChange } from '../../../shared/vocabulary/contact-record.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';
import { ask, person, short } from './people.ts';
import type { World } from './world.ts';
import { makeWorld, reminder } from './world.ts';

const NOON = '2026-11-20T12:00:00.000Z';
const LATER = '2026-11-20T12:05:00.000Z';

const afterSending = async (answer?: World['answer'], fields: Partial<PlannedReminder> = {}) => {
  const due = reminder(fields);
  const world = makeWorld(person('UK', 'Europe/London'), [due]);
  if (answer !== undefined) world.answer = answer;
  const timer = { shard: 'SHARD#0', sk: `${due.dueAt}#reminder#${due.reminderId}` };
  const visit = (now: string) =>
    reachOut(world.ports, { actors: ['lender'], sender: 'Careline' })(
      { schema: 'careline.customer-due/1', customerId: 'cus-0042', timer },
      now,
    );
  await visit(NOON);
  const closed: string[] = [];
  const told: LifecycleEvent[] = [];
  const ports: FeedbackPorts = {
    ...world.ports,
    readOutcome: (_, id) => Promise.resolve(structuredClone(world.outcomes.get(id))),
    ownerOf: (address) => Promise.resolve(address === '+447700900123' ? 'cus-0042' : undefined),
    applyContact: (_, changes) => {
      const next = changes.reduce(applyContactChange, world.record);
      if (next !== world.record) world.record = { ...next, version: world.record.version + 1 };
      return Promise.resolve();
    },
    closeAddress: (_, channel, at) => Promise.resolve(void closed.push(`${channel} as of ${at}`)),
    tellLifecycle: (event) => Promise.resolve(void told.push(event)),
  };
  return { world, due, visit, closed, told, take: takeFeedback(ports) };
};

const receipt = (
  reminderId: string,
  state: 'delivered' | 'bounced' | 'complained',
  permanent = false,
): Feedback & { kind: 'receipt' } => ({
  kind: 'receipt',
  reminderId,
  customerId: 'cus-0042',
  channel: 'email',
  state,
  permanent,
  at: LATER,
});

const reply = (text: string, address = '+447700900123') =>
  ({ kind: 'reply', replyId: 'in-1', address, text, at: LATER }) as const;

describe('receipts', () => {
  it('given a message sent, when its delivery is reported twice, then it is noted once', async () => {
    const { world, due, take } = await afterSending();
    expect(await take(receipt(due.reminderId, 'delivered'), NOON)).toMatchObject({ kind: 'accepted' });
    expect(await take(receipt(due.reminderId, 'delivered'), NOON)).toMatchObject({ kind: 'duplicate' });
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'sent', delivery: { receipt: 'delivered' } });
    expect(world.record.contacts[due.reminderId]?.state).toBe('delivered');
  });

  it('given a send whose fate was unknown, when a receipt comes, then it is settled as sent and never sent again', async () => {
    const { world, due, take, visit } = await afterSending(() => ({ kind: 'unknown', code: 'TimeoutError' }));
    await take(receipt(due.reminderId, 'delivered'), NOON);
    await visit('2026-11-22T12:00:00.000Z');
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'sent', decidedAt: NOON });
    expect(world.outbox).toHaveLength(1);
  });

  it('given it was already called unknown, when a late receipt comes, then the later fact says sent', async () => {
    const { world, due, take, visit } = await afterSending(() => ({ kind: 'unknown', code: 'TimeoutError' }));
    await visit('2026-11-21T12:30:00.000Z');
    expect(world.outcomes.get(due.reminderId)?.state).toBe('unknown');
    await take(receipt(due.reminderId, 'delivered'), NOON);
    const facts = [...world.facts.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
    expect(facts.at(-1)).toMatchObject({ state: 'sent' });
  });

  it('given a permanent bounce, when reported, then the address is closed; a passing one leaves it open', async () => {
    const { closed, due, take } = await afterSending();
    await take(receipt(due.reminderId, 'bounced'), NOON);
    expect(closed).toEqual([]);
    await take(receipt(due.reminderId, 'bounced', true), NOON);
    // The address the message went to: one that was set since is another.
    expect(closed).toEqual([`email as of ${NOON}`]);
  });

  it.each([
    ['delivered', 'bounced'],
    ['bounced', 'delivered'],
  ] as const)(
    'given %s and then %s, when both are told, then the bounce is the last word on both rows',
    async (first, second) => {
      const { world, due, take } = await afterSending();
      await take(receipt(due.reminderId, first), NOON);
      await take(receipt(due.reminderId, second), NOON);
      expect(world.outcomes.get(due.reminderId)?.delivery?.receipt).toBe('bounced');
      expect(world.record.contacts[due.reminderId]?.state).toBe('bounced');
    },
  );

  it('given a reminder that was given back and waits, when a stray receipt comes, then nothing is settled by it', async () => {
    const { world, due, take } = await afterSending(() => ({ kind: 'throttled' }));
    const before = structuredClone(world.outcomes.get(due.reminderId));
    expect(await take(receipt(due.reminderId, 'delivered'), NOON)).toEqual({ kind: 'accepted' });
    expect(world.outcomes.get(due.reminderId)).toEqual(before);
  });

  it('given a complaint of spam, when reported, then every optional message stops', async () => {
    const { world, told, due, take } = await afterSending();
    await take(receipt(due.reminderId, 'complained'), NOON);
    expect(short(ask(world.record, '2026-11-20T16:00:00.000Z', { purpose: 'care' }))).toBe('no consent-withdrawn');
    expect(told).toMatchObject([{ type: 'marked-as-spam', channel: 'email' }]);
    expect(told.map((event) => lifecycleEventV1.schema.safeParse(event).success)).toEqual([true]);
  });

  it('given a receipt for a message that is not ours, when taken, then nothing', async () => {
    const { take } = await afterSending();
    expect(await take(receipt('rem-of-others', 'delivered'), NOON)).toEqual({ kind: 'accepted' });
  });
});

describe('a statutory notice that did not arrive, or may not have', () => {
  const NOTICE = { purpose: 'statutory-notice', rule: 'fee-change-notice', template: 'fee-change' } as const;
  const tasks = (world: World) => [...world.events.values()].filter(({ detail }) => detail.needsPerson === true);

  it('given it bounced, when told, then a person gets a task, as an event beside the one that said sent', async () => {
    const { world, due, take } = await afterSending(undefined, NOTICE);
    expect(tasks(world)).toEqual([]);
    await take(receipt(due.reminderId, 'bounced'), NOON);
    await take(receipt(due.reminderId, 'bounced'), NOON);
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'sent', needsPerson: true });
    expect(tasks(world)).toMatchObject([{ name: 'OutreachSettled', department: 'compliance-and-privacy' }]);
    expect(world.events.size).toBe(2);
  });

  it('given its fate was never learned, when a day has passed, then a person gets a task; a late receipt settles it', async () => {
    const { world, due, take, visit } = await afterSending(() => ({ kind: 'unknown', code: 'TimeoutError' }), NOTICE);
    await visit('2026-11-21T12:30:00.000Z');
    expect(world.outcomes.get(due.reminderId)).toMatchObject({ state: 'unknown', needsPerson: true });
    expect(tasks(world)).toHaveLength(1);
    await take(receipt(due.reminderId, 'delivered'), NOON);
    expect(world.outcomes.get(due.reminderId)?.needsPerson).toBeUndefined();
  });

  it('given it arrived, or something else bounced, when told, then nobody needs to see to it', async () => {
    const arrived = await afterSending(undefined, NOTICE);
    await arrived.take(receipt(arrived.due.reminderId, 'delivered'), NOON);
    const other = await afterSending();
    await other.take(receipt(other.due.reminderId, 'bounced'), NOON);
    expect([...tasks(arrived.world), ...tasks(other.world)]).toEqual([]);
  });
});

describe('the one-click way out of an e-mail', () => {
  const out = (reminderId: string) => ({ kind: 'unsubscribed', reminderId, customerId: 'cus-0042', at: LATER }) as const;

  it('given it is used, twice, then everything optional stops and the choice is one input, with its confirmation', async () => {
    const { world, due, told, take } = await afterSending();
    await take(out(due.reminderId), NOON);
    await take(out(due.reminderId), NOON);
    expect(short(ask(world.record, '2026-11-20T16:00:00.000Z', { purpose: 'care', channel: 'email' }))).toBe(
      'no consent-withdrawn',
    );
    expect(new Set(told.map(({ type, eventId }) => `${type} ${eventId}`))).toEqual(
      new Set([`consent-withdrawn unsubscribed-${due.reminderId}`]),
    );
  });

  it('given a way out of a message we never sent, then nothing', async () => {
    const { told, take } = await afterSending();
    expect(await take(out('rem-of-others'), NOON)).toEqual({ kind: 'accepted' });
    expect(told).toEqual([]);
  });
});

describe('replies', () => {
  it('given the reply “STOP”, when taken, then the choice is on the row before anything else and among the person’s inputs', async () => {
    const { world, told, take } = await afterSending();
    await take(reply(' Stop! '), NOON);
    expect(short(ask(world.record, '2026-11-20T16:00:00.000Z', { purpose: 'marketing', channel: 'email' }))).toBe(
      'no consent-withdrawn',
    );
    expect(told.map((event) => event.type)).toEqual(['consent-withdrawn', 'message-answered']);
    for (const event of told) expect(lifecycleEventV1.schema.safeParse(event).success).toBe(true);
  });

  it('given the reply “STOP”, when taken, then collection and relief stop on that channel alone; what the issue names goes on', async () => {
    const { world, told, take } = await afterSending();
    await take(reply('STOP'), NOON);
    const answer = (purpose: Purpose, channel: 'sms' | 'email') =>
      short(ask(world.record, '2026-11-20T16:00:00.000Z', { purpose, channel }));
    for (const purpose of ['collection', 'relief'] as const) {
      expect([answer(purpose, 'sms'), answer(purpose, 'email')]).toEqual(['no consent-withdrawn', 'yes']);
    }
    for (const purpose of ['contract-service', 'security', 'statutory-notice'] as const)
      expect(answer(purpose, 'sms')).toBe('yes');
    // The same choice, as the person's own input says it: planning again from the inputs comes to the same row.
    const [input] = told.map((event) => toStoredEvent(event, (_, id) => id));
    const again = input === undefined ? [] : contactChangesOf(input);
    expect(again.reduce(applyContactChange, person('UK', 'Europe/London')).consents).toEqual(world.record.consents);
  });

  it('given any other reply, when taken, then it is a sign of life and revokes nothing', async () => {
    const { world, told, take } = await afterSending();
    await take(reply('please cancel my card'), NOON);
    expect(Object.keys(world.record.consents)).toEqual([]);
    expect(told.map((event) => event.type)).toEqual(['message-answered']);
  });

  it('given a stranger’s “STOP”, when taken, then a person gets an urgent task', async () => {
    const { world, take } = await afterSending();
    await take(reply('STOP', '+447700900999'), NOON);
    expect([...world.events.values()].at(-1)).toMatchObject({
      name: 'ContactStopped',
      detail: { known: false, needsPerson: true },
    });
    expect(JSON.stringify([...world.events.values()])).not.toContain('447700900999');
  });
});

describe('a message of the receipts queue', () => {
  it('given one nobody can read, when processed, then refused with a code; one of ours, then accepted', async () => {
    const { world } = await afterSending();
    const ports = { ...world.ports, ownerOf: async () => undefined } as unknown as FeedbackPorts;
    const process = processFeedback({ ports, refuse: async (_, code) => ({ kind: 'quarantined', code }) });
    const message = (body: string) => ({ messageId: 'm-1', queue: 'receipts', body, sentAt: LATER });
    expect(await process(message('{'))).toEqual({ kind: 'quarantined', code: 'receipt-unreadable' });
    const inbound = { originationNumber: '+447700900999', messageBody: 'STOP', inboundMessageId: 'in-9' };
    expect(await process(message(JSON.stringify(inbound)))).toEqual({ kind: 'accepted' });
    expect([...world.events.values()].at(-1)).toMatchObject({ name: 'ContactStopped', at: LATER });
  });
});

describe('reading feedback', () => {
  const ses = (eventType: string, detail: object = {}) =>
    JSON.stringify({
      source: 'aws.ses',
      'detail-type': 'Email Delivered',
      time: '2026-11-20T12:05:00Z',
      detail: { eventType, mail: { tags: { reminder: ['rem-1'], customer: [tagged('cus.0042')] } }, ...detail },
    });
  const sms = (eventType: string) =>
    JSON.stringify({
      source: 'aws.sms-voice',
      'detail-type': 'Text Message Delivery Status Updated',
      time: '2026-11-20T12:05:00Z',
      detail: { eventType, isFinal: true, context: { reminder: 'rem-1', customer: 'cus-0042' } },
    });

  it.each([
    ['an e-mail delivered', ses('Delivery'), { kind: 'receipt', customerId: 'cus.0042', state: 'delivered', at: LATER }],
    ['an e-mail bounced for good', ses('Bounce', { bounce: { bounceType: 'Permanent' } }), { state: 'bounced', permanent: true }],
    ['an e-mail bounced for now', ses('Bounce', { bounce: { bounceType: 'Transient' } }), { state: 'bounced', permanent: false }],
    ['a complaint', ses('Complaint'), { state: 'complained' }],
    ['an event we do not act on', ses('Open'), { kind: 'not-ours' }],
    [
      'the one-click way out',
      ses('Subscription', {
        subscription: { contactList: 'ours', source: 'UnsubscribeHeader', newTopicPreferences: { unsubscribeAll: true } },
      }),
      { kind: 'unsubscribed', reminderId: 'rem-1', customerId: 'cus.0042', at: LATER },
    ],
    [
      'one topic left',
      ses('Subscription', {
        subscription: {
          newTopicPreferences: {
            unsubscribeAll: false,
            topicSubscriptionStatus: [{ topicName: 'offers', subscriptionStatus: 'OptOut' }],
          },
        },
      }),
      { kind: 'unsubscribed' },
    ],
    [
      'somebody coming back, which is no consent of ours',
      ses('Subscription', {
        subscription: {
          newTopicPreferences: { topicSubscriptionStatus: [{ topicName: 'offers', subscriptionStatus: 'OptIn' }] },
        },
      }),
      { kind: 'not-ours' },
    ],
    ['a text delivered', sms('TEXT_DELIVERED'), { kind: 'receipt', customerId: 'cus-0042', channel: 'sms', state: 'delivered' }],
    ['a dead number', sms('TEXT_INVALID'), { state: 'bounced', permanent: true }],
    ['a carrier out of reach for now', sms('TEXT_CARRIER_UNREACHABLE'), { state: 'bounced', permanent: false }],
    ['a text on its way', sms('TEXT_PENDING'), { kind: 'not-ours' }],
    ['a text nobody ever heard of again', sms('TEXT_UNKNOWN'), { kind: 'not-ours' }],
    ['an e-mail that could not be rendered', ses('Rendering Failure'), { state: 'bounced', permanent: false }],
    [
      'a reply through SNS',
      JSON.stringify({
        Type: 'Notification',
        Timestamp: '2026-11-20T12:05:00.000Z',
        Message: JSON.stringify({ originationNumber: '+447700900123', messageBody: 'STOP', inboundMessageId: 'in-1' }),
      }),
      { kind: 'reply', text: 'STOP', at: LATER },
    ],
    ['broken JSON', '{"source":', { kind: 'unreadable' }],
    ['something else', '{"hello":"world"}', { kind: 'unreadable' }],
  ])('given %s, when read, then it is what it is', (_, body, expected) => {
    expect(readFeedback(body)).toMatchObject(expected);
  });
});
