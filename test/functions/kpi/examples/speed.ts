import type { Fact } from '../../../../shared/contracts/fact.ts';
import { contact, daysAgo, desk, type Example, hoursAgo, secondsAfter } from '../facts.ts';

const answered = (): readonly Fact[] => [5, 20, 90].map((seconds) => contact({ firstResponseAt: secondsAfter(seconds) }));

const resolved = (): readonly Fact[] => [
  contact(),
  ...[600, 1800, 7230].flatMap((seconds) => {
    const ticket = contact();
    return [ticket, desk(ticket, 'resolved', secondsAfter(seconds))];
  }),
];

const open = (at: string): Fact => contact({ at, desk: { resolved: false } });
const done = (at: string): Fact => contact({ at, desk: { resolved: true } });

export const SPEED_EXAMPLES: readonly Example[] = [
  { id: 'first-response-p50', facts: answered, expected: { value: 20, denominator: 3 } },
  { id: 'first-response-p90', facts: answered, expected: { value: 90, denominator: 3 } },
  { id: 'time-to-resolution-p50', facts: resolved, expected: { value: 1800, denominator: 3, excluded: { 'not-resolved': 1 } } },
  { id: 'time-to-resolution-p90', facts: resolved, expected: { value: 7200, denominator: 3, excluded: { 'not-resolved': 1 } } },
  {
    id: 'open-oldest',
    facts: () => [open(hoursAgo(1)), open(daysAgo(3)), done(daysAgo(9))],
    expected: { value: 259_200, denominator: 2 },
  },
  {
    id: 'open-over-7-days',
    facts: () => [open(daysAgo(8)), done(daysAgo(8)), done(daysAgo(8)), open(daysAgo(1))],
    expected: { value: 1 / 3, numerator: 1, denominator: 3, immature: 1 },
  },
];
