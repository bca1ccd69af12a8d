import type { ContactRecord } from '../../shared/vocabulary/contact-record.ts';
import { shortDigest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { HOUR, later, plus, utcDay } from '../../shared/vocabulary/instants.ts';
import type { Journey, LocalDay } from './journey.ts';
import { lastDayToPay, plusDays, stepAt } from './journey-clock.ts';
import type { Life } from './life.ts';
import { journeysOf } from './life.ts';
import type { LocalDayAt, LocalInstant } from './places.ts';
import { placeOf } from './places.ts';
import type { ReminderRule, Trigger } from './reminder-rule.ts';

/** What planning looks at. All of it is data; the two functions know about zones. */
export interface PlanningView {
  readonly life: Life;
  readonly record: ContactRecord;
  readonly now: Instant;
  readonly localInstant: LocalInstant;
  readonly localDay: LocalDayAt;
}

/** One rule meeting one object: a reminder if its conditions hold too. */
export interface Candidate {
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

/** Rule + object + date: two loans get two reminders, and planning again gives the same one. */
export const reminderIdOf = (rule: string, customerId: string, objectId: string, date: string): string =>
  `rem-${shortDigest(rule, customerId, objectId, date)}`;

const byStep = (trigger: Extract<Trigger, { kind: 'step' }>, view: PlanningView): readonly Candidate[] =>
  journeysOf(view.life, trigger.journey).flatMap((journey): Candidate[] => {
    const entered = journey.entered[trigger.step];
    if (entered === undefined) return [];
    const anchor = trigger.entry === 'first' ? entered.first : entered.latest;
    const today = view.localDay(placeOf(view.life), view.now);
    const present = stepAt(journey, view.now, today);
    const still = trigger.entry === 'first' ? journey.step === trigger.step : present === trigger.step;
    return [
      {
        objectId: journey.id,
        journey,
        date: utcDay(anchor),
        dueAt: plus(anchor, trigger.afterHours * HOUR),
        plannedAt: anchor,
        ...(still ? {} : { withdrawn: `${journey.kind}-is-${present}` }),
      },
    ];
  });

const dayOf = (journey: Journey, name: Extract<Trigger, { kind: 'date' }>['date']): LocalDay | undefined =>
  name === 'lastDayToPay' ? lastDayToPay(journey) : journey.data[name];

const byDate = (trigger: Extract<Trigger, { kind: 'date' }>, view: PlanningView): readonly Candidate[] => {
  const place = placeOf(view.life);
  const dueAt = (day: LocalDay): Instant => view.localInstant(place, plusDays(day, trigger.offsetDays), trigger.at);
  return journeysOf(view.life, trigger.journey).flatMap((journey): Candidate[] => {
    const day = dayOf(journey, trigger.date);
    if (day === undefined) return [];
    const holds = trigger.whileIn.includes(journey.step);
    const former = journey.kind === 'obligation' ? (journey.data.formerDueOn ?? []) : [];
    return [
      {
        objectId: journey.id,
        journey,
        date: day,
        dueAt: dueAt(day),
        plannedAt: journey.datedAt,
        ...(holds ? {} : { withdrawn: `${journey.kind}-is-${journey.step}` }),
      },
      ...former
        .map((past) => ({
          ...past,
          day: plusDays(past.day, trigger.date === 'lastDayToPay' ? (journey.data.graceDays ?? 0) : 0),
        }))
        .filter((past) => past.day !== day)
        .map((past) => ({
          objectId: journey.id,
          journey,
          date: past.day,
          dueAt: dueAt(past.day),
          plannedAt: past.datedAt,
          withdrawn: 'date-moved',
        })),
    ];
  });
};

const byInactivity = (trigger: Extract<Trigger, { kind: 'inactivity' }>, view: PlanningView): readonly Candidate[] => {
  const { customerId, lastActiveAt } = view.life;
  if (lastActiveAt === undefined) return [];
  const place = placeOf(view.life);
  const dueAt = view.localInstant(place, plusDays(view.localDay(place, lastActiveAt), trigger.days), trigger.at);
  return [{ objectId: customerId, date: utcDay(lastActiveAt), dueAt, plannedAt: lastActiveAt }];
};

/** An instalment that was paid before a reminder about it went out, because posting took its time. */
const byChasedPayer = (trigger: Extract<Trigger, { kind: 'chased-payer' }>, view: PlanningView): readonly Candidate[] =>
  journeysOf(view.life, 'obligation').flatMap((journey): Candidate[] => {
    const { paidAt } = journey.data;
    const day = lastDayToPay(journey);
    const posted = journey.entered.paid?.latest;
    if (journey.step !== 'paid' || paidAt === undefined || day === undefined || posted === undefined) return [];
    const chased = trigger.rules
      .map((rule) => view.record.contacts[reminderIdOf(rule, view.life.customerId, journey.id, day)]?.at)
      .filter((at) => at !== undefined && at > paidAt);
    const lastChase = chased.sort().at(-1);
    if (lastChase === undefined) return [];
    const dueAt = later(posted, lastChase);
    return [{ objectId: journey.id, journey, date: day, dueAt, plannedAt: dueAt }];
  });

/** Every object the rule's trigger speaks of, whether it still holds or not. */
export const candidatesOf = (rule: ReminderRule, view: PlanningView): readonly Candidate[] => {
  switch (rule.trigger.kind) {
    case 'step':
      return byStep(rule.trigger, view);
    case 'date':
      return byDate(rule.trigger, view);
    case 'inactivity':
      return byInactivity(rule.trigger, view);
    case 'chased-payer':
      return byChasedPayer(rule.trigger, view);
  }
};
