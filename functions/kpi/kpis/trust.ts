import { HOUR, millisecondsBetween } from '../../../shared/vocabulary/instants.ts';
import type { Contact } from '../contact.ts';
import type { Kpi } from '../kpi.ts';
import { coarse, gap, kpi, out } from '../kpi.ts';
import { isInbound, isMandated } from '../predicates.ts';

/** What runs around the clock has an SLA of at most this (taxonomy). */
const INTERVENTION_HOURS = 4;

const firstHumanAction = ({ desk, humanReachedAt }: Contact, after: string): string | undefined =>
  [desk.firstActionAt, humanReachedAt].filter((at) => at !== undefined && at >= after).sort()[0];

/** The gravest thing that broke a customer's trust in this contact. */
const incidentOf = (contact: Contact): string | undefined => {
  const caused = contact.reminderCaused === true;
  if (caused && contact.label === 'wrong-person-contacted') return 'wrong-person-told';
  if (caused && contact.label === 'repayment-not-posted') return 'payer-chased';
  if (contact.humanDenied) return 'human-denied';
  return undefined;
};

/** Risk and trust: seen in time, acted on in time, and what went wrong. */
export const TRUST: readonly Kpi[] = [
  kpi({
    id: 'risk-intervention',
    name: { en: 'High risk reached by a person', zh: '高风险干预率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Did a person act on every contact of high or critical risk?',
    facts: 'contact: risk, turns; desk: any act of a person',
    formula: 'with an agent turn or an act at the desk ÷ flagged high or critical',
    exclusions: 'younger than 4 h: immature',
    source: 'facts/kpi.md, risk intervention',
    example: '3 critical two days ago, 2 with an agent or desk act; 1 from an hour ago: 2 ÷ 3, 1 immature',
    judge: ({ contact }, now) => {
      if (!isInbound(contact) || !isMandated(contact)) return undefined;
      if (millisecondsBetween(contact.at, now) < INTERVENTION_HOURS * HOUR) return 'immature';
      return Number(contact.turns.agent > 0 || contact.desk.firstActionAt !== undefined);
    },
  }),
  ...([true, false] as const).map((live) =>
    kpi({
      id: live ? 'detection-lag-live-p95' : 'detection-lag-after-p95',
      name: live
        ? { en: 'Risk detection lag, live, p95', zh: '风险识别时延（实时）P95' }
        : { en: 'Risk detection lag, after the fact, p95', zh: '风险识别时延（事后）P95' },
      over: 'contact',
      counts: 'contacts',
      unit: 'seconds',
      shape: { kind: 'quantile', p: 0.95 },
      question: `How long after the words were said did we flag them, ${live ? 'while the customer was there' : 'once the conversation was over'}?`,
      facts: 'contact: risk, riskSignal (saidAt, flaggedAt, live)',
      formula: 'p95 (nearest rank) of flag − moment the words were said',
      exclusions: 'high or critical without both times: lowers the coverage',
      source: 'amendment on detection lag',
      example: live ? 'flagged after 2 s and 9 s: p95 = 9 s' : 'flagged after 60 s and 300 s: p95 = 300 s',
      judge: ({ contact }) => {
        if (!isInbound(contact) || !isMandated(contact)) return undefined;
        if (contact.riskSignal === undefined) return gap('no-times');
        const { saidAt, flaggedAt } = contact.riskSignal;
        return contact.riskSignal.live === live ? coarse(millisecondsBetween(saidAt, flaggedAt)) : undefined;
      },
    }),
  ),
  kpi({
    id: 'risk-response-p95',
    name: { en: 'Risk response time, p95', zh: '风险响应时长 P95' },
    over: 'contact',
    counts: 'contacts',
    unit: 'seconds',
    shape: { kind: 'quantile', p: 0.95 },
    question: 'How long from the flag to the first act of a person?',
    facts: 'contact: riskSignal.flaggedAt, humanReachedAt; desk: any act of a person',
    formula: 'p95 (nearest rank) of first human act − flag',
    exclusions: 'nobody acted: counted; no flag time: lowers the coverage',
    source: 'amendment on detection lag',
    example: 'acted on after 60 s and 900 s, 1 never: p95 = 900 s',
    judge: ({ contact }) => {
      if (!isInbound(contact) || !isMandated(contact)) return undefined;
      if (contact.riskSignal === undefined) return gap('no-times');
      const { flaggedAt } = contact.riskSignal;
      const acted = firstHumanAction(contact, flaggedAt);
      return acted === undefined ? out('nobody-acted') : coarse(millisecondsBetween(flaggedAt, acted));
    },
  }),
  kpi({
    id: 'trust-incidents',
    name: { en: 'Trust incidents', zh: '信任事件量' },
    over: 'contact',
    counts: 'contacts',
    unit: 'count',
    shape: { kind: 'count' },
    question: 'How often did we break a customer’s trust, and how?',
    facts: 'contact: humanDenied, label, reminderCaused',
    formula: 'contacts with an incident, by kind (the gravest): wrong person told, payer chased, human denied',
    exclusions: 'breaches of contact rules stand in `outreach-breaches`; broken promises have no source yet',
    source: 'amendment on trust incidents',
    example: '4 contacts: 1 denied a person, 1 wrong person after our reminder: 2 ÷ 4',
    judge: ({ contact }) => {
      if (!isInbound(contact)) return undefined;
      const kind = incidentOf(contact);
      return kind === undefined ? 0 : { value: 1, stratum: kind };
    },
  }),
  kpi({
    id: 'conversation-safety',
    name: { en: 'Conversation safety', zh: '对话安全率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Do our bot and templates say only what they may?',
    facts: 'desk: review (safe)',
    formula: 'reviewed contacts free of wrong disclosure, unfounded promise, pressure, wrong figure, discrimination ÷ reviewed',
    exclusions: 'reviewed without a word on it: lowers the coverage',
    source: 'amendment on conversation safety',
    example: '2 reviewed as safe, 1 as not, 1 without saying: 2 ÷ 3, coverage 0.75',
    judge: ({ contact }) => {
      if (!isInbound(contact) || contact.desk.review === undefined) return undefined;
      return contact.desk.review.safe === undefined ? gap('not-said') : Number(contact.desk.review.safe);
    },
  }),
];
