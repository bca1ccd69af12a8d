import { processContact } from '../../../functions/lifecycle/process-contact.ts';
import { toStoredEvent } from '../../../functions/lifecycle/stored-event.ts';
import type { Actor } from '../../../functions/outreach/policy-rule.ts';
import type { VisitCounts } from '../../../functions/outreach/reach-out.ts';
import { reachOut } from '../../../functions/outreach/reach-out.ts';
import { takeFeedback } from '../../../functions/outreach/take-feedback.ts';
import { readTimer, timerKey } from '../../../functions/outreach/timers.ts';
import type { AgencyContact } from '../../../shared/contracts/contact.ts';
import type { CustomerDue } from '../../../shared/contracts/customer-due.ts';
import type { LifecycleEvent } from '../../../shared/contracts/lifecycle-event.ts';
import { optOut } from '../../../shared/vocabulary/contact-record.ts';
import { channelsOf, plainIds, spoken, switches } from './inputs.ts';
import { lifeOf } from './life-script.ts';
import { Crash, Memory } from './memory.ts';
import type { Person } from './population.ts';
import { Provider } from './provider.ts';
import type { Chance } from './random.ts';
import { chanceOf } from './random.ts';
import type { InputRecord, PersonLog } from './records.ts';
import type { Arrival } from './script.ts';
import { iso, MINUTE } from './script.ts';

/** What went on behind the messages; for the figures, not for the checker. */
export interface Tally {
  readonly visits: number;
  readonly crashes: number;
  readonly deferrals: readonly string[];
  readonly outcomes: readonly { readonly state: string; readonly reason: string }[];
}

export interface Lived {
  readonly log: PersonLog;
  readonly tally: Tally;
}

const LEASE = 15 * MINUTE;
const CRASH_PER_STEP = 0.004;
const TWO_COPIES = 0.02;
/** The sweep runs each minute, and a queue takes its time. */
const SWEEP_AND_QUEUE = 90_000;

/** One person through the days: inputs as they arrive, timers as they fall due, providers that fail, workers that crash. */
class Living {
  private now: number;
  private calm = true;
  private visits = 0;
  private crashes = 0;
  /** Something came in that has not been planned for yet: a burst of inputs is planned for once, within a minute. */
  private unplanned = false;
  private readonly arrivals: Arrival[];
  private readonly inputs: InputRecord[];
  private readonly memory: Memory;
  private readonly provider: Provider;
  private readonly takeContact: ReturnType<typeof processContact>;
  private readonly takeFeedback: ReturnType<typeof takeFeedback>;
  private readonly visit: (due: CustomerDue, now: string) => Promise<VisitCounts>;
  private readonly person: Person;
  private readonly luck: Chance;
  private readonly until: number;

  constructor(seed: number, person: Person, from: number, until: number, actors: readonly Actor[]) {
    this.person = person;
    this.until = until;
    this.now = from;
    this.luck = chanceOf('luck', seed, person.customerId);
    this.arrivals = [...lifeOf(person, from, until)];
    this.inputs = [...switches(from)];
    this.provider = new Provider(
      this.luck,
      () => this.now,
      (reminderId) => this.memory.outcomes.get(reminderId),
      (arrival) => this.arrivals.push(arrival),
    );
    this.memory = new Memory(
      person.customerId,
      channelsOf(person),
      () => this.mayCrash(),
      (message) => this.provider.take(message),
    );
    this.takeContact = processContact({
      pseudonymise: plainIds,
      readContact: () => Promise.resolve(this.memory.record),
      applyContact: (_, changes) => Promise.resolve(this.memory.applyContact(changes)),
    });
    const lookAgain = (): Promise<void> => Promise.resolve(this.memory.plan(iso(this.now)));
    const ports = this.memory.outreachPorts(lookAgain);
    this.visit = reachOut(ports, { actors, sender: 'Careline' });
    this.takeFeedback = takeFeedback({
      ...ports,
      readOutcome: (_, reminderId) => Promise.resolve(this.memory.outcomes.get(reminderId)),
      ownerOf: () => Promise.resolve(person.customerId),
      applyContact: (_, changes) => Promise.resolve(this.memory.applyContact(changes)),
      closeAddress: () => Promise.resolve(),
      tellLifecycle: (body) =>
        Promise.resolve(void this.arrivals.push({ arrives: this.now, record: { kind: 'lifecycle', takenAt: 0, body } })),
    });
  }

  private mayCrash(): void {
    if (this.calm || !this.luck.happens(CRASH_PER_STEP)) return;
    this.crashes += 1;
    throw new Crash();
  }

