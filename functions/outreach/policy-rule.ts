import type { OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import { PURPOSES } from '../../shared/vocabulary/contact-record.ts';
import type { UtcDay } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { CalendarId } from './holidays.ts';
import type { Weekday } from './zones.ts';

/** Whom a rule may bind. */
export const ACTORS = ['lender', 'servicer', 'collection-agency', 'loan-facilitator', 'wallet-issuer'] as const;
export type Actor = (typeof ACTORS)[number];

/** Every rule says whom it binds, what it counts, from when to when, what kind of rule it is and how sure we are. */
export interface RuleHead {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  /** `law` and `code` bind from outside; `house` is our own decision (also where a source could not be confirmed). */
  readonly strength: 'law' | 'code' | 'house';
  readonly certainty: 'read' | 'secondary' | 'memory' | 'unconfirmed' | 'decided';
  readonly binds: readonly Actor[];
  readonly purposes: readonly Purpose[];
  readonly channels: readonly OutreachChannel[];
  /** In force from (inclusive) and until (exclusive) these UTC days. */
  readonly from?: UtcDay;
  readonly until?: UtcDay;
}

/** Contact only within these hours on the recipient's own clock; a weekday that is not named is closed. `24:00` is the day's end. */
export interface WindowRule extends RuleHead {
  readonly kind: 'window';
  readonly hours: Readonly<Partial<Record<Weekday, readonly [opens: string, closes: string]>>>;
  readonly closedOn?: CalendarId;
}

/** At most `limit` contacts within a stretch of time, ours and the agencies' together. */
export interface CapRule extends RuleHead {
  readonly kind: 'cap';
  readonly limit: number;
  readonly within: { readonly hours: number } | 'local-day' | 'local-week';
  readonly per: 'person' | 'product';
  readonly counts: {
    readonly purposes: readonly Purpose[];
    readonly channels: readonly OutreachChannel[];
    readonly connectedOnly?: true;
  };
}

/** Silence for so many hours after a conversation, or after any contact that counts. */
export interface CoolDownRule extends RuleHead {
  readonly kind: 'cool-down';
  readonly after: 'conversation' | 'contact';
  readonly hours: number;
  /** For `after: contact`: the purposes that start it. */
  readonly counts: readonly Purpose[];
}

/** `opt-in`: only with a yes on record; `opt-out`: unless there is a no on record. */
export interface ConsentRule extends RuleHead {
  readonly kind: 'consent';
  readonly mode: 'opt-in' | 'opt-out';
}

export type PolicyRule = WindowRule | CapRule | CoolDownRule | ConsentRule;

/** What a message must look like in a place. */
export interface FormRules {
  /** How the sender shows itself: in 【brackets】 first (CN), or by name. */
  readonly senderForm: 'brackets' | 'name';
  readonly linksAllowed: boolean;
  /** Machine-written messages say so. Ours are approved text by people; the line is added when a template is not. */
  readonly aiDisclosure: boolean;
  /** Optional messages name the way out in the message itself. */
  readonly optOutLine: boolean;
  /** SMS need ids registered with the operator (TRAI DLT). */
  readonly registeredTemplates: boolean;
  readonly source: string;
}

export interface JurisdictionPack {
  readonly jurisdiction: Jurisdiction;
  readonly version: number;
  readonly rules: readonly PolicyRule[];
  readonly form: FormRules;
}

/** A rule as it is stored beside every send and every block: `us.tcpa.hours@1`. */
export const ruleName = (rule: Pick<RuleHead, 'id' | 'version'>): string => `${rule.id}@${rule.version}`;

export const ALL_CHANNELS: readonly OutreachChannel[] = ['email', 'sms', 'voice', 'chat'];
/** Calls and texts. */
export const TELEPHONE: readonly OutreachChannel[] = ['sms', 'voice'];
/** Security never waits; every hour, cap and silence speaks of the other purposes. */
export const NOT_SECURITY: readonly Purpose[] = PURPOSES.filter((purpose) => purpose !== 'security');
export const EVERYBODY: readonly Actor[] = ACTORS;

export const everyDay = (opens: string, closes: string): WindowRule['hours'] => ({
  mon: [opens, closes],
  tue: [opens, closes],
  wed: [opens, closes],
  thu: [opens, closes],
  fri: [opens, closes],
  sat: [opens, closes],
  sun: [opens, closes],
});

export const mondayToSaturday = (opens: string, closes: string): WindowRule['hours'] => {
  const { sun: _, ...days } = everyDay(opens, closes);
  return days;
};
