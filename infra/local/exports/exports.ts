import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kpisJson } from '../../../functions/kpi/export-kpis.ts';
import type { Fact } from '../../../shared/contracts/fact.ts';
import { canonicalJson, rowsOf, sorted, tableNamed } from '../dump.ts';
import { doorsOf } from '../player/play.ts';
import type { LocalStack } from '../stack.ts';
import { readConversations, readTickets } from './read-cases.ts';
import { readFacts, readOutbox, readReminders } from './read-outreach.ts';
import { readPeople } from './read-people.ts';
import { readQuarantine } from './read-quarantine.ts';

/** What a run leaves for other programs: sorted, keys in order, no generated ids, no wall times. */
export interface Exports {
  readonly conversations: readonly object[];
  readonly tickets: ReturnType<typeof readTickets>;
  readonly reminders: ReturnType<typeof readReminders>;
  readonly outbox: ReturnType<typeof readOutbox>;
  readonly facts: readonly Fact[];
  readonly events: readonly object[];
  readonly quarantine: readonly object[];
  /** Not written to files: what the page shows of people. */
  readonly people: ReturnType<typeof readPeople>;
  /** The content of kpis.json. */
  readonly kpis: string;
}

const FILES = ['conversations', 'tickets', 'reminders', 'outbox', 'facts', 'events', 'quarantine'] as const;

/** Events by their own ids: a repetition is the same event. */
const readEvents = (stack: LocalStack): readonly object[] => {
  const byId = new Map(stack.events.map(({ detail, eventId }) => [String(detail.id ?? eventId), detail]));
  return sorted([...byId.values()]);
};

export const collectExports = async (stack: LocalStack): Promise<Exports> => {
  const [cases, customers, ledger] = await Promise.all(
    ['Cases', 'Customers', 'Facts'].map((word) => rowsOf(stack, tableNamed(stack, word))),
  );
  const facts = readFacts(ledger ?? []);
  return {
    conversations: readConversations(cases ?? []),
    tickets: readTickets(cases ?? [], customers ?? []),
    reminders: readReminders(customers ?? []),
    outbox: readOutbox(stack.outbox, customers ?? []),
    facts,
    events: readEvents(stack),
    quarantine: await readQuarantine(stack, doorsOf(stack).bucket),
    people: readPeople(customers ?? [], stack.clock.instant()),
    kpis: kpisJson(facts, stack.clock.instant()),
  };
};

export const writeExports = async (exports: Exports, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...FILES.map((name) =>
      writeFile(path.join(folder, `${name}.jsonl`), exports[name].map((thing) => `${canonicalJson(thing)}\n`).join('')),
    ),
    writeFile(path.join(folder, 'kpis.json'), exports.kpis),
  ]);
};
