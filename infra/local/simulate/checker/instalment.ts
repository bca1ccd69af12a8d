import type { InputRecord } from '../records.ts';

type Lifecycle = Extract<InputRecord, { kind: 'lifecycle' }>;
type Body = Lifecycle['body'];

export const text = (body: Body, name: string): string | undefined =>
  typeof body[name] === 'string' ? (body[name] as string) : undefined;

/** One instalment as the checker follows it. */
export interface Instalment {
  dueOn?: string;
  loanId?: string;
  planId?: string;
  graceDays: number;
  minor?: number;
  paidMinor: number;
  status: 'open' | 'processing' | 'paid' | 'waived';
  /** When the customer really paid, as told later. */
  paidAt?: number;
}

const amountOf = (body: Body): number | undefined => (body.amount as { readonly minor?: number } | undefined)?.minor;

const schedule = (one: Instalment, body: Body): void => {
  one.dueOn = text(body, 'dueOn') ?? one.dueOn ?? '';
  one.graceDays = typeof body.graceDays === 'number' ? body.graceDays : one.graceDays;
  const amount = amountOf(body);
  if (amount !== undefined) one.minor = amount;
  if (text(body, 'planId') !== undefined) one.planId = String(body.planId);
};

const receive = (one: Instalment, body: Body): void => {
  if (one.status === 'waived') return;
  const amount = amountOf(body);
  one.paidMinor += amount ?? one.minor ?? 0;
  if (amount !== undefined && one.minor !== undefined && one.paidMinor < one.minor) return;
  one.status = 'paid';
  one.paidAt = Date.parse(text(body, 'paidAt') ?? body.at);
};

const FOLLOW: Readonly<Record<string, (one: Instalment, body: Body) => void>> = {
  'instalment-scheduled': schedule,
  'instalment-moved': schedule,
  'payment-received': receive,
  'instalment-waived': (one) => {
    if (one.status !== 'paid') one.status = 'waived';
  },
  'payment-processing': (one) => {
    if (one.status === 'open') one.status = 'processing';
  },
  'payment-failed': (one) => {
    if (one.status === 'processing') one.status = 'open';
  },
  'payment-reversed': (one) => {
    if (one.status !== 'paid' && one.status !== 'processing') return;
    one.status = 'open';
    one.paidMinor = 0;
  },
};

/** What an event does to an instalment. */
export const followInstalment = (one: Instalment, { body }: Lifecycle): void => FOLLOW[body.type]?.(one, body);
