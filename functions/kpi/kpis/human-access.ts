import type { Kpi } from '../kpi.ts';
import { kpi, out } from '../kpi.ts';
import { isInbound } from '../predicates.ts';
import { abandonedUnder, wasReached } from '../reached.ts';

const REACHED = 'contact: humanAsked, humanDenied; desk: answered, callback-reached';

/** Getting a person: who asked, who got one, who was left. */
export const HUMAN_ACCESS: readonly Kpi[] = [
  kpi({
    id: 'handoffs',
    name: { en: 'Handoffs to people', zh: '转人工量' },
    over: 'contact',
    counts: 'contacts',
    unit: 'count',
    shape: { kind: 'count' },
    question: 'How many contacts wait for a person to act?',
    facts: 'contact: route, endedAt, turns, humanDenied; desk: the first act of a person',
    formula:
      'contacts with route `person` in which no agent took part, or whose latest call for a person went unanswered; once the desk has acted, legs that end later do not route again',
    exclusions: 'outbound, tests, spam; routed to a person who was there already',
    source: 'design, identity of things: a finished transcript is a handoff only if the request is unmet',
    example:
      '4 contacts: 1 routed to a person and nobody there, 1 denied in spite of an agent turn, 1 served by an agent, 1 by the bot: 2 ÷ 4',
    judge: ({ contact }) => {
      if (!isInbound(contact)) return undefined;
      return Number(contact.route === 'person' && (contact.humanDenied || contact.turns.agent === 0));
    },
  }),
  kpi({
    id: 'human-requests',
    name: { en: 'Asked for a person', zh: '要求转人工量' },
    over: 'contact',
    counts: 'contacts',
    unit: 'count',
    shape: { kind: 'count' },
    question: 'In how many contacts did the customer ask for a person, or a risk signal call for one?',
    facts: 'contact: humanAsked',
    formula: 'contacts with humanAsked',
    exclusions: 'outbound, tests, spam',
    source: 'facts/kpi.md, one-key human',
    example: '4 contacts, 3 asked: 3 ÷ 4',
    judge: ({ contact }) => (isInbound(contact) ? Number(contact.humanAsked) : undefined),
  }),
  kpi({
    id: 'denied-humans',
    name: { en: 'Denied a person', zh: '转人工被拒量' },
    over: 'contact',
    counts: 'contacts',
    unit: 'count',
    shape: { kind: 'count' },
    question: 'How many asked for a person and ended without one?',
    facts: 'contact: humanDenied (no agent turn after the latest request, in this or a later leg)',
    formula: 'contacts with an unmet request; a callback later does not undo it',
    exclusions: 'outbound, tests, spam',
    source: 'amendment on detection lag and denied humans',
    example: '3 asked, 1 ended without an agent turn after it: 1 ÷ 3',
    judge: ({ contact }) => (isInbound(contact) && contact.humanAsked ? Number(contact.humanDenied) : undefined),
  }),
  kpi({
    id: 'denied-human-rate',
    name: { en: 'Denied a person, share', zh: '转人工被拒率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'And which share of those who asked is that?',
    facts: 'contact: humanAsked, humanDenied',
    formula: 'denied ÷ asked',
    exclusions: 'nobody asked',
    source: 'amendment on detection lag and denied humans',
    example: '4 asked, 1 denied: 1 ÷ 4 = 0.25',
    judge: ({ contact }) => (isInbound(contact) && contact.humanAsked ? Number(contact.humanDenied) : undefined),
  }),
  kpi({
    id: 'connect-rate',
    name: { en: 'Connect rate', zh: '接通率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'Who asked for a person and got to speak with one, callbacks included?',
    facts: REACHED,
    formula: 'reached by a person (first human utterance, or a callback that reached the customer) ÷ asked',
    exclusions: 'abandoned less than 5 s after queueing; requests outside hours stay in and have a row of their own',
    source: 'lawyervision.cn/5958 (≥ 80 %); amendment on connect',
    example: '4 asked: 2 answered, 1 called back, 1 never: 3 ÷ 4 = 0.75',
    judge: ({ contact }) => {
      if (!isInbound(contact) || !contact.humanAsked) return undefined;
      if (wasReached(contact)) return 1;
      return abandonedUnder(contact.desk.waits[0], 5) ? out('abandoned-under-5-s') : 0;
    },
  }),
  kpi({
    id: 'connect-rate-outside-hours',
    name: { en: 'Connect rate outside hours', zh: '非服务时段接通率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'And of those who asked when nobody was there?',
    facts: `${REACHED}; contact: outsideHours`,
    formula: 'reached ÷ asked outside hours',
    exclusions: 'asked within hours',
    source: 'amendment on connect',
    example: '2 asked outside hours, 1 called back: 1 ÷ 2 = 0.5',
    judge: ({ contact }) =>
      isInbound(contact) && contact.humanAsked && contact.outsideHours === true ? Number(wasReached(contact)) : undefined,
  }),
];
