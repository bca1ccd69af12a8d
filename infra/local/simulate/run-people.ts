import type { Actor } from '../../../functions/outreach/policy-rule.ts';
import { checkPerson } from './checker/check-person.ts';
import { livePerson } from './live-person.ts';
import { personAt } from './population.ts';
import { DAY } from './script.ts';
import type { Figures } from './tally.ts';
import { addPerson, noFigures } from './tally.ts';

/** Odd seeds see the clocks go forward in the north, even ones see them go back. */
export const firstDay = (seed: number): number => (seed % 2 === 0 ? Date.UTC(2026, 7, 15) : Date.UTC(2026, 1, 1));

/** Lets a range of people live through the days, and judges what went out to each. */
export const runPeople = async (
  seed: number,
  days: number,
  people: readonly number[],
  actors?: readonly Actor[],
): Promise<Figures> => {
  const from = firstDay(seed);
  const figures = noFigures();
  for (const index of people) {
    const lived = await livePerson(seed, personAt(seed, index), from, from + days * DAY, actors);
    addPerson(figures, lived, checkPerson(lived.log));
  }
  return figures;
};
