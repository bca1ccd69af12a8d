import type { Judgement, Kpi } from '../kpi.ts';
import { gap, kpi, out } from '../kpi.ts';
import { evidence, handOvers, isInbound, isMandated, notARequest } from '../predicates.ts';
import type { IssueSubject } from '../subjects.ts';

/** Settled in its first contact: evidence by the end of the 168 h, and no further contact of the customer about it in them. */
const settledAtOnce = (issue: IssueSubject, now: string): Judgement => {
  if (issue.anonymous) return out('anonymous');
  if (now < issue.closesAt) return 'immature';
  const resolved = evidence(issue.first, issue.closesAt);
  if (resolved === undefined) return gap('no-evidence');
  return Number(resolved && issue.repeats.length === 0);
};

const FACTS = 'contact: customerId, family, objectId, overlays, desk.resolved, resolution; desk: resolved, reopened';
const YOUNG = 'anonymous: counted; younger than 168 h: immature; no evidence about the first contact: lowers the coverage';

/** First contact resolution: an issue, its first contact, the 168 h after it. */
export const FIRST_CONTACT: readonly Kpi[] = [
  kpi({
    id: 'fcr-gross',
    name: { en: 'First contact resolution (gross, 7 days)', zh: '首次解决率' },
    over: 'issue',
    counts: 'issues',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many matters are settled in the first contact, for good?',
    facts: FACTS,
    formula:
      'first contact resolved by evidence and no further contact on the issue within 7 × 24 h, any channel ÷ mature issues with evidence',
    exclusions: `${YOUNG}; continuations are neither first contacts nor repeats`,
    source: 'callcentrehelper.com (7 days); amendment on FCR evidence',
    example: '5 old issues: 2 resolved, 1 resolved but back on day 5, 1 not resolved, 1 without evidence: 2 ÷ 4, coverage 0.8',
    judge: settledAtOnce,
  }),
  kpi({
    id: 'fcr-net',
    name: { en: 'First contact resolution (net)', zh: '首次解决率（净）' },
    over: 'issue',
    counts: 'issues',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'And of those that policy allows to be settled at first level?',
    facts: `${FACTS}; contact: risk`,
    formula: 'as gross ÷ mature issues with evidence, minus those policy must hand over (risk high or critical)',
    exclusions: `${YOUNG}; mandated hand-over: counted`,
    source: 'docs.medallia.com/agent-connect/faqs',
    example: '3 old issues: 2 resolved (1 of high risk), 1 not: 1 ÷ 2, 1 excluded',
    judge: (issue, now) => {
      const judged = settledAtOnce(issue, now);
      return typeof judged === 'number' && isMandated(issue.first) ? out('mandated') : judged;
    },
  }),
  kpi({
    id: 'one-contact-resolution',
    name: { en: 'One-contact resolution', zh: '一次联系解决率' },
    over: 'issue',
    counts: 'issues',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'And without being passed on to anybody else?',
    facts: `${FACTS}, transferred; contact: desk.transfers`,
    formula:
      'as gross, and the first contact was not handed over (repeats on any channel already count against gross) ÷ mature issues with evidence',
    exclusions: YOUNG,
    source: 'sqmgroup.com (59 % beside 70 % FCR)',
    example: '3 old issues resolved at once, 1 of them after a transfer: 2 ÷ 3',
    judge: (issue, now) => {
      const judged = settledAtOnce(issue, now);
      const { counted, mandated } = handOvers(issue.first);
      return judged === 1 && counted + mandated > 0 ? 0 : judged;
    },
  }),
  kpi({
    id: 'reopened-rate',
    name: { en: 'Reopened', zh: '重开率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How often was "resolved" premature?',
    facts: 'desk: resolved, reopened',
    formula: 'requests reopened after a resolution ÷ requests ever resolved by the desk',
    exclusions: 'never resolved',
    source: 'facts/kpi.md, acceptance-success',
    example: '3 resolved, 1 of them reopened: 1 ÷ 3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined) return undefined;
      const resolved = contact.desk.moves.findIndex(({ to }) => to === 'resolved');
      if (resolved < 0) return undefined;
      return Number(contact.desk.moves.slice(resolved).some(({ to }) => to === 'reopened'));
    },
  }),
];
