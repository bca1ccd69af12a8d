/** US dollars, list prices of us-east-1, first tier. Another model or Region: change them here. */
export const PRICES = {
  asOf: '2026-11-21',
  /** Per million tokens: Claude Haiku 4.5 by a geographic profile, $1.00 and $5.00 + 10 % (facts/aws.md 1.4). */
  modelInput: 1.1,
  modelOutput: 5.5,
} as const;
