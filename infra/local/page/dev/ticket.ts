import type { Instant } from '../../../../shared/vocabulary/instants.ts';
import { literalText } from '../../../../shared/vocabulary/masked-text.ts';
import type { Verdict } from '../../../../shared/vocabulary/verdict.ts';
import type { PageConversation, PageTicket, PageTurn } from '../data.ts';

/** One case of the fixture: a ticket and its conversation, from what differs between cases. */
export interface DevCase {
  readonly number: number;
  readonly label: NonNullable<PageTicket['label']>;
  readonly turns: readonly (readonly [speaker: PageTurn['speaker'], text: string])[];
  readonly at: Instant;
  readonly ticket?: Partial<PageTicket>;
  readonly verdict?: Partial<Verdict>;
  readonly brief?: Partial<PageTicket['brief']>;
}

const MINUTE = 60_000;
const after = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * MINUTE).toISOString();
const idOf = (number: number): string => `tkt-${String(number).padStart(12, '0')}`;

const VERSIONS = { taxonomy: '1', rules: '3', embedded: '2026-11-20', routing: '1' };

const verdictOf = ({ label, verdict, ticket }: DevCase): Verdict => ({
  outcome: { kind: 'recognised', label },
  secondary: [],
  overlays: ticket?.overlays ?? [],
  confidence: 0.94,
  tier: 'embedded',
  sentiment: { start: -0.2, end: 0.3 },
  mood: { start: 'neutral', end: 'neutral' },
  urgency: 'normal',
  language: ticket?.language ?? 'en',
  slots: [],
  promises: [],
  evidence: [0],
  summary: literalText(''),
  versions: VERSIONS,
  ...verdict,
});

const ticketOf = (one: DevCase, verdict: Verdict): PageTicket => {
  const [, first = ''] = one.turns.find(([speaker]) => speaker === 'customer') ?? [];
  const endedAt = after(one.at, one.turns.length * 2);
  return {
    ticketId: idOf(one.number),
    conversationId: `chat-2026-11-20-${String(one.number).padStart(4, '0')}`,
    work: true,
    state: 'open',
    route: { kind: 'department', reason: 'owner-of-intent' },
    handoff: false,
    humanDenied: false,
    label: one.label,
    recognised: verdict.outcome.kind === 'recognised',
    secondary: verdict.secondary,
    overlays: verdict.overlays,
    risk: 'low',
    confidence: verdict.confidence,
    tier: verdict.tier,
    channel: 'chat',
    language: verdict.language,
    jurisdiction: 'SG',
    openedAt: one.at,
    timeSource: 'document',
    endedAt,
    serviceLevel: { hours: 8, dueAt: after(one.at, 480), because: one.label },
    transfers: { counted: 0, mandated: 0, consults: 0 },
    reopened: 0,
    timeline: [{ at: one.at, what: 'conversation' }],
    editions: 1,
    versions: VERSIONS,
    pointer: { kind: 'message', sha256: '9f2c5b7e1d4a6083c7b2e95f0a1d3c4b5e6f708192a3b4c5d6e7f8091a2b3c4d' },
    ...one.ticket,
    brief: {
      asked: literalText(first),
      summary: verdict.summary,
      tried: [],
      promised: verdict.promises.map(({ text }) => text),
      mood: verdict.mood,
      supportNeed: false,
      clocks: [],
      nextSteps: [],
      ...one.brief,
    },
  };
};

const conversationOf = (one: DevCase, verdict: Verdict): PageConversation => ({
  conversationId: `chat-2026-11-20-${String(one.number).padStart(4, '0')}`,
  ticketId: idOf(one.number),
  turns: one.turns.map(([speaker, text], index) => ({ speaker, text, at: after(one.at, index) })),
  verdict,
});

/** The ticket and the conversation of each case. */
export const built = (
  cases: readonly DevCase[],
): { tickets: readonly PageTicket[]; conversations: readonly PageConversation[] } => {
  const pairs = cases.map((one) => ({ one, verdict: verdictOf(one) }));
  return {
    tickets: pairs.map(({ one, verdict }) => ticketOf(one, verdict)),
    conversations: pairs.map(({ one, verdict }) => conversationOf(one, verdict)),
  };
};
