import type { ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import { CarelineError } from '../../shared/vocabulary/errors.ts';
import type { PlannedReminder } from '../../shared/vocabulary/reminder.ts';
import type { OutcomeChange, ReminderOutcome } from './outcome.ts';
import { eventOf, factOf, nextOutcome } from './outcome.ts';
import type { ReachOutPorts } from './ports.ts';

type SettlePorts = Pick<ReachOutPorts, 'readContact' | 'replaceContact' | 'saveOutcome' | 'appendFacts' | 'publish' | 'putTimer'>;

const MOST_ROUNDS = 12;

/** Changes the CONTACT row under its version, reading again as often as somebody else was first. */
export const changeContact = async (
  ports: Pick<SettlePorts, 'readContact' | 'replaceContact'>,
  customerId: string,
  change: (record: ContactRecord) => ContactRecord,
): Promise<ContactRecord> => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const known = await ports.readContact(customerId);
    const next = change(known);
    if (next === known || (await ports.replaceContact(next))) return next;
  }
  throw new CarelineError('contact-row-too-busy', { retryable: true });
};

/** What others learn of an outcome row: its fact and its event. Derived from the row alone, so doing it again changes nothing. */
export const announce = async (ports: Pick<SettlePorts, 'appendFacts' | 'publish'>, outcome: ReminderOutcome): Promise<void> => {
  const fact = factOf(outcome);
  if (fact !== undefined) await ports.appendFacts([fact]);
  const event = eventOf(outcome);
  if (event !== undefined) await ports.publish([event]);
};

/** What follows from an outcome row: its timer, then what others learn of it. */
export const deriveFrom = async (
  ports: Pick<SettlePorts, 'appendFacts' | 'publish' | 'putTimer'>,
  outcome: ReminderOutcome,
): Promise<void> => {
  if (outcome.state === 'deferred' && outcome.dueAt !== undefined) {
    await ports.putTimer(outcome.customerId, 'reminder', outcome.reminderId, outcome.dueAt);
  }
  await announce(ports, outcome);
};

/** Writes the next outcome of a reminder and what follows from it; undefined when another copy was first. */
export const settleOutcome = async (
  ports: SettlePorts,
  reminder: PlannedReminder,
  known: ReminderOutcome | undefined,
  change: OutcomeChange,
): Promise<ReminderOutcome | undefined> => {
  const outcome = nextOutcome(reminder, known, change);
  if (!(await ports.saveOutcome(outcome))) return undefined;
  await deriveFrom(ports, outcome);
  return outcome;
};
