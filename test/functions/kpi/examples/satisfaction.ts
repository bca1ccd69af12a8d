import type { Fact } from '../../../../shared/contracts/fact.ts';
import type { Mood } from '../../../../shared/vocabulary/verdict.ts';
import { AGENT_ONLY, contact, daysAfter, desk, type Example, secondsAfter, WITH_AGENT } from '../facts.ts';

const moods = (overrides: Parameters<typeof contact>[0]): readonly Fact[] =>
  (
    [
      ['angry', 'relieved'],
      ['anxious', 'sad'],
      ['neutral', 'happy'],
    ] as const satisfies readonly (readonly [Mood, Mood])[]
  ).map(([start, end]) => contact({ ...overrides, mood: { start, end } }));

const rated = (score: number, scale: number): readonly Fact[] => {
  const ticket = contact({ desk: { csat: 1 } });
  return [ticket, desk(ticket, 'csat', daysAfter(3), { score, scale })];
};

export const SATISFACTION_EXAMPLES: readonly Example[] = [
  {
    id: 'csat',
    facts: () => [...rated(5, 5), contact({ desk: { csat: 3 } }), ...rated(8, 10), ...rated(11, 10), contact()],
    expected: { value: 2 / 3, numerator: 2, denominator: 3, excluded: { 'off-scale': 1 } },
  },
  {
    id: 'csat-response-rate',
    facts: () => [contact(), contact(), contact(), contact({ desk: { csat: 2 } })],
    expected: { value: 0.25, numerator: 1, denominator: 4 },
  },
  { id: 'mood-recovery-bot', facts: () => moods({}), expected: { value: 0.5, numerator: 1, denominator: 2 } },
  { id: 'mood-recovery-human', facts: () => moods(AGENT_ONLY), expected: { value: 0.5, numerator: 1, denominator: 2 } },
  {
    id: 'seam',
    facts: () => {
      const [again, not] = [contact(WITH_AGENT), contact(WITH_AGENT)];
      return [
        again,
        not,
        contact(WITH_AGENT),
        contact(),
        desk(again, 'asked-again', secondsAfter(60)),
        desk(not, 'resolved', secondsAfter(60)),
      ];
    },
    expected: { value: 0.5, numerator: 1, denominator: 2, excluded: { 'no-desk-events': 1 }, coverage: 2 / 3 },
  },
  {
    id: 'effort',
    facts: () => [
      contact(WITH_AGENT),
      contact({ turns: { customer: 4, agent: 0, bot: 4 }, desk: { resolved: true } }),
      contact({ turns: { customer: 9, agent: 0, bot: 9 } }),
    ],
    expected: { value: 3, numerator: 6, denominator: 2, excluded: { 'neither-resolved-nor-handed-over': 1 } },
  },
  {
    id: 'repeated-questions',
    facts: () => [contact({ repeatedQuestions: 0 }), contact({ repeatedQuestions: 2 }), contact()],
    expected: { value: 0.5, numerator: 1, denominator: 2, excluded: { 'not-looked-for': 1 }, coverage: 2 / 3 },
  },
];
