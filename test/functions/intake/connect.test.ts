import { describe, expect, it } from 'vitest';
import { fixture, fixtureJson, lines, refusalOf, transcriptOf } from './fixtures.ts';

const CONTACT = '7b0c2a54-1f6e-4a0e-9c0b-0d5b7f1a2c33';

describe('Contact Lens voice', () => {
  it('becomes the agent leg of the contact, its turns in time order', () => {
    const transcript = transcriptOf(fixture('contact-lens-voice.json'));
    expect(transcript).toMatchObject({
      format: 'contact-lens-voice',
      channel: 'voice',
      conversationId: CONTACT,
      leg: 'agent',
      language: 'en',
      redacted: false,
    });
    expect(lines(transcript)).toEqual(['customer: My transfer has not arrived.', 'agent: I am sorry to hear that.']);
    expect(transcript.turns.map((turn) => turn.offsetMs)).toEqual([1000, 5000]);
    expect(transcript).not.toHaveProperty('startedAt');
  });

  it('becomes the IVR leg, where SYSTEM is the bot', () => {
    const transcript = transcriptOf(fixture('contact-lens-ivr.json'));
    expect(transcript.leg).toBe('ivr');
    expect(lines(transcript)).toEqual(['bot: Please say what you need.', 'customer: A person, please.']);
  });

  it('without metadata takes the contact from the object key, and knows the redacted twin', () => {
    const objectKey = `connect/x/Analysis/Voice/Redacted/2026/11/21/${CONTACT}_analysis_redacted_2026-11-21T13:09:40Z.json`;
    expect(transcriptOf(fixture('contact-lens-voice-redacted.json'), { objectKey })).toMatchObject({
      conversationId: CONTACT,
      redacted: true,
    });
  });

  it('without any contact id derives one: from the object, else from account and content', () => {
    const document = fixture('contact-lens-voice-redacted.json');
    const raw = transcriptOf(document, { bucket: 'b', objectKey: 'calls/7.json' });
    expect(raw.conversationId).toBeUndefined();
    expect(raw.derivedIdParts).toEqual(['b', 'calls/7.json']);
    expect(transcriptOf(document).derivedIdParts).toEqual([
      '111122223333',
      'contact-lens-voice',
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  it('refuses a failed analysis and one in which nobody speaks', () => {
    const document = fixtureJson('contact-lens-voice.json');
    expect(refusalOf({ ...document, JobStatus: 'FAILED' }).code).toBe('job-failed');
    expect(refusalOf({ ...document, JobStatus: 'FAILED', Transcript: undefined }).code).toBe('job-failed');
    expect(refusalOf({ ...document, JobStatus: 'IN_PROGRESS' }).code).toBe('not-finished');
    expect(refusalOf({ ...document, Transcript: [] }).code).toBe('nothing-said');
  });
});

describe('a Connect chat', () => {
  const expected = [
    'bot: Hello! I am the assistant.',
    'bot: What is it about?\nTap to choose\nA loan\nrepayments\nA card',
    'customer: A loan',
    'system: You are now in the queue.',
    'agent: How can I help?',
    'customer: **Why** was I debited twice?',
  ];

  it('as plain transcript keeps messages in time order and reads pickers as people see them', () => {
    const transcript = transcriptOf(fixture('connect-chat.json'));
    expect(lines(transcript)).toEqual(expected);
    expect(transcript).toMatchObject({
      format: 'connect-chat',
      conversationId: CONTACT,
      leg: '',
      startedAt: '2026-11-20T09:00:00.000Z',
      endedAt: '2026-11-20T09:05:00.000Z',
      displayNames: ['Ann Example', 'Bo'],
    });
  });

  it('counts the transfer between agents, not the one from the bot to the first agent', () => {
    expect(transcriptOf(fixture('connect-chat.json')).desk).toEqual({ transfers: 1 });
  });

  it('as Contact Lens analysis says the same and knows the language', () => {
    const transcript = transcriptOf(fixture('contact-lens-chat.json'));
    expect(lines(transcript)).toEqual(expected);
    expect(transcript).toMatchObject({
      format: 'contact-lens-chat',
      channel: 'chat',
      conversationId: CONTACT,
      language: 'zh-Hant',
    });
  });

  it('as Contact Lens e-mail analysis is an e-mail', () => {
    expect(transcriptOf({ ...fixtureJson('contact-lens-chat.json'), Channel: 'EMAIL' }).channel).toBe('email');
  });

  it('keeps the customer’s answer of a form whose fields nobody knows', () => {
    const content = JSON.stringify({ templateType: 'Form', data: { answers: { wish: 'please call my lawyer' } } });
    const item = { Id: 'x', Type: 'MESSAGE', ContentType: 'application/json', Content: content, ParticipantRole: 'CUSTOMER' };
    expect(lines(transcriptOf({ ...fixtureJson('connect-chat.json'), Transcript: [item] }))).toEqual([
      'customer: please call my lawyer',
    ]);
  });

  it('hears a voice without a known role as the customer', () => {
    const item = { Id: 'x', Type: 'MESSAGE', Content: 'help', ParticipantId: 'nobody-knows' };
    expect(lines(transcriptOf({ ...fixtureJson('connect-chat.json'), Transcript: [item] }))).toEqual(['customer: help']);
  });
});
