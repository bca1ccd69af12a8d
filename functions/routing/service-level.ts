import type { Instant } from '../../shared/vocabulary/instants.ts';
import { HOUR, plus } from '../../shared/vocabulary/instants.ts';
import type { Overlay } from '../../shared/vocabulary/taxonomy.ts';
import { intentDefinition, isIntent } from '../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../shared/vocabulary/verdict.ts';
import { labelOf } from '../../shared/vocabulary/verdict.ts';

export interface ServiceLevel {
  /** Hours to resolution or to a dated promise by the owner. */
  readonly hours: number;
  readonly dueAt: Instant;
  /** What set it: an intent or an overlay of the taxonomy, or `unrecognised`. */
  readonly because: string;
}

/** Hours an overlay asks for, from the stance of the same name; the strictest of intent and overlays wins. */
const OVERLAY_HOURS: Readonly<Partial<Record<Overlay, number>>> = {
  crisis: 0.1,
  'wants-human': 0.1,
  'fraud-suspected': 0.25,
  'regulator-or-legal': 4,
  'cannot-pay': 4,
  disaster: 4,
  'follow-up': 4,
  complaint: 24,
};

/** A case nobody could read waits no longer than a chased one. */
const UNRECOGNISED_HOURS = 4;

/** The strictest service level of everything in the verdict, counted from when the customer spoke. */
export const serviceLevel = (verdict: Verdict, spokenAt: Instant): ServiceLevel => {
  const label = labelOf(verdict);
  const intents = [
    ...(verdict.outcome.kind === 'recognised' && label !== undefined && isIntent(label) ? [label] : []),
    ...verdict.secondary,
  ];
  const candidates: readonly { hours: number; because: string }[] = [
    ...intents.map((intent) => ({ hours: intentDefinition(intent).slaHours, because: intent })),
    ...verdict.overlays.flatMap((overlay) => {
      const hours = OVERLAY_HOURS[overlay];
      return hours === undefined ? [] : [{ hours, because: overlay }];
    }),
    ...(verdict.outcome.kind === 'unrecognised' ? [{ hours: UNRECOGNISED_HOURS, because: 'unrecognised' }] : []),
  ];
  const strictest = candidates.reduce((best, next) => (next.hours < best.hours ? next : best), {
    hours: 24,
    because: 'house-default',
  });
  return { ...strictest, dueAt: plus(spokenAt, strictest.hours * HOUR) };
};
