import type { Verdict } from '../../../shared/vocabulary/verdict.ts';
import type { ReadPiece } from './reason.ts';

/** Pieces at either end that show how the customer came and how he left. */
const ENDS = 2;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The strongest feeling among a few pieces stands for them: one furious sentence is not averaged away by an "ok". */
const strongest = (pieces: readonly ReadPiece[]): ReadPiece | undefined =>
  [...pieces].sort((a, b) => Math.abs(b.reading.sentiment) - Math.abs(a.reading.sentiment))[0];

/** Mood and sentiment (−1 … 1) at the start and at the end of what the customer said. */
export const moodOf = (pieces: readonly ReadPiece[]): Pick<Verdict, 'mood' | 'sentiment'> => {
  const start = strongest(pieces.slice(0, ENDS));
  const end = strongest(pieces.slice(-ENDS));
  return {
    mood: { start: start?.reading.mood ?? 'neutral', end: end?.reading.mood ?? 'neutral' },
    sentiment: { start: rounded(start?.reading.sentiment ?? 0), end: rounded(end?.reading.sentiment ?? 0) },
  };
};
