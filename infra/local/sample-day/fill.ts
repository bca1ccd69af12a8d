import { isFirstName, isOnFile, nameIn, placeOfScript } from './cast.ts';
import { personOf } from './people.ts';
import type { PersonData, Written } from './person-data.ts';
import { accountOf, addressOf, cardOf, ibanOf, nationalIdOf, phoneOf } from './person-data.ts';
import type { PlantedDatum } from './planted-datum.ts';
import { planted } from './planted-datum.ts';
import type { Script } from './scripts.ts';
import { seeded } from './seed.ts';
import { spokenAddress, spokenDigits, spokenEmail } from './spoken.ts';

/** A script's text with its marks filled in, and what was filled in. */
export interface Filled {
  readonly text: string;
  readonly planted: readonly PlantedDatum[];
}

const MARK = /\{\{(\w+)\}\}/g;

/** Fills marks turn by turn; the same mark met again may mean another thing (a new number after the old one). */
export const filler = (script: Script): ((text: string) => Filled) => {
  const met = new Map<string, number>();
  return (text) => {
    const found: PlantedDatum[] = [];
    const filled = text.replace(MARK, (_, written: string) => {
      const mark = written.replace(/Spoken$/, '');
      const occurrence = met.get(mark) ?? 0;
      met.set(mark, occurrence + 1);
      const datum = fillMark(script, mark, occurrence);
      found.push(datum);
      return datum.written[0] ?? '';
    });
    return { text: filled, planted: found };
  };
};

const fillMark = (script: Script, mark: string, occurrence: number): PlantedDatum => {
  switch (mark) {
    case 'name':
      return fillName(script, occurrence);
    case 'email':
      return fillEmail(script, occurrence);
    case 'address':
      return fillAddress(script, occurrence);
    case 'otp':
      return fillNumber(script, 'one-time-code', oneTimeCode(script));
    case 'password':
      return planted('password', passwordOf(script), passwordOf(script));
    case 'card':
      return fillNumber(script, 'card', numberFor(script, occurrence, 'card', cardOf));
    case 'phone':
      return fillNumber(script, 'phone', numberFor(script, occurrence, 'phone', phoneOf));
    case 'nationalId':
      return fillNumber(script, 'national-id', numberFor(script, occurrence, 'nationalId', nationalIdOf));
    case 'account':
      return fillNumber(script, 'account', numberFor(script, occurrence, 'account', accountOf));
    case 'iban':
      return fillNumber(script, 'iban', numberFor(script, occurrence, 'iban', ibanOf));
    default:
      throw new Error(`unknown mark in script ${script.id}`);
  }
};

type Numbered = 'card' | 'phone' | 'nationalId' | 'account' | 'iban';

/** The customer's own number, or one that only this conversation knows. */
const numberFor = (script: Script, occurrence: number, mark: Numbered, make: typeof cardOf): Written => {
  const own: PersonData | undefined = isOnFile(script, mark, occurrence) ? personOf(script.customer)?.data : undefined;
  return own?.[mark] ?? make(placeOfScript(script), seeded(script.id, mark, occurrence));
};

/** In calls numbers are said; in writing everybody has a habit of their own. */
const fillNumber = (script: Script, kind: PlantedDatum['kind'], number: Written): PlantedDatum => {
  const seed = seeded('writing', script.id, kind);
  const place = placeOfScript(script);
  const spoken = spokenDigits(number.text, script.language, {
    double: (place === 'UK' || place === 'SG') && seed.chance(0.5),
    yao: place === 'CN',
  });
  const habit = seed.chance(0.55) ? number.text : seed.pick(number.forms);
  const written = script.channel === 'voice' ? spoken : habit;
  return planted(kind, number.text, written, [
    ...number.forms,
    ...(script.channel === 'voice' ? [spoken.replaceAll(' ', '')] : []),
  ]);
};

const oneTimeCode = (script: Script): Written => {
  const seed = seeded('otp', script.id);
  const text = `${seed.between(3, 9)}${seed.digits(5)}`;
  return { text, forms: [text] };
};

const PASSWORDS = ['Marigold', 'bluewhale', 'Tamarind', 'sunnyhill', 'Firefly', 'redpanda'];
const passwordOf = (script: Script): string => {
  const seed = seeded('password', script.id);
  return `${seed.pick(PASSWORDS)}${seed.between(2011, 2024)}!`.replace('!', script.channel === 'voice' ? '' : '!');
};

const fillName = (script: Script, occurrence: number): PlantedDatum => {
  const { latin, han } = nameIn(script, occurrence);
  const shown = script.language === 'zh' && han !== undefined ? han : latin;
  const part = isFirstName(script, occurrence) ? (shown.split(' ')[0] ?? shown) : shown;
  return planted('name', part, script.channel === 'voice' ? part.toLowerCase() : part);
};

const fillEmail = (script: Script, occurrence: number): PlantedDatum => {
  const own = personOf(script.customer)?.data.email ?? `visitor.${script.id}@example.com`;
  const email = isOnFile(script, 'email', occurrence)
    ? own
    : own.replace('.', `.${seeded(script.id, 'email').pick(['home', 'new', 'post'])}.`);
  return planted('email', email, script.channel === 'voice' ? spokenEmail(email, script.language) : email);
};

const fillAddress = (script: Script, occurrence: number): PlantedDatum => {
  const seed = seeded(script.id, 'address', occurrence);
  const own = isOnFile(script, 'address', occurrence) ? personOf(script.customer)?.data : undefined;
  const { address, hanAddress } = own ?? addressOf(placeOfScript(script), seed.below(9), seed);
  const shown = script.language === 'zh' ? (hanAddress ?? address) : address;
  const written = script.channel === 'voice' ? spokenAddress(shown, script.language) : shown;
  // A street with its number is an address still, also where the town was masked.
  const [street = ''] = shown.split(', ');
  return planted('address', shown, written, street.length > 11 && /\d/.test(street) ? [street] : []);
};
