import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drain, sweep } from '../../../infra/local/drain.ts';
import { dumpTables } from '../../../infra/local/dump.ts';
import { InvocationError } from '../../../infra/local/lambda/environment.ts';
import { putAt, sendAt } from '../../../infra/local/send-at.ts';
import type { LocalStack } from '../../../infra/local/stack.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { isMutating } from '../../../infra/local/wire/actions.ts';
import { failEntries } from '../../../infra/local/wire/faults.ts';
import { EVENT_SOURCE, errorReply } from '../../../infra/local/wire/messages.ts';
import { fixtureSource } from './fixture/stack.ts';

const NOON = '2026-11-20T12:00:00.000Z';
let stack: LocalStack;

beforeAll(async () => {
  stack = await startStack({ source: fixtureSource, now: NOON });
});
afterAll(() => stack.close());
beforeEach(async () => {
  stack.wire.setHooks({});
  await stack.reset(NOON);
});

const send = async (body: string, sentAt?: string): Promise<void> => {
  const messageId = await sendAt(stack.player.queues, stack.template.outputs.InboxUrl ?? '', body, sentAt);
  stack.ledger.sent({ messageId, source: body });
};
const notes = async (): Promise<readonly Record<string, unknown>[]> => {
  const rows = (await dumpTables(stack)).Notes ?? [];
  return rows.filter(({ pk }) => pk === 'NOTE').map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>);
};

describe('messages', () => {
  it('each message sent ends in exactly one outcome', async () => {
    await Promise.all([send('{"id":"a"}'), send('no json'), send('{"poison":true}')]);
    await drain(stack);
    await send('{"id":"a"}');
    await drain(stack);
    expect(stack.ledger.balance()).toEqual({
      received: 4,
      accepted: 1,
      duplicates: 1,
      quarantined: 1,
      deadLettered: 1,
      unsettled: [],
    });
    expect(stack.ledger.refusals()).toEqual([{ source: 'no json', code: 'no-json', position: 0 }]);
    expect(stack.ledger.internal().accepted).toBe(1);
  });

  it('a record that fails is delivered again alone, as often as its queue allows', async () => {
    await Promise.all([send('{"poison":true}'), send('{"id":"a"}')]);
    await drain(stack);
    const failures = stack.logs.lines.filter(({ fields }) => fields?.outcome === 'failed');
    expect(failures).toHaveLength(3);
    expect(await notes()).toHaveLength(1);
  });

  it('characters of every script arrive as they were sent', async () => {
    await send('{"id":"w","text":"谢谢 😀 𠮷"}');
    await drain(stack);
    expect((await notes())[0]?.text).toBe('谢谢 😀 𠮷');
  });

  it('the time of sending is the same on every delivery, also when midnight passes in between', async () => {
    let tries = 0;
    stack.wire.setHooks({
      before: (call) => {
        if (call.service !== 'events') return 'pass';
        tries += 1;
        if (tries > 4) return 'pass';
        stack.clock.set('2026-11-21T00:00:01.000Z');
        return errorReply(500, 'InternalException', '');
      },
    });
    await send('{"id":"m"}', '2026-11-20T11:59:59.000Z');
    await drain(stack);
    expect((await notes())[0]?.sentAt).toBe('2026-11-20T11:59:59.000Z');
    expect(stack.ledger.balance().accepted).toBe(1);
  });
});

