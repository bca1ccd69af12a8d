import type { PersonName } from './names.ts';
import { OTHER_NAMES } from './names.ts';
import { personOf } from './people.ts';
import type { Place } from './places.ts';
import { placeOf } from './places.ts';
import type { Script } from './scripts.ts';

/** Who is meant where a script does not speak of its own customer: notes of the authors, as data. */
const STRANGERS: Readonly<Record<string, Place>> = { en133: 'US', zh020: 'CN', zh066: 'ID', zh112: 'CN' };

/** `script:mark:occurrence` of data that are not on file: a new number, a husband's phone, a fraudster's account. */
const NOT_ON_FILE = new Set(
  (
    'en059:address:0 en061:iban:0 en075:address:0 en105:address:0 en112:phone:0 en114:phone:0 en167:email:0 zh005:account:0 zh016:account:0 ' +
    'zh036:phone:1 zh042:account:0 zh047:phone:0 zh051:address:0 zh058:address:0 zh060:account:1 zh064:phone:0 zh075:card:0 zh078:address:0 ' +
    'zh089:nationalId:0 zh109:account:0 zh114:address:0 zh114:email:0 zh143:phone:0 zh163:address:0'
  ).split(' '),
);

/** Where people are called by their first name. */
const FIRST_NAMES = new Set('en017:0 en026:0 en055:0 en095:0 en100:1 en163:0 en163:1'.split(' '));

export const placeOfScript = (script: Script): Place =>
  script.customer === 0 ? (STRANGERS[script.id] ?? 'UK') : placeOf(script.customer);

export const isOnFile = (script: Script, mark: string, occurrence: number): boolean =>
  script.customer !== 0 && !NOT_ON_FILE.has(`${script.id}:${mark}:${occurrence}`);

export const isFirstName = (script: Script, occurrence: number): boolean => FIRST_NAMES.has(`${script.id}:${occurrence}`);

export const nameIn = (script: Script, occurrence: number): PersonName =>
  OTHER_NAMES[script.id]?.[occurrence] ?? personOf(script.customer)?.name ?? { latin: 'Ottoline Marchbanks' };
