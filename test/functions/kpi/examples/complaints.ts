import type { ContactFact, DeskFact, Fact } from '../../../../shared/contracts/fact.ts';
import { contact, daysAfter, daysAgo, desk, type Example } from '../facts.ts';

let files = 0;
const complaint = (overrides: Parameters<typeof contact>[0] = {}, dueInDays: number | undefined = 15): ContactFact => {
  files += 1;
  const receivedAt = overrides.at ?? daysAfter(0);
  return contact({
    overlays: ['complaint'],
    complaint: {
      number: `cmp-${files}`,
      receivedAt,
      ...(dueInDays === undefined ? {} : { dueAt: daysAfter(dueInDays, receivedAt) }),
      rule: 'CN-lenders',
    },
    ...overrides,
  });
};

const answered = (onDay: number, answer: Partial<DeskFact> = {}): readonly Fact[] => {
  const ticket = complaint();
  return [ticket, desk(ticket, 'complaint-answered', daysAfter(onDay), answer)];
};

export const COMPLAINT_EXAMPLES: readonly Example[] = [
  {
    id: 'complaints-opened',
    facts: () => {
      const file = complaint({ customerId: 'cus-1' });
      return [
        file,
        contact({ customerId: 'cus-1', at: daysAfter(1), ...(file.complaint && { complaint: file.complaint }) }),
        contact(),
      ];
    },
    expected: { value: 1, numerator: 1, denominator: 3 },
  },
  {
    id: 'complaints-acknowledged',
    facts: () => {
      const file = complaint();
      return [file, desk(file, 'complaint-acknowledged', daysAfter(1)), ...answered(9), complaint()];
    },
    expected: { value: 2 / 3, numerator: 2, denominator: 3 },
  },
  {
    id: 'complaint-timeliness',
    facts: () => [...answered(3), ...answered(15), ...answered(16), complaint()],
    expected: { value: 0.5, numerator: 2, denominator: 4 },
  },
  {
    id: 'complaint-oldest-open',
    facts: () => [complaint({ at: daysAgo(2) }), complaint({ at: daysAgo(10) }), ...answered(3)],
    expected: { value: 864_000, denominator: 2 },
  },
  {
    id: 'complaints-upheld',
    facts: () => [
      ...answered(3, { upheld: true }),
      ...answered(3, { upheld: true }),
      ...answered(3, { upheld: false }),
      complaint(),
    ],
    expected: { value: 2 / 3, numerator: 2, denominator: 3, immature: 1 },
  },
  {
    id: 'complaints-redress',
    facts: () => [...answered(3, { redress: true }), ...answered(3, { redress: false }), ...answered(3)],
    expected: { value: 0.5, numerator: 1, denominator: 2, excluded: { 'not-said': 1 }, coverage: 2 / 3 },
  },
  {
    id: 'complaints-reopened',
    facts: () => {
      const file = complaint();
      return [file, desk(file, 'complaint-answered', daysAfter(3)), desk(file, 'reopened', daysAfter(4)), ...answered(3)];
    },
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'complaints-to-regulator',
    facts: () => [
      complaint({ customerId: 'cus-1' }),
      contact({ customerId: 'cus-1', at: daysAfter(20), overlays: ['regulator-or-legal'] }),
      complaint(),
    ],
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'complaints-repeat-cause',
    facts: () => [complaint({ customerId: 'cus-1' }), complaint({ customerId: 'cus-1', at: daysAfter(30) }), complaint()],
    expected: { value: 1 / 3, numerator: 1, denominator: 3 },
  },
];
