import { isWord, UNKNOWN_WORD } from './features.ts';

/** Finds the row of an n-gram's hash in constant time: open addressing over two flat arrays, no objects. */
export interface RowLookup {
  readonly mask: number;
  readonly keys: Uint32Array;
  /** Row + 1; 0 = empty. */
  readonly rows: Int32Array;
}

export const buildLookup = (hashes: Uint32Array): RowLookup => {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const lookup = { mask: size - 1, keys: new Uint32Array(size), rows: new Int32Array(size) };
  for (let row = 0; row < hashes.length; row += 1) {
    const key = hashes[row] ?? 0;
    let slot = key & lookup.mask;
    while (lookup.rows[slot] !== 0 && lookup.keys[slot] !== key) slot = (slot + 1) & lookup.mask;
    lookup.keys[slot] = key;
    lookup.rows[slot] = row + 1;
  }
  return lookup;
};

/** The row of a hash, or -1 when the model never saw that n-gram. */
export const rowOf = (lookup: RowLookup, key: number): number => {
  let slot = key & lookup.mask;
  while (true) {
    const row = lookup.rows[slot] ?? 0;
    if (row === 0) return -1;
    if (lookup.keys[slot] === key) return row - 1;
    slot = (slot + 1) & lookup.mask;
  }
};

/** The row of a feature; a word that is not known falls to the row that stands for all unknown words. */
export const columnOf = (lookup: RowLookup, id: number): number => {
  const row = rowOf(lookup, id);
  return row < 0 && isWord(id) ? rowOf(lookup, UNKNOWN_WORD) : row;
};
