import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drain, sweep } from '../../infra/local/drain.ts';
import { dumpTables } from '../../infra/local/dump.ts';
import type { World } from '../support/world.ts';
import { startWorld, tell } from '../support/world.ts';

const SAID = '2026-11-20T09:00:00.000Z';

const complaint = (conversationId: string) => ({
  schema: 'careline.transcript/1',
  channel: 'chat',
  conversationId,
  customerId: 'cus-3001',
  jurisdiction: 'HK',
  language: 'en',
  startedAt: SAID,
  endedAt: '2026-11-20T09:05:00.000Z',
  turns: [
    { at: SAID, speaker: 'customer', text: 'I want to make a formal complaint about the late fee you charged me twice.' },
    { at: '2026-11-20T09:01:00.000Z', speaker: 'agent', text: 'I am sorry. I have noted your complaint.' },
  ],
});

const answered = (conversationId: string) => ({
  schema: 'careline.desk/1',
  eventId: `desk-${conversationId}`,
  conversationId,
  type: 'complaint-answered',
  at: '2026-12-01T09:00:00.000Z',
});

let world: World;
beforeAll(async () => {
  world = await startWorld(SAID);
}, 280_000);
afterAll(() => world?.close());

const timers = async () =>
  Object.entries(await dumpTables(world.stack))
    .filter(([name]) => name.includes('Timers'))
    .flatMap(([, rows]) => rows)
    .filter(({ retired }) => retired !== true);
const nearEvents = () => world.stack.events.filter(({ detailType }) => detailType === 'ComplaintDeadlineNear');

describe('a complaint whose deadline comes near', () => {
  it('given two complaints of which one is answered, when the deadline comes near, then departments hear of the other, once', async () => {
    const { stack } = world;
    await tell(stack, 'Chat', complaint('chat-3001'));
    await tell(stack, 'Chat', complaint('chat-3002'));
    await drain(stack);
    expect((await timers()).filter(({ sk }) => String(sk).startsWith('2026-12-17T23:59:59.999Z#desk#'))).toHaveLength(2);

    stack.clock.set('2026-12-01T10:00:00.000Z');
    await tell(stack, 'Desk', answered('chat-3002'));
    await drain(stack);
    await sweep(stack);
    expect(nearEvents()).toEqual([]);

    for (const now of ['2026-12-18T00:05:00.000Z', '2026-12-18T01:00:00.000Z', '2026-12-21T00:00:00.000Z']) {
      stack.clock.set(now);
      await sweep(stack);
    }
    const ids = new Set(nearEvents().map(({ detail }) => detail.id));
    expect(ids.size).toBe(1);
    expect(nearEvents()[0]?.detail).toMatchObject({ at: '2026-12-17T23:59:59.999Z', detail: { rule: 'complaint.hk.bank' } });
    expect((await timers()).filter(({ sk }) => String(sk).includes('#desk#'))).toEqual([]);
    const facts = Object.entries(await dumpTables(stack))
      .filter(([name]) => name.includes('Facts'))
      .flatMap(([, rows]) => rows)
      .map(({ body }) => body as { readonly type?: string });
    expect(facts.filter(({ type }) => type === 'complaint-deadline-near')).toHaveLength(1);
  });
});
