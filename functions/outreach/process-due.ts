import type { CustomerDue } from '../../shared/contracts/customer-due.ts';
import type { Count } from '../../shared/runtime/observability.ts';
import type { QueueMessage, RecordOutcome } from '../../shared/runtime/sqs-handler.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { ReachOutPorts } from './ports.ts';
import type { OutreachSettings } from './reach-out.ts';
import { reachOut } from './reach-out.ts';

/** One person whose timer is due: a message of our own, so anything unreadable is a fault of ours and goes to the dead letters. */
export const processDue = (wiring: {
  readonly parse: (body: string) => CustomerDue;
  readonly ports: ReachOutPorts;
  readonly settings: OutreachSettings;
  readonly now: () => Instant;
  readonly count: Count;
}): ((message: QueueMessage) => Promise<RecordOutcome>) => {
  const visit = reachOut(wiring.ports, wiring.settings);
  return async (message) => {
    const due = wiring.parse(message.body);
    const { sent, unanswered, deferred, settled } = await visit(due, wiring.now());
    wiring.count('RemindersSent', sent);
    wiring.count('RemindersDeferred', deferred);
    wiring.count('RemindersSuppressed', settled);
    wiring.count('StuckClaims', unanswered);
    return { kind: 'accepted', customerId: due.customerId };
  };
};
