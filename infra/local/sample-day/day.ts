import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { DAY, earlier, plus } from '../../../shared/vocabulary/instants.ts';

/** Nothing in the sample day happens later; it is the default clock of `npm start`. */
export const SAMPLE_DAY_END: Instant = '2026-11-21T01:30:00.000Z';
/** The sample day is the 24 hours before its end. */
export const SAMPLE_DAY_START: Instant = plus(SAMPLE_DAY_END, -DAY);

/** `HH:MM` of the sample day: before 01:30 it is the 21st, else the 20th of November. */
export const onSampleDay = (clock: string): Instant =>
  `${clock < SAMPLE_DAY_END.slice(11, 16) ? '2026-11-21' : '2026-11-20'}T${clock}:00.000Z`;

/** Whichever comes first: the instant, or the end of the day less a margin. */
export const withinDay = (instant: Instant, marginMs = 0): Instant => earlier(instant, plus(SAMPLE_DAY_END, -marginMs));
