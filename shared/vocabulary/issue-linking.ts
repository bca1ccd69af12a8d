import { shortDigest } from './digest.ts';
import type { Instant } from './instants.ts';
import { HOUR, millisecondsBetween } from './instants.ts';
import { isIntent } from './taxonomy.ts';

/** An issue stays open this long after its FIRST contact; half open: a contact exactly 168 h later is outside. */
export const ISSUE_HOURS = 168;
const WINDOW = ISSUE_HOURS * HOUR;

/** How far back a contact's role can depend on others: its issue's first contact (168 h) and whatever preceded that (168 h). */
export const LINK_HORIZON_DAYS = 14;

/** What linking needs to know of one contact of one customer. */
export interface IssueContact {
  readonly ticketId: string;
  readonly at: Instant;
  /** Absent = there was nothing to label. A hint counts as a label. */
  readonly label?: string;
  readonly family?: string;
  /** Kind of thing, and which one: both must agree. */
  readonly object?: string;
  readonly objectId?: string;
  readonly overlays: readonly string[];
}

/**
 * - `first` opens an issue: none of the same in the 168 h before.
 * - `repeat` falls inside an open issue of the same matter.
 * - `continuation` comes after its issue closed, yet within 168 h of a contact of the same matter: it neither opens an issue nor
 *   counts as a repeat inside the window. For tickets it attaches to that earlier contact's issue; the KPIs count it apart.
 * - `no-request` carries nothing to settle (greeting, not ours, empty): opens nothing, joins nothing, and nothing links to it.
 */
export type ContactRole = 'first' | 'repeat' | 'continuation' | 'no-request';

export interface PlacedContact<Contact extends IssueContact = IssueContact> {
  readonly contact: Contact;
  readonly role: ContactRole;
  /** The contact that opened its issue; absent for `no-request` only. */
  readonly first?: Contact;
}

export interface LinkedContact<Contact extends IssueContact = IssueContact> extends PlacedContact<Contact> {
  /** Absent for `no-request` only. */
  readonly issueId?: string;
}

export interface Issue<Contact extends IssueContact = IssueContact> {
  /** Open from here; before 168 h later the issue is immature. */
  readonly first: Contact;
  readonly repeats: readonly Contact[];
  readonly continuations: readonly Contact[];
}

export interface Placed<Contact extends IssueContact = IssueContact> {
  /** In time order. */
  readonly issues: readonly Issue<Contact>[];
  /** In time order, one per ticket. */
  readonly contacts: readonly PlacedContact<Contact>[];
}

export interface Linked<Contact extends IssueContact = IssueContact> extends Placed<Contact> {
  readonly contacts: readonly LinkedContact<Contact>[];
}

export const issueIdOf = (firstTicketId: string): string => `iss-${shortDigest(firstTicketId)}`;

/** A label that asks for something: every intent, and what is ours though no intent fits. */
export const isRequest = (label: string | undefined): boolean =>
  label !== undefined && (isIntent(label) || label === 'other-in-scope');

/** Stands for no topic of its own: it is never 'the same' as another by its family. */
const STANCE = 'stance';

/** Names no topic, or says it is about an earlier contact: it concerns whatever is there. */
const pointsBack = (contact: IssueContact): boolean => contact.family === STANCE || contact.overlays.includes('follow-up');

interface OpenIssue<Contact extends IssueContact> {
  readonly order: number;
  readonly first: Contact;
  readonly repeats: Contact[];
  readonly continuations: Contact[];
}

const within = (from: Instant, to: Instant): boolean => millisecondsBetween(from, to) < WINDOW;

const ANYTHING = 'any';
/** What a contact can be found under later: its object and its family. */
const marks = (contact: IssueContact): readonly string[] => [
  ...(contact.objectId === undefined ? [] : [`object|${contact.object ?? ''}|${contact.objectId}`]),
  ...(contact.family === undefined || contact.family === STANCE ? [] : [`family|${contact.family}`]),
];
/** Under what it looks for earlier ones, the most telling first. */
const searches = (contact: IssueContact): readonly string[] => [...marks(contact), ...(pointsBack(contact) ? [ANYTHING] : [])];

