import type { ContactRecord, OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { KillSwitch } from './kill-switches.ts';
import type { Actor } from './policy-rule.ts';
import type { Neutral } from './suppression.ts';

export interface ContactQuestion {
  readonly record: ContactRecord;
  readonly purpose: Purpose;
  readonly channel: OutreachChannel;
  readonly product?: string;
  readonly productUnknown?: boolean;
  readonly objectId?: string;
  readonly followsPlan?: boolean;
  readonly undated?: boolean;
  /** The reminder rule that asks, for kill switches. */
  readonly rule?: string;
  /** Id of the message itself: its own claimed slot does not count against it. */
  readonly except?: string;
  /** What we are; rules that bind none of these do not apply. */
  readonly actors: readonly Actor[];
  readonly switches: readonly KillSwitch[];
  readonly now: Instant;
}

/** Why not, or why not yet. */
export const BLOCK_REASONS = [
  'switched-off',
  'held',
  'consent-missing',
  'consent-withdrawn',
  'place-unknown',
  'outside-hours',
  'cap-reached',
  'cooling-down',
  'no-permitted-hour',
] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

/** What an answer rests on: enough to explain it years later (law 11). */
export interface Evidence {
  readonly jurisdictions: readonly Jurisdiction[];
  /** The person's zone, or every zone it might be. */
  readonly zones: readonly string[];
  readonly localTime: string;
  /** Every rule that was asked, as `id@version`. */
  readonly rules: readonly string[];
}

export interface Deciding {
  readonly rule: string;
  readonly source: string;
  readonly reason: BlockReason;
  /** The state, when a state decided. */
  readonly state?: string;
}

export type Permission =
  | { readonly answer: 'yes'; readonly neutral: Neutral | false; readonly evidence: Evidence }
  | { readonly answer: 'not-before'; readonly instant: Instant; readonly decided: Deciding; readonly evidence: Evidence }
  | { readonly answer: 'no'; readonly decided: Deciding; readonly evidence: Evidence };
