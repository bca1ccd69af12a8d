import { isHan, isSpace, isWordLetter, isWordUnit } from './characters.ts';

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

const node = <T>(): Node<T> => ({ next: new Map() });
const SPACE = 32;
const isGap = (code: number): boolean => isSpace(code) || code === 45 || code === 95;

/**
 * Finds any of many phrases in one pass: a trie walked from each word start (from every character in Chinese).
 * It is how words from the outside (a display name) are looked for without ever building a regular expression from them.
 * Linear: a walk is no longer than the longest phrase, and spaces between words are bounded.
 */
export class PhraseBook<T> {
  readonly #root = node<T>();
  /** Which characters any phrase begins with: most positions of a text are dismissed by one look-up. */
  readonly #begins = new Uint8Array(65_536);
  size = 0;

  add(phrase: string, value: T): void {
    let at = this.#root;
    this.#begins[phrase.charCodeAt(0)] = 1;
    for (let i = 0; i < phrase.length; i += 1) {
      const code = phrase.charCodeAt(i);
      const next = at.next.get(code) ?? node<T>();
      at.next.set(code, next);
      at = next;
    }
    at.value ??= value;
    this.size += 1;
  }

  /** The longest phrase that begins at `start` and ends at a word's end. */
  at(lower: string, start: number): PhraseMatch<T> | undefined {
    let here = this.#root;
    let best: PhraseMatch<T> | undefined;
    let i = start;
    while (i < lower.length) {
      const code = lower.charCodeAt(i);
      const gap = isGap(code);
      const next = here.next.get(code) ?? (gap ? here.next.get(SPACE) : undefined);
      if (next === undefined) break;
      here = next;
      i += 1;
      if (gap) i = skipGap(lower, i);
      if (here.value !== undefined && endsWord(lower, i)) best = { start, end: i, value: here.value };
    }
    return best;
  }

  /** All phrases, leftmost and longest first, without overlap. */
  all(lower: string): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    if (this.size === 0) return found;
    for (let i = 0; i < lower.length; ) {
      const match = this.#begins[lower.charCodeAt(i)] === 1 && startsWord(lower, i) ? this.at(lower, i) : undefined;
      if (match) found.push(match);
      i = match ? match.end : i + 1;
    }
    return found;
  }
}

const skipGap = (lower: string, from: number): number => {
  let i = from;
  while (i < from + 2 && isGap(lower.charCodeAt(i))) i += 1;
  return i;
};

export const startsWord = (text: string, i: number): boolean => {
  if (i === 0 || isHan(text.charCodeAt(i))) return true;
  const code = text.charCodeAt(i);
  return isWordUnit(code)
    ? !isWordLetter(text.charCodeAt(i - 1)) && !(isWordUnit(text.charCodeAt(i - 1)) && !isWordLetter(code))
    : true;
};

/** A phrase of letters must not stop inside a word; digits may follow at once (`pin1234`). */
const endsWord = (text: string, end: number): boolean =>
  end >= text.length || !isWordLetter(text.charCodeAt(end - 1)) || !isWordLetter(text.charCodeAt(end));

export const phraseBook = <T extends string>(table: Readonly<Partial<Record<T, readonly string[]>>>): PhraseBook<T> => {
  const book = new PhraseBook<T>();
  for (const kind of Object.keys(table) as T[]) for (const phrase of table[kind] ?? []) book.add(phrase, kind);
  return book;
};

/** The phrases of a table, written as one text parted by bars. */
export const phrases = (table: string): readonly string[] => table.split('|').map((phrase) => phrase.trim());
