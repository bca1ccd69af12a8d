import type { OutreachPerson } from '../../../functions/outreach/choose-reminder.ts';
import type { KillSwitch } from '../../../functions/outreach/kill-switches.ts';
import type { ReminderOutcome } from '../../../functions/outreach/outcome.ts';
import type { OutboundMessage, ReachOutPorts, SendResult } from '../../../functions/outreach/ports.ts';
import { timerKey } from '../../../functions/outreach/timers.ts';
import type { DomainEvent } from '../../../shared/contracts/domain-event.ts';
import type { ReminderFact } from '../../../shared/contracts/fact.ts';
import type { ContactRecord, OutreachChannel } from '../../../shared/vocabulary/contact-record.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';

export class Crash extends Error {}

/** All that the outreach room touches, in memory: rows, timers, the provider's outbox. Writes are counted and may crash. */
export interface World {
  readonly ports: ReachOutPorts;
  record: ContactRecord;
  reminders: readonly PlannedReminder[];
  readonly outcomes: Map<string, ReminderOutcome>;
  readonly timers: Set<string>;
  readonly facts: Map<string, ReminderFact>;
  readonly events: Map<string, DomainEvent>;
  readonly outbox: OutboundMessage[];
  switches: readonly KillSwitch[];
  answer: (message: OutboundMessage) => SendResult;
  reachable: readonly OutreachChannel[];
  /** Crash after so many steps from now; undefined = never. */
  crashAfter: number | undefined;
  steps: number;
}

export const makeWorld = (record: ContactRecord, reminders: readonly PlannedReminder[]): World => {
  const clone = <T>(value: T): T => structuredClone(value);
  const world: World = {
    ports: undefined as unknown as ReachOutPorts,
    record,
    reminders,
    outcomes: new Map(),
    timers: new Set(),
    facts: new Map(),
    events: new Map(),
    outbox: [],
    switches: [],
    answer: () => ({ kind: 'sent', providerId: 'prv-1', address: '+62******12' }),
    reachable: ['email', 'sms'],
    crashAfter: undefined,
    steps: 0,
  };
  const step = async <T>(result: T): Promise<T> => {
    // Lets other copies in between any two steps.
    await Promise.resolve();
    world.steps += 1;
    if (world.crashAfter !== undefined && world.steps === world.crashAfter) throw new Crash();
    return result;
  };
  const ports: ReachOutPorts = {
    loadPerson: async (): Promise<OutreachPerson> => {
      await Promise.resolve();
      return {
        customerId: world.record.customerId,
        record: clone(world.record),
        reminders: clone(world.reminders),
        outcomes: new Map(clone([...world.outcomes])),
        reachable: world.reachable,
      };
    },
    switches: () => Promise.resolve(world.switches),
    readContact: () => Promise.resolve(clone(world.record)),
    replaceContact: (next) => {
      const ours = next.version === world.record.version + 1;
      if (ours) world.record = clone(next);
      return step(ours);
    },
    saveOutcome: (outcome) => {
      const ours = (world.outcomes.get(outcome.reminderId)?.version ?? 0) === outcome.version - 1;
      if (ours) world.outcomes.set(outcome.reminderId, clone(outcome));
      return step(ours);
    },
    send: (message) => {
      world.outbox.push(message);
      return step(world.answer(message));
    },
    appendFacts: (facts) => {
      for (const fact of facts) world.facts.set(fact.id, fact);
      return step(undefined);
    },
    publish: (events) => {
      for (const event of events) world.events.set(event.id, event);
      return step(undefined);
    },
    putTimer: (_, kind, id, due) => {
      world.timers.add(timerKey({ due, kind, id }));
      return step(undefined);
    },
    deleteTimer: ({ sk }) => {
      world.timers.delete(sk);
      return step(undefined);
    },
    lookAgain: () => step(undefined),
  };
  return Object.assign(world, { ports });
};

let counter = 0;

export const reminder = (fields: Partial<PlannedReminder> = {}): PlannedReminder => {
  counter += 1;
  return {
    reminderId: `rem-${counter}`,
    customerId: 'cus-0042',
    rule: 'due-in-3',
    ruleVersion: 1,
    purpose: 'contract-service',
    objectId: 'loan-1-01',
    product: 'loan-1',
    date: '2026-11-23',
    dueAt: '2026-11-20T10:00:00.000Z',
    expiresAt: '2026-11-23T10:00:00.000Z',
    channels: ['email', 'sms'],
    template: 'payment-due',
    values: { amount: { minor: 31_250, currency: 'GBP' }, date: '2026-11-23' },
    priority: 50,
    plannedAt: '2026-11-01T00:00:00.000Z',
    ...fields,
  };
};
