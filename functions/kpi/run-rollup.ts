import type { ContactFact, DeskFact, Fact } from '../../shared/contracts/fact.ts';
import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import { dayWindow } from './cells.ts';
import { neededOf } from './contact.ts';
import type { GaugeValue } from './gauges.ts';
import { gaugesOf } from './gauges.ts';
import type { CustomerFact, TicketFact } from './people.ts';
import { contactsOf, isKnown, isTicketFact, peopleOf, personKey } from './people.ts';
import type { RollupDocument } from './rollup.ts';
import { kpisAt, rollupDocument } from './rollup.ts';
import type { RollupRun } from './run-days.ts';
import { planRun } from './run-days.ts';
import type { Kept, OpenSpool, Spool } from './spool.ts';
import type { Tally } from './tally.ts';
import { openTally } from './tally.ts';

/** All facts of a UTC day, strongly consistent, in any order, repeated or not. */
export type ReadFacts = (day: UtcDay) => AsyncIterable<Fact>;
/** False when the very same content was there already, or a later run's. */
export type WriteRollup = (document: RollupDocument, asOf: Instant) => Promise<boolean>;
export type EmitGauges = (gauges: readonly GaugeValue[]) => void;

export interface RollupPorts {
  readonly readFacts: ReadFacts;
  readonly writeRollup: WriteRollup;
  readonly emit: EmitGauges;
  readonly openSpool: OpenSpool;
}

export interface RollupOutcome {
  readonly facts: number;
  readonly daysRead: number;
  readonly documents: number;
  readonly written: number;
  readonly waitingForDocument: number;
}

/** Notes beside the facts of a ticket: whose it is, as a contact or a desk says; none where a desk fact does not say. */
const SAID_BY_CONTACT = 'contact ';
const SAID_BY_DESK = 'desk ';

const ownerNote = (fact: ContactFact | DeskFact): string => {
  if (fact.kind === 'contact') return `${SAID_BY_CONTACT}${fact.customerId ?? ''}`;
  return fact.customerId === undefined ? '' : `${SAID_BY_DESK}${fact.customerId}`;
};

/** First pass: every fact once, to the bucket of its ticket or customer. */
const readAll = async (
  days: readonly UtcDay[],
  now: Instant,
  readFacts: ReadFacts,
  tickets: Spool,
  people: Spool,
): Promise<number> => {
  let facts = 0;
  for (const day of days) {
    for await (const fact of readFacts(day)) {
      facts += 1;
      if (!isKnown(fact, now)) continue;
      if (isTicketFact(fact)) tickets.put(fact.ticketId, ownerNote(fact), fact.kind === 'contact' ? neededOf(fact) : fact);
      else people.put(fact.customerId, '', fact);
    }
  }
  return facts;
};

interface Owned {
  /** Undefined: no document has come yet. */
  readonly owner: string | undefined;
  /** Desk facts that wait for it. */
  readonly waiting: number;
}

/** Whose a ticket is. Most say so by their notes alone; only where these differ are its facts read and folded. */
const ownerOf = (ticketId: string, ticket: readonly Kept[]): Owned => {
  const [said, another] = new Set(ticket.map(({ note }) => note).filter((note) => note !== ''));
  if (another === undefined && said?.startsWith(SAID_BY_CONTACT) === true) {
    const customerId = said.slice(SAID_BY_CONTACT.length);
    return { owner: personKey(customerId === '' ? { ticketId } : { customerId, ticketId }), waiting: 0 };
  }
  const { contacts, waiting } = contactsOf(ticket.map((kept) => kept.read() as TicketFact));
  return { owner: contacts[0] === undefined ? undefined : personKey(contacts[0]), waiting };
};

/** Second pass: the facts of a ticket move to the bucket of its customer. */
const moveTickets = (tickets: Spool, people: Spool): number => {
  let waiting = 0;
  for (let bucket = 0; bucket < tickets.buckets; bucket += 1) {
    for (const portion of tickets.take(bucket)) {
      for (const [ticketId, ticket] of Map.groupBy(portion, ({ key }) => key)) {
        const owned = ownerOf(ticketId, ticket);
        waiting += owned.waiting;
        if (owned.owner !== undefined) for (const kept of ticket) people.move(kept, owned.owner);
      }
    }
  }
  return waiting;
};

type RolledFact = TicketFact | CustomerFact;
const isOfTicket = (fact: RolledFact): fact is TicketFact => fact.kind === 'contact' || fact.kind === 'desk';

/** Third pass: tickets become contacts, people are judged, and only sums stay. */
const judgePeople = (people: Spool, tally: Tally): void => {
  for (let bucket = 0; bucket < people.buckets; bucket += 1) {
    for (const portion of people.take(bucket)) {
      const facts = portion.map((kept) => kept.read() as RolledFact);
      const { contacts } = contactsOf(facts.filter(isOfTicket));
      const others = facts.filter((fact) => !isOfTicket(fact));
      for (const person of peopleOf(contacts, others)) tally.add(person);
    }
  }
};

/** The scheduled rollup: reads each fact once, rewrites the days whose KPIs can still change, emits the gauges. */
export const runRollup =
  (ports: RollupPorts) =>
  async (run: RollupRun, now: Instant): Promise<RollupOutcome> => {
    const plan = planRun(run, now);
    const [first, last] = [plan.recompute[0] ?? utcDay(now), plan.recompute.at(-1) ?? utcDay(now)];
    const window = { from: dayWindow(first).from, to: dayWindow(last).to };
    const tally = openTally({ window, now, kpis: plan.paces.flatMap(kpisAt) });
    const [tickets, people] = [ports.openSpool('tickets'), ports.openSpool('people')];
    try {
      const facts = await readAll(plan.read, now, ports.readFacts, tickets, people);
      const waitingForDocument = moveTickets(tickets, people);
      judgePeople(people, tally);
      const documents = plan.recompute.flatMap((day) => plan.paces.map((pace) => rollupDocument(tally, day, pace)));
      let written = 0;
      for (const document of documents) if (await ports.writeRollup(document, now)) written += 1;
      if (run.kind === 'hourly' || run.kind === 'daily') ports.emit(gaugesOf(tally, run.kind, utcDay(now)));
      return { facts, daysRead: plan.read.length, documents: documents.length, written, waitingForDocument };
    } finally {
      tickets.close();
      people.close();
    }
  };
