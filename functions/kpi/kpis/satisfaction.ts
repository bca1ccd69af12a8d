import type { Mood } from '../../../shared/vocabulary/verdict.ts';
import type { Contact } from '../contact.ts';
import type { Judgement, Kpi } from '../kpi.ts';
import { gap, kpi, out } from '../kpi.ts';
import { evidence, handOvers, isBotStarted, isHumanHandled, isInbound } from '../predicates.ts';

const LOW: ReadonlySet<Mood> = new Set(['angry', 'anxious', 'distressed']);
const WELL: ReadonlySet<Mood> = new Set(['neutral', 'relieved', 'happy']);

interface Rating {
  readonly score: number;
  readonly scale: number;
}

const ratingOf = ({ desk, block }: Contact): Rating | undefined =>
  desk.csat ?? (block.csat === undefined ? undefined : { score: block.csat, scale: block.csatScale ?? 5 });

/** Top two boxes of five, carried over to other scales: at least three quarters of the way up. */
const isSatisfied = ({ score, scale }: Rating): boolean => (score - 1) / (scale - 1) >= 0.75;

const recovered = (contact: Contact, byHuman: boolean): Judgement => {
  if (!isInbound(contact) || !LOW.has(contact.mood.start) || isHumanHandled(contact) !== byHuman) return undefined;
  return Number(WELL.has(contact.mood.end));
};

const wasHandedOver = (contact: Contact): boolean => {
  const { counted, mandated } = handOvers(contact);
  return (isBotStarted(contact) && isHumanHandled(contact)) || counted + mandated > 0;
};

/** How it felt. */
export const SATISFACTION: readonly Kpi[] = [
  kpi({
    id: 'csat',
    name: { en: 'Satisfaction (top two of five)', zh: '满意率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many who rated us were satisfied? (Read it with the response rate.)',
    facts: 'desk: csat (score, scale; the latest), else contact: desk.csat, desk.csatScale',
    formula: 'ratings with (score − 1) ÷ (scale − 1) ≥ 0.75 ÷ ratings; on 1…5 that is 4 and 5, on 1…10 it is 8 to 10',
    exclusions: 'not rated; outside its own scale: counted',
    source: 'common top-two-box; amendment on CSAT',
    example: '5 of 5, 3 of 5, 8 of 10 and 11 of 10: 2 ÷ 3, 1 excluded',
    judge: ({ contact }) => {
      const rating = ratingOf(contact);
      if (!isInbound(contact) || rating === undefined) return undefined;
      const valid = rating.scale >= 2 && rating.score >= 1 && rating.score <= rating.scale;
      return valid ? Number(isSatisfied(rating)) : out('off-scale');
    },
  }),
  kpi({
    id: 'csat-response-rate',
    name: { en: 'Satisfaction response rate', zh: '满意度参评率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many rated us at all?',
    facts: 'desk: csat; contact: desk.csat',
    formula: 'rated ÷ inbound contacts (everybody is invited)',
    exclusions: 'outbound, tests, spam',
    source: 'amendment on CSAT',
    example: '4 contacts, 1 rated: 1 ÷ 4 = 0.25',
    judge: ({ contact }) => (isInbound(contact) ? Number(ratingOf(contact) !== undefined) : undefined),
  }),
  ...([false, true] as const).map((byHuman) =>
    kpi({
      id: byHuman ? 'mood-recovery-human' : 'mood-recovery-bot',
      name: byHuman
        ? { en: 'Mood recovery by people', zh: '情绪修复率（人工）' }
        : { en: 'Mood recovery by the bot', zh: '情绪修复率（机器人）' },
      over: 'contact',
      counts: 'contacts',
      unit: 'share',
      shape: { kind: 'share' },
      question: `Of those who came angry, anxious or distressed to ${byHuman ? 'a person' : 'the bot alone'}, how many left neutral or better?`,
      facts: 'contact: mood, turns; desk: answered, callback-reached',
      formula: 'ended neutral, relieved or happy ÷ began angry, anxious or distressed',
      exclusions: byHuman ? 'no person took part' : 'a person took part',
      source: 'amendment on mood recovery',
      example: 'angry → relieved, anxious → sad, neutral → happy: 1 ÷ 2 = 0.5',
      judge: ({ contact }) => recovered(contact, byHuman),
    }),
  ),
  kpi({
    id: 'seam',
    name: { en: 'Asked again after a handoff', zh: '转接后重复询问率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How often must a customer repeat what the brief already held?',
    facts: 'contact: turns, desk.transfers; desk: asked-again, transferred',
    formula: 'handed-over contacts with asked-again ÷ contacts handed over (bot to person, or between people)',
    exclusions: 'no desk events for the contact: lowers the coverage',
    source: 'amendment on mood recovery, seam, effort',
    example: '3 handed over: 1 asked again, 1 not, 1 without desk events: 1 ÷ 2, coverage 2/3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || !wasHandedOver(contact)) return undefined;
      return contact.desk.events === 0 ? gap('no-desk-events') : Number(contact.desk.askedAgain);
    },
  }),
  kpi({
    id: 'effort',
    name: { en: 'Effort: bot turns until helped', zh: '客户费力度（机器人轮次）' },
    over: 'contact',
    counts: 'contacts',
    unit: 'turns',
    shape: { kind: 'mean' },
    question: 'How many bot turns until the matter is resolved or a person takes over?',
    facts: 'contact: turns, botTurnsBeforeAgent, desk.resolved, resolution; desk: resolved, answered',
    formula: 'Σ bot turns before the person, or in all if resolved by the bot ÷ such contacts',
    exclusions: 'neither resolved nor handed over: counted',
    source: 'amendment on mood recovery, seam, effort',
    example: '2 bot turns then an agent, 4 bot turns and resolved, 9 and nothing: 6 ÷ 2 = 3',
    judge: ({ contact }, now) => {
      if (!isInbound(contact) || !isBotStarted(contact)) return undefined;
      if (isHumanHandled(contact)) return contact.turns.agent > 0 ? contact.botTurnsBeforeAgent : contact.turns.bot;
      return evidence(contact, now) === true ? contact.turns.bot : out('neither-resolved-nor-handed-over');
    },
  }),
  kpi({
    id: 'repeated-questions',
    name: { en: 'Contacts with repeated questions', zh: '机器人重复提问率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How often does the bot ask what was already answered, or go in circles?',
    facts: 'contact: repeatedQuestions',
    formula: 'bot-started contacts with a repeated question ÷ bot-started contacts',
    exclusions: 'not looked for: lowers the coverage',
    source: 'amendment on mood recovery, seam, effort',
    example: '2 looked at, 1 with a repeated question, 1 not looked at: 1 ÷ 2, coverage 2/3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || !isBotStarted(contact)) return undefined;
      return contact.repeatedQuestions === undefined ? gap('not-looked-for') : Number(contact.repeatedQuestions > 0);
    },
  }),
];
