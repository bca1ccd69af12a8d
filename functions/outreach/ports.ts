import type { DomainEvent } from '../../shared/contracts/domain-event.ts';
import type { ReminderFact } from '../../shared/contracts/fact.ts';
import type { ContactRecord, OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { OutreachPerson } from './choose-reminder.ts';
import type { KillSwitch } from './kill-switches.ts';
import type { ReminderOutcome } from './outcome.ts';

/** Key of a timer row. */
export interface TimerKey {
  readonly shard: string;
  readonly sk: string;
}

/** Everything about a person, strongly consistent, with the plan made from it at `now`; undefined for nobody we know. */
export type LoadPerson = (customerId: string, now: Instant) => Promise<OutreachPerson | undefined>;

export type ReadSwitches = () => Promise<readonly KillSwitch[]>;

export type ReadContact = (customerId: string) => Promise<ContactRecord>;

/** Writes a CONTACT row read at `version − 1`; false when somebody else was first. */
export type ReplaceContact = (record: ContactRecord) => Promise<boolean>;

/** Writes an outcome read at `version − 1`; false when somebody else was first. */
export type SaveOutcome = (outcome: ReminderOutcome) => Promise<boolean>;

export interface OutboundMessage {
  readonly reminderId: string;
  readonly customerId: string;
  readonly channel: OutreachChannel;
  readonly purpose: Purpose;
  readonly rule: string;
  readonly template: string;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  /** The customer may switch such messages off: the e-mail carries a one-click way out. */
  readonly optional: boolean;
}

/**
 * `sent`: the provider has it. `refused`: it will not take it, nothing was sent. `throttled`: not now, nothing was sent.
 * `unknown`: no answer (time-out, 5xx, dropped connection): it may have been sent, and is never sent again.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly providerId: string; readonly address: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'unknown'; readonly code: string };

/** Opens the sealed address and sends once. The address stays inside; a masked form comes back. */
export type SendMessage = (message: OutboundMessage) => Promise<SendResult>;

export type AppendFacts = (facts: readonly ReminderFact[]) => Promise<void>;
export type PublishEvents = (events: readonly DomainEvent[]) => Promise<void>;

/** `replan` timers have the instant itself as their id, so a lease does not change it. */
export type TimerKind = 'reminder' | 'claim' | 'replan';
export type PutTimer = (customerId: string, kind: TimerKind, id: string, due: Instant) => Promise<void>;
export type DeleteTimer = (timer: TimerKey) => Promise<void>;

/** Lets time enter the person's own inputs when a planning horizon has moved on (law 2); `at` is the timer's id. */
export type LookAgain = (customerId: string, at: Instant) => Promise<void>;

export interface ReachOutPorts {
  readonly loadPerson: LoadPerson;
  readonly switches: ReadSwitches;
  readonly readContact: ReadContact;
  readonly replaceContact: ReplaceContact;
  readonly saveOutcome: SaveOutcome;
  readonly send: SendMessage;
  readonly appendFacts: AppendFacts;
  readonly publish: PublishEvents;
  readonly putTimer: PutTimer;
  readonly deleteTimer: DeleteTimer;
  readonly lookAgain: LookAgain;
}
