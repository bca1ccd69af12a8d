import fc from 'fast-check';
import { DESK_EVENT_TYPES } from '../../../shared/contracts/desk-event.ts';
import type { Fact } from '../../../shared/contracts/fact.ts';
import { HOUR, MINUTE, plus } from '../../../shared/vocabulary/instants.ts';
import { INTENTS, OVERLAY_NAMES } from '../../../shared/vocabulary/taxonomy.ts';
import { contact, desk, lifecycle, NOW, reminder } from './facts.ts';

const HOURS = 45 * 24;
const CUSTOMERS = ['cus-1', 'cus-2', 'cus-3', 'cus-4', undefined] as const;

/** Hours before NOW, to the minute; a few lie after it. */
const moment = fc.integer({ min: -30, max: HOURS * 60 }).map((minutes) => plus(NOW, -minutes * MINUTE));

const ticketFacts = fc
  .record({
    ticketId: fc.integer({ min: 1, max: 12 }).map((number) => `tkt-${number}`),
    at: moment,
    customerId: fc.constantFrom(...CUSTOMERS),
    intent: fc.constantFrom(...INTENTS.slice(0, 6), ...INTENTS.slice(-5)).map(({ intent }) => intent),
    overlays: fc.subarray([...OVERLAY_NAMES], { maxLength: 2 }),
    objectId: fc.constantFrom(undefined, 'loan-1', 'loan-2'),
    channel: fc.constantFrom('chat' as const, 'voice' as const),
    language: fc.constantFrom('en', 'zh-Hans'),
    recognised: fc.boolean(),
    agent: fc.nat(2),
    bot: fc.nat(3),
    asked: fc.boolean(),
    denied: fc.boolean(),
    block: fc.record({ resolved: fc.boolean(), transfers: fc.nat(3), csat: fc.nat(6) }, { requiredKeys: [] }),
    legs: fc.array(fc.record({ leg: fc.constantFrom('ivr', 'agent'), rank: fc.nat(3) }), { minLength: 1, maxLength: 3 }),
    events: fc.array(
      fc.record({ type: fc.constantFrom(...DESK_EVENT_TYPES), hours: fc.nat(300), score: fc.nat(6), correct: fc.boolean() }),
      { maxLength: 4 },
    ),
    complaint: fc.option(fc.nat(20), { nil: undefined }),
  })
  .map((drawn) => {
    const { ticketId, at, intent, agent, bot, asked, denied, events, legs, block, complaint, ...rest } = drawn;
    const editions = legs.map(({ leg, rank }) =>
      contact(
        {
          ...rest,
          id: `${ticketId}-${at}-${leg}-${rank}`,
          ticketId,
          at,
          leg,
          rank: [rank, at],
          desk: block,
          turns: { customer: 1, agent, bot },
          botTurnsBeforeAgent: bot,
          humanAsked: asked,
          humanDenied: asked && denied,
          complaint:
            complaint === undefined
              ? undefined
              : { number: `cmp-${ticketId}`, receivedAt: at, dueAt: plus(at, complaint * 24 * HOUR), rule: 'r' },
        },
        intent,
      ),
    );
    const acts = events.map(({ type, hours, score, correct }, index) =>
      desk({ ticketId }, type, plus(at, hours * HOUR), {
        id: `${ticketId}-${at}-desk-${index}`,
        score,
        correct,
        intent: 'app-fault',
        customerId: 'cus-1',
      }),
    );
    return [...editions, ...acts] as readonly Fact[];
  });

const reminderFacts = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }),
    at: moment,
    states: fc.array(fc.constantFrom('planned', 'deferred', 'sent', 'suppressed'), { minLength: 1, maxLength: 3 }),
  })
  .map(({ id, at, states }) =>
    states.map((state, index) =>
      reminder(state, plus(at, index * HOUR), {
        // A reminder is planned once.
        id: state === 'planned' ? `rem-${id}.planned` : `rem-${id}-${at}-${state}-${index}`,
        reminderId: `rem-${id}`,
        customerId: `cus-${(id % 4) + 1}`,
      }),
    ),
  );

const lifecycleFacts = fc
  .record({ who: fc.integer({ min: 1, max: 4 }), at: moment, type: fc.constantFrom('account-closed', 'loan-disbursed') })
  .map(({ who, at, type }) => [{ ...lifecycle(`cus-${who}`, type, at), id: `life-${who}-${at}-${type}` }]);

/** One ticket id, one start: what the first delivery froze. */
const frozen = (facts: readonly Fact[]): readonly Fact[] => {
  const starts = new Map<string, string>();
  for (const fact of facts) if (fact.kind === 'contact' && !starts.has(fact.ticketId)) starts.set(fact.ticketId, fact.at);
  const kept = facts.filter((fact) => (fact.kind === 'contact' ? starts.get(fact.ticketId) === fact.at : true));
  const own = kept.filter((fact) => fact.kind !== 'desk' || fact.id.includes(starts.get(fact.ticketId) ?? ''));
  return [...new Map(own.map((fact) => [`${fact.kind}|${fact.id}`, fact])).values()];
};

/** A ledger of some weeks: few customers, so that contacts repeat, follow up and overlap. */
export const ledger = fc
  .array(fc.oneof({ weight: 5, arbitrary: ticketFacts }, reminderFacts, lifecycleFacts), { maxLength: 25 })
  .map((groups) => frozen(groups.flat()));

export const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] => {
  let state = seed | 1;
  const random = (): number => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) ^ (state << 7);
    return (state >>> 0) / 2 ** 32;
  };
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
};
