import { createHash } from 'node:crypto';

/** Choices that look random and depend on nothing but the key: the same sample day on every machine. */
export interface Seed {
  /** An integer from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly digits: (count: number) => string;
}

export const seeded = (...key: readonly (string | number)[]): Seed => {
  let block = 0;
  let bytes = Buffer.alloc(0);
  const next = (): number => {
    if (bytes.length < 4) {
      bytes = createHash('sha256')
        .update(JSON.stringify([...key, block]))
        .digest();
      block += 1;
    }
    const value = bytes.readUInt32BE(0);
    bytes = bytes.subarray(4);
    return value / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  };
};

/** A version 4 UUID that is always the same for the same key, as contact ids and turn ids of AWS look. */
export const seededUuid = (...key: readonly (string | number)[]): string => {
  const hex = createHash('sha256')
    .update(JSON.stringify(['uuid', ...key]))
    .digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
