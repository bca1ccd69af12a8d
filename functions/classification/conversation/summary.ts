import type { MaskedText } from '../../../shared/vocabulary/masked-text.ts';
import { excerpt, joinMasked } from '../../../shared/vocabulary/masked-text.ts';
import type { ReadTurn } from './read-turns.ts';
import { carriesRequest } from './read-turns.ts';

const LONGEST = 280;

/**
 * The customer's own masked words that carry the reason, in the order they were said: nothing is paraphrased, so
 * nothing can be invented.
 */
export const summaryOf = (turns: readonly ReadTurn[], evidence: readonly number[]): MaskedText => {
  const pieces = turns.flatMap((turn) =>
    evidence.includes(turn.turn) ? turn.pieces.map(({ text, reading }) => ({ text: excerpt(turn.text, text), reading })) : [],
  );
  const told = pieces.filter((piece) => carriesRequest(piece.reading));
  const chosen = told.length > 0 ? told : pieces.slice(0, 1);
  return joinMasked([...new Set(chosen.map((piece) => piece.text))], ' ', LONGEST);
};
