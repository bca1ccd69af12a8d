import type { ReminderRule } from '../reminder-rule.ts';
import { COMMON_RULES } from './everyone.ts';
import { LENDER_RULES } from './lender.ts';
import { WALLET_RULES } from './wallet.ts';

/** The reminder rules we ship. */
export const REMINDER_RULES: readonly ReminderRule[] = [...COMMON_RULES, ...LENDER_RULES, ...WALLET_RULES];

export const ruleById = (id: string): ReminderRule | undefined => REMINDER_RULES.find((rule) => rule.id === id);
