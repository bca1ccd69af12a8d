import type { z } from 'zod';
import { MAX_TURNS } from './draft.ts';
import type { Refused } from './refusal.ts';
import { refused } from './refusal.ts';

/**
 * From a zod issue to a refusal. Messages of zod quote foreign keys and values, so nothing of them is taken: the path is
 * kept only as far as it consists of the names below and of indexes, the expectation is put in our own words.
 */
const OUR_NAMES = new Set(
  [
    'schema channel conversationId customerId contactAddress jurisdiction language startedAt endedAt state turns desk',
    'id at offsetMs speaker text transfers resolved csat csatScale department',
    'eventId ticketId type reason intent score scale correct upheld note',
    'source detail-type time detail bucket name object key size etag version-id sequencer',
  ].flatMap((names) => names.split(' ')),
);

const isOurs = (part: PropertyKey): boolean => typeof part === 'number' || (typeof part === 'string' && OUR_NAMES.has(part));

export const contractRefusal = (issues: readonly z.core.$ZodIssue[]): Refused => {
  const issue = issues[0];
  if (!issue) return refused('invalid-field');
  const foreign = issue.path.findIndex((part) => !isOurs(part));
  const path = (foreign === -1 ? issue.path : issue.path.slice(0, foreign)).join('.');
  if (path === 'turns' && issue.code === 'too_big') {
    return refused('too-many-turns', { path, expected: `at most ${MAX_TURNS} turns` });
  }
  if (path === 'state') return refused('not-finished', { path, expected: 'finished' });
  return refused('invalid-field', { ...(path !== '' && { path }), expected: expectation(issue) });
};

/** Types, choices and limits of our own schema; the value that was found is never repeated. */
const expectation = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return /^[aeiou]/.test(issue.expected) ? `an ${issue.expected}` : `a ${issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_small':
      return `at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'invalid_format':
      return 'an ISO 8601 time such as 2026-11-20T09:12:00Z';
    default:
      return issue.path.at(-1) === 'conversationId' ? 'conversationId or ticketId' : 'a value the contract allows';
  }
};
