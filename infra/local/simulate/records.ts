/** What the simulation writes down; all that the checker may read. Plain data, no code of the planner or the policy. */

/** Something that reached us about a person, and when we had taken it in. Bodies are as they came. */
export type InputRecord =
  | { readonly kind: 'lifecycle'; readonly takenAt: number; readonly body: Readonly<Record<string, unknown>> & LifecycleBody }
  /** `careline.contact/1` of an agency. */
  | { readonly kind: 'contact'; readonly takenAt: number; readonly body: AgencyBody }
  /** A conversation in which something was said (written to the CONTACT row by the conversation room). */
  | { readonly kind: 'conversation'; readonly takenAt: number; readonly at: number; readonly states: readonly string[] }
  /** An explicit opt-out in a conversation or a reply. */
  | { readonly kind: 'stop'; readonly takenAt: number; readonly at: number }
  /** What a provider reports of a message it took: that it arrived (also one it never answered for), or that it was marked as spam. */
  | {
      readonly kind: 'report';
      readonly takenAt: number;
      readonly at: number;
      readonly reminderId: string;
      readonly channel: 'email' | 'sms';
      readonly state: 'delivered' | 'complained';
    }
  /** Outreach was switched off and on again by people. */
  | { readonly kind: 'switch'; readonly takenAt: number; readonly until: number; readonly purpose: string };

export interface LifecycleBody {
  readonly type: string;
  readonly eventId: string;
  readonly at: string;
}

export interface AgencyBody {
  readonly contactId: string;
  readonly at: string;
  readonly channel: string;
  readonly purpose: string;
  readonly product?: string;
  readonly conversation?: boolean;
}

/** One message that left for a provider. */
export interface SentRecord {
  readonly reminderId: string;
  readonly at: number;
  readonly rule: string;
  readonly purpose: string;
  readonly channel: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly full: string;
  readonly objectId: string;
  readonly product?: string;
  /** What the provider said; a refused or throttled one was not sent. */
  readonly answer: 'sent' | 'refused' | 'throttled' | 'unknown';
}

/** An event of ours for departments. */
export interface ToldRecord {
  readonly at: number;
  readonly rule: string;
  readonly state: string;
  readonly needsPerson: boolean;
}

export interface PersonLog {
  readonly inputs: readonly InputRecord[];
  readonly outbox: readonly SentRecord[];
  readonly told: readonly ToldRecord[];
  readonly reachable: readonly string[];
  readonly endsAt: number;
}
