import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { LocalDay } from './journey.ts';
import type { Life } from './life.ts';

/** Where a person is, as far as is known. */
export interface Place {
  readonly zone?: string;
  readonly country?: string;
}

/**
 * A wall-clock moment where the person is, as an instant. Handed in (the outreach room knows zones). Where the zone is unknown it
 * takes the westernmost zone of the country, so that the day has begun everywhere in it.
 */
export type LocalInstant = (place: Place, day: LocalDay, time: string) => Instant;

/** The calendar day it is where the person is. */
export type LocalDayAt = (place: Place, instant: Instant) => LocalDay;

export const placeOf = (life: Life): Place => ({
  ...(life.persona.zone === undefined ? {} : { zone: life.persona.zone.value }),
  ...(life.persona.country === undefined ? {} : { country: life.persona.country.value }),
});
