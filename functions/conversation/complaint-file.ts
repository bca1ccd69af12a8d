import { defined } from '../../shared/vocabulary/defined.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { DeskProgress } from './ticket.ts';
import type { ReadEdition } from './understanding.ts';

/** A complaint is a file of its own inside the issue: its clock is never paused nor restarted. */
export interface ComplaintFile {
  readonly number: string;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  readonly rule: string;
  readonly ruleVersion: string;
  readonly acknowledgedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly upheld?: boolean;
}

export type ComplaintClockOf = (
  receivedAt: Instant,
  jurisdiction: Jurisdiction,
) => { rule: string; version: string; dueAt: Instant };

export const complaintNumber = (ticketId: string): string => `cmp-${shortDigest('complaint', ticketId)}`;

/** Opened by any edition in which a complaint was heard, from the earliest moment it was said: an amendment does not take it back. */
export const complaintFile = (
  editions: readonly ReadEdition[],
  progress: DeskProgress,
  clockOf: ComplaintClockOf,
): ComplaintFile | undefined => {
  const heard = editions.filter((edition) => edition.reading.verdict.overlays.includes('complaint'));
  const first = heard.reduce<ReadEdition | undefined>(
    (best, next) => (best === undefined || next.at < best.at ? next : best),
    undefined,
  );
  if (first === undefined) return undefined;
  const clock = clockOf(first.at, first.jurisdiction);
  return defined({
    number: complaintNumber(first.ticketId),
    receivedAt: first.at,
    dueAt: clock.dueAt,
    rule: clock.rule,
    ruleVersion: clock.version,
    acknowledgedAt: progress.complaintAcknowledgedAt,
    answeredAt: progress.complaintAnswered?.at,
    upheld: progress.complaintAnswered?.upheld,
  });
};
