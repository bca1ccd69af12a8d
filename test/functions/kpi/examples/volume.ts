import { contact, daysAfter, desk, type Example } from '../facts.ts';

export const VOLUME_EXAMPLES: readonly Example[] = [
  {
    id: 'contacts',
    facts: () => [
      contact(),
      contact(),
      contact({ ticketId: 'tkt-twice', rank: [1, 1] }),
      contact({ ticketId: 'tkt-twice', rank: [2, 1] }),
      contact({ excludedAs: 'test' }),
    ],
    expected: { value: 3, numerator: 3, denominator: 3, excluded: { test: 1 } },
  },
  {
    id: 'requests',
    facts: () => [contact(), contact(), contact({ label: 'greeting-or-closing', family: undefined })],
    expected: { value: 2, numerator: 2, denominator: 2, excluded: { 'greeting-only': 1 } },
  },
  {
    id: 'customers',
    facts: () => [
      contact({ customerId: 'cus-1' }),
      contact({ customerId: 'cus-1', at: daysAfter(1) }),
      contact({ customerId: 'cus-2' }),
    ],
    expected: { value: 2, numerator: 2, denominator: 2 },
  },
  {
    id: 'issues-opened',
    facts: () => [
      contact({ customerId: 'cus-1' }),
      contact({ customerId: 'cus-1', at: daysAfter(1) }),
      contact({ customerId: 'cus-1', at: daysAfter(1) }, 'repayment-and-autopay'),
    ],
    expected: { value: 2, numerator: 2, denominator: 2 },
  },
  {
    id: 'repeat-contacts',
    facts: () => [0, 6, 12].map((day) => contact({ customerId: 'cus-1', at: daysAfter(day) })),
    expected: { value: 0.5, numerator: 1, denominator: 2, excluded: { continuation: 1 } },
  },
  {
    id: 'anonymous-contacts',
    facts: () => {
      const unknown = contact({ customerId: undefined });
      return [
        contact(),
        contact(),
        contact({ customerId: undefined }),
        unknown,
        desk(unknown, 'customer-identified', daysAfter(1), { customerId: 'cus-9' }),
      ];
    },
    expected: { value: 0.25, numerator: 1, denominator: 4 },
  },
  {
    id: 'reminder-caused',
    facts: () => [contact(), contact({ reminderCaused: false }), contact({ reminderCaused: true })],
    expected: { value: 1, numerator: 1, denominator: 2, excluded: { 'not-told': 1 }, coverage: 2 / 3 },
  },
];
