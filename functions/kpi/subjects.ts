import type { LifecycleFact, ReminderFact } from '../../shared/contracts/fact.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, HOUR, plus } from '../../shared/vocabulary/instants.ts';
import type { ContactRole, Issue } from '../../shared/vocabulary/issue-linking.ts';
import { ISSUE_HOURS, LINK_HORIZON_DAYS, placeContacts } from '../../shared/vocabulary/issue-linking.ts';
import type { Complaint } from './complaint-story.ts';
import { complaintsOf } from './complaint-story.ts';
import type { Contact } from './contact.ts';
import { pick } from './contact.ts';
import { byPlace, remindersOf } from './reminder-story.ts';

/** What a subject may be sliced by; `intent` for a few KPIs only. Never by customer. */
export const SLICES = ['channel', 'language', 'jurisdiction', 'family', 'tier', 'journeyStep', 'intent'] as const;
export type SliceName = (typeof SLICES)[number];
export type Slices = Readonly<Partial<Record<SliceName, string>>>;

interface SubjectBase {
  /** Decides the UTC day it is counted on. */
  readonly at: Instant;
  readonly slices: Slices;
}

export interface ContactSubject extends SubjectBase {
  readonly over: 'contact';
  readonly contact: Contact;
  readonly role: ContactRole;
  /** Next contact about the same issue, where the customer is known. */
  readonly returnedAt?: Instant;
  /** Complaints whose first mention this contact is (not those received more than two weeks before it: said again). */
  readonly complaintsOpened: number;
}

export interface IssueSubject extends SubjectBase {
  readonly over: 'issue';
  readonly first: Contact;
  /** 168 h after the first contact. */
  readonly closesAt: Instant;
  readonly repeats: readonly Contact[];
  /** All its tickets: first contact, repeats, continuations. */
  readonly tickets: readonly Contact[];
  /** Nobody knows whose it is: repeats cannot be seen. */
  readonly anonymous: boolean;
}

/** A complaint file; counted on the day it was received (`complaint`) or fell due (`complaint-due`). */
export interface ComplaintSubject extends SubjectBase {
  readonly over: 'complaint' | 'complaint-due';
  readonly receivedAt: Instant;
  readonly dueAt?: Instant;
  readonly contact: Contact;
  readonly desk: Contact['desk']['complaint'];
  /** The customer's contacts after it, any matter. */
  readonly later: readonly Contact[];
}

/** A reminder; counted on the day of its latest state (`reminder`) or the day it was planned (`reminder-plan`). */
export interface ReminderSubject extends SubjectBase {
  readonly over: 'reminder' | 'reminder-plan';
  readonly state: ReminderFact;
  readonly deferrals: number;
  /** Inbound contacts of that person in the 168 h after it. */
  readonly after: readonly Contact[];
}

/** A known customer with contacts in the window asked about. The same person counts once per window: days do not add up. */
export interface CustomerSubject extends SubjectBase {
  readonly over: 'customer';
  readonly contacts: readonly Contact[];
  readonly lifecycle: readonly LifecycleFact[];
}

export type Subject = ContactSubject | IssueSubject | ComplaintSubject | ReminderSubject | CustomerSubject;
export type Over = Subject['over'];
export type SubjectOf<Kind extends Over> = Subject extends infer One
  ? One extends { readonly over: infer O }
    ? Kind extends O
      ? One
      : never
    : never
  : never;

/** Everything known about one customer, or one contact of somebody unknown. */
export interface Person {
  readonly customerId?: string;
  readonly contacts: readonly Contact[];
  readonly lifecycle: readonly LifecycleFact[];
  readonly reminders: readonly ReminderFact[];
}

export const slicesOf = (contact: Contact): Slices => ({
  ...pick(contact, ['channel', 'language', 'jurisdiction', 'family', 'tier', 'journeyStep']),
  ...(contact.label === undefined ? {} : { intent: contact.label }),
});

