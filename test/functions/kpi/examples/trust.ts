import type { Fact } from '../../../../shared/contracts/fact.ts';
import { plus } from '../../../../shared/vocabulary/instants.ts';
import { contact, daysAfter, daysAgo, desk, type Example, hoursAgo, lifecycle, NOW, secondsAfter, WITH_AGENT } from '../facts.ts';

const critical = { risk: 'critical' } as const;
const flagged = (seconds: number, live: boolean): Fact =>
  contact({ ...critical, riskSignal: { saidAt: secondsAfter(0), flaggedAt: secondsAfter(seconds), live } });

const both = (): readonly Fact[] => [flagged(2, true), flagged(9, true), flagged(60, false), flagged(300, false)];

const actedOn = (seconds: number): readonly Fact[] => {
  const ticket = contact({ ...critical, riskSignal: { saidAt: secondsAfter(0), flaggedAt: secondsAfter(10), live: true } });
  return [ticket, desk(ticket, 'assigned', secondsAfter(10 + seconds))];
};

const judged = (safe?: boolean): readonly Fact[] => {
  const ticket = contact();
  return [ticket, desk(ticket, 'review', daysAfter(1), safe === undefined ? {} : { safe })];
};

const leaving = (customerId: string, type: string, onDay: number): readonly Fact[] => [
  contact({ customerId, at: daysAgo(70) }),
  lifecycle(customerId, type, plus(daysAgo(70), onDay * 86_400_000)),
];

export const TRUST_EXAMPLES: readonly Example[] = [
  {
    id: 'risk-intervention',
    facts: () => {
      const byDesk = contact({ ...critical, at: daysAgo(2) });
      return [
        contact({ ...critical, ...WITH_AGENT, at: daysAgo(2) }),
        byDesk,
        desk(byDesk, 'assigned', daysAgo(1)),
        contact({ ...critical, at: daysAgo(2) }),
        contact({ ...critical, at: hoursAgo(1) }),
      ];
    },
    expected: { value: 2 / 3, numerator: 2, denominator: 3, immature: 1 },
  },
  { id: 'detection-lag-live-p95', facts: both, expected: { value: 9, denominator: 2 } },
  { id: 'detection-lag-after-p95', facts: both, expected: { value: 300, denominator: 2 } },
  {
    id: 'risk-response-p95',
    facts: () => [...actedOn(60), ...actedOn(900), flagged(10, true)],
    expected: { value: 900, denominator: 2, excluded: { 'nobody-acted': 1 } },
  },
  {
    id: 'trust-incidents',
    facts: () => [
      contact(),
      contact(),
      contact({ humanAsked: true, humanDenied: true }),
      contact({ reminderCaused: true }, 'wrong-person-contacted'),
    ],
    expected: { value: 2, numerator: 2, denominator: 4 },
  },
  {
    id: 'conversation-safety',
    facts: () => [...judged(true), ...judged(true), ...judged(false), ...judged()],
    expected: { value: 2 / 3, numerator: 2, denominator: 3, excluded: { 'not-said': 1 }, coverage: 0.75 },
  },
  {
    id: 'customers-lost-after-contact',
    facts: () => [
      ...leaving('cus-1', 'account-closed', 20),
      ...leaving('cus-2', 'repayment-made', 20),
      ...leaving('cus-3', 'account-closed', 61),
      lifecycle('cus-3', 'repayment-made', daysAgo(71)),
      contact({ at: daysAgo(70) }),
      contact({ customerId: 'cus-4', at: daysAgo(5) }),
      lifecycle('cus-4', 'repayment-made', NOW),
    ],
    expected: { value: 1 / 3, numerator: 1, denominator: 3, excluded: { 'no-lifecycle': 1 }, immature: 1 },
  },
  ...['late-fees-avoided', 'deflection', 'voc-closure', 'governance-effectiveness'].map((id) => ({
    id,
    facts: (): readonly Fact[] => [contact()],
    expected: { value: 'no data' as const, numerator: 0, denominator: 0 },
  })),
];
