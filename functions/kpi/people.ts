import { isDeskWork } from '../../shared/contracts/desk-event.ts';
import type { ContactFact, DeskFact, Fact, LifecycleFact, ReminderFact } from '../../shared/contracts/fact.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Contact, ContactPart } from './contact.ts';
import { foldContact } from './contact.ts';
import { foldDesk } from './desk-story.ts';
import type { Person } from './subjects.ts';

/** Groups facts: contact and desk facts by ticket, then contacts, lifecycle and reminders by customer. */
export type TicketFact = ContactPart | DeskFact;
export type CustomerFact = LifecycleFact | ReminderFact;

export const isTicketFact = (fact: Fact): fact is ContactFact | DeskFact => fact.kind === 'contact' || fact.kind === 'desk';

/** A fact counts from the moment it occurred: what lies after `now` is not known yet. */
export const isKnown = (fact: Fact, now: Instant): boolean => fact.at <= now;

const grouped = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

/** Contacts of the tickets among these facts; `waiting` are desk facts whose document has not come. */
export const contactsOf = (facts: Iterable<TicketFact>): { readonly contacts: readonly Contact[]; readonly waiting: number } => {
  const contacts: Contact[] = [];
  let waiting = 0;
  for (const ticket of grouped(facts, (fact) => fact.ticketId).values()) {
    const desk = ticket.filter((fact) => fact.kind === 'desk').filter(({ type }) => isDeskWork(type));
    const contact = foldContact(
      ticket.filter((fact) => fact.kind === 'contact'),
      foldDesk(desk),
    );
    if (contact === undefined) waiting += new Set(desk.map(({ id }) => id)).size;
    else contacts.push(contact);
  }
  return { contacts, waiting };
};

export const NOBODY = 'nobody|';

/** Whose it is: the customer, else the ticket stands for itself. */
export const personKey = (item: { readonly customerId?: string; readonly ticketId?: string }): string =>
  item.customerId ?? `${NOBODY}${item.ticketId ?? ''}`;

const distinct = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];

/** Everything known about each person among these. */
export const peopleOf = function* (contacts: Iterable<Contact>, others: Iterable<CustomerFact>): Generator<Person> {
  const byContact = grouped(contacts, personKey);
  const byOther = grouped(others, (fact) => fact.customerId);
  for (const key of new Set([...byContact.keys(), ...byOther.keys()])) {
    const own = byContact.get(key) ?? [];
    const facts = byOther.get(key) ?? [];
    yield {
      ...(key.startsWith(NOBODY) ? {} : { customerId: key }),
      contacts: own,
      lifecycle: distinct(facts.filter((fact) => fact.kind === 'lifecycle')),
      reminders: facts.filter((fact) => fact.kind === 'reminder'),
    };
  }
};
