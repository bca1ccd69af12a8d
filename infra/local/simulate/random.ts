/** A stream of numbers that is always the same for the same seed and name: chance without chance. */
export interface Chance {
  /** From 0 (inclusive) to 1. */
  readonly unit: () => number;
  readonly below: (limit: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <const T>(items: readonly [T, ...T[]]) => T;
}

const mix = (words: readonly (string | number)[]): number => {
  let hash = 2_166_136_261;
  for (const character of words.join('|')) {
    hash ^= character.charCodeAt(0);
    hash = Math.imul(hash, 16_777_619);
  }
  return hash >>> 0;
};

/** Mulberry32, seeded by FNV-1a of the words. */
export const chanceOf = (...words: readonly (string | number)[]): Chance => {
  let state = mix(words);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (probability) => unit() < probability,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
};
