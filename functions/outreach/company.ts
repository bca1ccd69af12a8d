import type { OutreachSettings } from './reach-out.ts';

/** What the company is, which decides whose rules bind it, and the neutral name customers know it by. */
export const COMPANY: OutreachSettings = { actors: ['lender', 'wallet-issuer'], sender: 'Careline' };
