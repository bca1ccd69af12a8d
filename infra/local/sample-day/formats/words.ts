/** The words of an utterance with their times, spread evenly over it. */
export interface TimedWord {
  readonly type: 'pronunciation' | 'punctuation';
  readonly text: string;
  readonly beginMs: number;
  readonly endMs: number;
}

/** Words between spaces; Han characters one by one; punctuation at the end of a word is an item of its own. */
const PIECES = /\p{Script=Han}|[,.?!，。？！](?=\s|$|\p{Script=Han})|(?:(?!\p{Script=Han})(?![,.?!，。？！](?:\s|$))\S)+/gu;

export const wordsOf = (text: string, beginMs: number, endMs: number): readonly TimedWord[] => {
  const pieces = text.match(PIECES) ?? [];
  const spoken = pieces.filter((piece) => !/^[,.?!，。？！]$/u.test(piece)).length;
  const step = (endMs - beginMs) / Math.max(1, spoken);
  let at = 0;
  return pieces.map((piece) => {
    const punctuation = /^[,.?!，。？！]$/u.test(piece);
    const from = Math.round(beginMs + step * (punctuation ? Math.max(0, at - 1) : at));
    const to = Math.round(beginMs + step * (punctuation ? at : at + 1));
    if (!punctuation) at += 1;
    return { type: punctuation ? 'punctuation' : 'pronunciation', text: piece, beginMs: from, endMs: to };
  });
};
