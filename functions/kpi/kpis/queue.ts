import type { Kpi } from '../kpi.ts';
import { coarse, gap, kpi, out } from '../kpi.ts';
import { isHumanHandled, isInbound } from '../predicates.ts';
import { abandonedUnder, humanReachedAfter, secondsOf, wasReached } from '../reached.ts';

/** Waiting for a person and being served by one. */
export const QUEUE: readonly Kpi[] = [
  kpi({
    id: 'service-level',
    name: { en: 'Service level 80/20', zh: '服务水平（20秒）' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many in the queue were answered within 20 s?',
    facts: 'desk: queued or offered, answered, abandoned; the first wait of a contact',
    formula: 'answered ≤ 20 s ÷ (answered + abandoned > 20 s)',
    exclusions: 'abandoned within 20 s; still waiting: immature',
    source: '51callcenter.com 63539 lists four rival formulas; this is the one printed',
    example: 'answered after 10 s and 40 s, abandoned after 5 s and 60 s: 1 ÷ 3, 1 excluded',
    judge: ({ contact }) => {
      const wait = contact.desk.waits[0];
      if (!isInbound(contact) || wait === undefined) return undefined;
      if (wait.end === undefined) return 'immature';
      if (wait.end.how === 'abandoned') return secondsOf(wait) <= 20 ? out('abandoned-within-20-s') : 0;
      return Number(secondsOf(wait) <= 20);
    },
  }),
  kpi({
    id: 'abandon-rate',
    name: { en: 'Abandon rate', zh: '放弃率' },
    over: 'contact',
    counts: 'contacts',
    unit: 'share',
    shape: { kind: 'share' },
    question: 'How many gave up in the queue?',
    facts: 'desk: queued or offered, answered, abandoned; the first wait of a contact',
    formula: 'abandoned ÷ queued',
    exclusions: 'abandoned in under 5 s; still waiting: immature',
    source: 'lawyervision.cn: keep ≤ 15 %',
    example: '2 answered, 1 abandoned after 60 s, 1 after 3 s: 1 ÷ 3, 1 excluded',
    judge: ({ contact }) => {
      const wait = contact.desk.waits[0];
      if (!isInbound(contact) || wait === undefined) return undefined;
      if (wait.end === undefined) return 'immature';
      return abandonedUnder(wait, 5) ? out('abandoned-under-5-s') : Number(wait.end.how === 'abandoned');
    },
  }),
  kpi({
    id: 'handle-time',
    name: { en: 'Handle time', zh: '平均处理时长' },
    over: 'contact',
    counts: 'contacts',
    unit: 'seconds',
    shape: { kind: 'mean' },
    question: 'How long does a person work on a contact?',
    facts: 'contact: desk.handleSeconds (talk + hold + after-contact work)',
    formula: 'Σ handle time ÷ handled contacts that have it',
    exclusions: 'handled without a measured time: lowers the coverage',
    source: 'crazycall.com; Connect after-contact work',
    example: '300 s, 500 s and one unmeasured: 800 ÷ 2 = 400 s, coverage 2/3',
    judge: ({ contact }) => {
      if (!isInbound(contact) || !isHumanHandled(contact)) return undefined;
      return contact.block.handleSeconds === undefined ? gap('not-measured') : Math.round(contact.block.handleSeconds);
    },
  }),
  ...([50, 95] as const).map((p) =>
    kpi({
      id: `time-to-human-p${p}`,
      name: { en: `Time to a person, p${p}`, zh: `转人工等待时长 P${p}` },
      over: 'contact',
      counts: 'contacts',
      unit: 'seconds',
      shape: { kind: 'quantile', p: p / 100 },
      question: 'How long from asking for a person to speaking with one?',
      facts: 'contact: humanAskedAt, humanReachedAt; desk: answered, callback-reached',
      formula: `p${p} (nearest rank) of first human utterance after the request − request`,
      exclusions: 'never reached: counted; no times in the document: lowers the coverage',
      source: 'facts/kpi.md, one-key human',
      example:
        p === 50
          ? 'reached after 30 s, 60 s, 600 s; 1 never: p50 = 60 s'
          : 'reached after 30 s, 60 s, 600 s; 1 never: p95 = 600 s',
      judge: ({ contact }) => {
        if (!isInbound(contact) || !contact.humanAsked) return undefined;
        if (!wasReached(contact)) return out('never-reached');
        const waited = humanReachedAfter(contact);
        return waited === undefined ? gap('no-times') : coarse(waited);
      },
    }),
  ),
  ...([50, 95] as const).map((p) =>
    kpi({
      id: `steps-to-human-p${p}`,
      name: { en: `Bot turns before a person, p${p}`, zh: `转人工前机器人轮次 P${p}` },
      over: 'contact',
      counts: 'contacts',
      unit: 'turns',
      shape: { kind: 'quantile', p: p / 100 },
      question: 'How many bot turns stood between the customer and the person asked for?',
      facts: 'contact: humanAsked, botTurnsBeforeAgent, turns',
      formula: `p${p} (nearest rank) of bot turns before the first agent turn, where a person was asked for`,
      exclusions: 'no agent turn: counted',
      source: 'facts/kpi.md, one-key human',
      example: p === 50 ? '1, 2 and 7 bot turns: p50 = 2' : '1, 2 and 7 bot turns: p95 = 7',
      judge: ({ contact }) => {
        if (!isInbound(contact) || !contact.humanAsked) return undefined;
        return contact.turns.agent > 0 ? contact.botTurnsBeforeAgent : out('no-agent-turn');
      },
    }),
  ),
];
