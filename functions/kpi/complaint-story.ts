import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Contact } from './contact.ts';

/** One complaint file as its ticket and the desk tell it. */
export interface Complaint {
  readonly number: string;
  readonly receivedAt: Instant;
  readonly dueAt?: Instant;
  readonly contact: Contact;
  readonly desk: Contact['desk']['complaint'];
}

/** One per number; said again in a later contact it stays the first file, and the desk may work on any of its tickets. */
export const complaintsOf = (contacts: readonly Contact[]): readonly Complaint[] => {
  const files = new Map<string, Complaint>();
  for (const contact of contacts) {
    if (contact.complaint === undefined) continue;
    const { number, receivedAt, dueAt } = contact.complaint;
    const known = files.get(number);
    const desk = { ...contact.desk.complaint, ...known?.desk };
    files.set(number, known === undefined ? { number, receivedAt, ...(dueAt && { dueAt }), contact, desk } : { ...known, desk });
  }
  return [...files.values()];
};
