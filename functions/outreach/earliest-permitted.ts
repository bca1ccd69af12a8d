import { unreachable } from '../../shared/vocabulary/errors.ts';
import { DAY } from '../../shared/vocabulary/instants.ts';
import type { BlockReason, ContactQuestion } from './contact-question.ts';
import type { Earliest } from './limits.ts';
import { earliestAfterSilence, earliestInWindow, earliestUnderCap } from './limits.ts';
import type { ConsentRule, PolicyRule } from './policy-rule.ts';

export const TIMED_REASONS: Readonly<Record<'window' | 'cap' | 'cool-down', BlockReason>> = {
  window: 'outside-hours',
  cap: 'cap-reached',
  'cool-down': 'cooling-down',
};

export type TimedRule = Exclude<PolicyRule, ConsentRule>;

const earliest = (rule: TimedRule, zone: string, from: number, question: ContactQuestion): Earliest => {
  switch (rule.kind) {
    case 'window':
      return earliestInWindow(rule, zone, from);
    case 'cap':
      return earliestUnderCap(rule, zone, from, question);
    case 'cool-down':
      return earliestAfterSilence(rule, from, question);
    default:
      return unreachable(rule);
  }
};

export interface Found {
  readonly instant: number;
  /** The rule that moved it last. */
  readonly rule?: TimedRule;
}

const SIGHT = 40 * DAY;

/** Earliest instant that satisfies every timed rule in every possible zone: the strictest wins. */
export const earliestPermitted = (
  rules: readonly TimedRule[],
  zones: readonly string[],
  from: number,
  question: ContactQuestion,
): Found | undefined => {
  let found: Found = { instant: from };
  let settled = false;
  while (!settled) {
    settled = true;
    for (const rule of rules) {
      for (const zone of zones) {
        const instant = earliest(rule, zone, found.instant, question);
        if (instant === undefined || instant > from + SIGHT) return undefined;
        if (instant === found.instant) continue;
        found = { instant, rule };
        settled = false;
      }
    }
  }
  return found;
};
