import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../../../infra/local/explain/inputs-of.ts';
import type { InputMessage, Inputs } from '../../../../infra/local/player/input.ts';

const message = (source: string, document: object, more: Partial<InputMessage> = {}): InputMessage => ({
  source,
  bytes: Buffer.from(JSON.stringify(document)),
  ...more,
});

const AT = '2026-11-20T10:00:00.000Z';
const inputs: Inputs = async function* () {
  yield message('hers', { customerId: 'cus-1', at: AT });
  yield message('his', { customerId: 'cus-2', at: AT });
  yield message('later', { customerId: 'cus-1', at: '2026-11-21T10:00:00.000Z' });
  yield message('ends later', { customerId: 'cus-1', startedAt: AT, endedAt: '2026-11-20T13:00:00.000Z' });
  yield message('nameless', { turns: [] });
  yield message('hers by metadata', {}, { object: { key: 'a.json', metadata: { 'customer-id': 'cus-1' } } });
  yield message('his by metadata', {}, { object: { key: 'b.json', metadata: { 'customer-id': 'cus-2' } } });
  yield message('hers, sent later', { customerId: 'cus-1', at: AT }, { sentAt: '2026-11-20T13:00:00.000Z' });
  yield { source: 'not json', bytes: Buffer.from('{') };
};

describe('what could matter to one customer at an instant', () => {
  it('given inputs of everybody, then those that name somebody else or speak of later things are left out', async () => {
    const kept: string[] = [];
    for await (const { source } of inputsOf(inputs, 'cus-1', '2026-11-20T12:00:00.000Z')()) kept.push(source);
    expect(kept).toEqual(['hers', 'nameless', 'hers by metadata', 'not json']);
  });
});
