import type { ContactFact, DeskFact, Fact, LifecycleFact, ReminderFact } from '../../shared/contracts/fact.ts';
import { DAY, plus } from '../../shared/vocabulary/instants.ts';
import { INTENTS } from '../../shared/vocabulary/taxonomy.ts';

/** Facts made up on the fly, the same every time: 11 of 20 contacts, 5 desk events, 3 reminders, 1 lifecycle event; ten facts per customer. */
const MOODS = ['neutral', 'angry', 'anxious', 'relieved'] as const;
const CHANNELS = ['chat', 'voice', 'email', 'message'] as const;
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'es', 'id'] as const;
const PLACES = ['US', 'UK', 'EU', 'SG', 'HK', 'CN', 'IN', 'ID'] as const;
const TIERS = ['rules', 'embedded', 'bedrock', 'none'] as const;
const DESK = ['queued', 'answered', 'transferred', 'resolved', 'csat'] as const;

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

const SECONDS = Array.from({ length: 90_000 }, (_, second) => plus('2026-11-19T00:00:00.000Z', second * 1000));
const second = (at: number): string => SECONDS[at] as string;

/** A cheap scatter of consecutive numbers. */
const scatter = (index: number): number => Math.imul(index + 1, 0x9e3779b1) >>> 7;

const contactFact = (index: number, start: number, customerId: string): ContactFact => {
  const random = scatter(index);
  const at = second(start);
  const { intent, family, object, risk } = pick(INTENTS, random);
  const agent = random % 3;
  return {
    kind: 'contact',
    id: `edition-${index}`,
    at,
    ticketId: `tkt-${index}`,
    conversationId: `conv-2026-${index}`,
    leg: 'main',
    rank: [3, 2, at, `hash-${index}`],
    ...(random % 12 === 0 ? {} : { customerId }),
    endedAt: second(start + 600),
    timeSource: 'document',
    channel: pick(CHANNELS, random),
    language: pick(LANGUAGES, random >> 2),
    jurisdiction: pick(PLACES, random >> 3),
    format: 'house',
    label: intent,
    recognised: random % 10 !== 0,
    tier: pick(TIERS, random >> 4),
    confidence: 0.9,
    family,
    object,
    ...(random % 5 === 0 ? { objectId: `obj-${random % 50}` } : {}),
    secondary: [],
    overlays: random % 9 === 0 ? ['follow-up'] : random % 11 === 0 ? ['complaint'] : [],
    risk,
    route: agent > 0 ? 'person' : 'self-service',
    humanAsked: random % 4 === 0,
    humanDenied: random % 16 === 0,
    humanAskedAt: second(start + 60),
    humanReachedAt: second(start + 60 + (random % 900)),
    firstResponseAt: second(start + (random % 120)),
    turns: { customer: 4, agent, bot: random % 6 },
    botTurnsBeforeAgent: random % 6,
    mood: { start: pick(MOODS, random), end: pick(MOODS, random >> 5) },
    sentiment: { start: 0, end: 0.2 },
    desk: { resolved: random % 3 !== 0, transfers: random % 4, csat: (random % 5) + 1, handleSeconds: random % 1800 },
    ...(random % 11 === 0
      ? { complaint: { number: `cmp-${index}`, receivedAt: at, dueAt: plus(at, 15 * DAY), rule: 'CN' } }
      : {}),
  };
};

const deskFact = (index: number, start: number): DeskFact => ({
  kind: 'desk',
  id: `desk-${index}`,
  at: second(start + (scatter(index) % 3000)),
  ticketId: `tkt-${index - (index % 20) + (scatter(index) % 11)}`,
  type: pick(DESK, index),
  score: (index % 5) + 1,
});

const reminderFact = (index: number, at: string, customerId: string): ReminderFact => ({
  kind: 'reminder',
  id: `state-${index}`,
  at,
  reminderId: `rem-${index}`,
  customerId,
  rule: 'due-soon',
  purpose: 'contract-service',
  channel: 'sms',
  jurisdiction: 'SG',
  language: 'en',
  state: pick(['planned', 'sent', 'suppressed'], index),
});

const lifecycleFact = (index: number, at: string, customerId: string): LifecycleFact => ({
  kind: 'lifecycle',
  id: `life-${index}`,
  at,
  customerId,
  type: 'loan-disbursed',
  outcome: 'moved',
});

/** The day all of them lie on. */
export const BENCH_DAY = '2026-11-19';

/** The `index`th of `total` facts, spread evenly over the day. */
export const benchFact = (index: number, total: number): Fact => {
  const start = Math.floor((index / total) * 82_000);
  const customerId = `cus-${scatter(index >> 2) % Math.max(1, Math.floor(total / 10))}`;
  const place = index % 20;
  if (place < 11) return contactFact(index, start, customerId);
  if (place < 16) return deskFact(index, start);
  return place < 19 ? reminderFact(index, second(start), customerId) : lifecycleFact(index, second(start), customerId);
};
