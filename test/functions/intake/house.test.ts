import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../functions/intake/read-document.ts';
import { deskEventV1 } from '../../../shared/contracts/desk-event.ts';
import { transcriptV1 } from '../../../shared/contracts/transcript.ts';
import { fixture, fixtureJson, lines, refusalOf, transcriptOf } from './fixtures.ts';

describe('the house form', () => {
  it('becomes a transcript with its desk block, ids, times and words', () => {
    expect(transcriptOf(fixture('house-chat.json'))).toEqual({
      format: 'careline.transcript/1',
      channel: 'chat',
      conversationId: 'chat-2026-11-20-0001',
      leg: '',
      redacted: false,
      customerId: 'cus-0042',
      contactAddress: 'ann@example.com',
      jurisdiction: 'SG',
      language: 'en',
      startedAt: '2026-11-20T09:12:00.000Z',
      endedAt: '2026-11-20T09:13:00.000Z',
      turns: [
        { id: 'm1', speaker: 'customer', text: 'my card was refused at the till', at: '2026-11-20T09:12:05.000Z' },
        { id: 'turn-2', speaker: 'agent', text: 'Let me look.', at: '2026-11-20T09:13:00.000Z' },
      ],
      desk: { transfers: 1, resolved: true, csat: 5 },
    });
  });

  it('reads the example of its own contract', () => {
    expect(transcriptOf(transcriptV1.example).turns).toHaveLength(2);
  });

  it('forgives nulls, empty strings, numeric ids, numbers as text and words in capitals', () => {
    const transcript = transcriptOf(fixture('house-tolerated.json'));
    expect(transcript).toEqual({
      format: 'careline.transcript/1',
      channel: 'voice',
      conversationId: '4711',
      leg: '',
      redacted: false,
      turns: [{ id: '7', offsetMs: 1500, speaker: 'customer', text: 'I cannot pay this month' }],
    });
  });

  it('takes missing facts from the metadata of the object, and never overrides the document with them', () => {
    const userMetadata = { 'careline-customer-id': 'cus-0777', jurisdiction: 'HK', language: 'zh-HK' };
    expect(transcriptOf(fixture('house-tolerated.json'), { userMetadata })).toMatchObject({
      customerId: 'cus-0777',
      jurisdiction: 'HK',
      language: 'zh-Hant',
    });
    expect(transcriptOf(fixture('house-chat.json'), { userMetadata })).toMatchObject({
      customerId: 'cus-0042',
      jurisdiction: 'SG',
    });
  });

  it('is taken when the customer said no word, and refused when nobody did', () => {
    const house = fixtureJson('house-chat.json');
    expect(lines(transcriptOf({ ...house, turns: [{ speaker: 'agent', text: 'Hello? Anybody there?' }] }))).toHaveLength(1);
    expect(refusalOf({ ...house, turns: [] }).code).toBe('nothing-said');
    expect(refusalOf({ ...house, turns: [{ speaker: 'customer', text: ' ' }] }).code).toBe('nothing-said');
  });

  it('reads a time without a zone as UTC, wherever it runs', () => {
    const house = { ...fixtureJson('house-chat.json'), startedAt: '2026-11-20T09:12:00' };
    expect(transcriptOf(house).startedAt).toBe('2026-11-20T09:12:00.000Z');
  });

  it('given an end before the beginning, then there is no end: nothing may count with a negative length', () => {
    const house = { ...fixtureJson('house-chat.json'), endedAt: '2026-11-19T09:12:00Z' };
    expect(transcriptOf(house)).not.toHaveProperty('endedAt');
  });

  it('given an offset of a month, then it names the turn and what was expected', () => {
    const turns = [
      { speaker: 'customer', text: 'hi' },
      { speaker: 'agent', text: 'hello', offsetMs: 32 * 86_400_000 },
    ];
    expect(refusalOf({ ...fixtureJson('house-chat.json'), turns })).toMatchObject({
      path: 'turns.1.offsetMs',
      expected: 'milliseconds, at most 31 days',
    });
  });

  it('gives every turn its own id', () => {
    const turns = ['m1', 'm1', undefined, 'turn-3'].map((id) => ({ id, speaker: 'customer', text: 'hello' }));
    const ids = transcriptOf({ ...fixtureJson('house-chat.json'), turns }).turns.map((turn) => turn.id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe('m1');
    expect(ids[3]).toBe('turn-3');
  });

  it('names the field that is wrong and what was expected, and not what was found', () => {
    const refusal = refusalOf(fixture('house-broken-speaker.json'));
    expect(refusal).toMatchObject({
      code: 'invalid-field',
      path: 'turns.1.speaker',
      expected: 'one of customer, agent, bot, system',
    });
    expect(JSON.stringify(refusal)).not.toMatch(/secretname|private/i);
  });

  it.each([
    ['a conversation that is still open', { state: 'open' }, 'not-finished'],
    ['a version we do not read yet', { schema: 'careline.transcript/2' }, 'unsupported-version'],
    ['a version that is missing', { schema: 'careline.transcript' }, 'unsupported-version'],
    ['a contract that is not ours', { schema: 'careline.horoscope/1' }, 'unknown-schema'],
    ['a schema of somebody else', { schema: 'acme.chat/1' }, 'unknown-schema'],
    ['a forgotten schema', { schema: undefined }, 'unknown-schema'],
    ['a time that is none', { startedAt: '2026-11-20Tnoon' }, 'invalid-field'],
    ['a day the calendar does not have', { startedAt: '2026-02-30T09:00:00Z' }, 'invalid-field'],
    ['the time of a clock that was never set', { startedAt: '1970-01-01T00:00:00Z' }, 'invalid-field'],
    ['a time that stands for "never"', { startedAt: '9999-12-31T23:59:59Z' }, 'invalid-field'],
    ['an id whose last digits were lost when it was read', { conversationId: 2 ** 63 }, 'invalid-field'],
    ['an offset beyond the calendar', { turns: [{ speaker: 'customer', text: 'hi', offsetMs: 1e300 }] }, 'invalid-field'],
    ['more than 5,000 turns', { turns: Array(5001).fill({ speaker: 'customer', text: 'a' }) }, 'too-many-turns'],
  ])('refuses %s', (_, change, code) => {
    expect(refusalOf({ ...fixtureJson('house-chat.json'), ...change }).code).toBe(code);
  });
});

describe('the other contracts of the house', () => {
  it('a desk event is validated and passed on', () => {
    const reading = readDocument(JSON.stringify({ ...deskEventV1.example, note: null }), {});
    expect(reading).toEqual({ kind: 'desk', event: deskEventV1.example });
  });

  it('a desk event about nothing is refused', () => {
    const { conversationId: _, ...event } = deskEventV1.example;
    expect(refusalOf(event)).toMatchObject({ code: 'invalid-field', expected: 'conversationId or ticketId' });
    expect(refusalOf({ ...deskEventV1.example, type: 'danced' })).toMatchObject({ code: 'invalid-field', path: 'type' });
    expect(refusalOf({ ...deskEventV1.example, schema: 'careline.desk/9' }).code).toBe('unsupported-version');
  });

  it('lifecycle and contact documents go to the rooms that own them, unread', () => {
    const event = { schema: 'careline.lifecycle/1', eventId: 'e-1', anything: true };
    expect(readDocument(JSON.stringify(event), {})).toEqual({ kind: 'lifecycle', document: event });
    const contact = { schema: 'careline.contact/1', customerId: 'cus-0001' };
    expect(readDocument(JSON.stringify(contact), {})).toEqual({ kind: 'contact', document: contact });
  });
});
