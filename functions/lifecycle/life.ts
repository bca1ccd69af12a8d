import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Journey, JourneyKind, Step } from './journey.ts';
import type { Persona } from './persona.ts';
import { emptyPersona } from './persona.ts';

/** Things that happened once and for good, which some rules must remember. */
export const MARKS = ['hardship', 'complaint', 'decline', 'self-exclusion'] as const;
export type Mark = (typeof MARKS)[number];

/** All that is known of a person's life with us: the fold over every lifecycle event. */
export interface Life {
  readonly customerId: string;
  readonly journeys: Readonly<Record<string, Journey>>;
  readonly persona: Persona;
  /** Latest moment of each. */
  readonly marks: Readonly<Partial<Record<Mark, Instant>>>;
  /** Last sign of life by the customer (dormancy counts from here). */
  readonly lastActiveAt?: Instant;
}

export const emptyLife = (customerId: string): Life => ({ customerId, journeys: {}, persona: emptyPersona, marks: {} });

export const journeysOf = <Kind extends JourneyKind>(life: Life, kind: Kind): readonly Journey<Kind>[] =>
  Object.values(life.journeys).filter((journey): journey is Journey<Kind> => journey.kind === kind);

/** What one event did to one journey. */
export interface Moved {
  readonly kind: JourneyKind;
  readonly id: string;
  readonly to: Step;
  readonly outcome: 'moved' | 'noted' | 'impossible';
  /** Set when impossible: the step that refused it. */
  readonly refusedIn?: Step | 'none';
}

/** What became of one event. */
export interface EventOutcome {
  readonly eventId: string;
  readonly at: Instant;
  readonly type: string;
  readonly moves: readonly Moved[];
}
