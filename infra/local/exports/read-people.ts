import type { Life } from '../../../functions/lifecycle/life.ts';
import { PERSON_KEYS } from '../../../shared/aws/keys.ts';
import type { ContactRecord } from '../../../shared/vocabulary/contact-record.ts';
import { holdsInForce } from '../../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { Row } from '../dump.ts';
import { sorted } from '../dump.ts';

/** What is known of each person at an instant: journeys, holds in force, consents. No address: those lie in the vault. */
export const readPeople = (customers: readonly Row[], now: Instant) => {
  const people = Map.groupBy(customers, ({ pk }) => String(pk));
  const found = [...people].flatMap(([pk, rows]) => {
    const record = rows.find(({ sk }) => sk === PERSON_KEYS.contact)?.body as ContactRecord | undefined;
    const life = (rows.find(({ sk }) => sk === PERSON_KEYS.head)?.body as { readonly life: Life } | undefined)?.life;
    if (record === undefined && life === undefined) return [];
    return [
      {
        customerId: pk.slice(PERSON_KEYS.subject('').length),
        jurisdiction: record?.jurisdictions[0] ?? '',
        ...(record?.zone === undefined ? {} : { zone: record.zone }),
        ...(record?.language === undefined ? {} : { language: record.language }),
        journeys: Object.values(life?.journeys ?? {}),
        holds: record === undefined ? [] : holdsInForce(record, now),
        consents: Object.values(record?.consents ?? {}),
      },
    ];
  });
  return sorted(found, ({ customerId }) => customerId);
};
