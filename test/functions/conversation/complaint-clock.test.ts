import type { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import type { KeyedInput } from '../../../functions/conversation/case-file.ts';
import { foldCase } from '../../../functions/conversation/case-file.ts';
import { clockRuns, deadlineNear } from '../../../functions/conversation/complaint-file.ts';
import { sqsDeskTimers } from '../../../functions/outreach/desk-timers.adapter.ts';
import { complaintClock } from '../../../functions/routing/complaint-clocks.ts';
import { deskEventV1 } from '../../../shared/contracts/desk-event.ts';
import { caseRules } from '../../support/case-rules.ts';
import { anEdition, deskAction, verdictOf } from '../../support/conversations.ts';

const complained = anEdition({ verdict: verdictOf('fees-and-interest', { overlays: ['complaint'] }), jurisdiction: 'HK' });
/** Hong Kong: 30 days after the 20th of November, told three days before. */
const NEAR = '2026-12-17T23:59:59.999Z';
const RECEIVED = '2026-11-20T09:00:00.000Z';
const ran = deskAction({ type: 'complaint-deadline-near', at: NEAR, eventId: 'clock-1' });

const folded = (...inputs: KeyedInput['input'][]) => {
  const file = foldCase(
    inputs.map((input) => ({ key: input.kind === 'edition' ? input.contentHash : input.eventId, input })),
    caseRules,
  );
  if (file === undefined) throw new Error('no case file');
  return file;
};
const near = (...inputs: KeyedInput['input'][]) =>
  folded(...inputs).events.filter(({ event }) => event.name === 'ComplaintDeadlineNear');

describe('the clock of a complaint', () => {
  it('given a complaint, when opened, then its clock carries an event of the desk, always the same one', () => {
    const { complaint } = folded(complained).ticket;
    if (complaint === undefined) throw new Error('no complaint');
    expect(complaint).toMatchObject({ nearAt: NEAR, dueAt: '2026-12-20T23:59:59.999Z' });
    expect(clockRuns(complaint)).toBe(true);
    const event = deadlineNear('tkt-000000000001', complaint);
    expect(deskEventV1.schema.parse(event)).toMatchObject({
      type: 'complaint-deadline-near',
      at: NEAR,
      ticketId: 'tkt-000000000001',
    });
    expect(deadlineNear('tkt-000000000001', complaint)).toEqual(event);
  });

  it('given nobody answered, when the clock runs, then departments are told once, whatever the order, and it has nothing more to say', () => {
    const [told, ...more] = near(complained, ran);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      cause: 'clock-1',
      event: { at: NEAR, detail: { rule: 'complaint.hk.bank', acknowledged: false } },
    });
    expect(near(ran, complained)).toEqual([told]);
    const { complaint, state } = folded(complained, ran).ticket;
    expect(complaint === undefined || clockRuns(complaint)).toBe(false);
    expect(state).toBe('open');
  });

  it('given an answer before the deadline came near, when the clock runs all the same, then nobody is told', () => {
    const answer = deskAction({ type: 'complaint-answered', at: '2026-12-10T09:00:00.000Z', eventId: 'a-1' });
    expect(near(complained, answer, ran)).toEqual([]);
    expect(clockRuns(folded(complained, answer).ticket.complaint ?? never())).toBe(false);
  });

  it('given an answer after it was told, when folded again, then the event stays the same', () => {
    const late = deskAction({ type: 'complaint-answered', at: '2026-12-18T09:00:00.000Z', eventId: 'a-2' });
    expect(near(complained, ran, late)).toHaveLength(1);
  });

  it('given no complaint at all, when a clock runs by mistake, then nothing', () => {
    expect(near(anEdition({}), ran)).toEqual([]);
  });

  it('given what the document says of its own desk, when the clock runs, then that still counts: no desk was there', () => {
    const resolved = anEdition({
      verdict: verdictOf('fees-and-interest', { overlays: ['complaint'] }),
      desk: { resolved: true },
    });
    expect(folded(resolved, ran).ticket.state).toBe('resolved');
  });

  it.each([
    ['UK', '2027-01-12T23:59:59.999Z'],
    ['CN', '2026-12-02T23:59:59.999Z'],
    ['ID', '2026-12-01T23:59:59.999Z'],
  ] as const)('given %s, when a complaint comes on 20 November 2026, then it is near from %s', (place, nearAt) => {
    expect(complaintClock({ receivedAt: RECEIVED, jurisdiction: place, spoken: false }).nearAt).toBe(nearAt);
  });

  // Facts: complaint-clocks.md. Friday 20 November 2026.
  it.each([
    ['UK', 'repaying', false, 'complaint.uk.consumer-finance', '2027-01-15'],
    ['UK', 'wallet-and-transfers', false, 'complaint.uk.payments', '2026-12-11'],
    ['UK', undefined, false, 'complaint.uk.consumer-finance', '2027-01-15'],
    ['US', 'repaying', false, 'complaint.us.portal', '2026-12-05'],
    ['US', 'cards', false, 'complaint.us.electronic-transfer', '2026-12-04'],
    ['ID', 'repaying', false, 'complaint.id.financial-services', '2026-12-04'],
    ['ID', 'repaying', true, 'complaint.id.spoken', '2026-11-27'],
    ['HK', 'cards', true, 'complaint.hk.bank', '2026-12-20'],
  ] as const)('given %s, a complaint about %s, spoken %s, then %s: answered by %s', (jurisdiction, family, spoken, rule, day) => {
    const clock = complaintClock({ receivedAt: RECEIVED, jurisdiction, family, spoken });
    expect([clock.rule, clock.dueAt]).toEqual([rule, `${day}T23:59:59.999Z`]);
  });
});

const never = (): never => {
  throw new Error('no complaint');
};

describe('timers that carry a message of the desk', () => {
  const row = (sk: string, body: object) => ({ shard: 'SHARD#0', sk, row: { body } });
  const event = {
    schema: 'careline.desk/1',
    eventId: 'clock-1',
    ticketId: 'tkt-000000000001',
    type: 'complaint-deadline-near',
    at: NEAR,
  };

  const queue = () => {
    const sent: string[] = [];
    const client = {
      send: async ({ input }: { readonly input: { readonly MessageBody: string } }) => void sent.push(input.MessageBody),
    } as unknown as SQSClient;
    return { sent, client };
  };

  it('given one due, when queued, then its very message is on the desk queue; a stranger’s is not, and is counted', async () => {
    const { sent, client } = queue();
    const counts: (number | undefined)[] = [];
    const queueOthers = sqsDeskTimers(client, 'https://desk', (_, { count }) => void counts.push(count));
    const ours = row(`${NEAR}#desk#tkt-000000000001`, event);
    expect(await queueOthers([ours, row(`${NEAR}#unheard-of#x`, {})])).toEqual([ours]);
    expect(sent.map((body) => JSON.parse(body) as unknown)).toEqual([event]);
    expect(counts).toEqual([1]);
  });

  it('given one that carries nothing of the desk, when queued, then it fails, and the lease keeps it', async () => {
    const { sent, client } = queue();
    await expect(
      sqsDeskTimers(client, 'https://desk', () => undefined)([row(`${NEAR}#desk#tkt-1`, { type: 'x' })]),
    ).rejects.toThrow();
    expect(sent).toEqual([]);
  });
});
