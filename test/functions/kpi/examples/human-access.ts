import type { Fact } from '../../../../shared/contracts/fact.ts';
import { AGENT_ONLY, contact, daysAfter, desk, type Example, secondsAfter, WITH_AGENT } from '../facts.ts';

const asked = { humanAsked: true } as const;
const denied = { humanAsked: true, humanDenied: true } as const;

/** Asked at the start; the first human words come after these seconds. */
const reachedAfter = (seconds: number): Fact =>
  contact({ ...asked, ...WITH_AGENT, humanAskedAt: secondsAfter(0), humanReachedAt: secondsAfter(seconds) });

const waited = (how: 'answered' | 'abandoned', seconds: number): readonly Fact[] => {
  const ticket = contact();
  return [ticket, desk(ticket, 'queued', secondsAfter(0)), desk(ticket, how, secondsAfter(seconds))];
};

const calledBack = (outside?: true): readonly Fact[] => {
  const ticket = contact({ ...denied, outsideHours: outside });
  return [ticket, desk(ticket, 'callback-reached', daysAfter(1))];
};

const steps = (): readonly Fact[] => [1, 2, 7].map((bot) => contact({ ...asked, ...AGENT_ONLY, botTurnsBeforeAgent: bot }));
const reached = (): readonly Fact[] => [reachedAfter(30), reachedAfter(600), reachedAfter(60), contact(denied)];

export const HUMAN_ACCESS_EXAMPLES: readonly Example[] = [
  {
    id: 'handoffs',
    facts: () => [
      contact({ route: 'person' }),
      contact({ ...denied, ...AGENT_ONLY, route: 'person' }),
      contact({ ...AGENT_ONLY, route: 'person' }),
      contact(),
    ],
    expected: { value: 2, numerator: 2, denominator: 4 },
  },
  {
    id: 'human-requests',
    facts: () => [contact(asked), contact(asked), contact(denied), contact()],
    expected: { value: 3, numerator: 3, denominator: 4 },
  },
  {
    id: 'denied-humans',
    facts: () => [contact(asked), contact(asked), contact(denied), contact()],
    expected: { value: 1, numerator: 1, denominator: 3 },
  },
  {
    id: 'denied-human-rate',
    facts: () => [contact(asked), contact(asked), contact(asked), contact(denied)],
    expected: { value: 0.25, numerator: 1, denominator: 4 },
  },
  {
    id: 'connect-rate',
    facts: () => [contact(asked), contact(asked), ...calledBack(), contact(denied)],
    expected: { value: 0.75, numerator: 3, denominator: 4 },
  },
  {
    id: 'connect-rate-outside-hours',
    facts: () => [...calledBack(true), contact({ ...denied, outsideHours: true }), contact(asked)],
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'service-level',
    facts: () => [...waited('answered', 10), ...waited('answered', 40), ...waited('abandoned', 5), ...waited('abandoned', 60)],
    expected: { value: 1 / 3, numerator: 1, denominator: 3, excluded: { 'abandoned-within-20-s': 1 } },
  },
  {
    id: 'abandon-rate',
    facts: () => [...waited('answered', 10), ...waited('answered', 40), ...waited('abandoned', 60), ...waited('abandoned', 3)],
    expected: { value: 1 / 3, numerator: 1, denominator: 3, excluded: { 'abandoned-under-5-s': 1 } },
  },
  {
    id: 'handle-time',
    facts: () => [
      contact({ ...AGENT_ONLY, desk: { handleSeconds: 300 } }),
      contact({ ...AGENT_ONLY, desk: { handleSeconds: 500 } }),
      contact(AGENT_ONLY),
      contact(),
    ],
    expected: { value: 400, numerator: 800, denominator: 2, excluded: { 'not-measured': 1 }, coverage: 2 / 3 },
  },
  { id: 'time-to-human-p50', facts: reached, expected: { value: 60, denominator: 3, excluded: { 'never-reached': 1 } } },
  { id: 'time-to-human-p95', facts: reached, expected: { value: 600, denominator: 3, excluded: { 'never-reached': 1 } } },
  { id: 'steps-to-human-p50', facts: steps, expected: { value: 2, denominator: 3 } },
  { id: 'steps-to-human-p95', facts: steps, expected: { value: 7, denominator: 3 } },
];
