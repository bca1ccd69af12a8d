import type { Refused } from './refusal.ts';
import { refused } from './refusal.ts';

/** A job that failed or still runs has no words yet; a missing status means a finished one. */
export const unfinishedJob = (status: string | undefined): Refused | undefined => {
  const word = status?.toUpperCase();
  if (word === undefined || word === 'COMPLETED') return undefined;
  if (word === 'FAILED') return refused('job-failed');
  return word === 'IN_PROGRESS' || word === 'QUEUED' ? refused('not-finished') : undefined;
};
