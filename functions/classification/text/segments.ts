/** A sentence or clause of a turn, with where it stands. */
export interface Segment {
  readonly text: string;
  /** Index of the turn. */
  readonly turn: number;
}

/** A spoken monologue may have no full stop at all: longer pieces are cut at commas, then at length. */
const LONG = 160;
/** Chinese says as much in a third of the characters. */
const LONG_HAN = 50;
const HAN = /[\u3400-\u9fff]/;

const limitFor = (text: string): number => (HAN.test(text) ? LONG_HAN : LONG);

const SENTENCE_END = /(?<=[.!?]["')\]]?)\s+|(?<=[。！？；;])|\n+/;
const CLAUSE_END = /(?<=[,，、:：])|\s+(?=(?:and|but|so|because|also|then|pero|porque|dan|tapi|karena)\s)/;

const cutAtLength = (text: string, limit: number): string[] => {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const blank = rest.lastIndexOf(' ', limit);
    const at = blank > limit / 2 ? blank : limit;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
};

/** Joins neighbouring clauses again as long as they stay short: half a sentence says less than a whole one. */
const packed = (clauses: readonly string[], limit: number): string[] => {
  const packs: string[] = [];
  for (const clause of clauses) {
    const last = packs.at(-1);
    if (last !== undefined && last.length + clause.length < limit) packs[packs.length - 1] = `${last} ${clause}`;
    else packs.push(clause);
  }
  return packs;
};

const splitLong = (sentence: string): string[] => {
  const limit = limitFor(sentence);
  if (sentence.length <= limit) return [sentence];
  return packed(sentence.split(CLAUSE_END), limit).flatMap((clause) => cutAtLength(clause, limit * 1.5));
};

/** The sentences of a text; long ones cut into clauses. Nothing is dropped but blanks. */
export const sentences = (text: string): string[] =>
  text
    .split(SENTENCE_END)
    .flatMap(splitLong)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
