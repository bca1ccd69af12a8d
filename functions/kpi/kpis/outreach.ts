import { HOUR, millisecondsBetween } from '../../../shared/vocabulary/instants.ts';
import { ISSUE_HOURS } from '../../../shared/vocabulary/issue-linking.ts';
import type { Cell } from '../cells.ts';
import { difference } from '../intervals.ts';
import type { Finished, Kpi } from '../kpi.ts';
import { gap, kpi } from '../kpi.ts';

const LATEST = 'reminder: the latest state of each reminder, on the day of that state';

/** Contacts avoided = (contact rate of the holdout − of those sent) × sends. Stands only where a holdout is allowed and exists. */
const avoided = (cell: Cell): Finished | undefined => {
  const [sent, held] = [cell.strata?.get('sent'), cell.strata?.get('holdout')];
  if (sent === undefined || held === undefined || sent.n === 0 || held.n === 0) return undefined;
  const interval = difference({ hits: held.sum, n: held.n }, { hits: sent.sum, n: sent.n });
  return {
    value: (held.sum / held.n - sent.sum / sent.n) * sent.n,
    numerator: sent.sum,
    denominator: sent.n,
    ...(interval === undefined ? {} : { interval: [interval[0] * sent.n, interval[1] * sent.n] as const }),
  };
};

const inState = (
  state: 'sent' | 'deferred' | 'suppressed' | 'unknown',
  name: { readonly en: string; readonly zh: string },
  question: string,
  example: string,
): Kpi =>
  kpi({
    id: `reminders-${state}`,
    name,
    over: 'reminder',
    counts: 'reminders',
    unit: 'count',
    shape: { kind: 'count' },
    question,
    facts: `${LATEST}; reason`,
    formula: `reminders whose latest state is \`${state}\`; denominator: reminders with a latest state in the window; parts by reason`,
    exclusions: 'none',
    source: 'design, law 5',
    example,
    judge: ({ state: fact }) => {
      if (fact.state !== state) return 0;
      return fact.reason === undefined ? 1 : { value: 1, stratum: fact.reason };
    },
  });

const THREE = '3 reminders: sent after a deferral, deferred, suppressed (opted-out)';

/** Reminders: what was planned and became of it, and whether we kept the rules. */
export const OUTREACH: readonly Kpi[] = [
  kpi({
    id: 'reminders-planned',
    name: { en: 'Reminders planned', zh: '计划提醒量' },
    over: 'reminder-plan',
    counts: 'reminders',
    unit: 'count',
    shape: { kind: 'count' },
    question: 'How many reminders did the journeys ask for?',
    facts: 'reminder: state planned, on its own day',
    formula: 'reminders planned',
    exclusions: 'none; planned twice is one',
    source: 'design, river 2',
    example: `${THREE}: 3 ÷ 3`,
    judge: () => 1,
  }),
  inState('sent', { en: 'Reminders sent', zh: '已发送提醒量' }, 'How many went out?', `${THREE}: 1 ÷ 3`),
  inState('deferred', { en: 'Reminders deferred', zh: '延后提醒量' }, 'How many wait for a better time?', `${THREE}: 1 ÷ 3`),
  inState(
    'suppressed',
    { en: 'Reminders suppressed', zh: '已拦截提醒量' },
    'How many did the contact rules stop, and why?',
    `${THREE}: 1 ÷ 3`,
  ),
  inState(
    'unknown',
    { en: 'Sends of unknown fate', zh: '发送结果未知量' },
    'How many sends will never be repeated because their fate is unknown?',
    `${THREE}: 0 ÷ 3`,
  ),
  kpi({
    id: 'outreach-breaches',
    name: { en: 'Sends that broke a contact rule', zh: '违规触达率' },
    over: 'reminder',
    counts: 'reminders',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Did any send break quiet hours, cap, consent or suppression? (Target 0.)',
    facts: 'reminder: state sent, breach (checked again after the fact)',
    formula: 'sends with a breach ÷ sends checked',
    exclusions: 'sends not checked: lower the coverage',
    source: 'Reg F; facts/kpi.md, proactive compliance',
    example: '3 sent: 1 clean, 1 in quiet hours, 1 unchecked: 1 ÷ 2, coverage 2/3',
    judge: ({ state }) => {
      if (state.state !== 'sent') return undefined;
      return state.breach === undefined ? gap('not-checked') : Number(state.breach.length > 0);
    },
  }),
  kpi({
    id: 'opt-outs-after-send',
    name: { en: 'Opt-outs after a send', zh: '提醒后退订率' },
    over: 'reminder',
    counts: 'reminders',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many of our messages made people tell us to stop?',
    facts: 'reminder: state sent; contact: label contact-opt-out of the same customer',
    formula: 'sends followed by an opt-out within 168 h ÷ sends older than 168 h',
    exclusions: 'younger: immature',
    source: 'facts/kpi.md, proactive compliance',
    example: '3 sent long ago, 1 followed by an opt-out on day 2, 1 sent today: 1 ÷ 3, 1 immature',
    judge: ({ state, after }, now) => {
      if (state.state !== 'sent') return undefined;
      if (millisecondsBetween(state.at, now) < ISSUE_HOURS * HOUR) return 'immature';
      return Number(after.some(({ label }) => label === 'contact-opt-out'));
    },
  }),
  kpi({
    id: 'avoided-contacts',
    name: { en: 'Contacts avoided (estimate)', zh: '避免的联系量（估算）' },
    over: 'reminder',
    counts: 'contacts',
    unit: 'count',
    shape: { kind: 'custom', finish: avoided },
    question: 'How many contacts did our messages save customers?',
    facts: 'reminder: sent, or suppressed with reason `holdout`; contact: inbound within 168 h',
    formula: '(contact rate of the holdout − of those sent) × sends; Newcombe interval',
    exclusions: 'younger than 168 h: immature; without a holdout there is no figure',
    source: 'amendment on avoided contacts (holdout only where allowed)',
    example: '4 sent, 1 wrote in; holdout of 2, 1 wrote in: (0.5 − 0.25) × 4 = 1',
    judge: ({ state, after }, now) => {
      const stratum =
        state.state === 'sent' ? 'sent' : state.state === 'suppressed' && state.reason === 'holdout' ? 'holdout' : undefined;
      if (stratum === undefined) return undefined;
      return millisecondsBetween(state.at, now) < ISSUE_HOURS * HOUR ? 'immature' : { value: Number(after.length > 0), stratum };
    },
  }),
];
