import { AGENT_ONLY, contact, daysAfter, daysAgo, type Example, WITH_AGENT } from '../facts.ts';

const confirmed = { resolution: { by: 'customer', resolved: true } } as const;
const offer = (accepted: boolean, completed: boolean) => ({ selfService: { offered: true, accepted, completed } });

export const AUTOMATION_EXAMPLES: readonly Example[] = [
  {
    id: 'containment',
    facts: () => [contact(), contact(), contact(WITH_AGENT), contact(AGENT_ONLY)],
    expected: { value: 2 / 3, numerator: 2, denominator: 3 },
  },
  {
    id: 'verified-automated-resolution',
    facts: () => [
      contact(confirmed),
      contact({ customerId: 'cus-back', ...confirmed }),
      contact({ customerId: 'cus-back', at: daysAfter(2), ...AGENT_ONLY }),
      contact(WITH_AGENT),
      contact(),
    ],
    expected: { value: 1 / 3, numerator: 1, denominator: 3, excluded: { 'no-evidence': 1 }, coverage: 0.75 },
  },
  {
    id: 'ai-share',
    facts: () => [
      contact(),
      contact(),
      contact(WITH_AGENT),
      contact(AGENT_ONLY),
      contact({ turns: { customer: 1, agent: 0, bot: 0 } }),
    ],
    expected: { value: 0.5, numerator: 2, denominator: 4, excluded: { unanswered: 1 } },
  },
  {
    id: 'self-service-offered',
    facts: () => [contact(), contact(), contact(offer(false, false)), contact({ route: 'department' })],
    expected: { value: 0.75, numerator: 3, denominator: 4 },
  },
  {
    id: 'self-service-accepted',
    facts: () => [contact(offer(true, true)), contact(offer(true, false)), contact(offer(false, false))],
    expected: { value: 2 / 3, numerator: 2, denominator: 3 },
  },
  {
    id: 'self-service-completed',
    facts: () => [contact(offer(true, true)), contact(offer(true, false)), contact(offer(false, false))],
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'self-service-kept',
    facts: () => [
      contact(offer(true, true)),
      contact({ customerId: 'cus-back', ...offer(true, true) }),
      contact({ customerId: 'cus-back', at: daysAfter(3) }),
      contact({ at: daysAgo(1), ...offer(true, true) }),
    ],
    expected: { value: 0.5, numerator: 1, denominator: 2, immature: 1 },
  },
  {
    id: 'acceptance-success',
    facts: () => [
      contact(offer(true, true)),
      contact({ ...offer(true, true), ...WITH_AGENT }),
      contact(offer(true, false)),
      contact(offer(false, false)),
    ],
    expected: { value: 1 / 3, numerator: 1, denominator: 3 },
  },
];
