/** What a placeholder may stand for: `[CARD_1]` is the first card of a conversation. */
export const PLACEHOLDER_KINDS = [
  'CARD',
  'EMAIL',
  'PHONE',
  'NATIONAL_ID',
  'PASSPORT',
  'ACCOUNT',
  'IBAN',
  'SECRET',
  'NAME',
  'ADDRESS',
  'DOB',
  'URL',
  'IP',
  'NUMBER',
] as const;
export type PlaceholderKind = (typeof PLACEHOLDER_KINDS)[number];

/**
 * A stretch of a view that must not leave intake. `value` is the datum in one normal spelling: equal values get equal numbers.
 * Where findings overlap, their union is masked under the kind of the highest `rank`, so no remainder of a loser stays readable.
 */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: PlaceholderKind;
  readonly value: string;
  readonly rank: number;
  /** False for a find that should not be looked for elsewhere in the conversation (a surname in "Mr Tan's"). */
  readonly learn?: boolean;
}

/** How sure a recogniser is; what spans other data (a link, an address) outranks what it contains. */
export const RANK = {
  unknown: 1,
  asked: 2,
  learned: 3,
  shape: 4,
  cued: 5,
  checked: 6,
  whole: 8,
} as const;
