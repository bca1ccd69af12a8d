import type { OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import type { JourneyKind, Step } from './journey.ts';
import type { Mark } from './life.ts';

/** When a reminder falls due. */
export type Trigger =
  /** So many hours after an object entered a step; the object must still be in it. */
  | {
      readonly kind: 'step';
      readonly journey: JourneyKind;
      readonly step: Step;
      readonly afterHours: number;
      /** Count from the first time it was entered (a loan is paid out once, however often it is active again). */
      readonly entry?: 'first';
    }
  /** So many days before (negative) or after a date of the object, at a time of day where the customer is. */
  | {
      readonly kind: 'date';
      readonly journey: JourneyKind;
      readonly date: 'dueOn' | 'lastDayToPay' | 'expiresOn' | 'effectiveOn';
      readonly offsetDays: number;
      readonly at: string;
      readonly whileIn: readonly Step[];
    }
  /** So many days after the customer's last sign of life. */
  | { readonly kind: 'inactivity'; readonly days: number; readonly at: string }
  /** A payer was chased: a reminder of one of these rules went out although the money was already on its way. */
  | { readonly kind: 'chased-payer'; readonly rules: readonly string[] };

/** What else must hold; a rule that stops holding withdraws its reminder with the reason. */
export type Condition =
  /** The loan of the instalment is in one of these steps (an unknown loan does not stop anything). */
  | { readonly kind: 'loan-in'; readonly steps: readonly Step<'loan'>[] }
  | { readonly kind: 'person-not'; readonly steps: readonly Step<'person'>[] }
  | { readonly kind: 'never-after'; readonly marks: readonly Mark[] }
  | { readonly kind: 'autopay'; readonly is: boolean }
  | { readonly kind: 'in-plan-if-planned' };

export interface RuleBody {
  readonly id: string;
  readonly version: number;
  /** Whose product it serves; both companies may be one. */
  readonly for: readonly ('lender' | 'wallet')[];
  readonly trigger: Trigger;
  readonly conditions: readonly Condition[];
  /** In order of preference. */
  readonly channels: readonly OutreachChannel[];
  readonly template: string;
  /** Of no use any more so many hours after it fell due; `until` names a date of the object instead. */
  readonly expires: { readonly afterHours: number } | { readonly until: 'effectiveOn' };
  readonly priority: number;
  readonly group?: string;
  /** At most one for the object, ever. */
  readonly once?: true;
}

/**
 * A holdout (customers who get nothing, to measure what the reminder does) is allowed for marketing, thank-you and education only.
 * Withholding anything else would harm the customer it is withheld from, so any other rule with a holdout does not compile.
 */
type WithHoldout =
  | { readonly purpose: 'marketing'; readonly nature: 'marketing'; readonly holdoutPercent?: number }
  | { readonly purpose: 'care'; readonly nature: 'thank-you' | 'education'; readonly holdoutPercent?: number };

type WithoutHoldout = {
  readonly purpose: Exclude<Purpose, 'marketing'>;
  readonly nature: 'service';
  readonly holdoutPercent?: never;
};

export type ReminderRule = RuleBody & (WithHoldout | WithoutHoldout);
