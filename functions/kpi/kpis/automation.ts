import { HOUR, millisecondsBetween } from '../../../shared/vocabulary/instants.ts';
import { ISSUE_HOURS } from '../../../shared/vocabulary/issue-linking.ts';
import type { Kpi } from '../kpi.ts';
import { gap, kpi, out } from '../kpi.ts';
import { evidence, isBotStarted, isHumanHandled, isInbound, notARequest } from '../predicates.ts';
import type { ContactSubject } from '../subjects.ts';

const WINDOW = ISSUE_HOURS * HOUR;

const cameBack = ({ at, returnedAt }: ContactSubject): boolean =>
  returnedAt !== undefined && millisecondsBetween(at, returnedAt) < WINDOW;

const reopened = ({ contact }: ContactSubject): boolean => contact.desk.moves.some(({ to }) => to === 'reopened');

/** Old enough to know whether it held. Early failures wait as well: counted at once they would drag young days to nothing. */
const isMature = ({ at }: ContactSubject, now: string): boolean => millisecondsBetween(at, now) >= WINDOW;

/** Completed by automation, and it stayed so: no takeover, no reopening, no return within 168 h. */
const kept = (subject: ContactSubject): number =>
  Number(!isHumanHandled(subject.contact) && !cameBack(subject) && !reopened(subject));

const FUNNEL = 'proposal of ours (no public formula found); amendment on acceptance-success';

