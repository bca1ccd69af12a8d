import type { ReminderRule } from '../reminder-rule.ts';
import { PERSON_WITH_US } from './conditions.ts';

/** Rules of a wallet and card issuer. */
export const WALLET_RULES: readonly ReminderRule[] = [
  {
    id: 'card-waiting',
    version: 1,
    for: ['wallet'],
    purpose: 'care',
    nature: 'education',
    holdoutPercent: 5,
    trigger: { kind: 'step', journey: 'card', step: 'issued', afterHours: 24 * 10 },
    conditions: [PERSON_WITH_US],
    channels: ['email'],
    template: 'card-waiting',
    expires: { afterHours: 96 },
    priority: 15,
    once: true,
  },
  {
    id: 'wallet-first-steps',
    version: 1,
    for: ['wallet'],
    purpose: 'care',
    nature: 'education',
    holdoutPercent: 5,
    trigger: { kind: 'step', journey: 'wallet', step: 'opened', afterHours: 24 * 5 },
    conditions: [PERSON_WITH_US],
    channels: ['email'],
    template: 'wallet-first-steps',
    expires: { afterHours: 96 },
    priority: 12,
    once: true,
  },
];
