import type { Instant } from '../../shared/vocabulary/instants.ts';
import { later, utcDay } from '../../shared/vocabulary/instants.ts';
import type { Journey, LocalDay } from './journey.ts';
import { hoursAfter, lastDayToPay, plusDays, stepAt } from './journey-clock.ts';
import type { Planning } from './planning.ts';
import { reminderIdOf } from './planning.ts';
import type { ReminderRule, Trigger } from './reminder-rule.ts';

/** One rule meeting one object: a reminder if its conditions hold too. */
export interface Candidate {
  readonly reminderId: string;
  readonly objectId: string;
  readonly journey?: Journey;
  /** The date in the reminder's identity. */
  readonly date: string;
  readonly dueAt: Instant;
  /** When what it rests on became known. */
  readonly plannedAt: Instant;
  /** Why the trigger itself no longer holds. */
  readonly withdrawn?: string;
}

/** The reminder an object would have by a rule; undefined when that one is over already. */
const openReminder = (rule: ReminderRule, objectId: string, date: string, planning: Planning) => {
  const reminderId = reminderIdOf(rule.id, planning.life.customerId, objectId, rule.once === true ? 'once' : date);
  return planning.settled?.has(reminderId) === true ? undefined : reminderId;
};

const byStep = (rule: ReminderRule, trigger: Extract<Trigger, { kind: 'step' }>, planning: Planning): readonly Candidate[] => {
  const lasting = 'until' in rule.expires;
  const found: Candidate[] = [];
  for (const journey of planning.byKind.get(trigger.journey) ?? []) {
    const entered = journey.entered[trigger.step];
    if (entered === undefined) continue;
    const anchor = trigger.entry === 'first' ? entered.first : entered.latest;
    if (!lasting && anchor < planning.longAgo) continue;
    const reminderId = openReminder(rule, journey.id, utcDay(anchor), planning);
    if (reminderId === undefined) continue;
    const present = stepAt(journey, planning.now, planning.today);
    const still = trigger.entry === 'first' ? journey.step === trigger.step : present === trigger.step;
    found.push({
      reminderId,
      objectId: journey.id,
      journey,
      date: utcDay(anchor),
      dueAt: hoursAfter(anchor, trigger.afterHours),
      plannedAt: anchor,
      ...(still ? {} : { withdrawn: `${journey.kind}-is-${present}` }),
    });
  }
  return found;
};

type ByDate = Extract<Trigger, { kind: 'date' }>;

interface Dated {
  readonly day: LocalDay;
  readonly datedAt: Instant;
}

/** The days an object is about: the one that holds, and those it was moved away from. */
const daysOf = (journey: Journey, name: ByDate['date']): readonly Dated[] => {
  const day = name === 'lastDayToPay' ? lastDayToPay(journey) : journey.data[name];
  if (day === undefined) return [];
  const holds = { day, datedAt: journey.datedAt };
  if (journey.data.formerDueOn === undefined) return [holds];
  const later = name === 'lastDayToPay' ? (journey.data.graceDays ?? 0) : 0;
  const former = journey.data.formerDueOn.map((past) => ({ ...past, day: plusDays(past.day, later) }));
  return [holds, ...former.filter((past) => past.day !== day)];
};

/** Far days are not worth the clock of a zone: noon will do to know when to look again. */
const dueOn = (day: LocalDay, time: string, planning: Planning): Instant =>
  day > planning.days.last ? `${day}T12:00:00.000Z` : planning.localInstant(planning.place, day, time);

const whyWithdrawn = (trigger: ByDate, journey: Journey, isFormer: boolean): { readonly withdrawn?: string } => {
  if (isFormer) return { withdrawn: 'date-moved' };
  return trigger.whileIn.includes(journey.step) ? {} : { withdrawn: `${journey.kind}-is-${journey.step}` };
};

