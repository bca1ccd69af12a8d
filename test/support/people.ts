/** Mei Lin in Singapore: a chat in which she asks for a person and complains, before anybody at the desk moves. */
export const meiLinChat = {
  schema: 'careline.transcript/1',
  channel: 'chat',
  conversationId: 'chat-mei-0001',
  customerId: 'cus-mei-01',
  jurisdiction: 'SG',
  language: 'en',
  startedAt: '2026-11-20T09:12:00.000Z',
  turns: [
    { speaker: 'bot', text: 'Hi, I am the Careline assistant (automated). How can I help?' },
    {
      speaker: 'customer',
      text: 'my name is Mei Lin Tan and you charged me the late fee twice, this is unacceptable, I want to complain',
    },
    { speaker: 'bot', text: 'I can explain our fees.' },
    { speaker: 'customer', text: 'no. let me talk to a person please, my number is +65 9123 4567' },
  ],
} as const;

const deskEvent = (eventId: string, type: string, at: string, more: object = {}) => ({
  schema: 'careline.desk/1',
  eventId,
  conversationId: meiLinChat.conversationId,
  type,
  at,
  ...more,
});

export const deskTransferred = deskEvent('desk-mei-1', 'transferred', '2026-11-20T09:40:00.000Z', {
  department: 'customer-relations',
  note: 'call +65 9123 4567',
});
export const deskResolved = deskEvent('desk-mei-2', 'resolved', '2026-11-20T10:30:00.000Z');

export const brokenJson =
  '{"schema":"careline.transcript/1","conversationId":"+6591234567","turns":[{"text":"card 4111 1111 1111 1111"';

const lifecycle = (eventId: string, type: string, at: string, more: object) => ({
  schema: 'careline.lifecycle/1',
  eventId,
  customerId: 'cus-ana-01',
  type,
  at,
  ...more,
});

/** Ana in New York registered, can be reached by e-mail, and her loan was just paid out: one reminder is due. */
export const anaEvents: readonly object[] = [
  lifecycle('life-ana-1', 'person-registered', '2026-11-19T15:00:00.000Z', {
    country: 'US',
    zone: 'America/New_York',
    language: 'en',
    email: 'ana@example.com',
  }),
  lifecycle('life-ana-2', 'fraud-alert-raised', '2026-11-20T15:00:00.000Z', { alertId: 'alert-ana-1', product: 'card-ana-1' }),
];
