import { describe, expect, it } from 'vitest';
import { foldContact } from '../../../functions/kpi/contact.ts';
import { foldDesk, standingResolution } from '../../../functions/kpi/desk-story.ts';
import { compareRank } from '../../../functions/kpi/legs.ts';
import type { ContactFact, DeskFact } from '../../../shared/contracts/fact.ts';
import { contact, desk, secondsAfter, WITH_AGENT } from './facts.ts';

const TICKET = { ticketId: 'tkt-1' };
const edition = (overrides: Parameters<typeof contact>[0]): ContactFact => contact({ ...TICKET, ...overrides });
const fold = (facts: readonly ContactFact[], events: readonly DeskFact[] = []) => foldContact(facts, foldDesk(events));

describe('A contact is folded from the facts of its ticket', () => {
  it('compares ranks element by element: numbers by value, strings by code unit, a number before a string', () => {
    expect(compareRank([2, 'a'], [10, 'a'])).toBeLessThan(0);
    expect(compareRank([1, 'B'], [1, 'a'])).toBeLessThan(0);
    expect(compareRank([1, 2], [1, 'a'])).toBeLessThan(0);
    expect(compareRank([1], [1, 0])).toBeLessThan(0);
    expect(compareRank([1, 'a'], [1, 'a'])).toBe(0);
  });

  it('takes the highest edition of each leg and passes over the others', () => {
    const folded = fold([edition({ rank: [2], language: 'zh-Hans' }), edition({ rank: [1], language: 'en' })]);
    expect(folded?.language).toBe('zh-Hans');
  });

  it('merges legs by time: turns add up, the mood goes from the first to the last, the request leads over the greeting', () => {
    const folded = fold([
      edition({ leg: 'agent', at: secondsAfter(60), ...WITH_AGENT, mood: { start: 'neutral', end: 'relieved' } }),
      edition({ leg: 'ivr', label: 'greeting-or-closing', family: undefined, mood: { start: 'angry', end: 'angry' } }),
    ]);
    expect(folded).toMatchObject({
      label: 'card-declined',
      turns: { customer: 4, agent: 2, bot: 4 },
      botTurnsBeforeAgent: 4,
      mood: { start: 'angry', end: 'relieved' },
      at: secondsAfter(0),
    });
  });

  it('does not call a human denied whom a later leg reached', () => {
    const ivr = edition({ leg: 'ivr', humanAsked: true, humanDenied: true });
    expect(fold([ivr])?.humanDenied).toBe(true);
    expect(fold([ivr, edition({ leg: 'agent', at: secondsAfter(60), ...WITH_AGENT })])).toMatchObject({
      humanAsked: true,
      humanDenied: false,
      humanReachedAt: secondsAfter(60),
    });
  });

  it('changes the intent the desk corrected, and keeps what the machine had said', () => {
    const folded = fold([edition({})], [desk(TICKET, 'intent-corrected', secondsAfter(60), { intent: 'fees-and-interest' })]);
    expect(folded).toMatchObject({
      label: 'fees-and-interest',
      family: 'price-and-documents',
      object: 'loan',
      ownLabel: 'card-declined',
    });
  });

  it('takes the customer the desk identified last', () => {
    const events = ['cus-8', 'cus-9'].map((customerId, index) =>
      desk(TICKET, 'customer-identified', secondsAfter(index), { customerId }),
    );
    expect(fold([edition({ customerId: undefined })], events.toReversed())?.customerId).toBe('cus-9');
  });

  it('waits while the desk has spoken and no document has come', () => {
    expect(fold([], [desk(TICKET, 'resolved', secondsAfter(1))])).toBeUndefined();
  });
});

describe('What the desk did', () => {
  it('counts time in a queue once, though the contact is queued again before an answer', () => {
    const { waits } = foldDesk([
      desk(TICKET, 'queued', secondsAfter(0)),
      desk(TICKET, 'offered', secondsAfter(5)),
      desk(TICKET, 'queued', secondsAfter(6)),
      desk(TICKET, 'answered', secondsAfter(9)),
    ]);
    expect(waits).toEqual([{ from: secondsAfter(0), end: { how: 'answered', at: secondsAfter(9) } }]);
  });

  it('lets a resolution stand from its first statement since the last reopening', () => {
    const events = (['resolved', 'reopened', 'resolved', 'resolved'] as const).map((type, index) =>
      desk(TICKET, type, secondsAfter(index)),
    );
    expect(standingResolution(foldDesk(events))).toBe(secondsAfter(2));
    expect(standingResolution(foldDesk(events.slice(0, 2)))).toBeUndefined();
  });
});
