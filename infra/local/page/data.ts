import type { HandoffBrief } from '../../../functions/conversation/brief.ts';
import type { Ticket } from '../../../functions/conversation/ticket-head.ts';
import type { KpiExport } from '../../../functions/kpi/export-kpis.ts';
import type { Journey } from '../../../functions/lifecycle/journey.ts';
import type { DomainEvent } from '../../../shared/contracts/domain-event.ts';
import type { Consent, Hold, OutreachChannel, Purpose } from '../../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { ContactRole } from '../../../shared/vocabulary/issue-linking.ts';
import type { OutcomeState } from '../../../shared/vocabulary/reminder.ts';
import type { Verdict } from '../../../shared/vocabulary/verdict.ts';

/**
 * Everything the page shows, as plain JSON. The runner fills it after the run; all text in it is masked (law 1), and the page
 * shows it as text and nothing else. What a run does not have is left out or empty: the page says so.
 */
export interface PageData {
  /** The present of the run: every "due in" on the page counts from here. */
  readonly now: Instant;
  readonly summary: PageSummary;
  readonly tickets: readonly PageTicket[];
  readonly conversations: readonly PageConversation[];
  /** Content of `kpis.json`. The daily documents are not shown and may be left out. */
  readonly kpis: Pick<KpiExport, 'asOf' | 'window' | 'kpis'> & Partial<Omit<KpiExport, 'asOf' | 'window' | 'kpis'>>;
  readonly reminders: readonly PageReminder[];
  readonly outbox: readonly PageMessage[];
  readonly customers: readonly PageCustomer[];
  readonly quarantine: readonly PageRefusal[];
  readonly events: readonly DomainEvent[];
  readonly dashboards: readonly PageDashboard[];
  readonly metrics: readonly PageSample[];
  /** Alarms of the template, for alarm widgets; without them a widget lists the names only. */
  readonly alarms?: readonly PageAlarm[];
  /** What stood in for a service in this run, one sentence each, as it was announced on the screen. */
  readonly standIns: readonly string[];
}

/** The summary of the command line; a broken balance is shown as such. */
export interface PageSummary {
  readonly received: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly quarantined: number;
  readonly deadLettered: number;
  readonly tickets: number;
  readonly handoffs: number;
  readonly byIntent: Readonly<Record<string, number>>;
  readonly byTier: Readonly<Record<string, number>>;
  readonly reminders: {
    readonly planned: number;
    readonly sent: number;
    readonly deferred: number;
    readonly suppressed: number;
  };
  readonly seconds: number;
}

/** A ticket as the conversation room writes it, with its place among the customer's contacts. */
export type PageTicket = Omit<Ticket, 'brief'> & {
  readonly brief: HandoffBrief;
  readonly issue?: { readonly issueId: string; readonly role: ContactRole };
};

export interface PageConversation {
  readonly conversationId: string;
  readonly ticketId: string;
  readonly turns: readonly PageTurn[];
  /** With it, the turns the verdict rests on are marked. */
  readonly verdict?: Verdict;
}

export interface PageTurn {
  readonly speaker: 'customer' | 'agent' | 'bot' | 'system';
  readonly text: string;
  readonly at?: Instant;
  /** Milliseconds from the start, for voice. */
  readonly offsetMs?: number;
}

/** One line of `reminders.jsonl`: what was planned and what became of it. */
export interface PageReminder {
  readonly reminderId: string;
  readonly customerId: string;
  readonly rule: string;
  readonly ruleVersion?: number;
  readonly purpose: Purpose;
  readonly state: 'planned' | OutcomeState;
  /** A code; `held:complaint` names the state behind it. */
  readonly reason?: string;
  /** Rules behind it as `id@version`, the deciding one first. */
  readonly rules?: readonly string[];
  readonly dueAt?: Instant;
  /** When it is looked at again, while deferred. */
  readonly nextAt?: Instant;
  readonly expiresAt?: Instant;
  readonly decidedAt?: Instant;
  readonly objectId?: string;
  readonly product?: string;
  readonly date?: string;
  readonly template?: string;
  /** It must not end in silence: a person takes it from here. */
  readonly needsPerson?: boolean;
}

/** One line of `outbox.jsonl`: a message as it left. */
export interface PageMessage {
  readonly reminderId: string;
  readonly customerId: string;
  readonly rule: string;
  readonly purpose: Purpose;
  readonly channel: OutreachChannel;
  readonly jurisdiction?: string;
  readonly timeZone?: string;
  readonly sentAt: Instant;
  /** Wall time where the customer is: `2026-11-20T10:00+08:00`. */
  readonly localTime?: string;
  readonly language: string;
  /** Sender as the customer sees it. */
  readonly from?: string;
  /** Masked. */
  readonly address?: string;
  readonly subject?: string;
  /** First tier: what a lock screen shows. */
  readonly body: string;
  /** Second tier: shown behind login only. */
  readonly full?: string;
  /** Rules that were asked, as `id@version`. */
  readonly reasons?: readonly string[];
  readonly receipt?: 'delivered' | 'bounced' | 'complained';
}

export interface PageCustomer {
  readonly customerId: string;
  readonly jurisdiction: string;
  readonly zone?: string;
  readonly language?: string;
  readonly journeys: readonly Journey[];
  /** In force at `now`. */
  readonly holds: readonly Hold[];
  readonly consents: readonly Consent[];
}

/** An input that was refused. Position and path name places, never content. */
export interface PageRefusal {
  readonly code: string;
  /** `file` or `file:line` as given. */
  readonly source?: string;
  readonly position?: number;
  readonly path?: string;
  readonly expected?: string;
  readonly queue?: string;
  readonly bytes?: number;
  readonly sha256?: string;
  /** Override the words of the catalogue, for codes it does not know. */
  readonly meaning?: string;
  readonly whatToDo?: string;
}

export interface PageDashboard {
  readonly name: string;
  /** As CloudFormation gives it to CloudWatch. */
  readonly body: { readonly widgets: readonly Readonly<Record<string, unknown>>[]; readonly start?: string };
}

/** One value of one metric. AWS's own metrics (`AWS/SQS`, `AWS/Lambda`) may be handed in as well, where the run can know them. */
export interface PageSample {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly at: Instant;
  readonly value: number;
}

export interface PageAlarm {
  /** Logical id in the template: where a dashboard names an alarm by an ARN made of it. */
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly state?: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';
}
