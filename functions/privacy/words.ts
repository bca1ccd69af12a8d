import { isWordUnit } from './characters.ts';

/** The words of a text (letters and digits with inner apostrophes), as offsets; Han characters are not words. */
export interface Words {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const isApostropheInside = (text: string, i: number): boolean => text.charCodeAt(i) === 39 && isWordUnit(text.charCodeAt(i + 1));

export const wordsOf = (text: string): Words => {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length; ) {
    if (!isWordUnit(text.charCodeAt(i))) {
      i += 1;
      continue;
    }
    starts.push(i);
    i += 1;
    while (i < text.length && (isWordUnit(text.charCodeAt(i)) || isApostropheInside(text, i))) i += 1;
    ends.push(i);
  }
  return { starts, ends };
};

/** Index of the first word that starts at or after `offset` (binary search). */
export const wordAt = (words: Words, offset: number): number => {
  let low = 0;
  let high = words.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
