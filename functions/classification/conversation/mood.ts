import type { Verdict } from '../../../shared/vocabulary/verdict.ts';
import type { UtteranceReading } from '../embedded/reading.ts';
import type { ReadTurn } from './read-turns.ts';

/** Sentences at either end that show how the customer came and how he left. */
const ENDS = 2;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The strongest feeling among a few sentences stands for them: one furious one is not averaged away by an "ok". */
const strongest = (readings: readonly UtteranceReading[]): UtteranceReading | undefined =>
  [...readings].sort((a, b) => Math.abs(b.sentiment) - Math.abs(a.sentiment))[0];

/** Mood and sentiment (−1 … 1) at the start and at the end of what the customer said. */
export const moodOf = (turns: readonly ReadTurn[]): Pick<Verdict, 'mood' | 'sentiment'> => {
  const readings = turns.flatMap((turn) => turn.pieces.map((piece) => piece.reading));
  const start = strongest(readings.slice(0, ENDS));
  const end = strongest(readings.slice(-ENDS));
  return {
    mood: { start: start?.mood ?? 'neutral', end: end?.mood ?? 'neutral' },
    sentiment: { start: rounded(start?.sentiment ?? 0), end: rounded(end?.sentiment ?? 0) },
  };
};
