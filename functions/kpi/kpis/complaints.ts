import { millisecondsBetween } from '../../../shared/vocabulary/instants.ts';
import type { Contact } from '../contact.ts';
import type { Kpi } from '../kpi.ts';
import { coarse, gap, kpi, out } from '../kpi.ts';
import { isInbound } from '../predicates.ts';

const FILE = 'contact: complaint (number, receivedAt, dueAt, rule)';

/** Complaint files: how many, in time or not, and what came of them. */
export const COMPLAINTS: readonly Kpi[] = [
  kpi({
    id: 'complaints-opened',
    name: { en: 'Complaints opened', zh: '新增投诉量' },
    over: 'contact',
    counts: 'complaints',
    unit: 'count',
    shape: { kind: 'count' },
    question: 'How many complaints came in?',
    facts: FILE,
    formula: 'complaint numbers mentioned for the first time; denominator: inbound contacts',
    exclusions: 'the same number said again',
    source: 'facts/kpi.md, complaint timeliness',
    example: '3 contacts, 2 of them about the same complaint number: 1 ÷ 3',
    judge: ({ contact, complaintsOpened }) => (isInbound(contact) ? complaintsOpened : undefined),
  }),
  kpi({
    id: 'complaints-acknowledged',
    name: { en: 'Complaints acknowledged', zh: '投诉受理确认率' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many have we acknowledged or answered?',
    facts: `${FILE}; desk: complaint-acknowledged, complaint-answered`,
    formula: 'acknowledged or answered ÷ received',
    exclusions: 'none',
    source: 'complaint-clocks.md',
    example: '3 received, 1 acknowledged, 1 answered: 2 ÷ 3',
    judge: ({ desk }) => Number(desk.acknowledgedAt !== undefined || desk.answeredAt !== undefined),
  }),
  kpi({
    id: 'complaint-timeliness',
    name: { en: 'Complaints answered in time', zh: '投诉按期办结率' },
    over: 'complaint-due',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'Did we keep the statutory clock?',
    facts: `${FILE}; desk: complaint-answered`,
    formula: 'answered by the due instant ÷ due in the period (counted on the day it fell due)',
    exclusions: 'no clock known for it: counted; due later today: immature',
    source: '银行业保险业消费投诉处理管理办法 (2020): 15 → 30 → +30 days',
    example: '4 due: 2 answered before, 1 after, 1 not at all: 2 ÷ 4 = 0.5',
    judge: ({ dueAt, desk }, now) => {
      if (dueAt === undefined) return out('no-clock');
      if (now < dueAt) return 'immature';
      return Number(desk.answeredAt !== undefined && desk.answeredAt <= dueAt);
    },
  }),
  kpi({
    id: 'complaint-oldest-open',
    name: { en: 'Oldest open complaint', zh: '最久未办结投诉时长' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'seconds',
    shape: { kind: 'quantile', p: 1 },
    pace: 'daily',
    question: 'How old is the oldest complaint without an answer?',
    facts: `${FILE}; desk: complaint-answered`,
    formula: 'greatest of now − received over complaints without an answer',
    exclusions: 'answered',
    source: 'facts/kpi.md, complaint timeliness',
    example: 'open for 2 days and 10 days, 1 answered: 864000 s',
    judge: ({ receivedAt, desk }, now) =>
      desk.answeredAt === undefined ? coarse(millisecondsBetween(receivedAt, now)) : undefined,
  }),
  kpi({
    id: 'complaints-upheld',
    name: { en: 'Complaints upheld', zh: '投诉成立率' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'How many were right?',
    facts: 'desk: complaint-answered (upheld)',
    formula: 'upheld ÷ answered',
    exclusions: 'open: immature; answered without saying: lowers the coverage',
    source: 'amendment on complaint effect',
    example: '2 upheld, 1 not, 1 open: 2 ÷ 3, 1 immature',
    judge: ({ desk }) => {
      if (desk.answeredAt === undefined) return 'immature';
      return desk.upheld === undefined ? gap('not-said') : Number(desk.upheld);
    },
  }),
  kpi({
    id: 'complaints-redress',
    name: { en: 'Complaints with redress', zh: '投诉补偿率' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'How many led to a remedy?',
    facts: 'desk: complaint-answered (redress)',
    formula: 'with redress ÷ answered',
    exclusions: 'open: immature; answered without saying: lowers the coverage',
    source: 'amendment on complaint effect',
    example: '1 with redress, 1 without, 1 not said: 1 ÷ 2, coverage 2/3',
    judge: ({ desk }) => {
      if (desk.answeredAt === undefined) return 'immature';
      return desk.redress === undefined ? gap('not-said') : Number(desk.redress);
    },
  }),
  kpi({
    id: 'complaints-reopened',
    name: { en: 'Complaints reopened', zh: '投诉重开率' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'How many answers did not settle it?',
    facts: 'desk: complaint-answered, reopened',
    formula: 'reopened after the answer ÷ answered',
    exclusions: 'open: immature',
    source: 'amendment on complaint effect',
    example: '2 answered, 1 reopened afterwards: 1 ÷ 2 = 0.5',
    judge: ({ desk, contact }) => {
      const { answeredAt } = desk;
      if (answeredAt === undefined) return 'immature';
      return Number(contact.desk.moves.some(({ to, at }) => to === 'reopened' && at > answeredAt));
    },
  }),
  kpi({
    id: 'complaints-to-regulator',
    name: { en: 'Complaints taken to a regulator', zh: '投诉升级监管率' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'How many customers went, or said they would go, further?',
    facts: 'contact: overlays (regulator-or-legal) in the complaint or a later contact of the customer',
    formula: 'complaints with a regulator or legal threat since ÷ complaints received',
    exclusions: 'none',
    source: 'amendment on complaint effect',
    example: '2 complaints, 1 followed by a threat to go to the ombudsman: 1 ÷ 2 = 0.5',
    judge: ({ contact, later }) => Number([contact, ...later].some(({ overlays }) => overlays.includes('regulator-or-legal'))),
  }),
  kpi({
    id: 'complaints-repeat-cause',
    name: { en: 'Complaints with a repeated cause', zh: '投诉同因复发率' },
    over: 'complaint',
    counts: 'complaints',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'How many customers complained again about the same kind of matter?',
    facts: `${FILE}, family; later contacts of the customer`,
    formula: 'a later complaint of the customer in the same family ÷ complaints received',
    exclusions: 'anonymous: counted',
    source: 'amendment on complaint effect',
    example: '2 customers complain about fees, 1 of them again a month later (3 complaints): 1 ÷ 3',
    judge: ({ contact, later }) => {
      if (contact.customerId === undefined) return out('anonymous');
      const again = ({ family, complaint }: Contact): boolean =>
        family === contact.family && complaint !== undefined && complaint.number !== contact.complaint?.number;
      return Number(later.some(again));
    },
  }),
];
