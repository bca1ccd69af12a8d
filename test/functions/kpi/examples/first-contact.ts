import { contact, daysAfter, desk, type Example, secondsAfter } from '../facts.ts';

const settled = { desk: { resolved: true } };

export const FIRST_CONTACT_EXAMPLES: readonly Example[] = [
  {
    id: 'fcr-gross',
    facts: () => {
      const byDesk = contact();
      return [
        byDesk,
        desk(byDesk, 'resolved', daysAfter(1)),
        contact({ resolution: { by: 'customer', resolved: true } }),
        contact({ customerId: 'cus-back', ...settled }),
        contact({ customerId: 'cus-back', at: daysAfter(5), channel: 'voice' }),
        contact({ desk: { resolved: false } }),
        contact(),
      ];
    },
    expected: { value: 0.5, numerator: 2, denominator: 4, excluded: { 'no-evidence': 1 }, coverage: 0.8 },
  },
  {
    id: 'fcr-net',
    facts: () => [contact(settled), contact({ ...settled, risk: 'high' }), contact({ desk: { resolved: false } })],
    expected: { value: 0.5, numerator: 1, denominator: 2, excluded: { mandated: 1 } },
  },
  {
    id: 'one-contact-resolution',
    facts: () => [contact(settled), contact(settled), contact({ desk: { resolved: true, transfers: 1 } })],
    expected: { value: 2 / 3, numerator: 2, denominator: 3 },
  },
  {
    id: 'reopened-rate',
    facts: () => {
      const tickets = [contact(), contact(), contact()] as const;
      return [
        ...tickets,
        ...tickets.map((ticket) => desk(ticket, 'resolved', secondsAfter(600))),
        desk(tickets[0], 'reopened', secondsAfter(1200)),
      ];
    },
    expected: { value: 1 / 3, numerator: 1, denominator: 3 },
  },
];
