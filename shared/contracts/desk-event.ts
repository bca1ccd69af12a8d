import { z } from 'zod';
import { contract } from './contract.ts';

export const DESK_EVENT_TYPES = [
  'queued',
  'offered',
  'answered',
  'abandoned',
  'assigned',
  'transferred',
  'waiting',
  'resolved',
  'reopened',
  'closed',
  'csat',
  'intent-corrected',
  'intent-confirmed',
  'customer-identified',
  'callback-reached',
  'review',
  'complaint-acknowledged',
  'complaint-answered',
  'asked-again',
  /** Written by us when the timer of a complaint's clock falls due (law 2: time enters as an input too). */
  'complaint-deadline-near',
] as const;
export type DeskEventType = (typeof DESK_EVENT_TYPES)[number];

/** Whether people did it; a clock that ran says nothing about a desk being there. */
export const isDeskWork = (type: string): boolean => type !== 'complaint-deadline-near';

/** `careline.desk/1`: something people did at the support desk. It may arrive before its ticket. */
export const deskEventV1 = contract({
  name: 'careline.desk',
  version: 1,
  schema: z
    .object({
      schema: z.literal('careline.desk/1'),
      eventId: z.string().min(1).max(256),
      conversationId: z.string().min(1).max(256).optional(),
      ticketId: z.string().min(1).max(64).optional(),
      type: z.enum(DESK_EVENT_TYPES),
      at: z.string().regex(/^\d{4}-\d{2}-\d{2}T/),
      /** Department or queue it was assigned or transferred to. */
      department: z.string().max(64).optional(),
      /** Why it moved: `mandated` hand-overs and `consult` are not counted as avoidable transfers. */
      reason: z.enum(['mandated', 'consult', 'wrong-queue', 'capacity', 'other']).optional(),
      customerId: z.string().min(1).max(256).optional(),
      intent: z.string().max(64).optional(),
      /** Rating given, on the scale 1…`scale` (default 5). */
      score: z.number().min(0).max(10).optional(),
      scale: z.number().int().min(2).max(10).optional(),
      /** The judge's view in a review: was the intent right, was it in scope. */
      correct: z.boolean().optional(),
      /** Of a review: free of disclosure to the wrong person, unfounded promise, pressure, wrong figure, discrimination. */
      safe: z.boolean().optional(),
      upheld: z.boolean().optional(),
      /** Of a complaint answered: money or another remedy was given. */
      redress: z.boolean().optional(),
      /** Free words of an agent; masked before they are stored. */
      note: z.string().max(4_000).optional(),
    })
    .refine((event) => event.conversationId !== undefined || event.ticketId !== undefined, {
      path: ['conversationId'],
      message: 'conversationId or ticketId is required',
    }),
  example: {
    schema: 'careline.desk/1',
    eventId: 'desk-0001',
    conversationId: 'chat-2026-11-20-0001',
    type: 'resolved',
    at: '2026-11-20T09:40:00.000Z',
  },
});

export type DeskEvent = z.infer<typeof deskEventV1.schema>;
