import type { ContactFact, DeskFact, Fact, LifecycleFact, ReminderFact } from '../../../shared/contracts/fact.ts';
import { DAY, HOUR, plus } from '../../../shared/vocabulary/instants.ts';
import type { Intent } from '../../../shared/vocabulary/taxonomy.ts';
import { intentDefinition } from '../../../shared/vocabulary/taxonomy.ts';

/** Long before `NOW`: everything that starts here is mature. */
export const START = '2026-09-01T09:00:00.000Z';
export const NOW = '2026-11-20T12:00:00.000Z';

export const daysAfter = (days: number, from = START): string => plus(from, days * DAY);
export const secondsAfter = (seconds: number, from = START): string => plus(from, seconds * 1000);
export const daysAgo = (days: number): string => plus(NOW, -days * DAY);
export const hoursAgo = (hours: number): string => plus(NOW, -hours * HOUR);

let made = 0;
const nextId = (prefix: string): string => {
  made += 1;
  return `${prefix}-${made}`;
};

type ContactOverrides = { readonly [Key in keyof ContactFact]?: ContactFact[Key] | undefined };

/** A recognised card question by a customer of their own, answered by the bot; say what differs. `undefined` takes a field away. */
export const contact = (overrides: ContactOverrides = {}, intent: Intent = 'card-declined'): ContactFact => {
  const ticketId = overrides.ticketId ?? nextId('tkt');
  const { family, object, risk } = intentDefinition(intent);
  const fact = {
    kind: 'contact',
    id: nextId('edition'),
    at: START,
    ticketId,
    conversationId: `conv-${ticketId}`,
    leg: 'main',
    rank: [1, 1, START, 'hash'],
    customerId: `cus-${ticketId}`,
    timeSource: 'document',
    channel: 'chat',
    language: 'en',
    jurisdiction: 'SG',
    format: 'house',
    label: intent,
    recognised: true,
    tier: 'embedded',
    confidence: 0.9,
    family,
    object,
    secondary: [],
    overlays: [],
    risk,
    route: 'self-service',
    humanAsked: false,
    humanDenied: false,
    turns: { customer: 2, agent: 0, bot: 2 },
    botTurnsBeforeAgent: 2,
    mood: { start: 'neutral', end: 'neutral' },
    sentiment: { start: 0, end: 0 },
    ...overrides,
  };
  return Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as unknown as ContactFact;
};

/** The bot begins, an agent takes over. */
export const WITH_AGENT = { turns: { customer: 2, agent: 2, bot: 2 }, botTurnsBeforeAgent: 2 } as const;
/** A person from the first word. */
export const AGENT_ONLY = { turns: { customer: 2, agent: 2, bot: 0 }, botTurnsBeforeAgent: 0 } as const;

export const desk = (
  ticket: { readonly ticketId: string },
  type: DeskFact['type'],
  at: string,
  overrides: Partial<DeskFact> = {},
): DeskFact => ({ kind: 'desk', id: nextId('desk'), ticketId: ticket.ticketId, type, at, ...overrides });

export const lifecycle = (customerId: string, type: string, at: string): LifecycleFact => ({
  kind: 'lifecycle',
  id: nextId('life'),
  customerId,
  type,
  at,
  outcome: 'noted',
});

export const reminder = (state: ReminderFact['state'], at: string, overrides: Partial<ReminderFact> = {}): ReminderFact => {
  const reminderId = overrides.reminderId ?? nextId('rem');
  return {
    kind: 'reminder',
    id: nextId('state'),
    reminderId,
    customerId: `cus-${reminderId}`,
    rule: 'due-soon',
    purpose: 'contract-service',
    channel: 'email',
    jurisdiction: 'SG',
    language: 'en',
    state,
    at,
    ...overrides,
  };
};

export interface Expected {
  readonly value: number | 'no data';
  readonly numerator?: number;
  readonly denominator?: number;
  readonly excluded?: Readonly<Record<string, number>>;
  readonly immature?: number;
  readonly coverage?: number;
}

/** A KPI's worked example: the facts its text tells of and the figures computed by hand. */
export interface Example {
  readonly id: string;
  readonly facts: () => readonly Fact[];
  readonly expected: Expected;
}
