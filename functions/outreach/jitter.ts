import { createHash } from 'node:crypto';

/** A number from 0 (inclusive) to `below` that is always the same for the same words: spreads load without chance. */
export const hashBelow = (below: number, ...words: readonly string[]): number =>
  createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE(0) % below;
