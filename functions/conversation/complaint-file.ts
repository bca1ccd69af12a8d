import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { IntentFamily } from '../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../shared/vocabulary/taxonomy.ts';
import { labelOf } from '../../shared/vocabulary/verdict.ts';
import type { DeskProgress } from './ticket.ts';
import type { ReadEdition } from './understanding.ts';

/** A complaint is a file of its own inside the issue: its clock is never paused nor restarted. */
export interface ComplaintFile {
  readonly number: string;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  /** From here on an unanswered complaint is near its deadline; departments are told once. */
  readonly nearAt: Instant;
  readonly nearTold?: true;
  readonly rule: string;
  readonly ruleVersion: string;
  readonly acknowledgedAt?: Instant;
  readonly answeredAt?: Instant;
  readonly upheld?: boolean;
}

export type ComplaintClockOf = (heard: {
  readonly receivedAt: Instant;
  readonly jurisdiction: Jurisdiction;
  readonly family?: IntentFamily | undefined;
  readonly spoken: boolean;
}) => { rule: string; version: string; dueAt: Instant; nearAt: Instant };

/** The clock of what one edition heard, from the moment the complaint was first said. */
export const editionClock = (
  edition: ReadEdition,
  receivedAt: Instant,
  clockOf: ComplaintClockOf,
): ReturnType<ComplaintClockOf> => {
  const label = labelOf(edition.reading.verdict);
  const family = label !== undefined && isIntent(label) ? intentDefinition(label).family : undefined;
  return clockOf({ receivedAt, jurisdiction: edition.jurisdiction, family, spoken: edition.channel === 'voice' });
};

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
  // What a later edition understood never gives more time.
  const clock = heard
    .map((edition) => editionClock(edition, first.at, clockOf))
    .reduce((strictest, next) => (next.dueAt < strictest.dueAt ? next : strictest));
  return defined({
    number: complaintNumber(first.ticketId),
    receivedAt: first.at,
    dueAt: clock.dueAt,
    nearAt: clock.nearAt,
    nearTold: progress.complaintNearTold,
    rule: clock.rule,
    ruleVersion: clock.version,
    acknowledgedAt: progress.complaintAcknowledgedAt,
    answeredAt: progress.complaintAnswered?.at,
    upheld: progress.complaintAnswered?.upheld,
  });
};

/** What the clock of an open complaint sends to the desk queue when it runs; its id comes from the file, so it is one input. */
export const deadlineNear = (ticketId: string, complaint: ComplaintFile): DeskEvent => ({
  schema: 'careline.desk/1',
  eventId: `clock-${shortDigest('complaint-deadline-near', complaint.number, complaint.nearAt)}-1`,
  ticketId,
  type: 'complaint-deadline-near',
  at: complaint.nearAt,
});

/** The clock still has something to say: nobody has answered, and it has not been told. */
export const clockRuns = (complaint: ComplaintFile): boolean =>
  complaint.answeredAt === undefined && complaint.nearTold === undefined;
