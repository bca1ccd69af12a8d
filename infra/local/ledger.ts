import type { LogLine } from './lambda/log-book.ts';

/** What became of one message; law 3 counts each message sent exactly once. */
export type Outcome = 'accepted' | 'duplicate' | 'quarantined' | 'dead-lettered' | 'unsettled';

export interface Sent {
  readonly messageId: string;
  /** Where the player found it: `file` or `file:line`. */
  readonly source: string;
  /** Of the bytes as sent: what the quarantine files them under. */
  readonly sha256?: string;
}

export interface Balance {
  readonly received: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly deadLettered: number;
  /** Sources of messages without an outcome; not empty = the balance is broken. */
  readonly unsettled: readonly string[];
}

export interface Refusal {
  readonly source: string;
  readonly code: string;
  readonly position?: number;
  readonly sha256?: string;
  /** Where in the document, by the names of fields. */
  readonly path?: string;
  readonly expected?: string;
  readonly bytes?: number;
  readonly queue?: string;
}

/** Follows every message from the player to its outcome, by the lines the functions print. */
export interface Ledger {
  sent(message: Sent): void;
  readLine(line: LogLine): void;
  deadLettered(messageIds: readonly string[]): void;
  balance(): Balance;
  outcomeOf(source: string): Outcome;
  refusals(): readonly Refusal[];
  /** Sources of the messages that wait in dead-letter queues. */
  deadLetters(): readonly string[];
  /** Messages between our own functions, counted apart. */
  internal(): Readonly<Record<Exclude<Outcome, 'unsettled'>, number>>;
  settledCount(): number;
  clear(): void;
}

const FINAL = ['accepted', 'duplicate', 'quarantined'] as const;
type Final = (typeof FINAL)[number];
/** The best outcome of several deliveries: a crash before the acknowledgement makes the next one a duplicate. */
const RANK: Readonly<Record<Final, number>> = { accepted: 3, quarantined: 2, duplicate: 1 };

const isFinal = (outcome: unknown): outcome is Final => FINAL.includes(outcome as Final);

export const makeLedger = (): Ledger => {
  const sources = new Map<string, string>();
  const hashes = new Map<string, string>();
  const outcomes = new Map<string, Final>();
  const refused = new Map<string, Refusal>();
  const dead = new Set<string>();
  let settled = 0;

  const outcomeOfMessage = (messageId: string): Outcome =>
    dead.has(messageId) ? 'dead-lettered' : (outcomes.get(messageId) ?? 'unsettled');

  return {
    sent: ({ messageId, source, sha256 }) => {
      sources.set(messageId, source);
      if (sha256 !== undefined) hashes.set(messageId, sha256);
      if (outcomes.has(messageId)) settled += 1;
    },
    readLine: ({ fields }) => {
      if (fields?.message !== 'record' || typeof fields.messageId !== 'string' || !isFinal(fields.outcome)) return;
      const { messageId, outcome, code, position } = fields;
      const known = outcomes.get(messageId);
      if (known === undefined && sources.has(messageId)) settled += 1;
      if (known === undefined || RANK[outcome] > RANK[known]) outcomes.set(messageId, outcome);
      if (outcome !== 'quarantined') return;
      const where = typeof position === 'number' ? { position } : {};
      refused.set(messageId, { source: sources.get(messageId) ?? '', code: String(code ?? ''), ...where });
    },
    deadLettered: (messageIds) => {
      for (const messageId of messageIds) dead.add(messageId);
    },
    balance: () => {
      const counts: Record<Outcome, number> = { accepted: 0, duplicate: 0, quarantined: 0, 'dead-lettered': 0, unsettled: 0 };
      const unsettled: string[] = [];
      for (const [messageId, source] of sources) {
        const outcome = outcomeOfMessage(messageId);
        counts[outcome] += 1;
        if (outcome === 'unsettled') unsettled.push(source);
      }
      return {
        received: sources.size,
        accepted: counts.accepted,
        duplicates: counts.duplicate,
        quarantined: counts.quarantined,
        deadLettered: counts['dead-lettered'],
        unsettled: unsettled.sort(),
      };
    },
    outcomeOf: (source) => {
      const found = [...sources].find(([, known]) => known === source);
      return found === undefined ? 'unsettled' : outcomeOfMessage(found[0]);
    },
    deadLetters: () => [...dead].flatMap((messageId) => sources.get(messageId) ?? []).sort(),
    refusals: () =>
      [...refused]
        .filter(([messageId]) => outcomeOfMessage(messageId) === 'quarantined')
        .map(([messageId, refusal]) => ({
          ...refusal,
          source: sources.get(messageId) ?? refusal.source,
          ...(hashes.has(messageId) && { sha256: hashes.get(messageId) ?? '' }),
        })),
    internal: () => {
      const counts = { accepted: 0, duplicate: 0, quarantined: 0, 'dead-lettered': 0 };
      for (const messageId of new Set([...outcomes.keys(), ...dead])) {
        const outcome = outcomeOfMessage(messageId);
        if (!sources.has(messageId) && outcome !== 'unsettled') counts[outcome] += 1;
      }
      return counts;
    },
    settledCount: () => settled,
    clear: () => {
      for (const kept of [sources, hashes, outcomes, refused, dead]) kept.clear();
      settled = 0;
    },
  };
};
