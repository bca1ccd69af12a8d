import type { Language } from '../../../shared/vocabulary/places.ts';
import type { PersonName } from './names.ts';
import { CUSTOMER_NAMES } from './names.ts';
import type { PersonData } from './person-data.ts';
import { personDataOf } from './person-data.ts';
import type { Home, Place, PlaceFacts } from './places.ts';
import { PLACES, placeOf } from './places.ts';
import { SCRIPTS } from './scripts.ts';

/** What a customer has with us; the product ids are their own. */
export interface Products {
  readonly loan?: string;
  readonly card?: string;
  readonly wallet?: string;
}

export interface Person {
  readonly number: number;
  readonly id: string;
  readonly name: PersonName;
  readonly place: Place;
  readonly facts: PlaceFacts;
  readonly home: Home;
  readonly language: Language;
  readonly products: Products;
  readonly data: PersonData;
}

const padded = (customer: number): string => String(customer).padStart(4, '0');
export const customerId = (customer: number): string => `cus-${padded(customer)}`;

const WRITTEN_IN: Readonly<Record<string, readonly Language[]>> = {
  en: ['en'],
  es: ['es'],
  id: ['id'],
  zh: ['zh-Hans', 'zh-Hant'],
};

/** The language most of the customer's conversations are in; that of the place for the silent ones. */
const languageOf = (customer: number, facts: PlaceFacts): Language => {
  const spoken = SCRIPTS.filter((script) => script.customer === customer).map((script) => script.language);
  const most = spoken.toSorted((a, b) => spoken.filter((x) => x === b).length - spoken.filter((x) => x === a).length)[0];
  if (most === undefined || WRITTEN_IN[most]?.includes(facts.language) === true) return facts.language;
  return WRITTEN_IN[most]?.[0] ?? facts.language;
};

const CARD_TOPICS = /^card-|lost-stolen|unauthorised|refund/;
const WALLET_TOPICS = /wallet|top-up|transfer|balance-and-trans|scam|account-restricted/;

/** Products follow from what people talk about, and from their number for the rest. */
const productsOf = (customer: number): Products => {
  const topics = SCRIPTS.filter((script) => script.customer === customer).map((script) => script.truth.intent);
  return {
    ...((customer % 10 < 7 ||
      topics.some((topic) => /loan|repayment|hardship|overdue|due-date|settlement|collection/.test(topic))) && {
      loan: `loan-${padded(customer)}-1`,
    }),
    ...((customer % 3 === 0 || topics.some((topic) => CARD_TOPICS.test(topic))) && { card: `card-${padded(customer)}-1` }),
    ...((customer % 4 === 1 || topics.some((topic) => WALLET_TOPICS.test(topic))) && { wallet: `wallet-${padded(customer)}` }),
  };
};

const person = (name: PersonName, index: number): Person => {
  const number = index + 1;
  const place = placeOf(number);
  const facts = PLACES[place];
  return {
    number,
    id: customerId(number),
    name,
    place,
    facts,
    home: facts.homes[number % facts.homes.length] as Home,
    language: languageOf(number, facts),
    products: productsOf(number),
    data: personDataOf(number, place, name.latin),
  };
};

/** The 150 customers of the sample day. */
export const PEOPLE: readonly Person[] = CUSTOMER_NAMES.map(person);

export const personOf = (customer: number): Person | undefined => PEOPLE[customer - 1];
