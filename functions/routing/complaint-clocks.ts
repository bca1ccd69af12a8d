import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, later, plus, utcDay } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { IntentFamily } from '../../shared/vocabulary/taxonomy.ts';

/**
 * Statutory complaint clocks, state of 2026-11-21; policy data to be confirmed by the operator's lawyer. The clock starts when the
 * complaint was said or received, on any channel; it does not pause and is not restarted by reopening or merging.
 */
export interface ComplaintClock {
  readonly rule: string;
  readonly version: string;
  /** Only for complaints about payments, cards and e-money; the lender's clock runs beside it, and the earlier one counts. */
  readonly about?: 'payments';
  /** Only for complaints that were spoken. */
  readonly spoken?: true;
  readonly answerWithin: { readonly amount: number; readonly unit: 'days' | 'business-days' | 'weeks' };
  readonly acknowledgeWithinDays?: number;
  readonly source: string;
  /** How the source was seen: read in a public copy, a secondary report, or from memory. */
  readonly strength: 'read' | 'secondary' | 'memory' | 'house';
}

const VERSION = '2026-11-21';

/** The clocks of each place; of several that apply to a complaint, the one that ends first counts. */
export const COMPLAINT_CLOCKS: Readonly<Record<Jurisdiction, readonly ComplaintClock[]>> = {
  CN: [
    {
      rule: 'complaint.cn.lender',
      version: VERSION,
      answerWithin: { amount: 15, unit: 'days' },
      source: '银行业保险业消费投诉处理管理办法 (2020)',
      strength: 'secondary',
    },
  ],
  UK: [
    {
      rule: 'complaint.uk.consumer-finance',
      version: VERSION,
      answerWithin: { amount: 8, unit: 'weeks' },
      source: 'FCA DISP 1.6',
      strength: 'read',
    },
    {
      rule: 'complaint.uk.payments',
      version: VERSION,
      about: 'payments',
      answerWithin: { amount: 15, unit: 'business-days' },
      source: 'Payment Services Regulations 2017, FCA DISP 1.6.2A',
      strength: 'memory',
    },
  ],
  EU: [
    {
      rule: 'complaint.eu.payments',
      version: VERSION,
      answerWithin: { amount: 15, unit: 'business-days' },
      source: 'Directive (EU) 2015/2366 Art. 101',
      strength: 'secondary',
    },
  ],
  US: [
    {
      rule: 'complaint.us.portal',
      version: VERSION,
      answerWithin: { amount: 15, unit: 'days' },
      source: 'CFPB complaint portal',
      strength: 'memory',
    },
    {
      rule: 'complaint.us.electronic-transfer',
      version: VERSION,
      about: 'payments',
      answerWithin: { amount: 10, unit: 'business-days' },
      source: 'Regulation E, 12 CFR 1005.11: ten business days, else provisional credit',
      strength: 'secondary',
    },
  ],
  IN: [
    {
      rule: 'complaint.in.regulated-lender',
      version: VERSION,
      answerWithin: { amount: 30, unit: 'days' },
      source: 'RBI Integrated Ombudsman Scheme',
      strength: 'secondary',
    },
  ],
  ID: [
    {
      rule: 'complaint.id.financial-services',
      version: VERSION,
      answerWithin: { amount: 10, unit: 'business-days' },
      source: 'POJK 22/2023',
      strength: 'secondary',
    },
    {
      rule: 'complaint.id.spoken',
      version: VERSION,
      spoken: true,
      answerWithin: { amount: 5, unit: 'business-days' },
      source: 'POJK 22/2023: complaints made orally',
      strength: 'memory',
    },
  ],
  HK: [
    {
      rule: 'complaint.hk.bank',
      version: VERSION,
      answerWithin: { amount: 30, unit: 'days' },
      acknowledgeWithinDays: 7,
      source: 'HKMA complaint handling guidance',
      strength: 'secondary',
    },
  ],
  SG: [
    {
      rule: 'complaint.sg.house',
      version: VERSION,
      answerWithin: { amount: 20, unit: 'business-days' },
      source: 'FAA-N for advisers, taken as house rule: no general clock',
      strength: 'memory',
    },
  ],
  default: [
    {
      rule: 'complaint.default.house',
      version: VERSION,
      answerWithin: { amount: 10, unit: 'business-days' },
      source: 'house rule: ten business days, as the shortest general clock of the packs',
      strength: 'house',
    },
  ],
};

const isWeekend = (instant: Instant): boolean => [0, 6].includes(new Date(instant).getUTCDay());

/**
 * Adds business days (Monday to Friday). Public holidays are not skipped, so the date can only be earlier than the statutory one,
 * never later.
 */
const plusBusinessDays = (from: Instant, days: number): Instant => {
  let day = from;
  for (let left = days; left > 0; ) {
    day = plus(day, DAY);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
};

/** Last instant of the UTC day by which the complaint must be answered. */
export const complaintDueAt = (receivedAt: Instant, clock: ComplaintClock): Instant => {
  const { amount, unit } = clock.answerWithin;
  const due =
    unit === 'business-days' ? plusBusinessDays(receivedAt, amount) : plus(receivedAt, amount * (unit === 'weeks' ? 7 : 1) * DAY);
  return `${utcDay(due)}T23:59:59.999Z`;
};

/** House rule: an unanswered complaint is called near its deadline so many days before, in time to still answer it well. */
export const NEAR_DAYS = 3;

/** What decides which clocks apply to a complaint. */
export interface ComplaintHeard {
  readonly receivedAt: Instant;
  readonly jurisdiction: Jurisdiction;
  /** Of its intent; unknown = the lender's clock. */
  readonly family?: IntentFamily | undefined;
  readonly spoken: boolean;
}

const PAYMENTS: ReadonlySet<IntentFamily> = new Set<IntentFamily>(['cards', 'wallet-and-transfers']);

const applies = ({ about, spoken }: ComplaintClock, heard: ComplaintHeard): boolean =>
  (about === undefined || (heard.family !== undefined && PAYMENTS.has(heard.family))) && (spoken === undefined || heard.spoken);

/** The clock of a complaint: of those that apply, the one that ends first. */
export const complaintClock = (
  heard: ComplaintHeard,
): { readonly rule: string; readonly version: string; readonly dueAt: Instant; readonly nearAt: Instant } => {
  const { receivedAt, jurisdiction } = heard;
  const [first, ...others] = COMPLAINT_CLOCKS[jurisdiction]
    .filter((clock) => applies(clock, heard))
    .map(({ rule, version, ...clock }) => ({ rule, version, dueAt: complaintDueAt(receivedAt, { rule, version, ...clock }) }));
  if (first === undefined) throw new RangeError(`no complaint clock for ${jurisdiction}`);
  const strictest = others.reduce((best, next) => (next.dueAt < best.dueAt ? next : best), first);
  return { ...strictest, nearAt: later(receivedAt, plus(strictest.dueAt, -NEAR_DAYS * DAY)) };
};
