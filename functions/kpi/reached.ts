import { millisecondsBetween } from '../../shared/vocabulary/instants.ts';
import type { Contact } from './contact.ts';
import type { Wait } from './desk-story.ts';

/** A person spoke with the customer after being asked for: in the transcript, at the desk, or by a callback that got through. */
export const wasReached = (contact: Contact): boolean => !contact.humanDenied || humanAtDesk(contact) !== undefined;

const humanAtDesk = (contact: Contact): string | undefined =>
  contact.desk.humanAt.find((at) => contact.humanAskedAt === undefined || at >= contact.humanAskedAt);

/** Milliseconds from the request to the first human words after it; undefined when the times are not known. */
export const humanReachedAfter = (contact: Contact): number | undefined => {
  const { humanAskedAt, humanReachedAt } = contact;
  const reached = [humanReachedAt, humanAtDesk(contact)].filter((at) => at !== undefined).sort()[0];
  return humanAskedAt === undefined || reached === undefined ? undefined : millisecondsBetween(humanAskedAt, reached);
};

export const secondsOf = (wait: Wait): number =>
  wait.end === undefined ? Number.NaN : millisecondsBetween(wait.from, wait.end.at) / 1000;

export const abandonedUnder = (wait: Wait | undefined, seconds: number): boolean =>
  wait?.end?.how === 'abandoned' && secondsOf(wait) < seconds;
