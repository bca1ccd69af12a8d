import type { ContactMade, ContactRecord, Hold } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, plus } from '../../shared/vocabulary/instants.ts';

/** A claim whose send was never answered is resolved by a receipt within this time, else it is `unknown` for good. */
export const CLAIM_ANSWER_WITHIN = DAY;

/** The longest cap looks back a week; contacts are kept a little over a month for pressure and for apologies. */
const KEEP_CONTACTS = 45 * DAY;
/** Over and done, but rules that say “never after” look back this far. */
const KEEP_HOLDS = 400 * DAY;

const kept = <Value>(entries: Readonly<Record<string, Value>>, keep: (value: Value) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => keep(value)));

/** Drops what no rule can count any more, so that the row does not grow without bound. */
export const pruned = (record: ContactRecord, now: Instant): ContactRecord => {
  const contactsFrom = plus(now, -KEEP_CONTACTS);
  const holdsFrom = plus(now, -KEEP_HOLDS);
  const open = (contact: ContactMade): boolean => contact.state === 'claimed';
  const recent = (hold: Hold): boolean => hold.until === undefined || hold.until >= holdsFrom;
  return {
    ...record,
    contacts: kept(record.contacts, (contact) => open(contact) || contact.at >= contactsFrom),
    holds: kept(record.holds, recent),
    liftedHolds: kept(record.liftedHolds, (at) => at >= holdsFrom),
  };
};

/** The record with a slot taken; to be written under the version it was read at. */
export const withClaim = (record: ContactRecord, reminderId: string, contact: ContactMade): ContactRecord => {
  const base = pruned(record, contact.at);
  return { ...base, version: record.version + 1, contacts: { ...base.contacts, [reminderId]: contact } };
};

/** A mail server may take a message and bounce it later: the bounce is the last word, in whatever order the two are heard. */
const STATE_RANK: Readonly<Record<ContactMade['state'], number>> = { claimed: 0, unknown: 1, sent: 2, delivered: 3, bounced: 4 };

/** The record with a contact's state moved on; never back, and the same object when there is nothing to do. */
export const withContactState = (record: ContactRecord, reminderId: string, state: ContactMade['state']): ContactRecord => {
  const known = record.contacts[reminderId];
  if (known === undefined || STATE_RANK[known.state] >= STATE_RANK[state]) return record;
  return { ...record, version: record.version + 1, contacts: { ...record.contacts, [reminderId]: { ...known, state } } };
};

/** The record with a slot given back: the provider refused the message, so no contact was made. */
export const withoutClaim = (record: ContactRecord, reminderId: string): ContactRecord => {
  if (record.contacts[reminderId]?.state !== 'claimed') return record;
  const { [reminderId]: _, ...contacts } = record.contacts;
  return { ...record, version: record.version + 1, contacts };
};
