import type { Fact } from '../../../../shared/contracts/fact.ts';
import { contact, daysAfter, type Example, hoursAgo, reminder } from '../facts.ts';

const three = (): readonly Fact[] => [
  reminder('planned', daysAfter(0), { reminderId: 'rem-1' }),
  reminder('deferred', daysAfter(1), { reminderId: 'rem-1' }),
  reminder('sent', daysAfter(2), { reminderId: 'rem-1' }),
  reminder('planned', daysAfter(0), { reminderId: 'rem-2' }),
  reminder('deferred', daysAfter(1), { reminderId: 'rem-2', reason: 'quiet-hours' }),
  reminder('planned', daysAfter(0), { reminderId: 'rem-3' }),
  reminder('suppressed', daysAfter(1), { reminderId: 'rem-3', reason: 'opted-out' }),
];

const sentTo = (customerId: string, at = daysAfter(0)): Fact => reminder('sent', at, { customerId });
const held = (customerId: string): Fact => reminder('suppressed', daysAfter(0), { customerId, reason: 'holdout' });

export const OUTREACH_EXAMPLES: readonly Example[] = [
  { id: 'reminders-planned', facts: three, expected: { value: 3, numerator: 3, denominator: 3 } },
  { id: 'reminders-sent', facts: three, expected: { value: 1, numerator: 1, denominator: 3 } },
  { id: 'reminders-deferred', facts: three, expected: { value: 1, numerator: 1, denominator: 3 } },
  { id: 'reminders-suppressed', facts: three, expected: { value: 1, numerator: 1, denominator: 3 } },
  { id: 'reminders-unknown', facts: three, expected: { value: 0, numerator: 0, denominator: 3 } },
  {
    id: 'outreach-breaches',
    facts: () => [
      reminder('sent', daysAfter(0), { breach: [] }),
      reminder('sent', daysAfter(0), { breach: ['quiet-hours'] }),
      reminder('sent', daysAfter(0)),
    ],
    expected: { value: 0.5, numerator: 1, denominator: 2, excluded: { 'not-checked': 1 }, coverage: 2 / 3 },
  },
  {
    id: 'opt-outs-after-send',
    facts: () => [
      sentTo('cus-1'),
      contact({ customerId: 'cus-1', at: daysAfter(2) }, 'contact-opt-out'),
      sentTo('cus-2'),
      contact({ customerId: 'cus-2', at: daysAfter(8) }, 'contact-opt-out'),
      sentTo('cus-3'),
      sentTo('cus-4', hoursAgo(2)),
    ],
    expected: { value: 1 / 3, numerator: 1, denominator: 3, immature: 1 },
  },
  {
    id: 'avoided-contacts',
    facts: () => [
      ...['cus-1', 'cus-2', 'cus-3', 'cus-4'].map((customerId) => sentTo(customerId)),
      contact({ customerId: 'cus-1', at: daysAfter(1) }),
      held('cus-5'),
      held('cus-6'),
      contact({ customerId: 'cus-5', at: daysAfter(3) }),
    ],
    expected: { value: 1, numerator: 1, denominator: 4 },
  },
];
