import type { PageData, PageTicket } from './data.ts';
import { DEV_CASES } from './dev/cases.ts';
import { DEV_DASHBOARDS, DEV_KPIS, DEV_METRICS } from './dev/figures.ts';
import { DEV_OUTBOX, DEV_REMINDERS } from './dev/messages.ts';
import { DEV_CUSTOMERS } from './dev/people.ts';
import { built } from './dev/ticket.ts';

const counted = (tickets: readonly PageTicket[], keyOf: (ticket: PageTicket) => string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const ticket of tickets) counts[keyOf(ticket)] = (counts[keyOf(ticket)] ?? 0) + 1;
  return counts;
};

/** A small day for developing and testing the page: a few of everything it can show. */
export const devData = (): PageData => {
  const { tickets, conversations } = built(DEV_CASES);
  return {
    now: '2026-11-20T23:59:00.000Z',
    summary: {
      received: 13,
      accepted: 8,
      duplicates: 2,
      quarantined: 3,
      deadLettered: 0,
      tickets: tickets.length,
      handoffs: tickets.filter(({ handoff }) => handoff).length,
      byIntent: counted(tickets, ({ label }) => label ?? 'unrecognised'),
      byTier: counted(tickets, ({ tier }) => tier),
      reminders: { planned: 7, sent: 3, deferred: 1, suppressed: 2 },
      seconds: 21.4,
    },
    tickets,
    conversations,
    kpis: DEV_KPIS,
    reminders: DEV_REMINDERS,
    outbox: DEV_OUTBOX,
    customers: DEV_CUSTOMERS,
    quarantine: [
      {
        code: 'json-truncated',
        source: 'hostile/cut-in-half.json',
        position: 412,
        queue: 'chat',
        bytes: 412,
        sha256: '51b1e0c4a7d9',
      },
      {
        code: 'unknown-schema',
        source: 'hostile/mixed.jsonl:17',
        path: 'schema',
        expected: 'careline.transcript/1',
        queue: 'chat',
        bytes: 233,
      },
      { code: 'json-truncated', source: 'hostile/half-a-card.json', position: 97, queue: 'voice', bytes: 97 },
    ],
    events: [
      {
        id: 'evt-01',
        name: 'TicketOpened',
        version: 1,
        at: '2026-11-20T02:30:00.000Z',
        ticketId: 'tkt-000000000001',
        department: 'loan-servicing',
        detail: {},
      },
      {
        id: 'evt-02',
        name: 'HandoffRequested',
        version: 1,
        at: '2026-11-20T02:30:00.000Z',
        ticketId: 'tkt-000000000001',
        department: 'loan-servicing',
        detail: {},
      },
    ],
    dashboards: DEV_DASHBOARDS,
    metrics: DEV_METRICS,
    alarms: [{ id: 'ChatLate', name: 'Careline-dev-chat-late', description: 'The oldest chat transcript has waited too long.' }],
    standIns: [
      'stand-in: Bedrock (answers come from a scripted model)',
      'stand-in: SES v2 (e-mail stays in the outbox of this run)',
      'stand-in: KMS (keys live in this process)',
    ],
  };
};

/** The same day with as many tickets as asked for, to feel how a long list behaves. */
export const manyTickets = (count: number): PageData => {
  const data = devData();
  const tickets = Array.from({ length: count }, (_, index): PageTicket => {
    const like = data.tickets[index % data.tickets.length] ?? data.tickets[0];
    if (like === undefined) throw new RangeError('the fixture has no ticket');
    const openedAt = new Date(Date.parse(like.openedAt) - index * 47_000).toISOString();
    return { ...like, ticketId: `tkt-many-${String(index).padStart(5, '0')}`, openedAt };
  });
  return { ...data, tickets };
};
