import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../functions/intake/read-document.ts';

type Event = { readonly time: string; readonly detail: Readonly<Record<string, unknown>> };
const queued = JSON.parse(
  readFileSync(new URL('../../fixtures/intake/connect-contact-queued.json', import.meta.url), 'utf8'),
) as Event;
const CONTACT = String(queued.detail.contactId);

/** The fixture's contact a little later in its life. */
const later = (detail: Readonly<Record<string, unknown>>): Event => ({ ...queued, detail: { ...queued.detail, ...detail } });
const read = (event: Event) => readDocument(JSON.stringify(event), {});
const desk = (event: Event) => {
  const reading = read(event);
  return reading.kind === 'desk' ? reading.event : reading.kind;
};

const answered = later({
  eventType: 'CONNECTED_TO_AGENT',
  agentInfo: { agentArn: 'arn:aws:connect:…:agent/1', connectedToAgentTimestamp: '2026-11-20T09:12:20.000Z' },
});

describe('an Amazon Connect contact event', () => {
  it('given a contact put into a queue, when read, then the desk hears that it waits, from the moment it says', () => {
    expect(desk(queued)).toEqual({
      schema: 'careline.desk/1',
      eventId: `connect-${CONTACT}-queued-2026-11-20T09:12:08.300Z`,
      conversationId: CONTACT,
      type: 'queued',
      at: '2026-11-20T09:12:08.300Z',
    });
  });

  it('given an agent who takes it, when read, then it is answered', () => {
    expect(desk(answered)).toMatchObject({ type: 'answered', conversationId: CONTACT, at: '2026-11-20T09:12:20.000Z' });
  });

  it('given the end of a contact, when read, then only one that waited and met nobody was abandoned', () => {
    const end = { eventType: 'DISCONNECTED', disconnectTimestamp: '2026-11-20T09:14:00.000Z' };
    expect(desk(later(end))).toMatchObject({ type: 'abandoned', at: '2026-11-20T09:14:00.000Z' });
    expect(read(later({ ...answered.detail, ...end })).kind).toBe('ignored');
    expect(read(later({ ...end, queueInfo: {} })).kind).toBe('ignored');
  });

  it('given a contact that began by a transfer, when read, then the contact before it was handed over', () => {
    const transfer = { eventType: 'INITIATED', contactId: 'c-new', initiationMethod: 'TRANSFER', previousContactId: CONTACT };
    expect(desk(later(transfer))).toMatchObject({ type: 'transferred', conversationId: CONTACT, at: '2026-11-20T09:11:31.120Z' });
    expect(read(later({ ...transfer, previousContactId: undefined })).kind).toBe('ignored');
  });

  it('given calls of ours, other steps and other events of Connect, when read, then there is nothing to do', () => {
    expect(read(later({ initiationMethod: 'OUTBOUND' })).kind).toBe('ignored');
    expect(read(later({ eventType: 'CONNECTED_TO_SYSTEM' })).kind).toBe('ignored');
    expect(read({ ...queued, 'detail-type': 'Contact Lens Analysis State Change' } as Event).kind).toBe('ignored');
  });

  it('given the same event twice, when read, then it has the same id; given no moment of its own, then the time of the event counts', () => {
    expect(desk(queued)).toEqual(desk(JSON.parse(JSON.stringify(queued)) as Event));
    expect(desk(later({ queueInfo: {} }))).toMatchObject({ type: 'queued', at: '2026-11-20T09:12:09.000Z' });
  });
});
