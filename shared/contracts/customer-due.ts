import { z } from 'zod';
import { contract } from './contract.ts';

/**
 * `careline.customer-due/1`: the unit of outreach is a person. Says only whom to look at and which timer woke us;
 * what is due is read strongly from the person's own rows.
 */
export const customerDueV1 = contract({
  name: 'careline.customer-due',
  version: 1,
  schema: z.object({
    schema: z.literal('careline.customer-due/1'),
    customerId: z.string().min(1).max(64),
    /** Key of the leased timer row, deleted once the person has been looked at. */
    timer: z.object({ shard: z.string().min(1).max(32), sk: z.string().min(1).max(256) }),
  }),
  example: {
    schema: 'careline.customer-due/1',
    customerId: 'cus-0042',
    timer: { shard: 'SHARD#3', sk: '2026-11-21T02:15:00.000Z#reminder#rem-0a1b2c3d4e5f' },
  },
});

export type CustomerDue = z.infer<typeof customerDueV1.schema>;
