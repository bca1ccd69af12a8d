import { DAY, plus } from '../../../shared/vocabulary/instants.ts';
import type { CountedUnit, Kpi, ValueUnit } from '../kpi.ts';
import { kpi, out } from '../kpi.ts';

/** Lifecycle events that end a relationship or let it sleep. */
export const LOST_EVENTS: ReadonlySet<string> = new Set(['account-closed', 'customer-dormant']);
const LOST_WITHIN = 60 * DAY;
/** Somebody without any lifecycle event in this time is not followed by the lifecycle at all. */
const KNOWN_SINCE = 60 * DAY;

/** A KPI we owe and cannot compute yet: its section says which fact is missing; its value is `no data`. */
const noSource = (definition: {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly counts: CountedUnit;
  readonly unit: ValueUnit;
  readonly question: string;
  readonly formula: string;
  readonly missing: string;
  readonly source: string;
}): Kpi => {
  const { missing, ...rest } = definition;
  return kpi({
    ...rest,
    over: 'contact',
    shape: { kind: 'share' },
    slices: [],
    facts: `none yet: ${missing}`,
    exclusions: 'all',
    example: 'no source fact: no data, never zero',
    judge: () => undefined,
  });
};

/** What support is worth to customers and to us. */
export const VALUE: readonly Kpi[] = [
  kpi({
    id: 'customers-lost-after-contact',
    name: { en: 'Customers lost within 60 days of a contact', zh: '联系后60天流失率' },
    over: 'customer',
    counts: 'customers',
    unit: 'share',
    shape: { kind: 'share' },
    pace: 'daily',
    question: 'How many customers close or go dormant after talking to us?',
    facts: 'contact: customerId; lifecycle: account-closed, customer-dormant; any other shows that the customer is followed',
    formula: 'customers with such an event within 60 days after their last contact of the window ÷ customers in contact',
    exclusions: 'no lifecycle event of that customer in the 60 days before or after: counted; younger than 60 days: immature',
    source: 'amendment on value',
    example: '3 customers of 70 days ago with lifecycle events, 1 closed on day 20; 1 without events: 1 ÷ 3, 1 excluded',
    judge: ({ contacts, lifecycle, at }, now) => {
      const last = contacts.at(-1)?.at ?? at;
      const until = plus(last, LOST_WITHIN);
      const since = plus(last, -KNOWN_SINCE);
      if (!lifecycle.some((fact) => fact.at >= since && fact.at < until)) return out('no-lifecycle');
      if (now < until) return 'immature';
      return Number(lifecycle.some((fact) => LOST_EVENTS.has(fact.type) && fact.at >= last && fact.at < until));
    },
  }),
  noSource({
    id: 'late-fees-avoided',
    name: { en: 'Late fees avoided (estimate)', zh: '避免的滞纳金（估算）' },
    counts: 'customers',
    unit: 'count',
    question: 'What did our reminders save customers?',
    formula: 'paid in time after a reminder, minus the rate without one, × fee',
    missing: 'payment facts with the fee that would have been due',
    source: 'amendment on value',
  }),
  noSource({
    id: 'deflection',
    name: { en: 'Deflection (estimate)', zh: '分流替代率（估算）' },
    counts: 'contacts',
    unit: 'share',
    question: 'How many assisted contacts did self-service replace?',
    formula: 'avoided assisted contacts ÷ (avoided + assisted)',
    missing: 'a counterfactual (self-service sessions with and without the offer)',
    source: 'chatbotscape.com: variants differ by 15 to 25 points',
  }),
  noSource({
    id: 'voc-closure',
    name: { en: 'Findings closed by their owner', zh: '客户之声闭环率' },
    counts: 'issues',
    unit: 'share',
    question: 'Do departments act on what customers complain about?',
    formula: 'findings acknowledged by the owner in time ÷ findings',
    missing: 'facts of the voice-of-customer room',
    source: 'facts/kpi.md, VoC closure',
  }),
  noSource({
    id: 'governance-effectiveness',
    name: { en: 'Governance findings closed in time', zh: '治理问题按期关闭率' },
    counts: 'issues',
    unit: 'share',
    question: 'Does governance change anything?',
    formula: 'findings closed in time ÷ due',
    missing: 'facts of the governance room',
    source: 'amendment on conversation safety and governance effectiveness',
  }),
];
