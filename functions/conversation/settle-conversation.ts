import { CASE_KEYS, FACT_KEYS, PERSON_KEYS, TIMER_KEYS } from '../../shared/aws/keys.ts';
import type { Settled, SettleJob } from '../../shared/aws/settle-subject.ts';
import type { DerivedRow, InputRow } from '../../shared/aws/subject-store.ts';
import type { ContactChange } from '../../shared/vocabulary/contact-record.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import type { IssueContact } from '../../shared/vocabulary/issue-linking.ts';
import type { CaseFile } from './case-file.ts';
import { foldCase } from './case-file.ts';
import type { ComplaintFile } from './complaint-file.ts';
import { clockRuns, deadlineNear } from './complaint-file.ts';
import type { ConversationInput, Edition, EditionReading } from './edition.ts';
import { isEdition } from './edition.ts';
import type { CaseRules, RouteTaken, Ticket } from './ticket-head.ts';

/** Ports of the conversation's settlement. */
export interface SettleConversationPorts {
  readonly tables: { readonly customers: string; readonly facts: string; readonly cases: string; readonly timers: string };
  readonly rules: CaseRules<RouteTaken>;
  /** What an edition comes to, stored once beside it; read back when it is there. */
  readonly readingOf: (subject: string, edition: Edition) => Promise<EditionReading>;
  readonly applyToContact: (customerId: string, changes: readonly ContactChange[]) => Promise<void>;
  /** Links the customer's conversations to issues, after the conversation itself is in place. */
  readonly linkIssues: (customerId: string, ticket: Ticket) => Promise<void>;
  readonly settle: <Body, Head>(job: SettleJob<Body, Head>) => Promise<Settled>;
}

/** What other contacts of the same customer need to know of this one. */
export type CaseOnPerson = IssueContact;

const caseOnPerson = (ticket: Ticket): CaseOnPerson =>
  defined({
    ticketId: ticket.ticketId,
    at: ticket.openedAt,
    label: ticket.label,
    family: ticket.family,
    object: ticket.object,
    objectId: ticket.objectId,
    overlays: ticket.overlays,
  });

/** A row of the sweep that carries what is to be sent; once the complaint is answered or told, it no longer belongs to the case and is retired. */
const clockRow = (ticketId: string, complaint: ComplaintFile, table: string): DerivedRow => ({
  table,
  pk: TIMER_KEYS.shard(ticketId),
  sk: TIMER_KEYS.due(complaint.nearAt, 'desk', ticketId),
  body: deadlineNear(ticketId, complaint),
});

const derivedRows = (file: CaseFile, tables: SettleConversationPorts['tables']): readonly DerivedRow[] => {
  const { ticket, facts } = file;
  const rows: DerivedRow[] = facts.map(({ fact, cause }) => ({
    cause,
    table: tables.facts,
    pk: FACT_KEYS.partition(utcDay(fact.at), ticket.ticketId),
    sk: FACT_KEYS.fact(fact.kind, fact.id),
    body: fact,
  }));
  if (ticket.complaint !== undefined) {
    rows.push({ table: tables.cases, pk: CASE_KEYS.subject(ticket.ticketId), sk: CASE_KEYS.complaint, body: ticket.complaint });
    if (clockRuns(ticket.complaint)) rows.push(clockRow(ticket.ticketId, ticket.complaint, tables.timers));
  }
  if (ticket.customerId !== undefined && ticket.work) {
    rows.push({
      table: tables.customers,
      pk: PERSON_KEYS.subject(ticket.customerId),
      sk: PERSON_KEYS.conversation(ticket.openedAt, ticket.ticketId),
      body: caseOnPerson(ticket),
    });
  }
  return rows;
};

/** Settles one input of a conversation by law 2: an edition of its transcript or something the desk did. */
export const settleConversation =
  (ports: SettleConversationPorts) =>
  (ticketId: string, input: InputRow<ConversationInput>): Promise<Settled> => {
    const subject = CASE_KEYS.subject(ticketId);
    return ports.settle<ConversationInput, Ticket>({
      subject,
      input,
      complete: (inputs) =>
        Promise.all(
          inputs.map(async ({ key, body }) =>
            isEdition(body) ? { key, body: { ...body, reading: await ports.readingOf(subject, body) } } : { key, body },
          ),
        ),
      fold: (inputs) => {
        const file = foldCase(
          inputs.map(({ key, body }) => ({ key, input: body })),
          ports.rules,
        );
        if (file === undefined) return undefined;
        const { contacts, ticket } = file;
        return {
          head: ticket,
          derived: derivedRows(file, ports.tables),
          events: file.events,
          superseded: file.superseded,
          before: async () => {
            for (const { customerId, changes } of contacts) await ports.applyToContact(customerId, changes);
          },
          after: async () => {
            if (ticket.customerId !== undefined && ticket.work) await ports.linkIssues(ticket.customerId, ticket);
          },
        };
      },
    });
  };
