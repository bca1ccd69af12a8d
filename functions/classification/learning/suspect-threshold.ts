import type { Outcome } from './calibrate.ts';
import { recallThresholdFor } from './calibrate.ts';

/** More false alarms than this per ordinary sentence would send every contact to the model. */
export const MOST_SUSPICIONS = 0.02;

/** The least probability at which no more than a few of the others are at or above it. */
const quietThreshold = (outcomes: readonly Outcome[]): number => {
  const others = outcomes
    .filter((outcome) => !outcome.right)
    .map((outcome) => outcome.probability)
    .sort((a, b) => b - a);
  return others[Math.floor(others.length * MOST_SUSPICIONS)] ?? 0;
};

/**
 * From which probability on a label is worth asking a model about, wherever it ranks: high enough to find nearly all of
 * its held-out texts, never so low that it is heard in everything.
 */
export const suspectThreshold = (outcomes: readonly Outcome[], recall: number): number =>
  Math.max(quietThreshold(outcomes), recallThresholdFor(outcomes, recall));