  private async take(record: InputRecord): Promise<void> {
    this.inputs.push({ ...record, takenAt: this.now });
    switch (record.kind) {
      case 'lifecycle': {
        // The script writes events that our contract reads: a test holds it to that.
        const event = toStoredEvent(record.body as unknown as LifecycleEvent, plainIds);
        if (this.memory.take(event)) this.unplanned = true;
        return;
      }
      case 'contact':
        await this.takeContact(record.body as unknown as AgencyContact);
        return;
      case 'conversation':
        return this.memory.applyContact(spoken(record.at, record.states));
      case 'stop':
        return this.memory.applyContact([optOut(iso(record.at), `stop-${record.at}`)]);
      case 'report':
        await this.takeReport(record);
        return;
      case 'switch':
    }
  }

  private async takeReport(record: Extract<InputRecord, { kind: 'report' }>): Promise<void> {
    const { reminderId, channel, state, at } = record;
    const { customerId } = this.person;
    const receipt = { kind: 'receipt', reminderId, customerId, channel, state, permanent: false, at: iso(at) } as const;
    await this.takeFeedback(receipt, iso(this.now));
  }

  private switchedOff(): Memory['switches'] {
    return this.inputs.flatMap((input) =>
      input.kind === 'switch' && input.takenAt <= this.now && this.now < input.until
        ? [{ stops: 'purpose' as const, name: input.purpose, by: 'ops-1', at: iso(input.takenAt) }]
        : [],
    );
  }

  /** Leases the timer and visits the person, now and then with two copies at once; a crash is delivered again with the lease. */
  private async wake(sk: string): Promise<void> {
    const timer = readTimer(sk);
    if (timer === undefined) return;
    const leased = timerKey({ ...timer, due: iso(this.now + LEASE) });
    this.memory.timers.delete(sk);
    this.memory.timers.add(leased);
    this.memory.switches = this.switchedOff();
    const due: CustomerDue = {
      schema: 'careline.customer-due/1',
      customerId: this.person.customerId,
      timer: { shard: 'SHARD#0', sk: leased },
    };
    const copies = this.luck.happens(TWO_COPIES) ? 2 : 1;
    this.visits += copies;
    this.calm = false;
    const results = await Promise.allSettled(Array.from({ length: copies }, () => this.visit(due, iso(this.now))));
    this.calm = true;
    for (const result of results) {
      if (result.status === 'rejected' && !(result.reason instanceof Crash)) throw result.reason;
    }
  }

  private firstTimer(): string | undefined {
    let first: string | undefined;
    for (const sk of this.memory.timers) if (first === undefined || sk < first) first = sk;
    return first;
  }

  /** The next thing to happen; false when the days are over. */
  private async next(): Promise<boolean> {
    this.arrivals.sort((a, b) => a.arrives - b.arrives);
    const arrives = this.arrivals[0]?.arrives ?? Number.POSITIVE_INFINITY;
    if (this.unplanned && arrives > this.now + MINUTE) {
      this.memory.plan(iso(this.now));
      this.unplanned = false;
    }
    const timer = this.firstTimer();
    const due =
      timer === undefined ? Number.POSITIVE_INFINITY : Date.parse(timer.slice(0, 24)) + this.luck.below(SWEEP_AND_QUEUE);
    const moment = Math.max(this.now, Math.min(arrives, due));
    if (moment >= this.until) return false;
    this.now = moment;
    if (arrives > due && timer !== undefined) await this.wake(timer);
    else {
      const arrival = this.arrivals.shift();
      if (arrival !== undefined) await this.take(arrival.record);
    }
    return true;
  }

  async live(): Promise<Lived> {
    while (await this.next());
    const told = this.memory.told.map((event) => ({
      at: Date.parse(event.at),
      rule: String(event.detail.rule),
      state: String(event.detail.state),
      needsPerson: event.detail.needsPerson === true,
    }));
    const outcomes = [...this.memory.outcomes.values()].map(({ state, reason = '' }) => ({ state, reason }));
    return {
      log: { inputs: this.inputs, outbox: this.provider.outbox, told, reachable: this.memory.reachable, endsAt: this.until },
      tally: { visits: this.visits, crashes: this.crashes, deferrals: this.memory.deferrals, outcomes },
    };
  }
}

const WHAT_WE_ARE: readonly Actor[] = ['lender', 'wallet-issuer'];

/** `actors`: what the company is. A company that is nothing is bound by no rule, which must make the checker cry. */
export const livePerson = (
  seed: number,
  person: Person,
  from: number,
  until: number,
  actors: readonly Actor[] = WHAT_WE_ARE,
): Promise<Lived> => new Living(seed, person, from, until, actors).live();
