import { describe, expect, test } from 'vitest';
import { deskLessons, plainExamples } from '../../../../infra/local/evaluate/desk-lessons.ts';
import { learnedExamples } from '../../../../infra/local/evaluate/learned.ts';

const CONVERSATION = {
  conversationId: 'chat-1',
  ticketId: 'tkt-1',
  turns: [
    { speaker: 'bot', text: 'How can I help?' },
    { speaker: 'customer', text: 'hi' },
    { speaker: 'customer', text: 'the [CARD_1] was refused at the till' },
  ],
  verdict: { evidence: [2], outcome: { kind: 'recognised', label: 'card-order-and-setup' } },
};

const said = (type: string, at: string, more: object = {}) => ({
  schema: 'careline.desk/1',
  eventId: `${type}-${at}`,
  conversationId: 'chat-1',
  type,
  at,
  ...more,
});

describe('examples from the desk', () => {
  test('given a correction, then the words that carried the reason mean what the person said', () => {
    const rows = [said('intent-corrected', '2026-11-20T10:00:00Z', { intent: 'card-declined' }), CONVERSATION];
    expect(deskLessons(rows)).toEqual([{ text: 'the [CARD_1] was refused at the till', label: 'card-declined' }]);
    expect(learnedExamples(deskLessons(rows), 'desk')).toHaveLength(1);
  });

  test('given a confirmation, then they mean what was recognised', () => {
    const rows = [CONVERSATION, said('intent-confirmed', '2026-11-20T10:00:00Z')];
    expect(deskLessons(rows)).toEqual([expect.objectContaining({ label: 'card-order-and-setup' })]);
  });

  test('given several judgements in any order, then the last one counts', () => {
    const first = said('intent-confirmed', '2026-11-20T10:00:00Z');
    const last = said('intent-corrected', '2026-11-20T11:00:00Z', { intent: 'card-declined' });
    for (const rows of [
      [CONVERSATION, first, last],
      [last, first, CONVERSATION],
    ])
      expect(deskLessons(rows)).toEqual([expect.objectContaining({ label: 'card-declined' })]);
  });

  test('given an event that names only the ticket, then it is found all the same', () => {
    const byTicket = { ...said('intent-confirmed', '2026-11-20T10:00:00Z'), conversationId: undefined, ticketId: 'tkt-1' };
    expect(deskLessons([CONVERSATION, byTicket])).toHaveLength(1);
  });

  test('given nobody judged, or a confirmation of nothing, then nothing is learned', () => {
    const unrecognised = { ...CONVERSATION, verdict: { evidence: [], outcome: { kind: 'unrecognised' } } };
    expect(deskLessons([CONVERSATION, said('resolved', '2026-11-20T10:00:00Z')])).toEqual([]);
    expect(deskLessons([unrecognised, said('intent-confirmed', '2026-11-20T10:00:00Z')])).toEqual([]);
  });

  test('given examples as they stand, then they are told apart from events and conversations', () => {
    const plain = { text: 'the till said no', label: 'card-declined' };
    expect(plainExamples([plain, CONVERSATION, said('resolved', '2026-11-20T10:00:00Z')])).toEqual([plain]);
  });
});
