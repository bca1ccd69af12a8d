import { withLuhn } from './checksums.ts';
import type { Written } from './person-data.ts';
import { addressOf, cardOf, ibanOf, nationalIdOf, phoneOf } from './person-data.ts';
import type { PlantedDatum } from './planted-datum.ts';
import { planted } from './planted-datum.ts';
import { seeded } from './seed.ts';

/** Personal data of nobody, for inputs that break: no output may hold them either. */
const datum = (kind: PlantedDatum['kind'], written: Written): PlantedDatum =>
  planted(kind, written.text, written.text, written.forms);
const email = (address: string): PlantedDatum => planted('email', address, address);

export const HOSTILE = {
  cardInBrokenJson: datum('card', cardOf('US', seeded('hostile', 'card', 1))),
  cardInTruncated: datum('card', cardOf('SG', seeded('hostile', 'card', 2))),
  cardInStream: datum('card', cardOf('UK', seeded('hostile', 'card', 3))),
  cardForInjection: datum('card', { text: withLuhn('424242000017733'), forms: [] }),
  phoneAsCustomer: planted('phone', '+6581900427', '+6581900427', ['6581900427', '81900427', '8190 0427']),
  phoneAsSpeaker: datum('phone', phoneOf('UK', seeded('hostile', 'phone', 2))),
  phoneInLex: datum('phone', phoneOf('US', seeded('hostile', 'phone', 3))),
  emailAsConversation: email('persimmon.whitlock@example.org'),
  emailAsKey: email('oleander.quist@example.net'),
  emailInHtml: email('bartholomew.yarrow@example.com'),
  emailAsEvent: email('clementine.oxley@example.net'),
  idInUtf16: datum('national-id', nationalIdOf('CN', seeded('hostile', 'id', 1))),
  idInNul: datum('national-id', nationalIdOf('SG', seeded('hostile', 'id', 2))),
  idInLifecycle: datum('national-id', nationalIdOf('HK', seeded('hostile', 'id', 3))),
  ibanInSchema: datum('iban', ibanOf('UK', seeded('hostile', 'iban', 1))),
  nameInEvaluation: planted('name', 'Peregrine Ashworthy', 'Peregrine Ashworthy'),
  addressInCsv: planted('address', ...same(addressOf('UK', 2, seeded('hostile', 'address', 1)).address)),
  codeInDuplicateKey: planted('one-time-code', '739164', '739164'),
} as const;

function same(text: string): readonly [string, string] {
  return [text, text];
}

export const HOSTILE_PLANTED: readonly PlantedDatum[] = Object.values(HOSTILE);