const byTimeThenTicket = (a: IssueContact, b: IssueContact): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.ticketId < b.ticketId ? -1 : a.ticketId > b.ticketId ? 1 : 0;

/** One contact per ticket; of two different ones under the same id the greater text, so that arrival order plays no part. */
const distinct = <Contact extends IssueContact>(contacts: readonly Contact[]): readonly Contact[] => {
  const byTicket = new Map<string, Contact>();
  for (const contact of contacts) {
    const known = byTicket.get(contact.ticketId);
    if (known === undefined || JSON.stringify(contact) > JSON.stringify(known)) byTicket.set(contact.ticketId, contact);
  }
  return [...byTicket.values()].sort(byTimeThenTicket);
};

/**
 * Groups ONE customer's contacts into issues. A pure fold in time order: neither the order of the input nor repetitions matter.
 *
 * "The same" = same object id, else same intent family, else a stance or follow-up (about the latest that is there); any channel.
 * A contact is compared with every contact of an open issue; of several, the issue opened last wins. Roles depend on no contact older
 * than `LINK_HORIZON_DAYS`; the issue a continuation attaches to may, when a matter drags on.
 */
export const placeContacts = <Contact extends IssueContact>(contacts: readonly Contact[]): Placed<Contact> => {
  const issues: OpenIssue<Contact>[] = [];
  /** Issue opened last under each mark: once it is closed, so are all opened before it. */
  const opened = new Map<string, OpenIssue<Contact>>();
  /** Latest contact under each mark, with its issue. */
  const latest = new Map<string, { readonly at: Instant; readonly issue: OpenIssue<Contact> }>();

  const join = (
    contact: Contact,
    issue: OpenIssue<Contact>,
    role: 'first' | 'repeat' | 'continuation',
  ): PlacedContact<Contact> => {
    if (role === 'repeat') issue.repeats.push(contact);
    if (role === 'continuation') issue.continuations.push(contact);
    for (const mark of [...marks(contact), ANYTHING]) {
      latest.set(mark, { at: contact.at, issue });
      if (role !== 'continuation' && (opened.get(mark)?.order ?? -1) < issue.order) opened.set(mark, issue);
    }
    return { contact, role, first: issue.first };
  };

  const place = (contact: Contact): PlacedContact<Contact> => {
    if (!isRequest(contact.label)) return { contact, role: 'no-request' };
    const sought = searches(contact);
    const open = sought
      .map((mark) => opened.get(mark))
      .find((issue) => issue !== undefined && within(issue.first.at, contact.at));
    if (open !== undefined) return join(contact, open, 'repeat');
    const before = sought.map((mark) => latest.get(mark)).find((entry) => entry !== undefined && within(entry.at, contact.at));
    if (before !== undefined) return join(contact, before.issue, 'continuation');
    const issue = { order: issues.length, first: contact, repeats: [], continuations: [] };
    issues.push(issue);
    return join(contact, issue, 'first');
  };

  const placed = distinct(contacts).map(place);
  return { contacts: placed, issues: issues.map(({ first, repeats, continuations }) => ({ first, repeats, continuations })) };
};

/** The same, with the id of each contact's issue. */
export const linkContacts = <Contact extends IssueContact>(contacts: readonly Contact[]): Linked<Contact> => {
  const { issues, contacts: placed } = placeContacts(contacts);
  return {
    issues,
    contacts: placed.map((one) => (one.first === undefined ? one : { ...one, issueId: issueIdOf(one.first.ticketId) })),
  };
};

export interface IssueLink {
  readonly issueId: string;
  /** Place among the contacts of its issue in time order; 1 = the contact that opened it. */
  readonly ordinal: number;
}

/** The link of every ticket that has one. */
export const issueLinks = (contacts: readonly IssueContact[]): ReadonlyMap<string, IssueLink> => {
  const counts = new Map<string, number>();
  const links = new Map<string, IssueLink>();
  for (const { contact, issueId } of linkContacts(contacts).contacts) {
    if (issueId === undefined) continue;
    const ordinal = (counts.get(issueId) ?? 0) + 1;
    counts.set(issueId, ordinal);
    links.set(contact.ticketId, { issueId, ordinal });
  }
  return links;
};
