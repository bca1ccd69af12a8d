import type { SentRecord } from '../records.ts';
import type { Wall } from './clock.ts';
import { wallIn } from './clock.ts';
import { HOUSE_HOURS, INDONESIAN_HOLIDAYS, LAW, TELEPHONE_ONLY } from './law.ts';
import type { Known } from './story.ts';

/** One judgement: the rule, and whether the message kept it. */
export type Verdict = readonly [rule: string, kept: boolean];

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

export interface Contact {
  readonly at: number;
  readonly purpose: string;
  readonly channel: string;
  readonly product: string | undefined;
}

const hoursAt = (place: string, { purpose, channel }: SentRecord): readonly [number, number] => {
  const hours = LAW[place]?.hours?.[purpose];
  const unbound = TELEPHONE_ONLY.has(`${place}|${purpose}`) && channel === 'email';
  if (hours === undefined || unbound) return HOUSE_HOURS;
  return [Math.max(hours[0], HOUSE_HOURS[0]), Math.min(hours[1], HOUSE_HOURS[1])];
};

const dayVerdicts = (place: string, sent: SentRecord, wall: Wall): readonly Verdict[] => {
  const law = LAW[place];
  const [opens, closes] = hoursAt(place, sent);
  return [
    [`hours-${place}`, wall.hour >= opens && wall.hour < closes],
    ...(law?.notSunday?.includes(sent.purpose) === true ? [[`sunday-${place}`, wall.weekday !== 7] as Verdict] : []),
    ...(law?.notHoliday?.includes(sent.purpose) === true
      ? [[`holiday-${place}`, !INDONESIAN_HOLIDAYS.has(wall.day)] as Verdict]
      : []),
  ];
};

/** Hours, Sundays and holidays in every zone the person may be in, by the law of every place that applies. */
export const hourVerdicts = (sent: SentRecord, known: Known): readonly Verdict[] => {
  if (known.zones.length === 0) return [['place-unknown', false]];
  return known.zones.flatMap((zone) => {
    const wall = wallIn(zone, sent.at);
    return [...known.places].flatMap((place) => dayVerdicts(place, sent, wall));
  });
};

const within = (contacts: readonly Contact[], at: number, span: number): readonly Contact[] =>
  contacts.filter((contact) => contact.at > at - span && contact.at <= at);

const notSecurity = (contact: Contact): boolean => contact.purpose !== 'security';

/** Caps and silences, over our messages and the agencies' contacts we knew of. */
export const capVerdicts = (sent: SentRecord, known: Known, ours: readonly Contact[]): readonly Verdict[] => {
  const contacts = [...ours, ...known.agencyContacts];
  const { purpose, at } = sent;
  const verdicts: Verdict[] = [];
  const say = (rule: string, kept: boolean): void => void verdicts.push([rule, kept]);
  say('one-at-a-time', within(contacts, at, 3 * HOUR).length === 0);
  if (purpose === 'statutory-notice') return verdicts;
  for (const zone of known.zones) {
    const today = wallIn(zone, at).day;
    const sameDay = within(contacts, at, 30 * HOUR).filter(
      (contact) => notSecurity(contact) && wallIn(zone, contact.at).day === today,
    );
    say('two-a-day', sameDay.length < 2);
  }
  const week = within(contacts, at, WEEK);
  if (purpose !== 'relief') say('six-a-week', week.filter(notSecurity).length < 6);
  if (purpose === 'marketing') say('one-offer-a-week', week.filter((contact) => contact.purpose === 'marketing').length < 1);
  if (purpose === 'collection') {
    const sameCase = week.filter(
      (contact) => contact.purpose === 'collection' && (contact.product === undefined || contact.product === sent.product),
    );
    say('three-a-week-per-case', sameCase.length < 3);
  }
  if (['marketing', 'care', 'collection'].includes(purpose)) {
    say('day-after-conversation', known.lastConversation <= at - 24 * HOUR || known.lastConversation > at);
  }
  return verdicts;
};
