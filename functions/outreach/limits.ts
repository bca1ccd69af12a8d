import type { ContactMade, ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import { HOUR } from '../../shared/vocabulary/instants.ts';
import { holidayOn } from './holidays.ts';
import type { CapRule, CoolDownRule, WindowRule } from './policy-rule.ts';
import { localTimeAt, minutesOf, nextDay, WEEKDAYS, wallInstant } from './zones.ts';

/** Earliest permitted instant at or after a given one; undefined when there is none in sight. */
export type Earliest = number | undefined;

const DAYS_IN_SIGHT = 40;

const hoursOn = (rule: WindowRule, day: string, weekday: (typeof WEEKDAYS)[number]): readonly [number, number] | undefined => {
  const hours = rule.hours[weekday];
  if (hours === undefined) return undefined;
  if (rule.closedOn !== undefined && holidayOn(rule.closedOn, day) !== 'open') return undefined;
  return [minutesOf(hours[0]), minutesOf(hours[1])];
};

/** Earliest instant within a window rule on the clock of one zone. What the clock shows decides, so DST needs no special case. */
export const earliestInWindow = (rule: WindowRule, zone: string, from: number): Earliest => {
  const local = localTimeAt(zone, from);
  const today = hoursOn(rule, local.day, local.weekday);
  if (today !== undefined && local.minutes >= today[0] && local.minutes < today[1]) return from;
  for (let ahead = 0; ahead <= DAYS_IN_SIGHT; ahead += 1) {
    const day = nextDay(local.day, ahead);
    const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
    const hours = hoursOn(rule, day, weekday);
    if (hours === undefined) continue;
    const opens = wallInstant(zone, day, hours[0]);
    if (opens < from) continue;
    // A day the zone jumped over (date line) or a gap that swallowed the window: the clock never shows it.
    const shown = localTimeAt(zone, opens);
    if (shown.day === day && shown.minutes >= hours[0] && shown.minutes < hours[1]) return opens;
  }
  return undefined;
};

export interface Asked {
  readonly record: ContactRecord;
  readonly product?: string;
  /** The message itself, once it has claimed its slot, does not count against itself. */
  readonly except?: string;
}

/** An agency that names no product may have called about any of them. */
const sameCase = (contact: ContactMade, asked: Asked): boolean =>
  (contact.by === 'agency' && contact.product === undefined) || (contact.product ?? '') === (asked.product ?? '');

const counted = (rule: CapRule, contact: ContactMade, asked: Asked): boolean =>
  rule.counts.purposes.includes(contact.purpose) &&
  rule.counts.channels.includes(contact.channel) &&
  (rule.counts.connectedOnly !== true || contact.connected === true) &&
  (rule.per === 'person' || sameCase(contact, asked));

const momentsOf = (record: ContactRecord, except: string | undefined, keep: (contact: ContactMade) => boolean): number[] =>
  Object.entries(record.contacts)
    .filter(([id, contact]) => id !== except && keep(contact))
    .map(([, contact]) => Date.parse(contact.at))
    .sort((a, b) => a - b);

const startOfLocalDay = (zone: string, at: number, daysAhead = 0): number =>
  wallInstant(zone, nextDay(localTimeAt(zone, at).day, daysAhead), 0);

/** Days since Monday. */
const intoWeek = (zone: string, at: number): number => (WEEKDAYS.indexOf(localTimeAt(zone, at).weekday) + 6) % 7;

/** Earliest instant at which one more contact stays within the cap, if nothing else is sent until then. */
export const earliestUnderCap = (rule: CapRule, zone: string, from: number, asked: Asked): Earliest => {
  const moments = momentsOf(asked.record, asked.except, (contact) => counted(rule, contact, asked));
  if (moments.length < rule.limit) return from;
  if (typeof rule.within === 'object') {
    const span = rule.within.hours * HOUR;
    const recent = moments.filter((moment) => moment > from - span);
    const blocking = recent[recent.length - rule.limit];
    return blocking === undefined ? from : Math.max(from, blocking + span);
  }
  const back = rule.within === 'local-day' ? 0 : intoWeek(zone, from);
  const length = rule.within === 'local-day' ? 1 : 7;
  const start = startOfLocalDay(zone, from, -back);
  const end = startOfLocalDay(zone, from, length - back);
  const inside = moments.filter((moment) => moment >= start && moment < end);
  return inside.length < rule.limit ? from : end;
};

/** Earliest instant at which the silence a rule asks for is over. */
export const earliestAfterSilence = (rule: CoolDownRule, from: number, asked: Asked): Earliest => {
  const starts =
    rule.after === 'conversation'
      ? asked.record.lastConversationAt === undefined
        ? []
        : [Date.parse(asked.record.lastConversationAt)]
      : momentsOf(asked.record, asked.except, (contact) => rule.counts.includes(contact.purpose));
  const last = starts.at(-1);
  return last === undefined ? from : Math.max(from, last + rule.hours * HOUR);
};
