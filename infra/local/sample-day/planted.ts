import { DELIVERIES } from './deliveries.ts';
import { deskNote, NOTED_SCRIPTS } from './desk-notes.ts';
import { DIALOGUES, HISTORY } from './dialogue.ts';
import { HOSTILE_PLANTED } from './hostile-people.ts';
import { PEOPLE } from './people.ts';
import type { PlantedDatum } from './planted-datum.ts';
import { mergePlanted, planted } from './planted-datum.ts';
import { SCRIPTS } from './scripts.ts';

/** Contact points that lifecycle events bring for the vault. */
const contactPoints = PEOPLE.flatMap(({ data }) => [
  planted('email', data.email, data.email),
  planted('phone', data.phone.text, data.phone.e164, data.phone.forms),
]);

/** Connect and Contact Lens write the customer's name beside every chat message. */
const displayNames = DELIVERIES.filter(({ format, dialogue }) => /-chat$/.test(format) && dialogue.script.customer !== 0).map(
  ({ dialogue }) => planted('name', dialogue.displayName, dialogue.displayName),
);

const notes = SCRIPTS.filter(({ id }) => NOTED_SCRIPTS.includes(id)).flatMap(
  ({ id, customer }) => deskNote(id, customer)?.planted ?? [],
);

/**
 * Every personal datum in the sample day, invented, with all its written forms: what no table outside the vault, no log line,
 * metric, event, export, quarantine record or prompt may hold.
 */
export const plantedData = (): readonly PlantedDatum[] =>
  mergePlanted([
    ...contactPoints,
    ...displayNames,
    ...notes,
    ...[...DIALOGUES, ...HISTORY].flatMap((dialogue) => dialogue.planted),
    ...HOSTILE_PLANTED,
  ]);
