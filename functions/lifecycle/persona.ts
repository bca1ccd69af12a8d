import type { ContactRecord, OutreachChannel } from '../../shared/vocabulary/contact-record.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, millisecondsBetween } from '../../shared/vocabulary/instants.ts';
import type { Language } from '../../shared/vocabulary/places.ts';
import type { StoredLifecycleEvent } from './stored-event.ts';

/** What is known about a person, with where it came from and since when. Never credit, never a protected trait. */
export interface Trait<Value> {
  readonly value: Value;
  /** Id of the event it came from. */
  readonly source: string;
  readonly at: Instant;
}

export interface SupportNeed {
  readonly need: string;
  /** Kept with the customer's agreement only, and looked at again on this day. */
  readonly reviewOn: string;
}

export interface Persona {
  readonly zone?: Trait<string>;
  readonly country?: Trait<string>;
  readonly region?: Trait<string>;
  readonly language?: Trait<Language>;
  /** The channel the customer last answered on. */
  readonly channelAnswered?: Trait<OutreachChannel>;
  /** Hour of the day in UTC (0…23) in which the customer is most often active. */
  readonly bestHour?: Trait<number>;
  readonly supportNeed?: Trait<SupportNeed>;
  /** Signs of activity by hour of the day in UTC: 24 counts, so it never grows. */
  readonly activity: readonly number[];
}

export const emptyPersona: Persona = { activity: Array.from({ length: 24 }, () => 0) };

const withTrait = <Name extends keyof Persona, Value>(
  persona: Persona,
  name: Name,
  value: Value | undefined,
  event: StoredLifecycleEvent,
): Persona => (value === undefined ? persona : { ...persona, [name]: { value, source: event.eventId, at: event.at } });

const withActivity = (persona: Persona, event: StoredLifecycleEvent): Persona => {
  const hour = new Date(event.at).getUTCHours();
  const activity = persona.activity.map((count, index) => (index === hour ? count + 1 : count));
  const best = activity.indexOf(Math.max(...activity));
  return withTrait({ ...persona, activity }, 'bestHour', best, event);
};

/** Folds one event into the persona; events come in total order, so the latest wins. */
export const foldPersona = (persona: Persona, event: StoredLifecycleEvent): Persona => {
  switch (event.type) {
    case 'person-registered':
    case 'profile-updated': {
      const placed = withTrait(withTrait(persona, 'zone', event.zone, event), 'region', event.region, event);
      const country = withTrait(placed, 'country', event.country?.toUpperCase(), event);
      return withTrait(country, 'language', event.language, event);
    }
    case 'message-answered':
      return withTrait(withActivity(persona, event), 'channelAnswered', event.channel, event);
    case 'contact-started':
    case 'customer-active':
      return withActivity(persona, event);
    case 'support-need-recorded':
      return withTrait(persona, 'supportNeed', { need: event.need, reviewOn: event.reviewOn }, event);
    case 'support-need-ended': {
      const { supportNeed: _, ...rest } = persona;
      return rest;
    }
    default:
      return persona;
  }
};

const PRESSURE_DAYS = 30;

/** How many messages and calls reached for the person in the last 30 days, ours and the agencies'. */
export const contactPressure = (record: ContactRecord, now: Instant): number =>
  Object.values(record.contacts).filter((contact) => {
    const age = millisecondsBetween(contact.at, now);
    return age >= 0 && age < PRESSURE_DAYS * DAY;
  }).length;

/** Age of a trait in whole days: old ones are shown as such and support needs past their review day are asked again. */
export const traitAgeDays = (trait: Trait<unknown>, now: Instant): number =>
  Math.max(0, Math.floor(millisecondsBetween(trait.at, now) / DAY));
