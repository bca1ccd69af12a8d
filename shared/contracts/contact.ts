import { z } from 'zod';
import { OUTREACH_CHANNELS, PURPOSES } from '../vocabulary/contact-record.ts';
import { contract } from './contract.ts';

/**
 * `careline.contact/1`: a contact somebody else made with our customer on our behalf (a collection agency, a servicer).
 * It counts for every cap, and a conversation starts every cool-down.
 */
export const contactV1 = contract({
  name: 'careline.contact',
  version: 1,
  schema: z.object({
    schema: z.literal('careline.contact/1'),
    contactId: z.string().min(1).max(256),
    customerId: z.string().min(1).max(256),
    agencyId: z.string().min(1).max(256).optional(),
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T/)
      .refine((text) => !Number.isNaN(Date.parse(text))),
    channel: z.enum(OUTREACH_CHANNELS),
    purpose: z.enum(PURPOSES),
    product: z.string().min(1).max(256).optional(),
    /** Somebody answered. */
    connected: z.boolean().optional(),
    /** They spoke: a conversation in the sense of cool-down rules. */
    conversation: z.boolean().optional(),
  }),
  example: {
    schema: 'careline.contact/1',
    contactId: 'agc-7-0001',
    customerId: 'cus-0042',
    agencyId: 'agency-7',
    at: '2026-11-20T03:10:00.000Z',
    channel: 'voice',
    purpose: 'collection',
    product: 'loan-0042-1',
    connected: true,
  },
});

export type AgencyContact = z.infer<typeof contactV1.schema>;
