import type { LifeDraft, Tell } from './life-draft.ts';
import { on } from './life-draft.ts';
import type { Person } from './people.ts';
import { seeded } from './seed.ts';

/** Loans and their instalments, with due days around the sample day. */

interface Instalment {
  readonly dueOn: string;
  readonly minor?: number;
  readonly autopay?: boolean;
  readonly paid?: 'today' | 'late-posting' | 'processing';
  readonly planId?: string;
  readonly graceDays?: number;
}

/** Due in seven, three and one days, today, tomorrow; overdue by one, three and seven; far away; paid. */
const CYCLE: readonly Instalment[] = [
  { dueOn: '2026-11-27' },
  { dueOn: '2026-11-23' },
  { dueOn: '2026-11-21' },
  { dueOn: '2026-11-20' },
  { dueOn: '2026-11-19' },
  { dueOn: '2026-11-17' },
  { dueOn: '2026-11-13' },
  { dueOn: '2026-11-27', autopay: true },
  { dueOn: '2026-11-20', paid: 'today' },
  { dueOn: '2026-11-23', autopay: true },
  { dueOn: '2026-11-22' },
  { dueOn: '2026-11-17', paid: 'late-posting' },
  { dueOn: '2026-11-28' },
  { dueOn: '2026-11-19', graceDays: 3 },
  { dueOn: '2026-12-05' },
  { dueOn: '2026-11-21', paid: 'processing' },
  { dueOn: '2026-11-24' },
];

/** What customers say of their own loans in the conversations. */
const STORIES: Readonly<Record<number, Instalment>> = {
  3: { dueOn: '2026-12-01', minor: 13_800 },
  17: { dueOn: '2026-11-24' },
  49: { dueOn: '2026-12-01', autopay: true },
  56: { dueOn: '2026-11-25', minor: 64_000 },
  102: { dueOn: '2026-11-25', minor: 320_000 },
};

/** Customers in a plan already: only the plan's own dates count. */
const IN_PLAN = new Set([30, 57, 85, 118, 137]);
/** Signed, and the money under way or not even that: what the disbursement team hears about. */
const UNDER_WAY = new Set([7, 65, 76, 101, 134]);
const DISBURSED_TODAY = new Set([36, 82, 124, 142]);

const SIZE: Readonly<Record<Person['place'], number>> = {
  US: 18_000,
  UK: 14_500,
  SG: 32_000,
  HK: 240_000,
  CN: 120_000,
  ID: 95_000_000,
};

const instalmentOf = ({ number }: Person): Instalment => {
  const usual = STORIES[number] ?? CYCLE[number % CYCLE.length] ?? { dueOn: '2026-12-05' };
  return IN_PLAN.has(number) ? { dueOn: number % 2 === 0 ? '2026-11-23' : '2026-11-27', planId: `plan-${number}` } : usual;
};

const paymentOf = (
  paid: Instalment['paid'],
  fields: { readonly loanId: string; readonly obligationId: string },
): readonly LifeDraft[] => {
  switch (paid) {
    case 'today':
      return [{ type: 'payment-received', at: on('2026-11-20', '06:45'), ...fields }];
    case 'late-posting':
      return [{ type: 'payment-received', at: on('2026-11-20', '16:20'), ...fields, paidAt: on('2026-11-16', '10:05') }];
    case 'processing':
      return [{ type: 'payment-processing', at: on('2026-11-20', '14:05'), ...fields }];
    case undefined:
      return [];
  }
};

export const loans: Tell = (person) => {
  const { number, products, place, facts } = person;
  const loanId = products.loan;
  if (loanId === undefined) return [];
  if (UNDER_WAY.has(number)) {
    return [
      { type: 'loan-signed', at: on('2026-11-19', '06:30'), loanId },
      { type: 'disbursement-started', at: on('2026-11-19', '07:10'), loanId },
    ];
  }
  const seed = seeded('loan', number);
  const minor = SIZE[place] + seed.below(40) * Math.round(SIZE[place] / 100);
  const amount = { minor: minor * 12, currency: facts.currency };
  if (DISBURSED_TODAY.has(number)) return [{ type: 'loan-disbursed', at: on('2026-11-20', '04:15'), loanId, amount }];
  const next = instalmentOf(person);
  const fields = { loanId, obligationId: `${loanId}-${String(seed.between(3, 18)).padStart(2, '0')}` };
  return [
    ...(number % 4 === 0
      ? [{ type: 'loan-disbursed' as const, at: on(`2026-0${seed.between(1, 8)}-12`, '05:00'), loanId, amount }]
      : []),
    {
      type: 'instalment-scheduled',
      at: on('2026-10-28', '02:00'),
      ...fields,
      dueOn: next.dueOn,
      amount: { minor: next.minor ?? minor, currency: facts.currency },
      ...(next.autopay !== undefined && { autopay: next.autopay }),
      ...(next.graceDays !== undefined && { graceDays: next.graceDays }),
      ...(next.planId !== undefined && { planId: next.planId }),
    },
    ...paymentOf(next.paid, fields),
    ...(IN_PLAN.has(number)
      ? [{ type: 'hardship-plan-started' as const, at: on('2026-09-30', '03:30'), product: loanId, planId: `plan-${number}` }]
      : []),
  ];
};
