import { foldLife } from '../../../functions/lifecycle/advance.ts';
import type { Life } from '../../../functions/lifecycle/life.ts';
import { planReminders } from '../../../functions/lifecycle/plan-reminders.ts';
import type { LifecyclePorts, OutreachSide, PersonHead } from '../../../functions/lifecycle/process-lifecycle.ts';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import type { StoredLifecycleEvent } from '../../../functions/lifecycle/stored-event.ts';
import type { KillSwitch } from '../../../functions/outreach/kill-switches.ts';
import type { ReminderOutcome } from '../../../functions/outreach/outcome.ts';
import { isFinal } from '../../../functions/outreach/outcome.ts';
import type { OutboundMessage, ReachOutPorts, SendResult } from '../../../functions/outreach/ports.ts';
import { timerKey } from '../../../functions/outreach/timers.ts';
import { localDay, localInstant } from '../../../functions/outreach/zones.ts';
import type { Settled, SettleJob } from '../../../shared/aws/settle-subject.ts';
import type { InputRow } from '../../../shared/aws/subject-store.ts';
import type { DomainEvent } from '../../../shared/contracts/domain-event.ts';
import type { ContactChange, ContactRecord, OutreachChannel } from '../../../shared/vocabulary/contact-record.ts';
import { applyContactChange, emptyContactRecord } from '../../../shared/vocabulary/contact-record.ts';
import type { PlannedReminder } from '../../../shared/vocabulary/reminder.ts';

export class Crash extends Error {}

export type Events = Pick<
  LifecyclePorts,
  'settle' | 'readOutreachSide' | 'applyContact' | 'writeFacts' | 'putTimer' | 'deleteTimer' | 'localInstant' | 'localDay'
>;

/** One person's rows in memory, behind the same ports as on AWS. Rows are never changed in place. */
export class Memory {
  record: ContactRecord;
  readonly inputs: InputRow<StoredLifecycleEvent>[] = [];
  private readonly keys = new Set<string>();
  private plans: readonly PlannedReminder[] = [];
  private head: PersonHead | undefined;
  private folded: { readonly inputs: number; readonly life: Life } | undefined;
  readonly outcomes = new Map<string, ReminderOutcome>();
  readonly timers = new Set<string>();
  readonly told: DomainEvent[] = [];
  /** The reason of every deferral, in order. */
  readonly deferrals: string[] = [];
  switches: readonly KillSwitch[] = [];
  readonly reachable: readonly OutreachChannel[];
  readonly customerId: string;
  /** Called before and after each write; may throw a Crash. */
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
    this.reachable = reachable;
    this.step = step;
    this.provider = provider;
  }

  applyContact(changes: readonly ContactChange[]): void {
    const next = changes.reduce(applyContactChange, this.record);
    if (next !== this.record) this.record = { ...next, version: this.record.version + 1 };
  }

  /** Law 2 in memory: append, fold, head and plan rows; nothing of it crashes here (the engines' crash walk does that). */
  private async settle<Body, Head>(job: SettleJob<Body, Head>): Promise<Settled> {
    if (this.keys.has(job.input.key)) return 'duplicate';
    this.keys.add(job.input.key);
    this.inputs.push(job.input as unknown as InputRow<StoredLifecycleEvent>);
    const settlement = await job.fold(this.inputs as unknown as readonly InputRow<Body>[]);
    await settlement?.before?.();
    this.head = settlement?.head as PersonHead | undefined;
    this.plans = (settlement?.derived ?? []).map((row) => row.body as PlannedReminder);
    return 'accepted';
  }

  /** Folded again only when something new came in. */
  private life(): Life {
    if (this.folded?.inputs !== this.inputs.length) {
      const { life } = foldLife(
        this.customerId,
        this.inputs.map((input) => input.body),
      );
      this.folded = { inputs: this.inputs.length, life };
    }
    return this.folded.life;
  }

  private side(): OutreachSide {
    const settled = [...this.outcomes.values()].filter(isFinal).map((outcome) => outcome.reminderId);
    return {
      record: this.record,
      plans: this.plans,
      settled: new Set(settled),
      ...(this.head === undefined ? {} : { head: this.head }),
    };
  }

  lifecyclePorts(): Events {
    return {
      settle: (job) => this.settle(job),
      readOutreachSide: () => Promise.resolve(this.side()),
      applyContact: (_, changes) => Promise.resolve(this.applyContact(changes)),
      writeFacts: () => Promise.resolve(),
      putTimer: (_, kind, id, due) => Promise.resolve(void this.timers.add(timerKey({ due, kind, id }))),
      deleteTimer: (_, kind, id, due) => Promise.resolve(void this.timers.delete(timerKey({ due, kind, id }))),
      localInstant,
      localDay,
    };
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
        if (this.inputs.length === 0) return Promise.resolve(undefined);
        const view = { life: this.life(), record: this.record, now, localInstant, localDay, horizonDays: 0 };
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
          if (ours) this.outcomes.set(outcome.reminderId, outcome);
          if (ours && outcome.state === 'deferred') this.deferrals.push(outcome.reason ?? 'unnamed');
          return ours;
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
