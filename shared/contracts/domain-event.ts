import { z } from 'zod';
import { contract } from './contract.ts';

export const DOMAIN_EVENT_NAMES = [
  'TicketOpened',
  'TicketAmended',
  'TicketMoved',
  'HandoffRequested',
  'ComplaintOpened',
  'ComplaintDeadlineNear',
  'RiskRaised',
  'ReliefRequested',
  'ContactStopped',
  'IntentCorrected',
  'StageMoved',
  'OutreachSettled',
  'CustomerVoiceFound',
] as const;
export type DomainEventName = (typeof DOMAIN_EVENT_NAMES)[number];

/** An event for departments on the bus: ids and masked text only. It may repeat with the same id; drop it by that id. */
export const domainEventV1 = contract({
  name: 'careline.domain-event',
  version: 1,
  schema: z.object({
    /** Derived from what happened, never random: the same happening always has the same id. */
    id: z.string(),
    name: z.enum(DOMAIN_EVENT_NAMES),
    version: z.literal(1),
    at: z.string(),
    ticketId: z.string().optional(),
    customerId: z.string().optional(),
    department: z.string().optional(),
    /** Names, codes and masked sentences. */
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  }),
  example: {
    id: 'evt-0x1f2e3d4c5b6a',
    name: 'TicketOpened',
    version: 1,
    at: '2026-11-20T09:12:00.000Z',
    ticketId: 'tkt-0a1b2c3d4e5f',
    department: 'cards-and-wallet',
    detail: { intent: 'card-declined', route: 'person' },
  },
});

export type DomainEvent = z.infer<typeof domainEventV1.schema>;
