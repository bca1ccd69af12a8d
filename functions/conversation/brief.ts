import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import type { Mood, Verdict } from '../../shared/vocabulary/verdict.ts';
import type { ComplaintFile } from './complaint-file.ts';
import type { RouteTaken } from './ticket-head.ts';
import type { Understanding } from './understanding.ts';

/** What the person who takes over needs, in masked words, so that the customer is not asked again. */
export interface HandoffBrief {
  readonly asked: MaskedText;
  readonly summary: MaskedText;
  readonly tried: readonly MaskedText[];
  readonly promised: readonly MaskedText[];
  readonly mood: { readonly start: Mood; readonly end: Mood };
  readonly supportNeed: boolean;
  readonly clocks: readonly { readonly what: string; readonly dueAt: Instant }[];
  readonly nextSteps: readonly NextStep[];
}

/** Steps a person may take next; permitted, not ordered. */
export type NextStep =
  | 'call-back-at-once'
  | 'verify-the-speaker-before-disclosing'
  | 'confirm-the-protective-action'
  | 'offer-hardship-options'
  | 'acknowledge-the-complaint-with-its-number'
  | 'use-crisis-words-and-help-lines'
  | 'contact-the-representative-only'
  | 'no-collection-wording'
  | 'answer-in-their-language'
  | 'ask-what-they-need';

const nextSteps = (understanding: Understanding, verdict: Verdict, route: RouteTaken): readonly NextStep[] => {
  const has = (overlay: Verdict['overlays'][number]): boolean => verdict.overlays.includes(overlay);
  const steps: readonly (readonly [boolean, NextStep])[] = [
    [has('crisis'), 'use-crisis-words-and-help-lines'],
    [understanding.humanDenied, 'call-back-at-once'],
    [has('third-party-speaker') || understanding.customerId === undefined, 'verify-the-speaker-before-disclosing'],
    [(route.protect ?? []).length > 0, 'confirm-the-protective-action'],
    [has('cannot-pay') || has('disaster'), 'offer-hardship-options'],
    [has('complaint'), 'acknowledge-the-complaint-with-its-number'],
    [has('represented'), 'contact-the-representative-only'],
    [has('cannot-pay') || has('crisis') || has('complaint'), 'no-collection-wording'],
    [!verdict.language.startsWith('en'), 'answer-in-their-language'],
    [verdict.outcome.kind === 'unrecognised', 'ask-what-they-need'],
  ];
  return steps.filter(([applies]) => applies).map(([, step]) => step);
};

export const handoffBrief = (
  understanding: Understanding,
  verdict: Verdict,
  case_: {
    readonly serviceLevel: { readonly dueAt: Instant; readonly because: string };
    readonly complaint: ComplaintFile | undefined;
    readonly route: RouteTaken;
  },
): HandoffBrief => ({
  asked: understanding.lead.reading.asked,
  summary: verdict.summary,
  tried: understanding.legs.flatMap((leg) => leg.reading.tried),
  promised: understanding.legs.flatMap((leg) => leg.reading.verdict.promises.map((promise) => promise.text)),
  mood: verdict.mood,
  supportNeed: verdict.overlays.includes('support-need'),
  clocks: [
    { what: `service-level:${case_.serviceLevel.because}`, dueAt: case_.serviceLevel.dueAt },
    ...(case_.complaint === undefined ? [] : [{ what: case_.complaint.rule, dueAt: case_.complaint.dueAt }]),
  ],
  nextSteps: nextSteps(understanding, verdict, case_.route),
});
