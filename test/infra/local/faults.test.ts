import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../infra/local/dump.ts';
import { compareGrants } from '../../../infra/local/grants.ts';
import { schedulesOf } from '../../../infra/local/schedules.ts';
import type { LocalStack } from '../../../infra/local/stack.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { failEntries } from '../../../infra/local/wire/faults.ts';
import { fixtureSource } from './fixture/stack.ts';

let stack: LocalStack;
beforeAll(async () => {
  stack = await startStack({ source: fixtureSource, now: '2026-11-20T12:00:00.500Z', polling: false });
  stack.wire.setHooks({ before: (call) => failEntries(call, (position) => position === 1) });
});
afterAll(() => stack.close());

describe('a batch that fails one entry inside an answer of 200', () => {
  it('sends the other messages, and says which one it did not', async () => {
    const entry = (Id: string) => ({ Id, MessageBody: `body of ${Id}` });
    const { Successful, Failed } = await stack.player.queues.send(
      new SendMessageBatchCommand({ QueueUrl: stack.template.outputs.InboxUrl, Entries: ['a', 'b', 'c'].map(entry) }),
    );
    expect(Successful?.map(({ Id }) => Id)).toEqual(['a', 'c']);
    expect(Failed?.map(({ Id }) => Id)).toEqual(['b']);
    expect((await stack.engines.depths()).find(({ name }) => name === 'Inbox')?.visible).toBe(2);
  });

  it('writes the other rows, and gives back the one it did not', async () => {
    const put = (sk: string) => ({ PutRequest: { Item: { pk: { S: 'x' }, sk: { S: sk } } } });
    const { UnprocessedItems } = await stack.player.tables.send(
      new BatchWriteItemCommand({ RequestItems: { Notes: ['a', 'b', 'c'].map(put) } }),
    );
    expect(UnprocessedItems).toEqual({ Notes: [put('b')] });
    expect((await rowsOf(stack, 'Notes')).map(({ sk }) => sk)).toEqual(['a', 'c']);
  });
});

describe('a schedule', () => {
  it('tells its target the time of the stack, in whole seconds', () => {
    const { sweeps, event } = schedulesOf(stack.template, stack.clock);
    const [each] = sweeps;
    expect(each && event(each)).toMatchObject({ source: 'aws.scheduler', time: '2026-11-20T12:00:00Z' });
    const given = { ...(each ?? sweeps[0]), input: '{"at":"<aws.scheduler.scheduled-time>"}' } as NonNullable<typeof each>;
    expect(event(given)).toEqual({ at: '2026-11-20T12:00:00Z' });
  });
});

describe('grants', () => {
  it('a call that no policy allows and a permission that nobody used are both found', async () => {
    await stack.invoke('arn:aws:lambda:us-east-1:000000000000:function:Sweep', {});
    const { ungranted, unused } = compareGrants(stack);
    expect(ungranted).toContainEqual({
      functionId: 'Sweep',
      action: 'dynamodb:PutItem',
      resource: 'arn:aws:dynamodb:us-east-1:000000000000:table/Notes',
    });
    expect(unused).toContain('Reader s3:GetObject');
  });
});
