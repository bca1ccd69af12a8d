import type { CustomerDue } from '../../shared/contracts/customer-due.ts';
import { CarelineError } from '../../shared/vocabulary/errors.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Choice, Decision, OutreachPerson } from './choose-reminder.ts';
import { chooseReminder } from './choose-reminder.ts';
import type { Composition } from './compose.ts';
import { compose } from './compose.ts';
import type { ToSend } from './deliver.ts';
import { deliver } from './deliver.ts';
import type { KillSwitch } from './kill-switches.ts';
import { finishLeftovers } from './leftovers.ts';
import { isFinal, personTakesOver, placeIn } from './outcome.ts';
import type { Actor } from './policy-rule.ts';
import type { ReachOutPorts } from './ports.ts';
import { deriveFrom, settleOutcome } from './settle.ts';
import { readTimer } from './timers.ts';

export interface OutreachSettings {
  /** What the company is: decides which rules bind it. */
  readonly actors: readonly Actor[];
  /** The neutral name customers know it by; shown before login. */
  readonly sender: string;
}

/** What one visit to a person came to, for operational metrics. */
export interface VisitCounts {
  readonly sent: number;
  readonly unanswered: number;
  readonly deferred: number;
  readonly settled: number;
}

type Settle = Extract<Decision, { kind: 'settle' }>;

const MOST_MESSAGES = 20;

const composed = (send: ToSend, person: OutreachPerson, settings: OutreachSettings): Composition =>
  compose({
    template: send.reminder.template,
    values: send.reminder.values,
    purpose: send.reminder.purpose,
    channel: send.channel,
    language: person.record.language,
    jurisdictions: person.record.jurisdictions,
    neutral: send.permission.neutral,
    sender: settings.sender,
  });

const visit = (ports: ReachOutPorts, settings: OutreachSettings, switches: readonly KillSwitch[], now: Instant) => {
  const reload = async (customerId: string): Promise<OutreachPerson> => {
    const person = await ports.loadPerson(customerId, now);
    if (person === undefined) throw new CarelineError('person-vanished', { retryable: true });
    return person;
  };

  const settleAll = async (person: OutreachPerson, settled: readonly Settle[]): Promise<OutreachPerson> => {
    const outcomes = new Map(person.outcomes);
    for (const decision of settled) {
      const { reminder, state, reason, rules } = decision;
      const outcome = await settleOutcome(ports, reminder, outcomes.get(reminder.reminderId), {
        state,
        reason,
        rules,
        decidedAt: now,
        ...placeIn(person.record),
        ...(state === 'cancelled' ? {} : personTakesOver(reminder.purpose)),
      });
      if (outcome !== undefined) outcomes.set(reminder.reminderId, outcome);
    }
    return { ...person, outcomes };
  };

  const deferAll = async (person: OutreachPerson, deferred: Choice['deferred']): Promise<void> => {
    for (const { reminder, until, reason, rules } of deferred) {
      const known = person.outcomes.get(reminder.reminderId);
      await settleOutcome(ports, reminder, known, {
        state: 'deferred',
        decidedAt: now,
        dueAt: until,
        reason,
        rules,
        ...placeIn(person.record),
      });
    }
  };

  const sendOne = async (person: OutreachPerson, send: ToSend): Promise<OutreachPerson | 'overtaken'> => {
    const text = composed(send, person, settings);
    if (!text.ok) {
      const { reminder } = send;
      const settled = await settleAll(person, [
        { kind: 'settle', reminder, state: 'suppressed', reason: text.reason, rules: [] },
      ]);
      return isFinal(settled.outcomes.get(reminder.reminderId)) ? settled : 'overtaken';
    }
    const delivered = await deliver(ports, person, send, text.message, { actors: settings.actors, switches }, now);
    return delivered.kind === 'overtaken' ? 'overtaken' : delivered.person;
  };

  return async (first: OutreachPerson): Promise<VisitCounts> => {
    let person = await finishLeftovers(ports, first, now);
    for (let round = 0; round < MOST_MESSAGES; round += 1) {
      const choice = chooseReminder(person, { actors: settings.actors, switches }, now);
      if (choice.send !== undefined) {
        const next = await sendOne(person, choice.send);
        person = next === 'overtaken' ? await reload(person.customerId) : await settleAll(next, choice.settled);
        continue;
      }
      person = await settleAll(person, choice.settled);
      await deferAll(person, choice.deferred);
      return countsOf(first, person, choice);
    }
    throw new CarelineError('person-too-busy', { retryable: true });
  };
};

const countsOf = (before: OutreachPerson, after: OutreachPerson, choice: Choice): VisitCounts => {
  const fresh = [...after.outcomes.values()].filter(
    (outcome) => before.outcomes.get(outcome.reminderId)?.version !== outcome.version,
  );
  return {
    sent: fresh.filter((outcome) => outcome.state === 'sent').length,
    unanswered: fresh.filter((outcome) => outcome.state === 'claimed').length,
    deferred: choice.deferred.length,
    settled: choice.settled.length,
  };
};

/** The ports, and whether a write of ours came too late because another copy was at work on the same person. */
const watched = (ports: ReachOutPorts): { readonly ports: ReachOutPorts; readonly lostRace: () => boolean } => {
  let lost = false;
  const noting = async (write: Promise<boolean>): Promise<boolean> => {
    const ours = await write;
    lost ||= !ours;
    return ours;
  };
  return {
    ports: {
      ...ports,
      replaceContact: (record) => noting(ports.replaceContact(record)),
      saveOutcome: (outcome) => noting(ports.saveOutcome(outcome)),
    },
    lostRace: () => lost,
  };
};

const NOTHING: VisitCounts = { sent: 0, unanswered: 0, deferred: 0, settled: 0 };

/**
 * The use case for one customer: finish what an earlier delivery left, look at everything that is due, send at most one message at a
 * time, settle the rest. The timer that woke us goes last, so a crash anywhere brings us back here.
 */
export const reachOut =
  (ports: ReachOutPorts, settings: OutreachSettings) =>
  async (due: CustomerDue, now: Instant): Promise<VisitCounts> => {
    const timer = readTimer(due.timer.sk);
    if (timer?.kind === 'replan') await ports.lookAgain(due.customerId, timer.id);
    const person = await ports.loadPerson(due.customerId, now);
    if (person === undefined) {
      await ports.deleteTimer(due.timer);
      return NOTHING;
    }
    const woken = timer === undefined ? undefined : person.outcomes.get(timer.id);
    // Decided before: a crash may have come between its row and what follows from it.
    const waits = woken?.state === 'deferred' && woken.dueAt !== undefined && woken.dueAt > now;
    if (woken !== undefined && (waits || isFinal(woken))) await deriveFrom(ports, woken);
    const { ports: ours, lostRace } = watched(ports);
    const counts = await visit(ours, settings, await ports.switches(), now)(person);
    // The other copy may die before it has told what it wrote: the leased timer stays, and brings us back to finish that.
    if (!lostRace()) await ports.deleteTimer(due.timer);
    return counts;
  };
