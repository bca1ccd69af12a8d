import type { SampleMessage } from '../../../infra/local/sample-day/message.ts';
import type { DeskEvent } from '../../../shared/contracts/desk-event.ts';
import type { Figure } from './figures.ts';
import { count, ratio } from './figures.ts';

/**
 * The main KPIs from what was SENT: documents and desk events as they lie in the sample day, with the intent, risk and issue that
 * tickets.jsonl says. Nothing of the ledger is read.
 */
export interface TicketLine {
  readonly conversationId: string;
  readonly customerId?: string;
  readonly openedAt: string;
  readonly risk: string;
  readonly handoff: boolean;
  readonly complaint?: object;
  readonly label?: string;
  readonly issue?: { readonly issueId: string; readonly role: string };
}

interface Block {
  readonly transfers?: number;
  readonly resolved?: boolean;
  readonly csat?: number;
  readonly csatScale?: number;
  readonly selfService?: { readonly completed: boolean };
}

const WEEK = 168 * 3_600_000;
const documentOf = ({ body }: SampleMessage): { readonly conversationId?: string; readonly desk?: Block } => {
  try {
    return JSON.parse(body) as { readonly conversationId?: string; readonly desk?: Block };
  } catch {
    return {};
  }
};

/** Conversations that were sent and accepted; a recording that names none is one of its own. */
export const conversationsSent = (day: readonly SampleMessage[]): number => {
  const sent = day.filter(
    ({ kind, expect, body }) =>
      expect === 'accepted' &&
      (kind === 'transcript' || (kind === 'hostile' && /turns|TranscriptMessages|"transcripts"|Transcript"/.test(body))),
  );
  return new Set(sent.map((message) => message.conversationId ?? documentOf(message).conversationId ?? message.name)).size;
};

export const figuresFromInputs = (
  day: readonly SampleMessage[],
  tickets: readonly TicketLine[],
  now: string,
): ReadonlyMap<string, Figure> => {
  const desk = Map.groupBy(
    [
      ...new Map(
        day
          .filter(({ kind }) => kind === 'desk')
          .map(({ body }) => JSON.parse(body) as DeskEvent)
          .filter(({ at }) => at <= now)
          .map((event) => [event.eventId, event]),
      ).values(),
    ].sort((a, b) => (`${a.at}|${a.eventId}` < `${b.at}|${b.eventId}` ? -1 : 1)),
    ({ conversationId = '' }) => conversationId,
  );
  const blocks = new Map(
    day
      .filter(({ kind, expect }) => kind === 'transcript' && expect === 'accepted')
      .flatMap((message) => {
        const { conversationId, desk: block } = documentOf(message);
        return conversationId === undefined || block === undefined ? [] : [[conversationId, block] as const];
      }),
  );
  const eventsOf = ({ conversationId }: TicketLine): readonly DeskEvent[] => desk.get(conversationId) ?? [];
  const blockOf = ({ conversationId }: TicketLine): Block => blocks.get(conversationId) ?? {};
  const resolved = (ticket: TicketLine, until: number): boolean | undefined => {
    const last = eventsOf(ticket).findLast(
      ({ type, at }) => (type === 'resolved' || type === 'reopened') && Date.parse(at) < until,
    );
    if (last !== undefined) return last.type === 'resolved';
    return blockOf(ticket).resolved ?? (blockOf(ticket).selfService?.completed === true ? true : undefined);
  };
  const grave = ({ risk }: TicketLine): boolean => risk === 'high' || risk === 'critical';
  const avoidable = (ticket: TicketLine): number => {
    const events = eventsOf(ticket).filter(({ type }) => type === 'transferred');
    const reasons =
      events.length > 0 ? events.map(({ reason }) => reason) : Array(blockOf(ticket).transfers ?? 0).fill(undefined);
    const apart = reasons.filter((reason) => reason === 'mandated' || reason === 'consult').length;
    const byRisk =
      grave(ticket) && !reasons.includes('mandated') && reasons.some((reason) => reason === undefined || reason === 'other');
    return reasons.length - apart - Number(byRisk);
  };
  const rated = (ticket: TicketLine): readonly [score: number, scale: number] | undefined => {
    const event = eventsOf(ticket).findLast(({ type }) => type === 'csat');
    if (event?.score !== undefined) return [event.score, event.scale ?? 5];
    const { csat, csatScale = 5 } = blockOf(ticket);
    return csat === undefined ? undefined : [csat, csatScale];
  };
  const issues = [
    ...Map.groupBy(
      tickets.filter(({ label }) => label !== undefined && label !== 'greeting-or-closing' && label !== 'out-of-scope'),
      ({ issue, conversationId }) => issue?.issueId ?? conversationId,
    ).values(),
  ].map((own) => own.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1)));
  const once = ([first, ...others]: readonly TicketLine[]) => {
    if (first?.issue === undefined) return 'out' as const;
    const closes = Date.parse(first.openedAt) + WEEK;
    if (Date.parse(now) < closes) return 'young' as const;
    const word = resolved(first, closes);
    if (word === undefined) return 'gap' as const;
    return Number(word && !others.some(({ issue }) => issue?.role === 'repeat'));
  };
  return new Map<string, Figure>([
    ['handoffs', count(tickets, ({ handoff }) => Number(handoff))],
    ['complaints-opened', count(tickets, ({ complaint }) => Number(complaint !== undefined))],
    [
      'csat',
      ratio(tickets, (ticket) => {
        const [score, scale] = rated(ticket) ?? [];
        return score === undefined || scale === undefined ? undefined : Number((score - 1) / (scale - 1) >= 0.75);
      }),
    ],
    ['fcr-gross', ratio(issues, once)],
    [
      'fcr-net',
      ratio(issues, (issue) => {
        const word = once(issue);
        return typeof word === 'number' && issue[0] !== undefined && grave(issue[0]) ? 'out' : word;
      }),
    ],
    [
      'transfers-per-resolution',
      ratio(issues, (issue) => {
        const word = issue.map((ticket) => resolved(ticket, Date.parse(now))).findLast((one) => one !== undefined);
        if (word === undefined) return 'gap';
        return word ? issue.reduce((sum, ticket) => sum + avoidable(ticket), 0) : undefined;
      }),
    ],
  ]);
};
