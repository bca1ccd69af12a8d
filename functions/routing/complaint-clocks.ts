import type { Instant } from '../../shared/vocabulary/instants.ts';
import { DAY, later, plus, utcDay } from '../../shared/vocabulary/instants.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';

/**
 * Statutory complaint clocks, state of 2026-11-21; policy data to be confirmed by the operator's lawyer. The clock starts when the
 * complaint was said or received, on any channel; it does not pause and is not restarted by reopening or merging.
 */
export interface ComplaintClock {
  readonly rule: string;
  readonly version: string;
  readonly answerWithin: { readonly amount: number; readonly unit: 'days' | 'business-days' | 'weeks' };
  readonly acknowledgeWithinDays?: number;
  readonly source: string;
  /** How the source was seen: read in a public copy, a secondary report, or from memory. */
  readonly strength: 'read' | 'secondary' | 'memory' | 'house';
}

const VERSION = '2026-11-21';

/** The clock of each place for consumer finance; where several products differ, the one for lenders. */
export const COMPLAINT_CLOCKS: Readonly<Record<Jurisdiction, ComplaintClock>> = {
  CN: {
    rule: 'complaint.cn.lender',
    version: VERSION,
    answerWithin: { amount: 15, unit: 'days' },
    source: '银行业保险业消费投诉处理管理办法 (2020)',
    strength: 'secondary',
  },
  UK: {
    rule: 'complaint.uk.consumer-finance',
    version: VERSION,
    answerWithin: { amount: 8, unit: 'weeks' },
    source: 'FCA DISP 1.6',
    strength: 'read',
  },
  EU: {
    rule: 'complaint.eu.payments',
    version: VERSION,
    answerWithin: { amount: 15, unit: 'business-days' },
    source: 'Directive (EU) 2015/2366 Art. 101',
    strength: 'secondary',
  },
  US: {
    rule: 'complaint.us.portal',
    version: VERSION,
    answerWithin: { amount: 15, unit: 'days' },
    source: 'CFPB complaint portal',
    strength: 'memory',
  },
  IN: {
    rule: 'complaint.in.regulated-lender',
    version: VERSION,
    answerWithin: { amount: 30, unit: 'days' },
    source: 'RBI Integrated Ombudsman Scheme',
    strength: 'secondary',
  },
  ID: {
    rule: 'complaint.id.financial-services',
    version: VERSION,
    answerWithin: { amount: 10, unit: 'business-days' },
    source: 'POJK 22/2023',
    strength: 'secondary',
  },
  HK: {
    rule: 'complaint.hk.bank',
    version: VERSION,
    answerWithin: { amount: 30, unit: 'days' },
    acknowledgeWithinDays: 7,
    source: 'HKMA complaint handling guidance',
    strength: 'secondary',
  },
  SG: {
    rule: 'complaint.sg.house',
    version: VERSION,
    answerWithin: { amount: 20, unit: 'business-days' },
    source: 'FAA-N for advisers, taken as house rule: no general clock',
    strength: 'memory',
  },
  default: {
    rule: 'complaint.default.house',
    version: VERSION,
    answerWithin: { amount: 10, unit: 'business-days' },
    source: 'house rule: the shortest clock of the packs',
    strength: 'house',
  },
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

/** The clock of a complaint received in a jurisdiction. */
export const complaintClock = (
  receivedAt: Instant,
  jurisdiction: Jurisdiction,
): { readonly rule: string; readonly version: string; readonly dueAt: Instant; readonly nearAt: Instant } => {
  const clock = COMPLAINT_CLOCKS[jurisdiction];
  const dueAt = complaintDueAt(receivedAt, clock);
  return { rule: clock.rule, version: clock.version, dueAt, nearAt: later(receivedAt, plus(dueAt, -NEAR_DAYS * DAY)) };
};
