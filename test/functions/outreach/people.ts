import type { ContactQuestion, Permission } from '../../../functions/outreach/may-contact.ts';
import { mayContact } from '../../../functions/outreach/may-contact.ts';
import type { ContactChange, ContactMade, ContactRecord, HoldState } from '../../../shared/vocabulary/contact-record.ts';
import { applyContactChange, emptyContactRecord, OUTREACH_CHANNELS } from '../../../shared/vocabulary/contact-record.ts';
import type { Jurisdiction } from '../../../shared/vocabulary/places.ts';

/** A person in a place; nothing held, nothing said, nobody contacted. */
export const person = (
  jurisdiction: Jurisdiction | readonly Jurisdiction[],
  zone: string | undefined,
  ...changes: readonly ContactChange[]
): ContactRecord => {
  const jurisdictions = typeof jurisdiction === 'string' ? [jurisdiction] : jurisdiction;
  const record: ContactRecord = {
    ...emptyContactRecord('cus-0042'),
    jurisdictions,
    language: 'en',
    ...(zone === undefined ? {} : { zone }),
  };
  return changes.reduce(applyContactChange, record);
};

export const held = (state: HoldState, fields: { readonly product?: string; readonly until?: string } = {}): ContactChange => ({
  kind: 'hold-placed',
  hold: { state, source: `src-${state}`, since: '2026-01-01T00:00:00.000Z', ...fields },
});

export const saidYes = (purpose: 'marketing' | 'care'): ContactChange => ({
  kind: 'consent-changed',
  consents: OUTREACH_CHANNELS.map((channel) => ({
    purpose,
    channel,
    given: true,
    at: '2026-01-01T00:00:00.000Z',
    source: 'form',
  })),
});

export const contacted = (id: string, at: string, fields: Partial<ContactMade> = {}): ContactChange => ({
  kind: 'contact-made',
  id,
  contact: { at, purpose: 'contract-service', channel: 'sms', by: 'us', state: 'sent', ...fields },
});

export const ask = (record: ContactRecord, now: string, fields: Partial<ContactQuestion> = {}): Permission =>
  mayContact({
    record,
    purpose: 'contract-service',
    channel: 'sms',
    actors: ['lender', 'wallet-issuer'],
    switches: [],
    now,
    ...fields,
  });

/** `yes`, the instant, or `no`, with the reason: short enough for a table. */
export const short = (permission: Permission): string => {
  switch (permission.answer) {
    case 'yes':
      return 'yes';
    case 'not-before':
      return `${permission.instant} ${permission.decided.reason}`;
    case 'no':
      return `no ${permission.decided.reason}${permission.decided.state === undefined ? '' : `:${permission.decided.state}`}`;
  }
};
