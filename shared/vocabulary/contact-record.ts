import type { Instant } from './instants.ts';
import type { Jurisdiction, Language } from './places.ts';

export const PURPOSES = [
  'security',
  'statutory-notice',
  'contract-service',
  'relief',
  'collection',
  'care',
  'marketing',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Purposes a customer may switch off; the others go on by the least intrusive channel still permitted. */
export const OPTIONAL_PURPOSES: readonly Purpose[] = ['care', 'marketing'];

export const OUTREACH_CHANNELS = ['email', 'sms', 'voice', 'chat'] as const;
export type OutreachChannel = (typeof OUTREACH_CHANNELS)[number];

/** States of a person that limit what may be sent; the matrix purpose × state decides. */
export const HOLD_STATES = [
  'complaint',
  'dispute',
  'hardship-asked',
  'hardship-plan',
  'disaster',
  'bereavement',
  'fraud',
  'wrong-person',
  'represented',
  'moratorium',
  'crisis',
  'payment-processing',
  'reported-paid',
  'grace',
] as const;
export type HoldState = (typeof HOLD_STATES)[number];

export interface Hold {
  readonly state: HoldState;
  /** The input that placed it (a ticket, a lifecycle event): the same source never places it twice. */
  readonly source: string;
  readonly since: Instant;
  readonly until?: Instant;
  /** The product concerned (a loan, a card); absent = the whole person. */
  readonly product?: string;
}

/** A yes or no the customer gave, for one purpose and channel; the latest `at` wins, then the source. */
export interface Consent {
  readonly purpose: Purpose;
  readonly channel: OutreachChannel;
  readonly given: boolean;
  readonly at: Instant;
  readonly source: string;
}

/** One contact made with the person; kept as long as a cap can count it, then pruned. */
export interface ContactMade {
  readonly at: Instant;
  readonly purpose: Purpose;
  readonly channel: OutreachChannel;
  readonly by: 'us' | 'agency';
  readonly product?: string;
  /** Somebody answered (voice): some caps count attempts, some count answered calls. */
  readonly connected?: boolean;
  /**
   * `claimed`: the slot is taken, the provider has not answered yet (counts for caps); `sent`: accepted by the provider;
   * `unknown`: its fate was never learned, and it is never repeated.
   */
  readonly state: 'claimed' | 'sent' | 'delivered' | 'bounced' | 'unknown';
}

/**
 * The one row per person that decides whether we may contact them (law 5). Written under its `version` only;
 * every change is keyed by its source, so applying it again changes nothing.
 */
export interface ContactRecord {
  readonly customerId: string;
  readonly version: number;
  /** Several may apply at once (contract, location, the number's country): the strictest wins. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** IANA zone of the person, where known. */
  readonly zone?: string;
  /** ISO 3166 country where the person lives: stands in for an unknown zone (the intersection of its zones). */
  readonly country?: string;
  readonly language?: Language;
  /** Moment and source of the newest profile, so that a stale writer cannot put an older one back. */
  readonly profileAsOf?: string;
  readonly consents: Readonly<Record<string, Consent>>;
  readonly holds: Readonly<Record<string, Hold>>;
  readonly liftedHolds: Readonly<Record<string, Instant>>;
  readonly contacts: Readonly<Record<string, ContactMade>>;
  readonly lastConversationAt?: Instant;
}

export type ContactChange =
  | { readonly kind: 'hold-placed'; readonly hold: Hold }
  | {
      readonly kind: 'hold-lifted';
      readonly state: HoldState;
      readonly source: string;
      readonly at: Instant;
      readonly product?: string;
    }
  | { readonly kind: 'consent-changed'; readonly consents: readonly Consent[] }
  | { readonly kind: 'conversation-held'; readonly at: Instant }
  | { readonly kind: 'contact-made'; readonly id: string; readonly contact: ContactMade }
  | {
      readonly kind: 'profile-known';
      readonly jurisdictions?: readonly Jurisdiction[];
      readonly zone?: string;
      readonly country?: string;
      readonly language?: Language;
      /** `at|source`: an older profile than the known one adds its jurisdictions and nothing else. */
      readonly asOf?: string;
    };

export const emptyContactRecord = (customerId: string): ContactRecord => ({
  customerId,
  version: 0,
  jurisdictions: [],
  consents: {},
  holds: {},
  liftedHolds: {},
  contacts: {},
});

const holdKey = (hold: { readonly state: HoldState; readonly source: string; readonly product?: string }): string =>
  [hold.state, hold.product ?? '', hold.source].join('|');

const liftKey = (state: HoldState, product: string | undefined): string => [state, product ?? ''].join('|');

const withConsents = (record: ContactRecord, consents: readonly Consent[]): ContactRecord => {
  const merged: Record<string, Consent> = { ...record.consents };
  let changes = false;
  for (const consent of consents) {
    const key = `${consent.purpose}|${consent.channel}`;
    const known = merged[key];
    const newer = known === undefined || `${known.at}|${known.source}` < `${consent.at}|${consent.source}`;
    if (!newer) continue;
    merged[key] = consent;
    changes = true;
  }
  return changes ? { ...record, consents: merged } : record;
};

/** Applies one change; order does not matter and a repetition changes nothing (the same object is returned then). */
export const applyContactChange = (record: ContactRecord, change: ContactChange): ContactRecord => {
  const next = changed(record, change);
  return next === record || JSON.stringify(next) === JSON.stringify(record) ? record : next;
};

/** The same source may speak twice (an amended transcript): the hold then began at the earlier moment and ends at the later one. */
const withHold = (record: ContactRecord, hold: Hold): ContactRecord => {
  const key = holdKey(hold);
  const known = record.holds[key];
  if (known === undefined) return { ...record, holds: { ...record.holds, [key]: hold } };
  const since = hold.since < known.since ? hold.since : known.since;
  const ends = [known.until, hold.until];
  const until = ends.includes(undefined) ? undefined : ends.toSorted().at(-1);
  if (since === known.since && until === known.until) return record;
  const { until: _, ...base } = { ...known, since };
  return { ...record, holds: { ...record.holds, [key]: until === undefined ? base : { ...base, until } } };
};

const withProfile = (record: ContactRecord, change: Extract<ContactChange, { kind: 'profile-known' }>): ContactRecord => {
  const { kind: _, jurisdictions = [], asOf, ...profile } = change;
  const added = jurisdictions.filter((jurisdiction) => !record.jurisdictions.includes(jurisdiction));
  const placed =
    added.length === 0 ? record : { ...record, jurisdictions: [...new Set([...record.jurisdictions, ...added])].sort() };
  const known = Object.entries(profile).every(([name, value]) => record[name as keyof ContactRecord] === value);
  if (known && (asOf === undefined || asOf === record.profileAsOf)) return placed;
  if (asOf === undefined) return { ...placed, ...profile };
  return record.profileAsOf !== undefined && record.profileAsOf > asOf ? placed : { ...placed, ...profile, profileAsOf: asOf };
};

const changed = (record: ContactRecord, change: ContactChange): ContactRecord => {
  switch (change.kind) {
    case 'hold-placed':
      return withHold(record, change.hold);
    case 'hold-lifted': {
      const key = liftKey(change.state, change.product);
      const known = record.liftedHolds[key];
      return known !== undefined && known >= change.at
        ? record
        : { ...record, liftedHolds: { ...record.liftedHolds, [key]: change.at } };
    }
    case 'consent-changed':
      return withConsents(record, change.consents);
    case 'conversation-held':
      return record.lastConversationAt !== undefined && record.lastConversationAt >= change.at
        ? record
        : { ...record, lastConversationAt: change.at };
    case 'contact-made':
      return { ...record, contacts: { ...record.contacts, [change.id]: change.contact } };
    case 'profile-known':
      return withProfile(record, change);
  }
};

const olderFirst = (a: Hold, b: Hold): number => {
  const [one, other] = [a, b].map(({ since, state, product }) => `${since}|${state}|${product ?? ''}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/**
 * Holds in force at an instant: placed, not over, and not lifted after they were placed. The oldest comes first, in whatever order they
 * were learned: the one that is named as the reason must not depend on it.
 */
export const holdsInForce = (record: ContactRecord, now: Instant): readonly Hold[] =>
  Object.values(record.holds)
    .toSorted(olderFirst)
    .filter((hold) => {
      const lifts = [record.liftedHolds[liftKey(hold.state, hold.product)], record.liftedHolds[liftKey(hold.state, undefined)]];
      const over = hold.until !== undefined && hold.until <= now;
      return hold.since <= now && !over && !lifts.some((lift) => lift !== undefined && lift >= hold.since && lift <= now);
    });

/** The consents that an opt-out revokes: every optional message on every channel, unless narrower words were used. */
export const optOut = (at: Instant, source: string, purposes: readonly Purpose[] = OPTIONAL_PURPOSES): ContactChange => ({
  kind: 'consent-changed',
  consents: purposes.flatMap((purpose) => OUTREACH_CHANNELS.map((channel) => ({ purpose, channel, given: false, at, source }))),
});

/**
 * What an opt-out word in reply to a message ends beside everything optional, on that channel alone: the issue lets contract, security and
 * statutory messages go on and names neither of these, and 12 CFR 1006.6 asks that each message of a collector can be ended.
 */
const ENDED_BY_REPLY: readonly Purpose[] = ['collection', 'relief'];

export const endedByReply = (at: Instant, source: string, channel: OutreachChannel): ContactChange => ({
  kind: 'consent-changed',
  consents: ENDED_BY_REPLY.map((purpose) => ({ purpose, channel, given: false, at, source })),
});
