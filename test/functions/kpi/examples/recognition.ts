import type { DeskFact, Fact } from '../../../../shared/contracts/fact.ts';
import { contact, daysAfter, desk, type Example } from '../facts.ts';

const drawn = (stratum: string): { readonly reviewSample: { readonly stratum: string; readonly rate: number } } => ({
  reviewSample: { stratum, rate: 0.1 },
});

const reviewed = (review: Partial<DeskFact>, overrides: Parameters<typeof contact>[0] = {}): readonly Fact[] => {
  const ticket = contact({ ...drawn('A'), ...overrides });
  return [ticket, desk(ticket, 'review', daysAfter(1), review)];
};

/** Never drawn: the stratum's population only. */
const many = (count: number, stratum: string): readonly Fact[] =>
  Array.from({ length: count }, () => contact({ reviewSample: { stratum, rate: 0.1 } }));

const UNRECOGNISED = { recognised: false, doubt: 'low-confidence' } as const;

export const RECOGNITION_EXAMPLES: readonly Example[] = [
  {
    id: 'recognition-rate',
    facts: () => [
      contact(),
      contact(),
      contact(),
      contact(UNRECOGNISED),
      contact({ label: 'greeting-or-closing', family: undefined }),
    ],
    expected: { value: 0.75, numerator: 3, denominator: 4, excluded: { 'greeting-only': 1 } },
  },
  {
    id: 'recognition-reviewed',
    facts: () => [
      ...reviewed({ correct: true }),
      ...reviewed({ correct: true }),
      ...reviewed({ correct: false, intent: 'app-fault' }, UNRECOGNISED),
      ...reviewed({ correct: false, intent: 'out-of-scope' }),
    ],
    expected: { value: 2 / 3, numerator: 2, denominator: 3 },
  },
  {
    id: 'correct-rate',
    facts: () => [
      ...reviewed({ correct: true }),
      ...reviewed({ correct: true }),
      ...many(58, 'A'),
      ...reviewed({ correct: true }, drawn('B')),
      ...reviewed({ correct: false, intent: 'app-fault' }, drawn('B')),
      ...many(38, 'B'),
    ],
    expected: { value: 0.6 * 1 + 0.4 * 0.5, numerator: 3, denominator: 4 },
  },
  {
    id: 'end-to-end-correct',
    facts: () => [
      ...reviewed({ correct: true }),
      ...reviewed({ correct: true }),
      ...reviewed({ correct: false }),
      ...reviewed({ correct: true }, UNRECOGNISED),
    ],
    expected: { value: 0.5, numerator: 2, denominator: 4 },
  },
  {
    id: 'macro-f1',
    facts: () => [
      ...reviewed({ correct: true }),
      ...reviewed({ correct: false, intent: 'card-declined' }, { label: 'app-fault' }),
      ...reviewed({ correct: true }, { label: 'app-fault' }),
    ],
    expected: { value: 2 / 3, numerator: 2, denominator: 3 },
  },
  {
    id: 'desk-disagreement',
    facts: () => {
      const [a, b, c, d] = [contact(), contact(), contact(), contact()];
      return [
        a,
        b,
        c,
        d,
        contact(),
        desk(a, 'intent-corrected', daysAfter(1), { intent: 'app-fault' }),
        ...[b, c, d].map((ticket) => desk(ticket, 'intent-confirmed', daysAfter(1))),
      ];
    },
    expected: { value: 0.25, numerator: 1, denominator: 4, excluded: { 'not-judged': 1 }, coverage: 0.8 },
  },
  {
    id: 'degraded-answers',
    facts: () => [contact(), contact(), contact(), contact({ degraded: 'model-unavailable' })],
    expected: { value: 0.25, numerator: 1, denominator: 4 },
  },
];
