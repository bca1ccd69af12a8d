import type { Judgement, Kpi } from '../kpi.ts';
import { gap, kpi } from '../kpi.ts';
import { evidence, handOvers, isBotStarted, isHumanHandled, isInbound } from '../predicates.ts';
import type { IssueSubject } from '../subjects.ts';

type Count = (issue: IssueSubject) => number;

/** By the latest of its tickets about which somebody said something. */
const isResolved = (issue: IssueSubject, now: string): boolean | undefined =>
  issue.tickets.length === 1 ? evidence(issue.first, now) : resolvedByLatest(issue.tickets, now);

const resolvedByLatest = (tickets: IssueSubject['tickets'], now: string): boolean | undefined =>
  tickets
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((ticket) => evidence(ticket, now))
    .findLast((resolved) => resolved !== undefined);

const sum = (issue: IssueSubject, of: (ticket: IssueSubject['first']) => number): number =>
  issue.tickets.reduce((total, ticket) => total + of(ticket), 0);

const counted: Count = (issue) => sum(issue, (ticket) => handOvers(ticket).counted);
const mandated: Count = (issue) => sum(issue, (ticket) => handOvers(ticket).mandated);
const consults: Count = (issue) => sum(issue, (ticket) => handOvers(ticket).consults);
const fromBot: Count = (issue) => sum(issue, (ticket) => Number(isBotStarted(ticket) && isHumanHandled(ticket)));

const onResolved =
  (count: Count) =>
  (issue: IssueSubject, now: string): Judgement => {
    const resolved = isResolved(issue, now);
    if (resolved === undefined) return gap('no-evidence');
    return resolved ? count(issue) : undefined;
  };

const FACTS = 'contact: desk.transfers, risk, family, objectId; desk: transferred (reason), resolved, reopened';
const APART =
  'consults and mandated hand-overs (said so, or the first at high or critical risk) apart; no evidence: lowers the coverage';
const SOURCE = 'seed KPI; nearest: Connect "Contacts transferred out"; amendment on transfers';

const perIssue = (definition: {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  readonly question: string;
  readonly formula: string;
  readonly example: string;
  readonly judge: (issue: IssueSubject, now: string) => Judgement;
  readonly exclusions?: string;
}): Kpi =>
  kpi({
    over: 'issue',
    counts: 'issues',
    unit: 'per subject',
    shape: { kind: 'mean' },
    facts: FACTS,
    exclusions: APART,
    source: SOURCE,
    ...definition,
  });

const RESOLVED_EXAMPLE = '4 resolved issues with 0, 1, 2 and 0 transfers';

/** How often customers are passed on before they are helped; an anonymous contact is an issue of its own. */
export const TRANSFERS: readonly Kpi[] = [
  perIssue({
    id: 'transfers-per-resolution',
    name: { en: 'Transfers per resolution', zh: '单次解决转接次数' },
    question: 'How often is a customer passed on before the matter is settled?',
    formula: 'Σ hand-overs between people, queues, departments on resolved issues ÷ resolved issues',
    example: `${RESOLVED_EXAMPLE}: 3 ÷ 4 = 0.75`,
    judge: onResolved(counted),
  }),
  kpi({
    id: 'transfers-per-resolution-p90',
    name: { en: 'Transfers per resolution, p90', zh: '单次解决转接次数 P90' },
    over: 'issue',
    counts: 'issues',
    unit: 'per subject',
    shape: { kind: 'quantile', p: 0.9 },
    question: 'And for the unlucky tenth?',
    facts: FACTS,
    formula: 'p90 (nearest rank) of hand-overs per resolved issue',
    exclusions: APART,
    source: SOURCE,
    example: `${RESOLVED_EXAMPLE}: p90 = 2`,
    judge: onResolved(counted),
  }),
  kpi({
    id: 'transfers-two-or-more',
    name: { en: 'Passed on twice or more', zh: '两次以上转接率' },
    over: 'issue',
    counts: 'issues',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Which share of resolved issues was passed on at least twice?',
    facts: FACTS,
    formula: 'resolved issues with ≥ 2 hand-overs ÷ resolved issues',
    exclusions: APART,
    source: SOURCE,
    example: `${RESOLVED_EXAMPLE}: 1 ÷ 4 = 0.25`,
    judge: onResolved((issue) => Number(counted(issue) >= 2)),
  }),
  perIssue({
    id: 'mandated-per-resolution',
    name: { en: 'Mandated hand-overs per resolution', zh: '单次解决强制移交次数' },
    question: 'How many hand-overs did policy itself demand?',
    formula: 'Σ mandated hand-overs on resolved issues ÷ resolved issues',
    exclusions: 'no evidence: lowers the coverage',
    example: '2 resolved issues, 1 of critical risk with 2 transfers (1 of them mandated): 1 ÷ 2 = 0.5',
    judge: onResolved(mandated),
  }),
  perIssue({
    id: 'consults-per-resolution',
    name: { en: 'Consults per resolution', zh: '单次解决内部咨询次数' },
    question: 'How often did we ask a colleague without passing the customer on?',
    formula: 'Σ consults on resolved issues ÷ resolved issues',
    exclusions: 'no evidence: lowers the coverage',
    example: '2 resolved issues, 1 with a consult: 1 ÷ 2 = 0.5',
    judge: onResolved(consults),
  }),
  perIssue({
    id: 'bot-to-human-per-resolution',
    name: { en: 'Bot-to-human hand-overs per resolution', zh: '单次解决机转人次数' },
    question: 'How often did a person take over from the bot?',
    formula: 'Σ contacts begun with the bot and handled by a person, on resolved issues ÷ resolved issues',
    exclusions: 'no evidence: lowers the coverage',
    example: '2 resolved issues, 1 begun with the bot and ended with an agent: 1 ÷ 2 = 0.5',
    judge: onResolved(fromBot),
  }),
  perIssue({
    id: 'transfers-per-unresolved',
    name: { en: 'Transfers per unresolved issue', zh: '未解决问题转接次数' },
    question: 'And those we did not help: how often were they passed on?',
    formula: 'Σ hand-overs on unresolved or abandoned issues ÷ such issues',
    example: '2 issues said to be unresolved, 3 and 0 transfers: 3 ÷ 2 = 1.5',
    judge: (issue, now) => {
      const abandoned = issue.tickets.some((ticket) => ticket.desk.waits.at(-1)?.end?.how === 'abandoned');
      const resolved = isResolved(issue, now) ?? (abandoned ? false : undefined);
      if (resolved === undefined) return gap('no-evidence');
      return resolved ? undefined : counted(issue);
    },
  }),
  kpi({
    id: 'transfer-rate',
    name: { en: 'Transfer rate', zh: '转接率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many contacts took more than one person?',
    facts: 'contact: turns, desk.transfers; desk: answered, transferred',
    formula: 'contacts handled by more than one agent (any hand-over but a consult) ÷ connected inbound contacts',
    exclusions: 'no person took part',
    source: 'cxtoday.com; oraclecms.com',
    example: '3 handled by people, 1 of them transferred, 1 by the bot alone: 1 ÷ 3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || !isHumanHandled(contact)) return undefined;
      const moved = handOvers(contact);
      return Number(moved.counted + moved.mandated > 0);
    },
  }),
];
