/**
 * Ids from outside may be anything, a phone number included. An id that matches this grammar is taken as it is;
 * every other one becomes a keyed pseudonym (law 1).
 *
 * Accepted: a UUID, a ULID, a lower-case hex digest, up to six digits, or a word prefix with a separator and at least one digit
 * (`cus-0042`, `chat_2026-11-20_17`). Refused: digit runs longer than six unless they are a date, more than nine digits in all,
 * anything with a character an address or a name would need.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const DIGEST = /^(?=(?:[^a-f]*[a-f]){3})[0-9a-f]{16,64}$/;
/** A pseudonym of ours, when it comes back from a desk. */
const PSEUDONYM = /^(?:cus|cnv|adr|evt|obj|trn)-x[a-z]{20}$/;
const SHORT_NUMBER = /^\d{1,6}$/;
const WORD_AND_NUMBER = /^[A-Za-z]{1,12}\d{1,5}$/;
const SEGMENTED = /^[A-Za-z][A-Za-z0-9]{0,23}(?:[-_.:][A-Za-z0-9]{1,24}){1,6}$/;
const DATE_RUN = /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/g;
const DATE_DASHED = /(?:19|20)\d{2}[-_](?:0[1-9]|1[0-2])[-_](?:0[1-9]|[12]\d|3[01])/g;

const isSegmentedId = (id: string): boolean => {
  if (!SEGMENTED.test(id) || !/\d/.test(id)) return false;
  const withoutDate = id.replace(DATE_DASHED, '').replace(DATE_RUN, '');
  const digits = withoutDate.replace(/\D/g, '');
  return digits.length <= 9 && !/\d{7}/.test(withoutDate);
};

export const matchesIdGrammar = (id: string): boolean =>
  id.length <= 64 &&
  (UUID.test(id) ||
    PSEUDONYM.test(id) ||
    ULID.test(id) ||
    DIGEST.test(id) ||
    SHORT_NUMBER.test(id) ||
    WORD_AND_NUMBER.test(id) ||
    isSegmentedId(id));

/** Turns a foreign id into a keyed pseudonym; `kind` keeps pseudonyms of different things apart. */
/** What pseudonyms begin with, by what they stand for. */
export const PSEUDONYM_PREFIX = {
  customer: 'cus',
  conversation: 'cnv',
  address: 'adr',
  event: 'evt',
  object: 'obj',
  turn: 'trn',
} as const;

export type Pseudonymise = (
  kind: 'customer' | 'conversation' | 'address' | 'event' | 'object' | 'turn',
  foreign: string,
) => string;

/** The id itself when it matches our grammar, else its pseudonym. */
export const ownOrPseudonym =
  (pseudonymise: Pseudonymise) =>
  (kind: Parameters<Pseudonymise>[0], id: string): string =>
    matchesIdGrammar(id) ? id : pseudonymise(kind, id);

/** Known by an address alone: somebody, but nobody whose consents and loans we could find. */
export const isAddressPseudonym = (customerId: string): boolean => customerId.startsWith(`${PSEUDONYM_PREFIX.address}-x`);
