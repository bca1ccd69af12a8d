import type { Exports } from './exports/exports.ts';
import type { Balance, Ledger, Refusal } from './ledger.ts';

/** What a run came to; the contract of `--json`. Fields may be added, never taken away. */
export interface Summary extends Omit<Balance, 'unsettled'> {
  readonly now: string;
  readonly balanced: boolean;
  readonly tickets: number;
  readonly handoffs: number;
  readonly byIntent: Readonly<Record<string, number>>;
  readonly byTier: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly byRoute: Readonly<Record<string, number>>;
  readonly byRefusal: Readonly<Record<string, number>>;
  readonly reminders: { readonly planned: number; readonly sent: number; readonly deferred: number; readonly suppressed: number };
  readonly complaints: number;
  readonly events: number;
  /** Headline values by KPI id; kpis.json has them all, with formulas. */
  readonly kpis: Readonly<Record<string, number | string | null>>;
  /** What was refused, where, and why. */
  readonly refused: readonly Refusal[];
  /** Messages that failed again and again: they wait in a dead-letter queue with an alarm, and can be redriven. */
  readonly deadLetters: readonly string[];
  /** Where messages stand that came to no outcome; empty unless the balance is broken. */
  readonly unsettled: readonly string[];
  readonly internal: ReturnType<Ledger['internal']>;
  readonly seconds: number;
}

const countBy = <Thing>(things: readonly Thing[], by: (thing: Thing) => string): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(by(thing), (counts.get(by(thing)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
};

interface KpiValue {
  readonly id: string;
  readonly value?: number | string | null;
}

const headlines = (kpis: string): Record<string, number | string | null> => {
  const { kpis: values = [] } = JSON.parse(kpis) as { kpis?: readonly KpiValue[] };
  return Object.fromEntries(values.map(({ id, value }) => [id, value ?? null]));
};

const remindersOf = ({ reminders }: Exports): Summary['reminders'] => {
  const inState = (state: string): number => reminders.filter((reminder) => reminder.state === state).length;
  return { planned: reminders.length, sent: inState('sent'), deferred: inState('deferred'), suppressed: inState('suppressed') };
};

/** The player knows where a refused message came from; the note beside the quarantined body knows what was wrong with it. */
const explained = (refused: readonly Refusal[], notes: readonly Partial<Refusal>[]): readonly Refusal[] => {
  const byHash = new Map(notes.map((note) => [`${note.code}/${note.sha256}`, note]));
  return refused.map((refusal) => ({ ...byHash.get(`${refusal.code}/${refusal.sha256}`), ...refusal }));
};

export const isBalanced = ({ received, accepted, duplicates, quarantined, deadLettered, unsettled }: Balance): boolean =>
  unsettled.length === 0 && received === accepted + duplicates + quarantined + deadLettered;

export const summarise = (exports: Exports, ledger: Ledger, run: { readonly now: string; readonly seconds: number }): Summary => {
  const { unsettled, ...balance } = ledger.balance();
  const refused = [...ledger.refusals()].sort((a, b) => (a.source < b.source ? -1 : 1));
  const { tickets } = exports;
  return {
    now: run.now,
    ...balance,
    balanced: isBalanced({ ...balance, unsettled }),
    tickets: tickets.length,
    handoffs: tickets.filter(({ handoff }) => handoff).length,
    byIntent: countBy(tickets, ({ label, recognised }) => (recognised ? (label ?? 'none') : 'unrecognised')),
    byTier: countBy(tickets, ({ tier }) => tier),
    byChannel: countBy(tickets, ({ channel }) => channel),
    byRoute: countBy(tickets, ({ route }) => route.kind),
    byRefusal: countBy(refused, ({ code }) => code),
    reminders: remindersOf(exports),
    complaints: tickets.filter(({ complaint }) => complaint !== undefined).length,
    events: exports.events.length,
    kpis: headlines(exports.kpis),
    refused: explained(refused, exports.quarantine as readonly Partial<Refusal>[]),
    deadLetters: ledger.deadLetters(),
    unsettled,
    internal: ledger.internal(),
    seconds: run.seconds,
  };
};
