import type { Fact } from '../../../../shared/contracts/fact.ts';
import { AGENT_ONLY, contact, desk, type Example, secondsAfter, WITH_AGENT } from '../facts.ts';

/** 0 by the desk block, 1 by the desk (which beats the block), 2 by the block, 0 with a consult. */
const fourResolved = (): readonly Fact[] => {
  const one = contact({ desk: { resolved: true, transfers: 7 } });
  const consulted = contact({ desk: { resolved: true } });
  return [
    contact({ desk: { resolved: true, transfers: 0 } }),
    one,
    desk(one, 'transferred', secondsAfter(60), { reason: 'wrong-queue' }),
    contact({ desk: { resolved: true, transfers: 2 } }),
    consulted,
    desk(consulted, 'transferred', secondsAfter(60), { reason: 'consult' }),
  ];
};

const plain = (): Fact => contact({ desk: { resolved: true } });

export const TRANSFER_EXAMPLES: readonly Example[] = [
  { id: 'transfers-per-resolution', facts: fourResolved, expected: { value: 0.75, numerator: 3, denominator: 4 } },
  { id: 'transfers-per-resolution-p90', facts: fourResolved, expected: { value: 2, numerator: 3, denominator: 4 } },
  { id: 'transfers-two-or-more', facts: fourResolved, expected: { value: 0.25, numerator: 1, denominator: 4 } },
  {
    id: 'mandated-per-resolution',
    facts: () => [plain(), contact({ risk: 'critical', desk: { resolved: true, transfers: 2 } })],
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'consults-per-resolution',
    facts: () => {
      const consulted = contact({ desk: { resolved: true } });
      return [plain(), consulted, desk(consulted, 'transferred', secondsAfter(60), { reason: 'consult' })];
    },
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'bot-to-human-per-resolution',
    facts: () => [plain(), contact({ ...WITH_AGENT, desk: { resolved: true } })],
    expected: { value: 0.5, numerator: 1, denominator: 2 },
  },
  {
    id: 'transfers-per-unresolved',
    facts: () => [
      contact({ desk: { resolved: false, transfers: 3 } }),
      contact({ desk: { resolved: false, transfers: 0 } }),
      plain(),
    ],
    expected: { value: 1.5, numerator: 3, denominator: 2 },
  },
  {
    id: 'transfer-rate',
    facts: () => [contact(WITH_AGENT), contact(AGENT_ONLY), contact({ ...WITH_AGENT, desk: { transfers: 1 } }), contact()],
    expected: { value: 1 / 3, numerator: 1, denominator: 3 },
  },
];
