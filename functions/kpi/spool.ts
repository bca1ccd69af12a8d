/**
 * Parts a stream into buckets by key, so that a day of any size is folded one bucket at a time: what belongs together shares a bucket,
 * and memory holds one bucket only.
 */
export interface Spool {
  put(key: string, item: object): void;
  /** Number of buckets. */
  readonly buckets: number;
  /** The items of one bucket in portions; what shares a key shares a portion, in the order it came. A bucket is read once. */
  take(bucket: number): Iterable<readonly object[]>;
  /** Drops whatever is left. */
  close(): void;
}

export type OpenSpool = (name: string) => Spool;

/** FNV-1a, 32 bits: cheap and even enough; nothing secret hangs on it. */
export const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash ^= key.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
};

/** Everything in memory: for the local run, where all facts are in memory already. */
export const memorySpool: OpenSpool = () => {
  let items: object[] = [];
  return {
    buckets: 1,
    put: (_key, item) => {
      items.push(item);
    },
    take: () => {
      const taken = items;
      items = [];
      return [taken];
    },
    close: () => {
      items = [];
    },
  };
};
