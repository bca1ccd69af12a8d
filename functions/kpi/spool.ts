/** Something that was put away and is not read yet. */
export interface Kept {
  /** What shares a key shares a portion. */
  readonly key: string;
  /** What the writer noted beside it, so that it need not be read to be moved. */
  readonly note: string;
  read(): object;
}

/**
 * Parts a stream into buckets by key, so that a day of any size is folded one bucket at a time: what belongs together shares a bucket,
 * and memory holds one bucket only.
 */
export interface Spool {
  /** Key and note hold no tab and no line break. */
  put(key: string, note: string, item: object): void;
  /** Puts something from another spool away under a new key, without reading it. */
  move(kept: Kept, key: string): void;
  /** Number of buckets. */
  readonly buckets: number;
  /** The items of one bucket in portions; what shares a key shares a portion, in the order it came. A bucket is read once. */
  take(bucket: number): Iterable<readonly Kept[]>;
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

/** Everything in memory, as it came: what the spool on disk is compared with. */
export const memorySpool: OpenSpool = () => {
  let items: Kept[] = [];
  return {
    buckets: 1,
    put: (key, note, item) => void items.push({ key, note, read: () => item }),
    move: (kept, key) => void items.push({ ...kept, key }),
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
