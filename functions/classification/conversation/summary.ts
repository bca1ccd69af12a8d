import type { MaskedText } from '../../../shared/vocabulary/masked-text.ts';
import type { ReadTurn } from './read-turns.ts';
import { carriesRequest } from './read-turns.ts';

const LONGEST = 280;

/** Cuts at a blank or a sentence mark, and says that it was cut. */
const shortened = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  const blank = cut.lastIndexOf(' ');
  return `${blank > LONGEST / 2 ? cut.slice(0, blank) : cut}…`;
};

/**
 * The customer's own masked words that carry the reason, in the order they were said: nothing is paraphrased, so
 * nothing can be invented.
 */
export const summaryOf = (turns: readonly ReadTurn[], evidence: readonly number[]): MaskedText => {
  const pieces = turns.flatMap((turn) => (evidence.includes(turn.turn) ? turn.pieces : []));
  const told = pieces.filter((piece) => carriesRequest(piece.reading));
  const chosen = told.length > 0 ? told : pieces.slice(0, 1);
  return shortened([...new Set(chosen.map((piece) => piece.text))].join(' ')) as MaskedText;
};
