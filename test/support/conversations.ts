import type { DeskAction, Edition, EditionReading } from '../../functions/conversation/edition.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { literalText } from '../../shared/vocabulary/masked-text.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { Label } from '../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../shared/vocabulary/verdict.ts';

export const verdictOf = (label: Label, more: Partial<Verdict> = {}): Verdict => ({
  outcome: { kind: 'recognised', label },
  secondary: [],
  overlays: [],
  confidence: 0.97,
  tier: 'embedded',
  sentiment: { start: 0, end: 0 },
  mood: { start: 'neutral', end: 'neutral' },
  urgency: 'normal',
  language: 'en',
  slots: [],
  promises: [],
  evidence: [0],
  summary: literalText('about a card'),
  versions: { taxonomy: '1', rules: '1', embedded: '1' },
  ...more,
});

interface EditionWish {
  readonly hash?: string;
  readonly leg?: string;
  readonly turns?: number;
  readonly at?: string;
  readonly endedAt?: string;
  readonly customerId?: string;
  readonly jurisdiction?: Jurisdiction;
  readonly desk?: NonNullable<Edition['desk']>;
  readonly verdict?: Verdict;
  readonly humanAskedAt?: string;
  readonly agentAfterCall?: boolean;
  readonly lastAgentAt?: string;
  readonly agentTurns?: number;
}

export const anEdition = (wish: EditionWish): Edition & { reading: EditionReading } => {
  const hash = wish.hash ?? 'one';
  return defined({
    kind: 'edition' as const,
    ticketId: 'tkt-000000000001',
    conversationId: 'chat-0001',
    leg: wish.leg ?? '',
    contentHash: hash,
    rank: [wish.turns ?? 4, 5, 1, wish.endedAt ?? '', 0, hash],
    format: 'careline.transcript/1' as const,
    channel: 'chat' as const,
    customerId: wish.customerId,
    jurisdiction: wish.jurisdiction ?? 'US',
    at: wish.at ?? '2026-11-20T09:00:00.000Z',
    timeSource: 'document' as const,
    endedAt: wish.endedAt,
    redacted: false,
    desk: wish.desk,
    textParts: 1,
    pointer: { kind: 'message' as const, sha256: 'f00d' },
    reading: defined({
      verdict: wish.verdict ?? verdictOf('card-declined'),
      turns: { customer: 2, agent: wish.agentTurns ?? 0, bot: 2 },
      botTurnsBeforeAgent: 2,
      humanAskedAt: wish.humanAskedAt,
      agentAfterCall: wish.agentAfterCall ?? false,
      lastAgentAt: wish.lastAgentAt,
      asked: literalText('my card was refused'),
      tried: [],
    }),
  });
};

export const deskAction = (wish: Partial<DeskAction>): DeskAction => ({
  kind: 'desk',
  eventId: `desk-${wish.type ?? 'x'}-${wish.at ?? ''}`,
  type: 'answered',
  at: '2026-11-20T09:10:00.000Z',
  ...wish,
});
