import type { Speaker } from '../../shared/contracts/transcript.ts';
import type { JsonObject } from './fields.ts';
import { nameAt, objectsAt, wordAt } from './fields.ts';

/** Roles as Connect and Call Analytics write them. */
const SPEAKER_OF_ROLE: ReadonlyMap<string, Speaker> = new Map([
  ['AGENT', 'agent'],
  ['SUPERVISOR', 'agent'],
  ['CUSTOMER', 'customer'],
  ['CUSTOM_BOT', 'bot'],
  ['BOT', 'bot'],
  ['SYSTEM', 'system'],
]);

/** Names that stand for nobody: masking them would hide ordinary words. */
const NOBODY = /^(?:system(?:_message)?|bot|customer|agent|\[[a-z_ ]+\])$/i;

export interface Participants {
  readonly speakerOf: (item: JsonObject) => Speaker;
  /** Names of people as shown in the document. */
  readonly displayNames: readonly string[];
}

/**
 * Who says the items of a `Transcript`. The role stands on the item, or in `Participants`, or on another item of the same
 * participant, or the participant's id is itself a role (voice files). SYSTEM is a bot when it is called so, and on the IVR
 * leg, where nobody else answers. A voice of no known role counts as the customer: a cry for help taken for an agent's
 * words is worse than an agent's words read as the customer's.
 */
export const readParticipants = (document: JsonObject, options: { readonly ivr?: boolean } = {}): Participants => {
  const rows = [...objectsAt(document, 'Participants'), ...objectsAt(document, 'Transcript')];
  const roles = new Map<string, string>();
  const names = new Set<string>();
  for (const row of rows) {
    const id = nameAt(row, 'ParticipantId');
    const role = wordAt(row, 'ParticipantRole');
    if (id !== undefined && role !== undefined && !roles.has(id)) roles.set(id, role);
    const name = nameAt(row, 'DisplayName');
    if (name !== undefined && !NOBODY.test(name) && role !== 'SYSTEM') names.add(name);
  }
  const speakerOf = (item: JsonObject): Speaker => {
    const id = nameAt(item, 'ParticipantId');
    const shown = wordAt(item, 'DisplayName');
    const role = wordAt(item, 'ParticipantRole') ?? roles.get(id ?? '') ?? id?.toUpperCase() ?? '';
    const speaker = SPEAKER_OF_ROLE.get(role) ?? (shown === 'SYSTEM_MESSAGE' ? 'system' : shown === 'BOT' ? 'bot' : 'customer');
    return speaker === 'system' && (shown === 'BOT' || options.ivr === true) ? 'bot' : speaker;
  };
  return { speakerOf, displayNames: [...names] };
};
