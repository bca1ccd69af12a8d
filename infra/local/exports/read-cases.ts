import { gunzipSync } from 'node:zlib';
import type { Edition, EditionReading } from '../../../functions/conversation/edition.ts';
import type { IssueLink } from '../../../functions/conversation/issue-links.adapter.ts';
import type { Ticket } from '../../../functions/conversation/ticket-head.ts';
import { understand } from '../../../functions/conversation/understanding.ts';
import { CASE_KEYS, INPUT_PREFIX, PERSON_KEYS } from '../../../shared/aws/keys.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { Row } from '../dump.ts';
import { sorted } from '../dump.ts';

const bodyOf = <Body>(row: Row | undefined): Body | undefined => row?.body as Body | undefined;

/** The head of every conversation: its ticket, with the issue it belongs to. */
export const readTickets = (
  cases: readonly Row[],
  customers: readonly Row[],
): readonly (Ticket & { readonly issue?: IssueLink })[] => {
  const links = new Map(
    customers
      .filter(({ sk, retired }) => String(sk).startsWith(PERSON_KEYS.issueLink('')) && retired !== true)
      .map((row) => [String(row.sk).slice(PERSON_KEYS.issueLink('').length), bodyOf<IssueLink>(row)]),
  );
  const tickets = cases.filter(({ sk }) => sk === CASE_KEYS.head).flatMap((row) => bodyOf<Ticket>(row) ?? []);
  return sorted(tickets, (ticket) => ticket.ticketId).map((ticket) => {
    const issue = links.get(ticket.ticketId);
    return issue === undefined ? ticket : { ...ticket, issue };
  });
};

interface StoredBytes {
  readonly base64: string;
}

const EDITION_PREFIX = `${INPUT_PREFIX}EDITION#`;

const turnsOf = (rows: ReadonlyMap<string, Row>, edition: Edition): readonly MaskedTurn[] => {
  const parts = Array.from({ length: edition.textParts }, (_, part) =>
    bodyOf<StoredBytes>(rows.get(CASE_KEYS.textPart(edition.contentHash, part))),
  );
  if (parts.length === 0 || parts.includes(undefined)) return [];
  const packed = Buffer.concat(parts.map((part) => Buffer.from(part?.base64 ?? '', 'base64')));
  return JSON.parse(gunzipSync(packed).toString('utf8')) as readonly MaskedTurn[];
};

/** Each conversation as it is understood: the masked words of its current editions and the verdict on the whole. */
export const readConversations = (cases: readonly Row[]): readonly object[] => {
  const subjects = Map.groupBy(cases, ({ pk }) => String(pk));
  const conversations = [...subjects.values()].flatMap((group) => {
    const rows = new Map(group.map((row) => [String(row.sk), row]));
    const editions = group
      .filter(({ sk }) => String(sk).startsWith(EDITION_PREFIX))
      .flatMap((row) => {
        const edition = bodyOf<Edition>(row);
        const reading =
          edition === undefined ? undefined : bodyOf<EditionReading>(rows.get(CASE_KEYS.verdict(edition.contentHash)));
        return edition === undefined || reading === undefined ? [] : [{ ...edition, reading }];
      });
    const understood = understand(editions);
    if (understood === undefined) return [];
    const { lead, legs, startedAt, endedAt, customerId } = understood;
    // What a call cost depends on what the provider had cached: it is no part of what was understood.
    const { usage: _, ...verdict } = understood.verdict;
    return [
      {
        conversationId: lead.conversationId,
        ticketId: lead.ticketId,
        ...(customerId === undefined ? {} : { customerId }),
        channel: lead.channel,
        jurisdiction: lead.jurisdiction,
        format: lead.format,
        startedAt,
        endedAt,
        turns: legs.flatMap((leg) => turnsOf(rows, leg)),
        verdict,
      },
    ];
  });
  return sorted(conversations, ({ conversationId, ticketId }) => JSON.stringify([conversationId, ticketId]));
};
