import type { Condition } from '../reminder-rule.ts';

/** The customer is still one of ours and alive. */
export const PERSON_WITH_US: Condition = { kind: 'person-not', steps: ['closed', 'deceased'] };
export const PERSON_ALIVE: Condition = { kind: 'person-not', steps: ['deceased'] };
const RUNNING = ['signed', 'disbursing', 'cooling-off', 'active', 'hardship-plan'] as const;
/** Nobody is chased for an instalment of a loan that is over, sold, or disputed. */
export const LOAN_RUNS: Condition = { kind: 'loan-in', steps: RUNNING };
/** A dispute does not stop the days from coming: they are told of in neutral words (issue 4), until the loan is over or sold. */
export const LOAN_RUNS_OR_DISPUTED: Condition = { kind: 'loan-in', steps: [...RUNNING, 'disputed'] };
/** In a hardship plan only the plan's own dates count. */
export const PLAN_DATES: Condition = { kind: 'in-plan-if-planned' };
export const NEVER_AFTER_TROUBLE: Condition = {
  kind: 'never-after',
  marks: ['hardship', 'complaint', 'decline', 'self-exclusion'],
};
