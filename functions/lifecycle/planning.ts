import type { ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { Journey, JourneyKind, LocalDay } from './journey.ts';
import { plusDays } from './journey-clock.ts';
import type { Life } from './life.ts';
import type { LocalDayAt, LocalInstant, Place } from './places.ts';
import { placeOf } from './places.ts';

/** What planning looks at. All of it is data; the two functions know about zones. */
export interface PlanningView {
  readonly life: Life;
  readonly record: ContactRecord;
  readonly now: Instant;
  readonly localInstant: LocalInstant;
  readonly localDay: LocalDayAt;
  /** How far ahead to plan; 0 = only what is due, which is all that sending asks for. */
  readonly horizonDays?: number;
  /** Reminders that are over need no planning any more. */
  readonly settled?: ReadonlySet<string>;
}

/** The view with what every rule asks of it, worked out once. */
export interface Planning extends PlanningView {
  readonly place: Place;
  readonly today: LocalDay;
  /** Nothing outside these days is worth a look. */
  readonly days: { readonly first: LocalDay; readonly last: LocalDay };
  /** Steps entered before this day can have no reminder of use any more. */
  readonly longAgo: LocalDay;
  readonly byKind: ReadonlyMap<JourneyKind, readonly Journey[]>;
}

/** Only what falls due within the horizon is planned; then the person is looked at again. */
export const HORIZON_DAYS = 45;
/** What is over stays in the plan for a while, so that a late event still finds and withdraws it. */
export const KEEP_DAYS = 30;
/** The longest a reminder by date stays of use, and a day for zones. */
const LONGEST_USE_DAYS = 12;
/** The longest a reminder waits after a step was entered. */
const LONGEST_WAIT_DAYS = 12;

export const planningOf = (view: PlanningView): Planning => {
  const place = placeOf(view.life);
  const today = view.localDay(place, view.now);
  const byKind = new Map<JourneyKind, Journey[]>();
  for (const journey of Object.values(view.life.journeys)) {
    const same = byKind.get(journey.kind);
    if (same === undefined) byKind.set(journey.kind, [journey]);
    else same.push(journey);
  }
  const days = {
    first: plusDays(today, -KEEP_DAYS - LONGEST_USE_DAYS),
    last: plusDays(today, (view.horizonDays ?? HORIZON_DAYS) + 2),
  };
  return { ...view, place, today, days, longAgo: plusDays(days.first, -LONGEST_WAIT_DAYS), byKind };
};

const ids = new Map<string, string>();
const IDS_KEPT = 20_000;

/** Rule + object + date: two loans get two reminders, and planning again gives the same one. Plans are made often, so ids are kept. */
export const reminderIdOf = (rule: string, customerId: string, objectId: string, date: string): string => {
  const name = `${rule}|${customerId}|${objectId}|${date}`;
  const known = ids.get(name);
  if (known !== undefined) return known;
  const id = `rem-${shortDigest(rule, customerId, objectId, date)}`;
  if (ids.size >= IDS_KEPT) ids.clear();
  ids.set(name, id);
  return id;
};
