import { personOf } from './people.ts';
import type { PlantedDatum } from './planted-datum.ts';
import { planted } from './planted-datum.ts';

/** Free words of agents, as agents write them: with personal data that should not be there. */
export interface DeskNote {
  readonly note: string;
  readonly planted: readonly PlantedDatum[];
}

type Write = (data: NonNullable<ReturnType<typeof personOf>>) => readonly [note: string, ...planted: readonly PlantedDatum[]];

/** By script; the customer is that of the script. */
const NOTES: Readonly<Record<string, Write>> = {
  en013: ({ data }) => [
    `merchant refund chased, cust's card no ${data.card.text}, wants call on ${data.phone.text}`,
    planted('card', data.card.text, data.card.text, data.card.forms),
    planted('phone', data.phone.text, data.phone.text, data.phone.forms),
  ],
  en042: ({ data }) => [
    `review team: email outcome to ${data.email}, do not call before noon`,
    planted('email', data.email, data.email),
  ],
  en071: ({ data }) => [
    `Third party loan. NI number ${data.nationalId.text} checked against the file. Letter to ${data.address}`,
    planted('national-id', data.nationalId.text, data.nationalId.text, data.nationalId.forms),
    planted('address', data.address, data.address),
  ],
  en113: ({ data }) => [
    `cust phone number ${data.phone.forms[1]} verified, recall raised, ref CL-48301`,
    planted('phone', data.phone.text, data.phone.forms[1] ?? data.phone.text, data.phone.forms),
  ],
  zh048: ({ data }) => [
    `已核对入账，客户身份证号${data.nationalId.text}，退款至卡号${data.account.text}`,
    planted('national-id', data.nationalId.text, data.nationalId.text, data.nationalId.forms),
    planted('account', data.account.text, data.account.text, data.account.forms),
  ],
  zh072: ({ data }) => [
    `Penagihan lapangan dihentikan. No HP nasabah ${data.phone.text}, alamat ${data.address}`,
    planted('phone', data.phone.text, data.phone.text, data.phone.forms),
    planted('address', data.address, data.address),
  ],
};

export const deskNote = (scriptId: string, customer: number): DeskNote | undefined => {
  const person = personOf(customer);
  const write = NOTES[scriptId];
  if (!person || !write) return undefined;
  const [note, ...data] = write(person);
  return { note, planted: data };
};

export const NOTED_SCRIPTS: readonly string[] = Object.keys(NOTES);
