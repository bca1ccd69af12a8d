import type { AgencyContact } from '../../shared/contracts/contact.ts';
import type { ContactChange, ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import { ownOrPseudonym } from '../../shared/vocabulary/ids.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';

export interface ContactPorts {
  readonly pseudonymise: Pseudonymise;
  readonly readContact: (customerId: string) => Promise<ContactRecord>;
  readonly applyContact: (customerId: string, changes: readonly ContactChange[]) => Promise<void>;
}

/** What a contact made by an agency changes on the CONTACT row: it counts for every cap, and talking starts every cool-down. */
export const agencyContactChanges = (
  contact: AgencyContact,
  pseudonymise: Pseudonymise,
): { readonly customerId: string; readonly id: string; readonly changes: readonly ContactChange[] } => {
  const safeId = ownOrPseudonym(pseudonymise);
  const at = toInstant(contact.at) ?? contact.at;
  const agency = contact.agencyId === undefined ? 'agency' : safeId('object', contact.agencyId);
  const id = `${agency}/${safeId('event', contact.contactId)}`;
  const made: ContactChange = {
    kind: 'contact-made',
    id,
    contact: {
      at,
      purpose: contact.purpose,
      channel: contact.channel,
      by: 'agency',
      ...(contact.product === undefined ? {} : { product: safeId('object', contact.product) }),
      ...(contact.connected === undefined ? {} : { connected: contact.connected }),
      state: 'sent',
    },
  };
  const spoke: readonly ContactChange[] = contact.conversation === true ? [{ kind: 'conversation-held', at }] : [];
  return { customerId: safeId('customer', contact.customerId), id, changes: [made, ...spoke] };
};

/** A contact of an agency (`careline.contact/1`). One conditional write under a key of its own: a repetition changes nothing. */
export const processContact =
  (ports: ContactPorts) =>
  async (contact: AgencyContact): Promise<{ readonly kind: 'accepted' | 'duplicate'; readonly customerId: string }> => {
    const { customerId, id, changes } = agencyContactChanges(contact, ports.pseudonymise);
    const known = await ports.readContact(customerId);
    await ports.applyContact(customerId, changes);
    return { kind: known.contacts[id] === undefined ? 'accepted' : 'duplicate', customerId };
  };
