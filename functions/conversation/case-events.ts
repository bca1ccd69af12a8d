import type { DomainEvent, DomainEventName } from '../../shared/contracts/domain-event.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { KeyedInput } from './case-file.ts';
import { isDeskAction, isEdition } from './edition.ts';
import type { Ticket } from './ticket-head.ts';
import type { ReadEdition } from './understanding.ts';
import { compareRanks } from './understanding.ts';

interface Announced {
  readonly event: DomainEvent;
  readonly cause: string;
}

type Detail = DomainEvent['detail'];

/** Derived from the ticket, the name and what caused it: the same happening always has the same id. */
const announce = (
  ticket: Ticket,
  name: DomainEventName,
  at: Instant,
  cause: string,
  detail: Detail,
  discriminator = '',
): Announced => ({
  cause,
  event: {
    id: `evt-${shortDigest(ticket.ticketId, name, discriminator)}`,
    name,
    version: 1,
    at,
    ticketId: ticket.ticketId,
    ...(ticket.customerId === undefined ? {} : { customerId: ticket.customerId }),
    ...(ticket.department === undefined ? {} : { department: ticket.department }),
    detail,
  },
});

const RELIEF: ReadonlySet<string> = new Set(['cannot-pay', 'disaster']);

const openingEvents = (ticket: Ticket, cause: string): readonly Announced[] => {
  const about = {
    label: ticket.label ?? 'unrecognised',
    route: ticket.route.kind,
    reason: ticket.route.reason,
    risk: ticket.risk,
  };
  const events: Announced[] = [announce(ticket, 'TicketOpened', ticket.openedAt, cause, about)];
  const add = (when: boolean, name: DomainEventName, detail: Detail): void => {
    if (when) events.push(announce(ticket, name, ticket.openedAt, cause, detail));
  };
  add(ticket.handoff, 'HandoffRequested', { ...about, urgency: ticket.route.urgency ?? 'normal', denied: ticket.humanDenied });
  add(ticket.complaint !== undefined, 'ComplaintOpened', {
    number: ticket.complaint?.number ?? '',
    dueAt: ticket.complaint?.dueAt ?? '',
    rule: ticket.complaint?.rule ?? '',
  });
  add(ticket.risk === 'critical', 'RiskRaised', { overlays: [...ticket.overlays], protect: [...(ticket.route.protect ?? [])] });
  add(
    ticket.overlays.some((overlay) => RELIEF.has(overlay)),
    'ReliefRequested',
    { overlays: [...ticket.overlays] },
  );
  add(ticket.label === 'contact-opt-out' || ticket.secondary.includes('contact-opt-out'), 'ContactStopped', {
    scope: 'optional-messages',
  });
  return events;
};

/** The clock ran while nobody had answered: what was answered before, though we heard of it later, is not called near. */
const deadlineEvents = (ticket: Ticket, cause: string, at: Instant): readonly Announced[] => {
  const { complaint } = ticket;
  if (complaint === undefined || (complaint.answeredAt !== undefined && complaint.answeredAt <= at)) return [];
  const { number, dueAt, rule, acknowledgedAt } = complaint;
  return [
    announce(ticket, 'ComplaintDeadlineNear', at, cause, { number, dueAt, rule, acknowledged: acknowledgedAt !== undefined }),
  ];
};

/** Events of a case, each with the input that caused it. The lowest edition opens the ticket, higher ones amend it. */
export const caseEvents = (
  inputs: readonly KeyedInput[],
  ticket: Ticket,
  editions: readonly ReadEdition[],
): readonly Announced[] => {
  if (!ticket.work) return [];
  const [opening, ...amending] = [...editions].sort((a, b) => compareRanks(a.rank, b.rank));
  const keyOf = (edition: ReadEdition): string =>
    inputs.find(({ input }) => isEdition(input) && input.contentHash === edition.contentHash)?.key ?? '';
  if (opening === undefined) return [];
  const amended = amending.flatMap((edition) => [
    announce(
      ticket,
      'TicketAmended',
      edition.at,
      keyOf(edition),
      { editions: editions.length, label: ticket.label ?? 'unrecognised' },
      edition.contentHash,
    ),
    // What only the higher edition shows (a complaint, a risk) is announced with it; ids make a repetition harmless.
    ...openingEvents(ticket, keyOf(edition)).slice(1),
  ]);
  const moved = inputs.flatMap(({ key, input }) => {
    if (!isDeskAction(input) || input.type === 'csat' || input.type === 'review') return [];
    const { type, at, intent, eventId } = input;
    if (type === 'complaint-deadline-near') return deadlineEvents(ticket, key, at);
    const detail = { move: type, ...(intent === undefined ? {} : { intent }) };
    if (type !== 'intent-corrected') return [announce(ticket, 'TicketMoved', at, key, detail, eventId)];
    // What only the correction shows (a risk, an opt-out) is announced with it.
    return [announce(ticket, 'IntentCorrected', at, key, detail, eventId), ...openingEvents(ticket, key).slice(1)];
  });
  return [...openingEvents(ticket, keyOf(opening)), ...amended, ...moved];
};
