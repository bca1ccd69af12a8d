import type { Risk } from './taxonomy.ts';

/** Hand-overs of one contact between people, queues or departments, by what they say about us. */
export interface HandOvers {
  /** Avoidable ones. */
  readonly counted: number;
  /** Those that policy itself demands. */
  readonly mandated: number;
  /** A colleague was asked; the customer was not passed on. */
  readonly consults: number;
}

/** The highest classes: policy itself hands them to a person. */
export const isMandatedRisk = (risk: Risk): boolean => risk === 'high' || risk === 'critical';

/**
 * Counts hand-overs by the reason the desk gave, absent where it gave none (facts/kpi.md, amendment on transfers). Consults stand apart, and so does
 * what policy mandates: hand-overs said to be mandated, and where none is said to be, one without a telling reason at high or critical risk.
 */
export const countHandOvers = (reasons: readonly (string | undefined)[], risk: Risk): HandOvers => {
  const consults = reasons.filter((reason) => reason === 'consult').length;
  const said = reasons.filter((reason) => reason === 'mandated').length;
  const unexplained = reasons.some((reason) => reason === undefined || reason === 'other');
  const mandated = said > 0 || !isMandatedRisk(risk) || !unexplained ? said : 1;
  return { counted: reasons.length - consults - mandated, mandated, consults };
};

/** Hand-overs of which only the number is known. */
export const unexplainedHandOvers = (count: number): readonly undefined[] => Array<undefined>(count).fill(undefined);
