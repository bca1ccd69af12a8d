import { CASE_KEYS } from '../../shared/aws/keys.ts';
import type { Settled } from '../../shared/aws/settle-subject.ts';
import type { InputRow } from '../../shared/aws/subject-store.ts';
import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import type { Pseudonymise } from '../../shared/vocabulary/ids.ts';
import { ownOrPseudonym } from '../../shared/vocabulary/ids.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';
import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import { DEPARTMENTS, isLabel } from '../../shared/vocabulary/taxonomy.ts';
import type { ConversationInput, DeskAction } from './edition.ts';
import type { Processed } from './process-message.ts';
import { ticketIdOf } from './process-transcript.ts';

export interface ProcessDeskEventPorts {
  readonly pseudonymise: Pseudonymise;
  readonly maskLine: (text: string) => MaskedText;
  readonly settle: (ticketId: string, input: InputRow<ConversationInput>) => Promise<Settled>;
}

const TICKET_ID = /^tkt-[0-9a-z]{12}$/;

const refused = (path: string, expected: string): Processed => ({ refused: { code: 'invalid-field', path, expected } });

/** The ticket an event is about: its own id, else the one its conversation has or will have. */
const ticketOf = (event: DeskEvent, pseudonymise: Pseudonymise): string | undefined => {
  if (event.ticketId !== undefined) return TICKET_ID.test(event.ticketId) ? event.ticketId : undefined;
  if (event.conversationId === undefined) return undefined;
  return ticketIdOf(ownOrPseudonym(pseudonymise)('conversation', event.conversationId));
};

/** One desk event, before or after its conversation: it waits in the case until the conversation is there. */
export const processDeskEvent =
  (ports: ProcessDeskEventPorts) =>
  async (event: DeskEvent): Promise<Processed> => {
    const ids = ownOrPseudonym(ports.pseudonymise);
    const ticketId = ticketOf(event, ports.pseudonymise);
    const at = toInstant(event.at);
    if (ticketId === undefined) return refused('ticketId', 'a ticket id as we gave it, tkt- and 12 characters');
    if (at === undefined) return refused('at', 'an ISO 8601 instant');
    if (event.intent !== undefined && !isLabel(event.intent)) return refused('intent', 'an intent of the taxonomy');
    if (event.department !== undefined && !Object.hasOwn(DEPARTMENTS, event.department)) {
      return refused('department', 'a department of the taxonomy');
    }
    const { schema: _schema, note, conversationId: _conversation, ticketId: _ticket, eventId, customerId, ...rest } = event;
    const action: DeskAction = defined({
      ...rest,
      kind: 'desk' as const,
      eventId: ids('event', eventId),
      at,
      customerId: customerId === undefined ? undefined : ids('customer', customerId),
      note: note === undefined ? undefined : ports.maskLine(note),
    });
    const settled = await ports.settle(ticketId, { key: CASE_KEYS.desk(at, action.eventId), body: action });
    return { ticketId, settled };
  };