describe('objects', () => {
  const put = (key: string) =>
    putAt(
      stack.player.objects,
      { bucket: 'drop', key, body: Buffer.from('{"id":"obj"}'), metadata: { customerid: 'cus-1' } },
      '2026-11-19T08:00:00.000Z',
    );

  it('an object of the bucket is announced to the queue of the rule, with a plain key and its metadata untouched', async () => {
    await put('Analysis/Voice/2026 11/c1_analysis_2026-11-19T08:00:00Z.json');
    await drain(stack);
    expect(await notes()).toEqual([
      expect.objectContaining({
        metadata: { customerid: 'cus-1' },
        eventTime: '2026-11-19T08:00:00Z',
        sentAt: '2026-11-19T08:00:00.000Z',
      }),
    ]);
  });

  it('an object that the rule leaves out is not announced', async () => {
    await put('quarantine/x');
    await drain(stack);
    expect(await notes()).toEqual([]);
  });

  it('an object larger than the engine takes at once arrives whole', async () => {
    const body = Buffer.from(JSON.stringify({ id: 'large', filler: 'x'.repeat(13_000_000) }));
    await putAt(stack.player.objects, { bucket: 'drop', key: 'quarantine/large.json', body, metadata: { code: 'too-large' } });
    const found = await stack.engines.direct.objects.send(new GetObjectCommand({ Bucket: 'drop', Key: 'quarantine/large.json' }));
    expect(found.ContentLength).toBe(body.length);
    expect(found.Metadata).toEqual({ code: 'too-large' });
  });
});

describe('execution environments', () => {
  it('see the clock of the stack, and real timers', async () => {
    await send('{"id":"a"}');
    await drain(stack);
    const done = (await dumpTables(stack)).Notes?.find(({ pk }) => pk === 'DONE');
    expect(done?.body).toBe(JSON.stringify({ at: NOON }));
  });

  it('are ended at the time limit of their function', async () => {
    const outcome = stack.functions.get('Slow')?.invoke({});
    await expect(outcome).rejects.toThrow(new InvocationError('Sandbox.Timedout'));
    const remaining = Number(stack.logs.lines.find(({ functionId }) => functionId === 'Slow')?.fields?.remaining);
    expect(remaining).toBeGreaterThan(500);
    expect(remaining).toBeLessThanOrEqual(1000);
  });

  it('that crash in the middle of a batch get nothing through any more; the whole batch is delivered again', async () => {
    let crashed = false;
    stack.wire.setHooks({
      after: (call) => {
        if (crashed || call.environment === EVENT_SOURCE || !call.environment.startsWith('Reader') || !isMutating(call))
          return 'pass';
        crashed = true;
        return 'drop-response-and-crash';
      },
    });
    await Promise.all(['a', 'b', 'c'].map((id) => send(JSON.stringify({ id }))));
    await drain(stack);
    expect(crashed).toBe(true);
    expect(stack.ledger.balance()).toMatchObject({ received: 3, accepted: 3, unsettled: [] });
    expect(stack.outbox).toHaveLength(3);
  });

  it('are told apart in the record of calls', async () => {
    await send('{"id":"a"}');
    await drain(stack);
    const { calls } = stack.wire;
    expect(calls).toContainEqual(expect.objectContaining({ caller: 'Reader', action: 'PutItem', resource: 'Notes' }));
    expect(calls).toContainEqual(expect.objectContaining({ caller: 'Reader', action: 'SendMessage', resource: 'Out' }));
    expect(calls).toContainEqual(
      expect.objectContaining({ caller: 'Reader', environment: EVENT_SOURCE, action: 'DeleteMessageBatch' }),
    );
  });
});

describe('faults', () => {
  it('entries of a batch fail inside an answer of 200', async () => {
    stack.wire.setHooks({ before: (call) => failEntries(call, () => call.service === 'events') });
    await send('{"id":"a"}');
    await drain(stack);
    // The fixture does not look at failed entries: the event is lost, as it would be on AWS.
    expect(stack.events).toEqual([]);
    expect(stack.ledger.balance().accepted).toBe(1);
  });
});

describe('schedules', () => {
  it('a sweep goes on until it changes nothing', async () => {
    await sweep(stack);
    const sweeps = stack.wire.calls.filter(({ caller, action }) => caller === 'Sweep' && action === 'GetItem');
    expect(sweeps).toHaveLength(2);
    expect((await dumpTables(stack)).Notes).toHaveLength(1);
  });
});