const byDate = (rule: ReminderRule, trigger: ByDate, planning: Planning): readonly Candidate[] => {
  // The window in terms of the object's own day, so that most objects cost two comparisons.
  const first = plusDays(planning.days.first, -trigger.offsetDays);
  const last = plusDays(planning.days.last, -trigger.offsetDays);
  const found: Candidate[] = [];
  let nextBeyond: Candidate | undefined;
  const consider = (journey: Journey, { day, datedAt }: Dated, isFormer: boolean): void => {
    if (day < first || (day > last && nextBeyond !== undefined && nextBeyond.date <= day)) return;
    const reminderId = openReminder(rule, journey.id, day, planning);
    if (reminderId === undefined) return;
    const dueAt = dueOn(plusDays(day, trigger.offsetDays), trigger.at, planning);
    const why = whyWithdrawn(trigger, journey, isFormer);
    const candidate = { reminderId, objectId: journey.id, journey, date: day, dueAt, plannedAt: datedAt, ...why };
    if (day > last) nextBeyond = candidate;
    else found.push(candidate);
  };
  for (const journey of planning.byKind.get(trigger.journey) ?? []) {
    for (const [index, dated] of daysOf(journey, trigger.date).entries()) consider(journey, dated, index > 0);
  }
  return nextBeyond === undefined ? found : [...found, nextBeyond];
};

const byInactivity = (
  rule: ReminderRule,
  trigger: Extract<Trigger, { kind: 'inactivity' }>,
  planning: Planning,
): readonly Candidate[] => {
  const { customerId, lastActiveAt } = planning.life;
  if (lastActiveAt === undefined) return [];
  const falls = plusDays(planning.localDay(planning.place, lastActiveAt), trigger.days);
  const date = utcDay(lastActiveAt);
  const reminderId = falls < planning.days.first ? undefined : openReminder(rule, customerId, date, planning);
  if (reminderId === undefined) return [];
  return [{ reminderId, objectId: customerId, date, dueAt: dueOn(falls, trigger.at, planning), plannedAt: lastActiveAt }];
};

/** Whether the money of a paid instalment was on its way at an instant: paid, being posted, or reported as paid and not yet refuted. */
const onItsWay = (journey: Journey, { record }: Planning): ((at: Instant) => boolean) => {
  // A payment that failed or was reversed takes the instalment back here, and with it what was said before.
  const open = journey.entered.upcoming?.latest ?? '';
  const processing = journey.entered.processing?.latest ?? '';
  const starts = [journey.data.paidAt, processing > open ? processing : undefined];
  const reports = Object.values(record.holds).filter(
    ({ state, product, since }) => state === 'reported-paid' && (product === undefined || product === journey.id) && since > open,
  );
  return (at) =>
    starts.some((start) => start !== undefined && at > start) ||
    reports.some(({ since, until }) => at > since && (until === undefined || at < until));
};

/** An instalment whose money was on its way when a reminder about it went out, because posting took its time. */
const byChasedPayer = (
  rule: ReminderRule,
  trigger: Extract<Trigger, { kind: 'chased-payer' }>,
  planning: Planning,
): readonly Candidate[] =>
  (planning.byKind.get('obligation') ?? []).flatMap((journey): Candidate[] => {
    const posted = journey.entered.paid?.latest;
    if (journey.step !== 'paid' || posted === undefined || posted < planning.days.first) return [];
    const tooLate = onItsWay(journey, planning);
    const chased = daysOf(journey, 'lastDayToPay').flatMap(({ day }) =>
      trigger.rules
        .map((chaser) => planning.record.contacts[reminderIdOf(chaser, planning.life.customerId, journey.id, day)]?.at)
        .filter((at) => at !== undefined && tooLate(at)),
    );
    const lastChase = chased.sort().at(-1);
    if (lastChase === undefined) return [];
    const dueAt = later(posted, lastChase);
    const reminderId = openReminder(rule, journey.id, utcDay(dueAt), planning);
    return reminderId === undefined
      ? []
      : [{ reminderId, objectId: journey.id, journey, date: utcDay(dueAt), dueAt, plannedAt: dueAt }];
  });

/** Every object the rule's trigger speaks of, whether it still holds or not. */
export const candidatesOf = (rule: ReminderRule, planning: Planning): readonly Candidate[] => {
  switch (rule.trigger.kind) {
    case 'step':
      return byStep(rule, rule.trigger, planning);
    case 'date':
      return byDate(rule, rule.trigger, planning);
    case 'inactivity':
      return byInactivity(rule, rule.trigger, planning);
    case 'chased-payer':
      return byChasedPayer(rule, rule.trigger, planning);
  }
};