const issueSubject = (issue: Issue<Contact>, anonymous: boolean): IssueSubject => ({
  over: 'issue',
  at: issue.first.at,
  closesAt: plus(issue.first.at, ISSUE_HOURS * HOUR),
  slices: slicesOf(issue.first),
  first: issue.first,
  repeats: issue.repeats,
  tickets: [issue.first, ...issue.repeats, ...issue.continuations],
  anonymous,
});

const complaintSubjects = (complaint: Complaint, contacts: readonly Contact[]): readonly ComplaintSubject[] => {
  const later = contacts.filter((contact) => contact.at > complaint.contact.at);
  const shared = { ...pick(complaint, ['receivedAt', 'dueAt', 'contact', 'desk']), slices: slicesOf(complaint.contact), later };
  return [
    { over: 'complaint', at: complaint.receivedAt, ...shared },
    { over: 'complaint-due', at: complaint.dueAt ?? complaint.receivedAt, ...shared },
  ];
};

const reminderSubjects = (person: Person, inbound: readonly Contact[]): readonly ReminderSubject[] =>
  remindersOf(person.reminders).flatMap(({ state, planned, deferrals }) => {
    const until = plus(state.at, ISSUE_HOURS * HOUR);
    const after = byPlace(inbound, state.at, until);
    const shared = { state, deferrals, after, slices: pick(state, ['channel', 'language', 'jurisdiction']) };
    return [
      { over: 'reminder' as const, at: state.at, ...shared },
      ...(planned === undefined ? [] : [{ over: 'reminder-plan' as const, at: planned, ...shared }]),
    ];
  });

/** Next contact of the same issue, by ticket. */
const returnsOf = (issues: readonly IssueSubject[]): ReadonlyMap<string, Instant> => {
  const returns = new Map<string, Instant>();
  for (const { tickets } of issues) {
    const ordered = [...tickets].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.ticketId < b.ticketId ? -1 : 1));
    for (const [index, ticket] of ordered.entries()) {
      const next = ordered[index + 1];
      if (next !== undefined) returns.set(ticket.ticketId, next.at);
    }
  }
  return returns;
};

/** All that KPIs judge about one person, except the customer as such (`customerSubject`, once per window). */
export const subjectsOf = (person: Person): readonly Subject[] => {
  const anonymous = person.customerId === undefined;
  const inbound = person.contacts.filter((contact) => contact.excludedAs === undefined);
  const linked = placeContacts(inbound);
  const issues = linked.issues.map((issue) => issueSubject(issue, anonymous));
  const returns = returnsOf(issues);
  const complaints = complaintsOf(linked.contacts.map(({ contact }) => contact));
  const opened = ({ ticketId, at }: Contact): number =>
    complaints.filter(
      ({ contact, receivedAt }) => contact.ticketId === ticketId && receivedAt >= plus(at, -LINK_HORIZON_DAYS * DAY),
    ).length;
  const contactSubject = (contact: Contact, role: ContactRole): ContactSubject => {
    const returnedAt = returns.get(contact.ticketId);
    return {
      over: 'contact',
      at: contact.at,
      slices: slicesOf(contact),
      contact,
      role,
      ...(returnedAt === undefined ? {} : { returnedAt }),
      complaintsOpened: opened(contact),
    };
  };
  return [
    ...linked.contacts.map(({ contact, role }) => contactSubject(contact, role)),
    ...person.contacts
      .filter(({ excludedAs }) => excludedAs !== undefined)
      .map((contact) => contactSubject(contact, 'no-request')),
    ...issues,
    ...complaints.flatMap((complaint) => complaintSubjects(complaint, inbound)),
    ...reminderSubjects(
      person,
      inbound.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    ),
  ];
};

/** The person as one customer of a window; undefined when unknown or without inbound contact in it. */
export const customerSubject = (person: Person, from: Instant, to: Instant): CustomerSubject | undefined => {
  const contacts = person.contacts
    .filter((contact) => contact.excludedAs === undefined && contact.at >= from && contact.at < to)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.ticketId < b.ticketId ? -1 : 1));
  const opening = contacts[0];
  if (person.customerId === undefined || opening === undefined) return undefined;
  return { over: 'customer', at: opening.at, slices: {}, contacts, lifecycle: person.lifecycle };
};
