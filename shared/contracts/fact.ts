import type { Instant } from '../vocabulary/instants.ts';
import type { Channel } from '../vocabulary/places.ts';
import type { Department, IntentFamily, Label, ObjectKind, Overlay, Risk } from '../vocabulary/taxonomy.ts';
import type { DoubtReason, Mood, Tier } from '../vocabulary/verdict.ts';
import type { DeskEventType } from './desk-event.ts';

/**
 * The ledger of law 6: one immutable fact per input edition, desk event, lifecycle event and settled reminder. Every KPI is a fold over them.
 * A fact never changes; corrections are facts too. `id` is derived from the input, so writing it again changes nothing.
 */
export type Fact = ContactFact | DeskFact | LifecycleFact | ReminderFact;
export type FactKind = Fact['kind'];

interface FactBase {
  /** Derived from the input; unique within its kind. */
  readonly id: string;
  /** When its subject occurred; decides the UTC day it belongs to. Frozen at the first delivery. */
  readonly at: Instant;
}

/** One edition of a conversation, as understood. The KPIs of a conversation come from the highest edition of each of its legs. */
export interface ContactFact extends FactBase {
  readonly kind: 'contact';
  readonly ticketId: string;
  readonly conversationId: string;
  readonly leg: string;
  /** Total order of editions, compared element by element; the highest counts. */
  readonly rank: readonly (number | string)[];
  /** Absent = anonymous: excluded from first contact resolution, with a count. */
  readonly customerId?: string;
  readonly endedAt?: Instant;
  readonly timeSource: 'document' | 'object-key' | 'event' | 'sent';
  readonly channel: Channel;
  readonly language: string;
  readonly jurisdiction: string;
  readonly format: string;
  /** The label, also a hint when not recognised; absent when there was nothing to label. */
  readonly label?: Label;
  readonly recognised: boolean;
  readonly doubt?: DoubtReason;
  readonly degraded?: DoubtReason;
  readonly tier: Tier;
  readonly confidence: number;
  readonly family?: IntentFamily;
  readonly object?: ObjectKind;
  readonly objectId?: string;
  readonly secondary: readonly Label[];
  readonly overlays: readonly Overlay[];
  readonly risk: Risk;
  readonly route: 'self-service' | 'department' | 'person' | 'none';
  readonly department?: Department;
  /** The customer asked for a person (or a risk signal called for one). */
  readonly humanAsked: boolean;
  /** … and no agent turn came after the latest such moment: a denied human. */
  readonly humanDenied: boolean;
  readonly humanAskedAt?: Instant;
  readonly turns: { readonly customer: number; readonly agent: number; readonly bot: number };
  /** Bot turns before the first agent turn. */
  readonly botTurnsBeforeAgent: number;
  readonly mood: { readonly start: Mood; readonly end: Mood };
  readonly sentiment: { readonly start: number; readonly end: number };
  /** What the sender's desk block said; a desk event beats it. */
  readonly desk?: {
    readonly transfers?: number;
    readonly resolved?: boolean;
    readonly csat?: number;
    readonly csatScale?: number;
    /** Talk + hold + after-contact work, where the sender measured it. */
    readonly handleSeconds?: number;
  };
  /** Set when a complaint was said: its file, with the statutory clock. */
  readonly complaint?: { readonly number: string; readonly receivedAt: Instant; readonly dueAt?: Instant; readonly rule: string };
  readonly reminderCaused?: boolean;
  /** Not an inbound contact of a customer: left out of every rate, with a count. */
  readonly excludedAs?: 'outbound' | 'test' | 'spam';
  /** Said by the customer (`that worked, thanks`) or shown by a service request that completed; never our own optimism. */
  readonly resolution?: { readonly by: 'customer' | 'action'; readonly resolved: boolean };
  /** How far automation got with the request: the acceptance-success funnel. */
  readonly selfService?: {
    readonly action?: string;
    readonly offered: boolean;
    readonly accepted: boolean;
    readonly completed: boolean;
  };
  /** First answer of ours, by machine or person. */
  readonly firstResponseAt?: Instant;
  /** First agent turn after `humanAskedAt`. */
  readonly humanReachedAt?: Instant;
  /** The person was asked for outside the hours in which one is there. */
  readonly outsideHours?: boolean;
  /** When the risky words were said and when they were flagged; `live` = while the customer was still there. */
  readonly riskSignal?: { readonly saidAt: Instant; readonly flaggedAt: Instant; readonly live: boolean };
  /** Questions the bot asked again although they had been answered. */
  readonly repeatedQuestions?: number;
  /** Step of the customer's journey at that time. */
  readonly journeyStep?: string;
  /** Drawn for people's review before routing (`drawForReview` of the kpi room), with the chance it had. */
  readonly reviewSample?: { readonly stratum: string; readonly rate: number };
}

/** One desk event. */
export interface DeskFact extends FactBase {
  readonly kind: 'desk';
  readonly ticketId: string;
  readonly type: DeskEventType;
  readonly department?: string;
  readonly reason?: string;
  readonly customerId?: string;
  readonly intent?: string;
  readonly score?: number;
  readonly scale?: number;
  readonly correct?: boolean;
  readonly upheld?: boolean;
  /** Of a complaint answered: money or another remedy was given. */
  readonly redress?: boolean;
  /** Of a review: free of disclosure to the wrong person, unfounded promise, pressure, wrong figure, discrimination. */
  readonly safe?: boolean;
}

/** One lifecycle event, moved a journey or refused. */
export interface LifecycleFact extends FactBase {
  readonly kind: 'lifecycle';
  readonly customerId: string;
  readonly type: string;
  readonly journey?: string;
  readonly step?: string;
  readonly outcome: 'moved' | 'noted' | 'impossible';
}

/** What became of one reminder; several per reminder (deferred twice, then sent): the latest `at` is its state. */
export interface ReminderFact extends FactBase {
  readonly kind: 'reminder';
  readonly reminderId: string;
  readonly customerId: string;
  readonly rule: string;
  readonly purpose: string;
  readonly channel?: string;
  readonly jurisdiction?: string;
  readonly language?: string;
  readonly state: 'planned' | 'sent' | 'deferred' | 'suppressed' | 'expired' | 'unknown' | 'cancelled';
  readonly reason?: string;
  /** Of a send, checked again after the fact: the contact rules it broke; empty = checked and clean, absent = not checked. */
  readonly breach?: readonly string[];
}

/** What a KPI may be sliced by (never by customer). */
export const FACT_SLICES = ['channel', 'language', 'jurisdiction', 'family', 'tier', 'journeyStep'] as const;
