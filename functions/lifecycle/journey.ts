import type { Amount } from '../../shared/contracts/lifecycle-event.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';

/** A calendar day of the customer's place. */
export type LocalDay = string;

/**
 * What a customer can be on the way through, each with its steps. Steps in the second list of a kind are driven by time
 * (`journey-clock.ts`), all others by events.
 */
export const JOURNEY_STEPS = {
  person: ['registered', 'verifying', 'verified', 'closed', 'deceased'],
  application: ['draft', 'submitted', 'offered', 'accepted', 'declined', 'withdrawn', 'expired'],
  loan: ['signed', 'disbursing', 'cooling-off', 'active', 'hardship-plan', 'settled', 'charged-off', 'assigned', 'disputed'],
  obligation: [
    'upcoming',
    'due-soon',
    'due',
    'processing',
    'paid',
    'in-grace',
    'overdue-1-7',
    'overdue-8-30',
    'overdue-31-90',
    'overdue-90-plus',
    'waived',
  ],
  card: ['ordered', 'issued', 'active', 'frozen', 'closed'],
  wallet: ['opened', 'active', 'restricted', 'closed'],
  document: ['recorded'],
  certificate: ['ready'],
  notice: ['announced'],
  alert: ['raised', 'cleared'],
  relief: ['asked', 'plan', 'ended'],
  disaster: ['declared', 'ended'],
  choice: ['withdrawn'],
} as const;

export type JourneyKind = keyof typeof JOURNEY_STEPS;
export type Step<Kind extends JourneyKind = JourneyKind> = (typeof JOURNEY_STEPS)[Kind][number];

/** What an object of a journey carries; which fields are set depends on its kind. */
export interface JourneyData {
  readonly loanId?: string;
  readonly product?: string;
  readonly dueOn?: LocalDay;
  /** Due days it had before it was moved, newest last; at most a few. */
  readonly formerDueOn?: readonly { readonly day: LocalDay; readonly datedAt: Instant }[];
  readonly expiresOn?: LocalDay;
  readonly effectiveOn?: LocalDay;
  readonly offerExpiresAt?: Instant;
  readonly coolingOffUntil?: Instant;
  readonly amount?: Amount;
  readonly paidMinor?: number;
  readonly paidAt?: Instant;
  readonly autopay?: boolean;
  readonly graceDays?: number;
  readonly planId?: string;
}

/** One object of a person on its way: two loans are two journeys. */
export interface Journey<Kind extends JourneyKind = JourneyKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly step: Step<Kind>;
  readonly since: Instant;
  /** The step before the present one, for going back after a dispute. */
  readonly before?: Step<Kind>;
  /** First and latest moment each step was entered by an event. */
  readonly entered: Readonly<Partial<Record<Step, { readonly first: Instant; readonly latest: Instant }>>>;
  /** When its present dates became known. */
  readonly datedAt: Instant;
  readonly data: JourneyData;
}

export const journeyKey = (kind: JourneyKind, id: string): string => `${kind}#${id}`;

/** The product an object belongs to, as holds and caps name it. */
export const productOf = (journey: Journey): string | undefined => {
  if (journey.kind === 'obligation') return journey.data.loanId ?? journey.id;
  if (journey.kind === 'loan' || journey.kind === 'card' || journey.kind === 'wallet') return journey.id;
  return journey.data.product;
};