/** What machines finish, always beside whether it held and who was denied a person. */
export const AUTOMATION: readonly Kpi[] = [
  kpi({
    id: 'containment',
    name: { en: 'Containment', zh: '机器人独立结束率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question:
      'How many contacts begun with the bot never reached a person? (A customer who gives up is contained: see the next.)',
    facts: 'contact: turns, botTurnsBeforeAgent; desk: answered, callback-reached',
    formula: 'bot-started contacts without a human ÷ bot-started contacts',
    exclusions: 'contacts a person began',
    source: 'ticketboard.cc; amendment: shown, never a target',
    example: '3 bot-started, 1 reached an agent, 1 agent-started: 2 ÷ 3',
    judge: ({ contact }) => (isInbound(contact) && isBotStarted(contact) ? Number(!isHumanHandled(contact)) : undefined),
  }),
  kpi({
    id: 'verified-automated-resolution',
    name: { en: 'Verified automated resolution', zh: '自动化核实解决率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many did the bot really settle?',
    facts: 'contact: turns, desk.resolved, resolution; desk: resolved, answered; later contacts of the issue',
    formula: 'contained, evidence of resolution, no return within 168 h ÷ bot-started contacts',
    exclusions: 'anonymous; contained without evidence (lowers the coverage); younger than 168 h: immature',
    source: 'Fin, Zendesk, Chatwoot PR #15425; amendment on containment',
    example: '4 old bot contacts: 1 confirmed, 1 confirmed but back on day 2, 1 to an agent, 1 silent: 1 ÷ 3',
    judge: (subject, now) => {
      const { contact } = subject;
      if (!isInbound(contact) || !isBotStarted(contact) || notARequest(contact) !== undefined) return undefined;
      if (contact.customerId === undefined) return out('anonymous');
      if (!isMature(subject, now)) return 'immature';
      if (isHumanHandled(contact) || cameBack(subject)) return 0;
      const resolved = evidence(contact, now);
      return resolved === undefined ? gap('no-evidence') : Number(resolved);
    },
  }),
  kpi({
    id: 'ai-share',
    name: { en: 'AI share', zh: '智能分流率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Which share of all contacts did machines finish?',
    facts: 'contact: turns; desk: answered, callback-reached',
    formula: 'contacts with bot turns and no human ÷ contacts with a bot or a human',
    exclusions: 'contacts nobody answered (letters, unanswered messages): counted',
    source: 'T/CBA 220-2021 §4.3.6; amendment: shown, never a target',
    example: '2 by the bot, 2 with an agent, 1 unanswered: 2 ÷ 4 = 0.5, 1 excluded',
    judge: ({ contact }) => {
      if (!isInbound(contact)) return undefined;
      if (isHumanHandled(contact)) return 0;
      return contact.turns.bot > 0 ? 1 : out('unanswered');
    },
  }),
  kpi({
    id: 'self-service-offered',
    name: { en: 'Funnel: offered ÷ recognised', zh: '受理漏斗：已提供' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'For how many recognised requests did automation offer to do it?',
    facts: 'contact: recognised, selfService.offered, else route self-service',
    formula: 'requests offered self-service ÷ recognised requests',
    exclusions: 'not recognised',
    source: FUNNEL,
    example: '4 recognised, 3 offered: 3 ÷ 4 = 0.75',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined || !contact.recognised) return undefined;
      return Number(contact.selfService?.offered ?? contact.route === 'self-service');
    },
  }),
  kpi({
    id: 'self-service-accepted',
    name: { en: 'Funnel: accepted ÷ offered', zh: '受理漏斗：已接受' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many customers took the offer?',
    facts: 'contact: selfService',
    formula: 'offers accepted ÷ offers',
    exclusions: 'routed to self-service without a record of what came of it: lowers the coverage',
    source: FUNNEL,
    example: '3 offered, 2 accepted: 2 ÷ 3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || notARequest(contact) !== undefined || !contact.recognised) return undefined;
      if (contact.selfService === undefined) return contact.route === 'self-service' ? gap('no-record') : undefined;
      return contact.selfService.offered ? Number(contact.selfService.accepted) : undefined;
    },
  }),
  kpi({
    id: 'self-service-completed',
    name: { en: 'Funnel: completed ÷ accepted', zh: '受理漏斗：已完成' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many of those did the business system confirm as done?',
    facts: 'contact: selfService',
    formula: 'completed ÷ accepted',
    exclusions: 'not accepted',
    source: FUNNEL,
    example: '2 accepted, 1 completed: 1 ÷ 2',
    judge: ({ contact }) =>
      isInbound(contact) && contact.selfService?.accepted === true ? Number(contact.selfService.completed) : undefined,
  }),
  kpi({
    id: 'self-service-kept',
    name: { en: 'Funnel: not reopened ÷ completed', zh: '受理漏斗：未重开' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many stayed done?',
    facts: 'contact: selfService, turns; desk: reopened; later contacts of the issue',
    formula: 'completed without takeover, reopening or return within 168 h ÷ completed',
    exclusions: 'anonymous; younger than 168 h: immature',
    source: FUNNEL,
    example: '3 completed: 1 kept, 1 back on day 3, 1 from yesterday: 1 ÷ 2, 1 immature',
    judge: (subject, now) => {
      if (!isInbound(subject.contact) || subject.contact.selfService?.completed !== true) return undefined;
      if (subject.contact.customerId === undefined) return out('anonymous');
      return isMature(subject, now) ? kept(subject) : 'immature';
    },
  }),
  kpi({
    id: 'acceptance-success',
    name: { en: 'Acceptance-success rate', zh: '受理成功率' },
    over: 'contact',
    counts: 'requests',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Of what automation took on, how much did it really do?',
    facts: 'contact: selfService, turns; desk: reopened; later contacts of the issue',
    formula: 'accepted, completed, no takeover, no reopening, no return within 168 h ÷ accepted',
    exclusions: 'anonymous; younger than 168 h: immature',
    source: `T/CBA 220-2021 §4.3.5 问题解决率 is nearest; ${FUNNEL}`,
    example: '3 accepted long ago: 1 completed and kept, 1 taken over by an agent, 1 not completed: 1 ÷ 3',
    judge: (subject, now) => {
      const { selfService } = subject.contact;
      if (!isInbound(subject.contact) || selfService?.accepted !== true) return undefined;
      if (subject.contact.customerId === undefined) return out('anonymous');
      if (!isMature(subject, now)) return 'immature';
      return selfService.completed ? kept(subject) : 0;
    },
  }),
];
