import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';

export interface KeptTurn {
  readonly index: number;
  readonly turn: MaskedTurn;
}

/** Room for the number, the speaker and the marks around a turn. */
const FRAME = 40;

/** Smaller is kept sooner: what carries the reason, then how it began and ended, then the rest of the customer. */
const priority = (turns: readonly MaskedTurn[], index: number, focus: ReadonlySet<number>): number => {
  if (focus.has(index)) return 0;
  if (focus.has(index + 1) || focus.has(index - 1)) return 1;
  const fromEnd = turns.length - 1 - index;
  if (index < 4 || fromEnd < 4) return 2;
  return turns[index]?.speaker === 'customer' ? 3 : 4;
};

/**
 * A long conversation is condensed by selection, never silently cut: whole turns are chosen by what they carry, and
 * the message says how many were left out. A turn longer than the room by itself keeps its head and its end, marked.
 */
export const condense = (turns: readonly MaskedTurn[], focus: readonly number[], room: number): KeptTurn[] => {
  const wanted = new Set(focus);
  const most = Math.max(400, Math.floor(room / 4));
  const order = turns
    .map((turn, index) => ({ index, turn: shortened(turn, most), rank: priority(turns, index, wanted) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  const kept: KeptTurn[] = [];
  let used = 0;
  for (const { index, turn } of order) {
    const size = turn.text.length + FRAME;
    if (used + size > room) continue;
    used += size;
    kept.push({ index, turn });
  }
  return kept.sort((a, b) => a.index - b.index);
};

const shortened = (turn: MaskedTurn, most: number): MaskedTurn => {
  if (turn.text.length <= most) return turn;
  const half = Math.floor(most / 2);
  const left = turn.text.length - 2 * half;
  return {
    ...turn,
    text: `${turn.text.slice(0, half)} (… ${left} characters left out …) ${turn.text.slice(-half)}` as MaskedTurn['text'],
  };
};
