import { unreachable } from '../../shared/vocabulary/errors.ts';
import type { Trigger } from './reminder-rule.ts';

const DATES = {
  dueOn: 'due day',
  lastDayToPay: 'last day to pay',
  expiresOn: 'last valid day',
  effectiveOn: 'first day',
} as const;

const hours = (count: number): string => (count === 0 ? 'as soon as' : `${count} ${count === 1 ? 'hour' : 'hours'} after`);
const days = (offset: number): string =>
  offset === 0 ? 'on' : `${Math.abs(offset)} ${Math.abs(offset) === 1 ? 'day' : 'days'} ${offset < 0 ? 'before' : 'after'}`;

/** When a rule speaks, in words: `3 days before the due day of an obligation, at 10:00 where the customer is`. */
export const triggerWords = (trigger: Trigger): string => {
  switch (trigger.kind) {
    case 'step':
      return `${hours(trigger.afterHours)} ${trigger.journey} is ${trigger.step}`;
    case 'date':
      return `${days(trigger.offsetDays)} the ${DATES[trigger.date]} of ${trigger.journey}, at ${trigger.at} where the customer is`;
    case 'inactivity':
      return `after ${trigger.days} days without a sign of life, at ${trigger.at} where the customer is`;
    case 'chased-payer':
      return 'when a payer was chased although the money was on its way';
    default:
      return unreachable(trigger);
  }
};
