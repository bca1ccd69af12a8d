import type { Purpose } from '../../../shared/vocabulary/contact-record.ts';
import type { Language } from '../../../shared/vocabulary/places.ts';

export const PLACEHOLDERS = ['amount', 'date'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/**
 * The full text, shown only behind login (tier 2). Always in this order: acknowledge the person first, then the facts, then one
 * next step. `bare` says the facts where the amount is not known.
 */
export interface FullText {
  readonly open: string;
  readonly facts: string;
  readonly bare?: string;
  readonly next: string;
}

/**
 * What anyone may see on a lock screen, in an SMS preview or a subject (tier 1): no debt, no amount, no word that shows a lender.
 * Few and shared, so that the wording itself gives nothing away.
 */
export const OUTER_KINDS = ['news', 'notice', 'security', 'offer'] as const;
export type OuterKind = (typeof OUTER_KINDS)[number];

export interface OuterText {
  readonly subject: string;
  readonly body: string;
}

export interface MessageTemplate {
  readonly id: string;
  readonly version: number;
  readonly purposes: readonly Purpose[];
  readonly outer: OuterKind;
  /** Text of people, approved; machine-written text would carry a disclosure where the place asks for one. */
  readonly author: 'people' | 'machine';
  readonly placeholders: readonly Placeholder[];
  readonly texts: Readonly<Record<Language, FullText>>;
}

export const text = (open: string, facts: string, next: string, bare?: string): FullText => ({
  open,
  facts,
  next,
  ...(bare === undefined ? {} : { bare }),
});
