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
  /** Of the rules that forbid the instant asked for, the one that forbids it longest; not one that is only met on the way. */
  readonly rule?: TimedRule;
}

const SIGHT = 40 * DAY;

const strictestAt = (
  rules: readonly TimedRule[],
  zones: readonly string[],
  from: number,
  question: ContactQuestion,
): TimedRule | undefined => {
  let strictest: TimedRule | undefined;
  let latest = from;
  for (const rule of rules) {
    for (const zone of zones) {
      const instant = earliest(rule, zone, from, question) ?? Number.POSITIVE_INFINITY;
      if (instant <= latest) continue;
      latest = instant;
      strictest = rule;
    }
  }
  return strictest;
};

/** Earliest instant that satisfies every timed rule in every possible zone: the strictest wins. */
export const earliestPermitted = (
  rules: readonly TimedRule[],
  zones: readonly string[],
  from: number,
  question: ContactQuestion,
): Found | undefined => {
  let found = from;
  let settled = false;
  while (!settled) {
    settled = true;
    for (const rule of rules) {
      for (const zone of zones) {
        const instant = earliest(rule, zone, found, question);
        if (instant === undefined || instant > from + SIGHT) return undefined;
        if (instant === found) continue;
        found = instant;
        settled = false;
      }
    }
  }
  const rule = found === from ? undefined : strictestAt(rules, zones, from, question);
  return { instant: found, ...(rule === undefined ? {} : { rule }) };
};
