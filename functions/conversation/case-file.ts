import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { Fact } from '../../shared/contracts/fact.ts';
import type { ContactChange } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { earlier } from '../../shared/vocabulary/instants.ts';
import { caseEvents } from './case-events.ts';
import { contactFact, deskFact } from './case-facts.ts';
import type { ConversationInput, DeskAction } from './edition.ts';
import { isDeskAction, isEdition } from './edition.ts';
import { contactChanges, correctionChanges } from './holds.ts';
import { deskProgress } from './ticket.ts';
import type { CaseRules, RouteTaken, Ticket } from './ticket-head.ts';
import { drawTicket } from './ticket-head.ts';
import type { ReadEdition, Understanding } from './understanding.ts';
import { compareRanks, currentEditions, understand } from './understanding.ts';

export interface CaseFile {
  readonly ticket: Ticket;
  readonly understanding: Understanding;
  readonly facts: readonly { readonly fact: Fact; readonly cause: string }[];
  readonly events: readonly { readonly event: DomainEvent; readonly cause: string }[];
  /** What the conversation changes for whoever it may concern. */
  readonly contacts: readonly { readonly customerId: string; readonly changes: readonly ContactChange[] }[];
  readonly superseded: readonly string[];
}

export interface KeyedInput {
  readonly key: string;
  readonly input: ConversationInput;
}

const isRead = (input: ConversationInput): input is ReadEdition => isEdition(input) && input.reading !== undefined;

/** Desk events that mean a person has taken the case: a later edition amends the text and never re-routes. */
const TAKES_OVER: ReadonlySet<string> = new Set(['answered', 'assigned', 'transferred', 'waiting', 'resolved', 'closed']);

/**
 * The edition the route rests on. Once the desk has acted, only what had ended by then counts; judged by the moments in the documents,
 * so that the order of arrival does not matter.
 */
const routingBase = (editions: readonly ReadEdition[], actedAt: Instant | undefined): readonly ReadEdition[] => {
  if (actedAt === undefined) return editions;
  const before = editions.filter((edition) => (edition.endedAt ?? edition.at) <= actedAt);
  return before.length > 0 ? before : editions;
};

/**
 * Everybody an edition or the desk ever took the customer for. A wish to be left alone counts for all of them: otherwise it would depend
 * on the order of arrival whom it was written down for (law 2).
 */
const everybodyNamed = (editions: readonly ReadEdition[], actions: readonly DeskAction[]): readonly string[] =>
  [...new Set([...editions, ...actions].flatMap(({ customerId }) => customerId ?? []))].sort();

/** Folds every input of a conversation into its case file; undefined while no edition has arrived. The same inputs give the same file. */
export const foldCase = (inputs: readonly KeyedInput[], rules: CaseRules<RouteTaken>): CaseFile | undefined => {
  const editions = inputs.map(({ input }) => input).filter(isRead);
  const actions = inputs.map(({ input }) => input).filter(isDeskAction);
  const understanding = understand(editions);
  if (understanding === undefined) return undefined;

  const progress = deskProgress(actions);
  const customerId = progress.customerId ?? understanding.customerId;
  const actedAt = actions
    .filter((action) => TAKES_OVER.has(action.type))
    .map((action) => action.at)
    .reduce<Instant | undefined>((first, at) => (first === undefined ? at : earlier(first, at)), undefined);
  const basis = understand(routingBase(editions, actedAt)) ?? understanding;
  const ticket = drawTicket({ understanding, basis, progress, customerId, editions, rules });
  const current = new Set(currentEditions(editions).map((edition) => edition.contentHash));

  const changes = [
    ...[...editions].sort((a, b) => compareRanks(a.rank, b.rank)).flatMap(contactChanges),
    ...actions.flatMap((action) => correctionChanges(ticket.ticketId, action)),
  ];

  return {
    ticket,
    understanding,
    facts: inputs.flatMap(({ key, input }): { fact: Fact; cause: string }[] => {
      if (isDeskAction(input)) return [{ fact: deskFact(input, ticket.ticketId), cause: key }];
      return isRead(input) ? [{ fact: contactFact(input, rules), cause: key }] : [];
    }),
    events: caseEvents(inputs, ticket, editions),
    contacts: everybodyNamed(editions, actions).map((named) => ({ customerId: named, changes })),
    superseded: inputs.flatMap(({ key, input }) => (isEdition(input) && !current.has(input.contentHash) ? [key] : [])),
  };
};
