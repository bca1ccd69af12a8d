import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scenario } from '../../../infra/local/crash-walk.ts';
import { crashWalk } from '../../../infra/local/crash-walk.ts';
import { sendAt } from '../../../infra/local/send-at.ts';
import type { LocalStack } from '../../../infra/local/stack.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { fixtureSource } from './fixture/stack.ts';

const scenario: Scenario = {
  now: '2026-11-20T23:59:00.000Z',
  feed: async ({ player, template, ledger }) => {
    const messageId = await sendAt(player.queues, template.outputs.InboxUrl ?? '', '{"id":"a"}');
    ledger.sent({ messageId, source: 'a' });
  },
};

let stack: LocalStack;
beforeAll(async () => {
  stack = await startStack({ source: fixtureSource, now: scenario.now });
});
afterAll(() => stack.close());

it('crashes once after every changing call, and the fixture ends in the same rows, event ids and sends', async () => {
  const crashes: string[] = [];
  let undisturbed: unknown;
  for await (const { crashAt, crashed, snapshot } of crashWalk(stack, scenario)) {
    const { tables, eventIds } = snapshot;
    undisturbed ??= { tables, eventIds };
    expect({ tables, eventIds }).toEqual(undisturbed);
    expect(snapshot.balance).toMatchObject({ received: 1, unsettled: [] });
    expect(snapshot.sends.length).toBeLessThanOrEqual(1);
    if (crashAt > 0) crashes.push(`${crashed?.caller} ${crashed?.action}`);
  }
  expect(crashes.slice(0, 3)).toEqual(['Reader PutItem', 'Reader PutEvents', 'Reader SendMessage']);
  // From here on two functions work at once: which of their calls comes first differs.
  expect(crashes.slice(3).sort()).toEqual([
    expect.stringMatching(/PutItem$/),
    expect.stringMatching(/PutItem$/),
    'Sender1 SendEmail',
  ]);
});

it('lets time pass at the crash, before the redelivery', async () => {
  const days = new Set<string>();
  const midnight: Scenario = { ...scenario, onCrash: ({ clock }) => clock.set('2026-11-21T00:01:00.000Z') };
  for await (const { snapshot } of crashWalk(stack, midnight)) {
    const done = snapshot.tables.Notes?.find(({ pk }) => pk === 'DONE');
    days.add(String(done?.body).slice(7, 17));
  }
  // The fixture writes the wall clock into a row, so the walk finds it out.
  expect([...days].sort()).toEqual(['2026-11-20', '2026-11-21']);
});
