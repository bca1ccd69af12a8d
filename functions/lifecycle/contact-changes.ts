import type { Consent, ContactChange, OutreachChannel, Purpose } from '../../shared/vocabulary/contact-record.ts';
import { endedByReply, OPTIONAL_PURPOSES, OUTREACH_CHANNELS } from '../../shared/vocabulary/contact-record.ts';
import { DAY, plus } from '../../shared/vocabulary/instants.ts';
import { toJurisdiction } from '../../shared/vocabulary/places.ts';
import { plusDays } from './journey-clock.ts';
import type { Life } from './life.ts';
import { journeysOf } from './life.ts';
import type { StateEffect } from './life-states.ts';
import { STATE_EFFECTS } from './life-states.ts';
import type { StoredLifecycleEvent } from './stored-event.ts';
import { orderOf } from './stored-event.ts';

const concernedBy = (event: StoredLifecycleEvent, effect: StateEffect): { product?: string } => {
  const named = effect.concerns === undefined ? undefined : (event as Readonly<Record<string, unknown>>)[effect.concerns];
  return typeof named === 'string' ? { product: named } : {};
};

const stateChange = (event: StoredLifecycleEvent, effect: StateEffect): ContactChange => {
  const concerned = concernedBy(event, effect);
  if (effect.action === 'lift') {
    return { kind: 'hold-lifted', state: effect.state, source: event.eventId, at: event.at, ...concerned };
  }
  const until = 'until' in event ? event.until : effect.forDays === undefined ? undefined : plus(event.at, effect.forDays * DAY);
  return {
    kind: 'hold-placed',
    hold: {
      state: effect.state,
      source: event.eventId,
      since: event.at,
      ...(until === undefined ? {} : { until }),
      ...concerned,
    },
  };
};

/** A yes is for what it names: no purpose, no yes; a call needs to be named (facts/outreach-law.md, consent is clear and specific). */
const YES_IN_WRITING: readonly OutreachChannel[] = ['email', 'sms'];

/** A no that names nothing is for everything optional. */
const consents = (
  event: StoredLifecycleEvent,
  given: boolean,
  purposes: readonly Purpose[] | undefined,
  channels: readonly OutreachChannel[] | undefined,
): ContactChange => ({
  kind: 'consent-changed',
  consents: (purposes ?? (given ? [] : OPTIONAL_PURPOSES)).flatMap((purpose) =>
    (channels ?? (given ? YES_IN_WRITING : OUTREACH_CHANNELS)).map(
      (channel): Consent => ({ purpose, channel, given, at: event.at, source: event.eventId }),
    ),
  ),
});

/** Every place a person was ever tied to: its rules apply as well, the strictest wins. */
const jurisdictionsOf = (event: StoredLifecycleEvent): readonly ContactChange[] => {
  if (event.type !== 'person-registered' && event.type !== 'profile-updated') return [];
  const country = event.country === undefined ? [] : [event.country];
  const number = event.phoneCountry === undefined ? [] : [event.phoneCountry];
  const named = [...(event.jurisdictions ?? []), ...country, ...number];
  return named.length === 0 ? [] : [{ kind: 'profile-known', jurisdictions: named.map(toJurisdiction) }];
};

/** What one event changes on the CONTACT row. Applying it twice, or among others in any order, comes to the same row. */
export const contactChangesOf = (event: StoredLifecycleEvent): readonly ContactChange[] => {
  const states = (STATE_EFFECTS[event.type] ?? []).map((effect) => stateChange(event, effect));
  switch (event.type) {
    case 'consent-given':
      return [consents(event, true, event.purposes, event.channels)];
    case 'consent-withdrawn':
      return [
        consents(event, false, event.purposes, event.channels),
        ...(event.repliedOn === undefined ? [] : [endedByReply(event.at, event.eventId, event.repliedOn)]),
      ];
    case 'marked-as-spam':
      return [consents(event, false, undefined, undefined)];
    case 'self-excluded':
      return [consents(event, false, ['marketing'], undefined)];
    case 'contact-started':
      return event.channel === 'voice' || event.channel === 'chat' ? [{ kind: 'conversation-held', at: event.at }] : [];
    default:
      return [...states, ...jurisdictionsOf(event)];
  }
};

/** The profile as the fold knows it; an older fold cannot put an older profile back. */
export const profileKnown = (life: Life, events: readonly StoredLifecycleEvent[]): readonly ContactChange[] => {
  const profiles = events.filter((event) => event.type === 'person-registered' || event.type === 'profile-updated');
  const asOf = profiles.map(orderOf).sort().at(-1);
  if (asOf === undefined) return [];
  const { zone, country, language } = life.persona;
  return [
    {
      kind: 'profile-known',
      asOf,
      ...(zone === undefined ? {} : { zone: zone.value }),
      ...(country === undefined ? {} : { country: country.value }),
      ...(language === undefined ? {} : { language: language.value }),
    },
  ];
};

/**
 * Days of grace of unpaid instalments, as holds. By UTC days, so that they do not depend on when a zone became known; the planner counts
 * lateness in the customer's own days.
 */
export const graceHolds = (life: Life): readonly ContactChange[] =>
  journeysOf(life, 'obligation').flatMap((journey): ContactChange[] => {
    const { dueOn, graceDays = 0 } = journey.data;
    if (journey.step !== 'upcoming' || dueOn === undefined || graceDays === 0) return [];
    const hold = {
      state: 'grace' as const,
      source: `grace:${journey.id}:${dueOn}`,
      product: journey.id,
      since: `${plusDays(dueOn, 1)}T00:00:00.000Z`,
      until: `${plusDays(dueOn, graceDays + 1)}T00:00:00.000Z`,
    };
    return [{ kind: 'hold-placed', hold }];
  });
