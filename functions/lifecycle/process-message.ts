import type { Quarantine } from '../../shared/aws/quarantine.ts';
import type { AgencyContact } from '../../shared/contracts/contact.ts';
import { contactV1 } from '../../shared/contracts/contact.ts';
import type { LifecycleEvent } from '../../shared/contracts/lifecycle-event.ts';
import { readLifecycleEvent } from '../../shared/contracts/lifecycle-event.ts';
import type { Refusal } from '../../shared/runtime/refuse.ts';
import { refuse } from '../../shared/runtime/refuse.ts';
import type { QueueMessage, RecordOutcome } from '../../shared/runtime/sqs-handler.ts';
import { sha256Of } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';

/** What the door of the house makes of a body; only these two kinds are ours. */
export type Reading =
  | { readonly kind: 'lifecycle' | 'contact'; readonly document: unknown }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'transcript' | 'desk' | 'object-created' | 'ignored' };

type Done = { readonly kind: 'accepted' | 'duplicate'; readonly customerId: string };

export interface ProcessMessagePorts {
  readonly read: (body: string) => Reading;
  readonly quarantine: Quarantine;
  readonly lifecycle: (event: LifecycleEvent, now: Instant) => Promise<Done>;
  readonly contact: (contact: AgencyContact) => Promise<Done>;
  readonly now: () => Instant;
}

/** River 2, from one queue message to its outcome. */
export const processMessage =
  (ports: ProcessMessagePorts) =>
  async (message: QueueMessage): Promise<RecordOutcome> => {
    const refused = (problem: Omit<Refusal, 'sha256' | 'bytes'>): Promise<RecordOutcome> =>
      refuse(
        ports.quarantine,
        message,
        { ...problem, sha256: sha256Of(message.body), bytes: Buffer.byteLength(message.body) },
        message.body,
      );
    const reading = ports.read(message.body);
    switch (reading.kind) {
      case 'lifecycle': {
        const event = readLifecycleEvent(reading.document);
        return event.ok ? ports.lifecycle(event.event, ports.now()) : refused({ code: event.reason, path: event.position });
      }
      case 'contact': {
        const contact = contactV1.schema.safeParse(reading.document);
        if (contact.success) return ports.contact(contact.data);
        return refused({ code: 'contact-field-invalid', path: contact.error.issues[0]?.path.map(String).join('.') ?? '' });
      }
      case 'refused':
        return refuse(ports.quarantine, message, reading.refusal, message.body);
      case 'ignored':
        return { kind: 'accepted' };
      case 'transcript':
      case 'desk':
      case 'object-created':
        return refused({ code: 'wrong-queue', expected: 'transcripts and desk events have queues of their own' });
    }
  };
