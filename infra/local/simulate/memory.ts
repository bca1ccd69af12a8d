import { advance, inOrder } from '../../../functions/lifecycle/advance.ts';
import { contactChangesOf, graceHolds, profileKnown } from '../../../functions/lifecycle/contact-changes.ts';
import type { Life } from '../../../functions/lifecycle/life.ts';
import { emptyLife } from '../../../functions/lifecycle/life.ts';
import { planReminders } from '../../../functions/lifecycle/plan-reminders.ts';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import type { StoredLifecycleEvent } from '../../../functions/lifecycle/stored-event.ts';
import { orderOf } from '../../../functions/lifecycle/stored-event.ts';
import type { KillSwitch } from '../../../functions/outreach/kill-switches.ts';
import type { ReminderOutcome } from '../../../functions/outreach/outcome.ts';
import { isFinal, settledOf } from '../../../functions/outreach/outcome.ts';
import type { OutboundMessage, ReachOutPorts, SendResult } from '../../../functions/outreach/ports.ts';
import { timerKey } from '../../../functions/outreach/timers.ts';
import { localDay, localInstant } from '../../../functions/outreach/zones.ts';
import type { DomainEvent } from '../../../shared/contracts/domain-event.ts';
import type { ContactChange, ContactRecord, OutreachChannel } from '../../../shared/vocabulary/contact-record.ts';
import { applyContactChange, emptyContactRecord } from '../../../shared/vocabulary/contact-record.ts';

export class Crash extends Error {}

/** One person's rows in memory, behind the outreach room's ports. Rows are never changed in place. */
export class Memory {
  record: ContactRecord;
  private life: Life;
  private events: readonly StoredLifecycleEvent[] = [];
  private readonly keys = new Set<string>();
  private readonly planned = new Map<string, string>();
  private lookAgainAt: string | undefined;
  readonly outcomes = new Map<string, ReminderOutcome>();
  readonly timers = new Set<string>();
  readonly told: DomainEvent[] = [];
  /** The reason of every deferral, in order. */
  readonly deferrals: string[] = [];
  switches: readonly KillSwitch[] = [];
  readonly reachable: readonly OutreachChannel[];
  private readonly customerId: string;
  /** Called after each write; may throw a Crash. */
  private readonly step: () => void;
  private readonly provider: (message: OutboundMessage) => SendResult;

  constructor(
    customerId: string,
    reachable: readonly OutreachChannel[],
    step: () => void,
    provider: (message: OutboundMessage) => SendResult,
  ) {
    this.customerId = customerId;
    this.record = emptyContactRecord(customerId);
    this.life = emptyLife(customerId);
    this.reachable = reachable;
    this.step = step;
    this.provider = provider;
  }

  applyContact(changes: readonly ContactChange[]): void {
    const next = changes.reduce(applyContactChange, this.record);
    if (next !== this.record) this.record = { ...next, version: this.record.version + 1 };
  }

  /** Takes in an event: folded where it belongs in the total order, its holds and choices on the CONTACT row. False for a duplicate. */
  take(event: StoredLifecycleEvent): boolean {
    const key = orderOf(event);
    if (this.keys.has(key)) return false;
    const last = this.events.at(-1);
    this.keys.add(key);
    if (last === undefined || orderOf(last) < key) {
      this.events = [...this.events, event];
      this.life = advance(this.life, event).life;
    } else {
      this.events = inOrder([...this.events, event]);
      this.life = this.events.reduce((life, next) => advance(life, next).life, emptyLife(this.customerId));
    }
    this.applyContact([...contactChangesOf(event), ...profileKnown(this.life, this.events), ...graceHolds(this.life)]);
    return true;
  }

  /** Plans again, and puts a timer for whatever is new or has moved (a stale one finds nothing to do). */
  plan(now: string): void {
    const view = { life: this.life, record: this.record, now, localInstant, localDay };
    const { reminders, lookAgainAt } = planReminders(REMINDER_RULES, view);
    for (const { reminderId, dueAt } of reminders) {
      if (this.planned.get(reminderId) === dueAt || isFinal(this.outcomes.get(reminderId))) continue;
      this.planned.set(reminderId, dueAt);
      this.timers.add(timerKey({ due: dueAt, kind: 'reminder', id: reminderId }));
    }
    if (lookAgainAt === this.lookAgainAt) return;
    if (this.lookAgainAt !== undefined)
      this.timers.delete(timerKey({ due: this.lookAgainAt, kind: 'replan', id: this.lookAgainAt }));
    if (lookAgainAt !== undefined) this.timers.add(timerKey({ due: lookAgainAt, kind: 'replan', id: lookAgainAt }));
    this.lookAgainAt = lookAgainAt;
  }

  outreachPorts(lookAgain: ReachOutPorts['lookAgain']): ReachOutPorts {
    const stepped = async <T>(write: () => T): Promise<T> => {
      await Promise.resolve();
      const result = write();
      this.step();
      return result;
    };
    return {
      loadPerson: (customerId, now) => {
        const settled = settledOf(this.outcomes.values(), this.record);
        const view = { life: this.life, record: this.record, now, localInstant, localDay, horizonDays: 0, settled };
        const { reminders } = planReminders(REMINDER_RULES, view);
        return Promise.resolve({
          customerId,
          record: this.record,
          reminders,
          outcomes: new Map(this.outcomes),
          reachable: this.reachable,
        });
      },
      switches: () => Promise.resolve(this.switches),
      readContact: () => Promise.resolve(this.record),
      replaceContact: (next) =>
        stepped(() => {
          const ours = next.version === this.record.version + 1;
          if (ours) this.record = next;
          return ours;
        }),
      saveOutcome: (outcome) =>
        stepped(() => {
          const ours = (this.outcomes.get(outcome.reminderId)?.version ?? 0) === outcome.version - 1;
          if (!ours) return false;
          this.outcomes.set(outcome.reminderId, outcome);
          if (outcome.state === 'deferred') this.deferrals.push(outcome.reason ?? 'unnamed');
          return true;
        }),
      send: (message) => stepped(() => this.provider(message)),
      appendFacts: () => stepped(() => undefined),
      publish: (events) => stepped(() => void this.told.push(...events)),
      putTimer: (_, kind, id, due) => stepped(() => void this.timers.add(timerKey({ due, kind, id }))),
      deleteTimer: ({ sk }) => stepped(() => void this.timers.delete(sk)),
      lookAgain,
    };
  }
}
