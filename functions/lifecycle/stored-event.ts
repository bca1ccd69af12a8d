import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { LifecycleEvent } from '../../shared/contracts/lifecycle-event.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import { ownOrPseudonym } from '../../shared/vocabulary/ids.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';

type WithoutAddresses<Event> = Event extends unknown ? Omit<Event, 'schema' | 'email' | 'phone'> : never;

/**
 * A lifecycle event as it may be stored (law 1): foreign ids are pseudonyms, addresses are gone.
 * Of a phone number only its country stays, since that country's contact rules apply as well.
 */
export type StoredLifecycleEvent = WithoutAddresses<LifecycleEvent> & { readonly phoneCountry?: string };

/** An address on its way into the vault. RAW: nothing but the sealing adapter may hold it. */
export interface RawContactPoint {
  readonly customerId: string;
  readonly channel: 'email' | 'sms';
  readonly address: string;
  /** `at|eventId`: an older address never replaces a newer one. */
  readonly asOf: string;
}

const ID_KINDS: Readonly<Record<string, Parameters<Pseudonymise>[0]>> = {
  customerId: 'customer',
  eventId: 'event',
  contactId: 'conversation',
  product: 'object',
  applicationId: 'object',
  loanId: 'object',
  obligationId: 'object',
  planId: 'object',
  cardId: 'object',
  walletId: 'object',
  documentId: 'object',
  certificateId: 'object',
  noticeId: 'object',
  alertId: 'object',
  agencyId: 'object',
};

const INSTANT_FIELDS: ReadonlySet<string> = new Set(['at', 'until', 'paidAt', 'offerExpiresAt', 'coolingOffUntil']);
const DROPPED: ReadonlySet<string> = new Set(['schema', 'email', 'phone']);

/** Of numbers that several countries share (+1, +44) the main one, where the number itself does not tell. */
const phoneCountryOf = (event: LifecycleEvent): string | undefined => {
  if (!('phone' in event) || event.phone === undefined) return undefined;
  const number = parsePhoneNumberFromString(event.phone);
  return number?.country ?? number?.getPossibleCountries()[0];
};

/** What may be stored of an event. */
export const toStoredEvent = (event: LifecycleEvent, pseudonymise: Pseudonymise): StoredLifecycleEvent => {
  const safeId = ownOrPseudonym(pseudonymise);
  const fields = Object.entries(event).flatMap(([name, value]): [string, unknown][] => {
    if (DROPPED.has(name) || value === undefined) return [];
    const kind = ID_KINDS[name];
    if (kind !== undefined && typeof value === 'string') return [[name, safeId(kind, value)]];
    return [[name, INSTANT_FIELDS.has(name) ? toInstant(value as string) : value]];
  });
  const phoneCountry = phoneCountryOf(event);
  return Object.fromEntries([...fields, ...(phoneCountry === undefined ? [] : [['phoneCountry', phoneCountry]])]);
};

/** The addresses an event brings; they go to the vault before the event is stored. */
export const contactPointsOf = (event: LifecycleEvent, stored: StoredLifecycleEvent): readonly RawContactPoint[] => {
  if (event.type !== 'person-registered' && event.type !== 'profile-updated') return [];
  const asOf = orderOf(stored);
  const point = (channel: RawContactPoint['channel'], address: string | undefined): readonly RawContactPoint[] =>
    address === undefined ? [] : [{ customerId: stored.customerId, channel, address, asOf }];
  return [...point('email', event.email?.toLowerCase()), ...point('sms', event.phone)];
};

/** Position of an event in the total order in which a person's events are folded, whenever they arrived. */
export const orderOf = (event: { readonly at: Instant; readonly eventId: string }): string => `${event.at}|${event.eventId}`;
