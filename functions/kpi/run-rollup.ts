import type { Fact } from '../../shared/contracts/fact.ts';
import type { Instant, UtcDay } from '../../shared/vocabulary/instants.ts';
import { utcDay } from '../../shared/vocabulary/instants.ts';
import { dayWindow } from './cells.ts';
import type { Contact } from './contact.ts';
import { neededOf } from './contact.ts';
import type { GaugeValue } from './gauges.ts';
import { gaugesOf } from './gauges.ts';
import type { CustomerFact, TicketFact } from './people.ts';
import { contactsOf, isKnown, isTicketFact, peopleOf, personKey } from './people.ts';
import type { RollupDocument } from './rollup.ts';
import { kpisAt, rollupDocument } from './rollup.ts';
import type { RollupRun } from './run-days.ts';
import { planRun } from './run-days.ts';
import type { OpenSpool, Spool } from './spool.ts';
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
      if (isTicketFact(fact)) tickets.put(fact.ticketId, fact.kind === 'contact' ? neededOf(fact) : fact);
      else people.put(fact.customerId, { other: fact });
    }
  }
  return facts;
};

/** Second pass: tickets become contacts and move to the bucket of their customer. */
const foldTickets = (tickets: Spool, people: Spool): number => {
  let waiting = 0;
  for (let bucket = 0; bucket < tickets.buckets; bucket += 1) {
    for (const portion of tickets.take(bucket)) {
      const folded = contactsOf(portion as readonly TicketFact[]);
      waiting += folded.waiting;
      for (const contact of folded.contacts) people.put(personKey(contact), { contact });
    }
  }
  return waiting;
};

type OfPerson = { readonly contact: Contact } | { readonly other: CustomerFact };

/** Third pass: people are judged, and only sums stay. */
const judgePeople = (people: Spool, tally: Tally): void => {
  for (let bucket = 0; bucket < people.buckets; bucket += 1) {
    for (const portion of people.take(bucket)) {
      const items = portion as readonly OfPerson[];
      const contacts = items.flatMap((item) => ('contact' in item ? [item.contact] : []));
      const others = items.flatMap((item) => ('other' in item ? [item.other] : []));
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
      const waitingForDocument = foldTickets(tickets, people);
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
