import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drain } from '../../infra/local/drain.ts';
import { collectExports } from '../../infra/local/exports/exports.ts';
import type { Run } from '../../infra/local/run.ts';
import { runStack } from '../../infra/local/run.ts';

const NOW = '2026-11-20T12:00:00.000Z';
/** Two contacts of Amazon Connect: Ann is answered after twelve seconds, Bo hangs up after a minute and a half. */
const ANN = '7c1b6d5e-0000-4000-8000-0000000000a1';
const BO = '7c1b6d5e-0000-4000-8000-0000000000b0';

const transcript = (conversationId: string, customerId: string, ...turns: readonly [speaker: string, text: string][]) => ({
  schema: 'careline.transcript/1',
  channel: 'voice',
  conversationId,
  customerId,
  jurisdiction: 'SG',
  language: 'en',
  startedAt: '2026-11-20T09:00:00.000Z',
  turns: turns.map(([speaker, text], index) => ({ speaker, text, offsetMs: index * 20_000 })),
});

const DOCUMENTS = [
  transcript(ANN, 'cus-0001', ['customer', 'my card was declined at the till'], ['agent', 'let me look at that for you']),
  transcript(BO, 'cus-0002', ['bot', 'how can i help'], ['customer', 'i want to talk to a person']),
];

const contact = (contactId: string, eventType: string, more: object = {}) => ({
  eventType,
  contactId,
  initialContactId: contactId,
  channel: 'VOICE',
  initiationMethod: 'INBOUND',
  initiationTimestamp: '2026-11-20T09:00:00.000Z',
  queueInfo: { queueType: 'STANDARD', enqueueTimestamp: '2026-11-20T09:01:00.000Z' },
  ...more,
});

let run: Run;
beforeAll(async () => {
  const inputs = async function* () {
    for (const document of DOCUMENTS) {
      yield { source: `${document.conversationId}.json`, bytes: Buffer.from(JSON.stringify(document)), sentAt: NOW };
    }
  };
  run = await runStack({ inputs, now: NOW, bedrock: 'off' });
  const announce = (detail: object) => run.stack.announce('aws.connect', 'Amazon Connect Contact Event', detail);
  // As Connect sends them: in no order, some twice, some that say nothing.
  const answered = contact(ANN, 'CONNECTED_TO_AGENT', { agentInfo: { connectedToAgentTimestamp: '2026-11-20T09:01:12.000Z' } });
  await announce(answered);
  await announce(contact(ANN, 'QUEUED'));
  await announce(answered);
  await announce(contact(BO, 'DISCONNECTED', { disconnectTimestamp: '2026-11-20T09:02:30.000Z' }));
  await announce(contact(BO, 'QUEUED'));
  await announce(contact(BO, 'CONNECTED_TO_SYSTEM'));
  await drain(run.stack);
}, 200_000);
afterAll(() => run?.close());

describe('Amazon Connect contact events through the deployed stack', () => {
  it('given contacts queued, answered and abandoned, when their events come by the default bus, then the queue’s KPIs count them', async () => {
    const { kpis, facts } = await collectExports(run.stack);
    const found = (
      JSON.parse(kpis) as {
        readonly kpis: readonly { readonly id: string; readonly numerator: number; readonly denominator: number }[];
      }
    ).kpis;
    const of = (id: string) =>
      found.filter((kpi) => kpi.id === id).map(({ numerator, denominator }) => `${numerator}/${denominator}`);
    expect(facts.filter(({ kind }) => kind === 'desk')).toHaveLength(4);
    expect([of('service-level'), of('abandon-rate'), of('connect-rate')]).toEqual([['1/2'], ['1/2'], ['0/1']]);
  });
});
