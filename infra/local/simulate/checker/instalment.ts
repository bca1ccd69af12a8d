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
  /** Since when the payment that is under way, or came of it, is being posted. */
  processingAt?: number;
  /** When the customer said that it was paid. */
  reportedAt: readonly number[];
}

const REPORT_LASTS = 10 * 86_400_000;

/** Whether the money was on its way, as we were told by the end. */
export const onItsWay = (one: Instalment, at: number): boolean =>
  [one.paidAt, one.processingAt].some((since) => since !== undefined && at > since) ||
  one.reportedAt.some((since) => at > since && at < since + REPORT_LASTS);

/** What was on its way did not come. */
const reopen = (one: Instalment): void => {
  one.status = 'open';
  one.reportedAt = [];
  delete one.processingAt;
};

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
  'payment-processing': (one, body) => {
    if (one.status !== 'open') return;
    one.status = 'processing';
    one.processingAt = Date.parse(body.at);
  },
  'payment-reported': (one, body) => {
    one.reportedAt = [...one.reportedAt, Date.parse(body.at)];
  },
  'payment-failed': (one) => {
    if (one.status === 'processing') reopen(one);
  },
  'payment-reversed': (one) => {
    if (one.status !== 'paid' && one.status !== 'processing') return;
    reopen(one);
    one.paidMinor = 0;
    delete one.paidAt;
  },
};

/** What an event does to an instalment. */
export const followInstalment = (one: Instalment, { body }: Lifecycle): void => FOLLOW[body.type]?.(one, body);
