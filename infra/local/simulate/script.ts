import type { Person } from './population.ts';
import type { AgencyBody, InputRecord, LifecycleBody } from './records.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const iso = (ms: number): string => new Date(ms).toISOString();
export const dayOf = (ms: number): string => iso(ms).slice(0, 10);

/** An input on its way to us: the same one may arrive twice, late, or before one that happened earlier. */
export interface Arrival {
  readonly arrives: number;
  readonly record: InputRecord;
}

/** Collects what happens to a person and when it reaches us: mostly within minutes, sometimes days late, sometimes twice. */
export class Script {
  readonly arrivals: Arrival[] = [];
  private count = 0;
  readonly person: Person;
  readonly from: number;
  readonly until: number;

  constructor(person: Person, from: number, until: number) {
    this.person = person;
    this.from = from;
    this.until = until;
  }

  /** A moment within the simulated days. */
  moment(): number {
    return this.from + this.person.chance.below(this.until - this.from);
  }

  happens(type: string, at: number, fields: Readonly<Record<string, unknown>> = {}, punctual = false): void {
    this.count += 1;
    const body: LifecycleBody & Record<string, unknown> = {
      schema: 'careline.lifecycle/1',
      eventId: `ev-${this.count}`,
      customerId: this.person.customerId,
      type,
      at: iso(at),
      ...fields,
    };
    this.arrive({ kind: 'lifecycle', takenAt: 0, body }, at, punctual);
  }

  agency(at: number, fields: Pick<AgencyBody, 'channel' | 'purpose'> & Partial<AgencyBody>): void {
    this.count += 1;
    const body = {
      schema: 'careline.contact/1',
      contactId: `agc-${this.count}`,
      customerId: this.person.customerId,
      agencyId: 'agency-7',
      at: iso(at),
      ...fields,
    };
    this.arrive({ kind: 'contact', takenAt: 0, body }, at, false);
  }

  conversation(at: number, states: readonly string[], stop: boolean): void {
    this.arrive({ kind: 'conversation', takenAt: 0, at, states }, at, true);
    if (stop) this.arrive({ kind: 'stop', takenAt: 0, at }, at, true);
  }

  private arrive(record: InputRecord, at: number, punctual: boolean): void {
    const { chance } = this.person;
    const late = !punctual && chance.happens(0.04);
    const arrives = Math.max(at, this.from) + (late ? chance.between(1, 60) * HOUR : chance.below(3 * MINUTE));
    this.arrivals.push({ arrives, record });
    if (chance.happens(0.03)) this.arrivals.push({ arrives: arrives + chance.below(2 * DAY), record });
  }
}
