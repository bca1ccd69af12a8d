import type { AgencyContact } from '../../../shared/contracts/contact.ts';
import type { LifecycleEvent } from '../../../shared/contracts/lifecycle-event.ts';
import { withinDay } from './day.ts';
import type { Tell } from './life-draft.ts';
import { on } from './life-draft.ts';
import { consents, contactsStarted, dormant, identityCheck, optOuts, registered } from './life-history.ts';
import { loans } from './life-loans.ts';
import { applications, cardsAndWallets, cardTrouble, disasters, papers, trouble } from './life-turns.ts';
import type { SampleMessage } from './message.ts';
import type { Person } from './people.ts';
import { customerId, PEOPLE } from './people.ts';

const TELLS: readonly Tell[] = [
  registered,
  identityCheck,
  consents,
  optOuts,
  dormant,
  contactsStarted,
  loans,
  applications,
  cardsAndWallets,
  cardTrouble,
  papers,
  disasters,
  trouble,
];

const eventsOf = (person: Person): readonly SampleMessage[] =>
  TELLS.flatMap((tell) => tell(person)).map((draft, index) => {
    const number = String(person.number).padStart(4, '0');
    const eventId = `lc-${number}-${String(index + 1).padStart(2, '0')}`;
    const event = { schema: 'careline.lifecycle/1', eventId, customerId: person.id, ...draft } as LifecycleEvent;
    return {
      name: `lifecycle/${person.id}-${String(index + 1).padStart(2, '0')}-${draft.type}.json`,
      kind: 'lifecycle',
      body: JSON.stringify(event),
      via: 'message',
      sentAt: withinDay(draft.at),
      expect: 'accepted',
    };
  });

/** What an agency did on our behalf: it counts for every cap. */
const AGENCY: readonly Omit<AgencyContact, 'schema' | 'contactId' | 'agencyId'>[] = [
  {
    customerId: customerId(57),
    at: on('2026-11-19', '07:05'),
    channel: 'voice',
    purpose: 'collection',
    connected: true,
    conversation: false,
  },
  { customerId: customerId(103), at: on('2026-11-19', '02:20'), channel: 'voice', purpose: 'collection', connected: false },
  {
    customerId: customerId(15),
    at: on('2026-11-20', '15:10'),
    channel: 'voice',
    purpose: 'collection',
    connected: true,
    conversation: true,
  },
];

const agencyMessages: readonly SampleMessage[] = AGENCY.map((contact, index) => {
  const contactId = `agc-7-${String(index + 1).padStart(4, '0')}`;
  const document: AgencyContact = { schema: 'careline.contact/1', contactId, agencyId: 'agency-7', ...contact };
  return {
    name: `contact/${contactId}.json`,
    kind: 'contact',
    body: JSON.stringify(document),
    via: 'message',
    sentAt: contact.at,
    expect: 'accepted',
  };
});

/** Everything that happened in the customers' lives, long ago and on the day, and what agencies did. */
export const lifecycleMessages = (): readonly SampleMessage[] => [...PEOPLE.flatMap(eventsOf), ...agencyMessages];
