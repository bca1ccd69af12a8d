import type { Plain } from './contacts.ts';
import { inBlock, routeOf, said } from './contacts.ts';
import type { Figure } from './figures.ts';
import { count, rank, ratio, seconds } from './figures.ts';
import { WEEK } from './issues.ts';
import type { Ledger } from './ledger.ts';
import { abandonedUnder, byPerson, firstAct, humanAt, isResolved, rating, standing, waitOf } from './predicates.ts';

const LOW = ['angry', 'anxious', 'distressed'];
const WELL = ['neutral', 'relieved', 'happy'];
const HOUR = 3_600_000;

/** Getting a person, speed, satisfaction, risk and trust. */
export const peopleFigures = ({
  now,
  contacts,
  requests,
  bots,
  asked,
  age,
  botFirst,
  reached,
  passedOn,
  isOpen,
}: Ledger): readonly (readonly [string, Figure])[] => {
  const graves = contacts.filter((contact) => contact.grave);
  const moods = (human: boolean): Figure =>
    ratio(contacts, (contact) => {
      if (byPerson(contact) !== human || !LOW.includes(contact.legs[0]?.mood.start ?? '')) return undefined;
      return Number(WELL.includes(contact.legs.at(-1)?.mood.end ?? ''));
    });
  const lag = (live: boolean): Figure =>
    rank(0.95, graves, (contact) => {
      const signal = said(contact, 'riskSignal');
      if (signal === undefined) return 'gap';
      return signal.live === live ? seconds(signal.saidAt, signal.flaggedAt) : undefined;
    });
  const waited = (contact: Plain) => {
    if (!contact.asked) return undefined;
    if (!reached(contact)) return 'out' as const;
    const first = [contact.reachedAt, humanAt(contact)].flatMap((at) => at ?? []).sort()[0];
    return contact.askedAt === undefined || first === undefined ? ('gap' as const) : seconds(contact.askedAt, first);
  };
  const resolvedIn = (contact: Plain) => {
    const at = standing(contact);
    return at === undefined ? ('out' as const) : seconds(contact.at, at);
  };
  const answered = (contact: Plain) => {
    const first = [contact.firstWords, humanAt(contact, '')].flatMap((at) => at ?? []).sort()[0];
    return first === undefined ? ('gap' as const) : seconds(contact.at, first);
  };

  return [
    ['handoffs', count(contacts, (one) => Number(routeOf(one) === 'person' && (one.denied || one.agentTurns === 0)))],
    ['human-requests', count(contacts, (contact) => Number(contact.asked))],
    ['denied-humans', count(asked, ({ denied }) => Number(denied))],
    ['denied-human-rate', ratio(asked, ({ denied }) => Number(denied))],
    ['connect-rate', ratio(asked, (contact) => (reached(contact) ? 1 : abandonedUnder(contact, 5) ? 'out' : 0))],
    [
      'connect-rate-outside-hours',
      ratio(
        asked.filter(({ legs }) => legs.findLast((leg) => leg.outsideHours !== undefined)?.outsideHours === true),
        (contact) => Number(reached(contact)),
      ),
    ],
    [
      'service-level',
      ratio(contacts, (contact) => {
        const wait = waitOf(contact, 'first');
        if (wait === undefined) return undefined;
        if (wait.how === undefined) return 'young';
        if (wait.how === 'abandoned') return wait.seconds <= 20 ? 'out' : 0;
        return Number(wait.seconds <= 20);
      }),
    ],
    [
      'abandon-rate',
      ratio(contacts, (contact) => {
        const wait = waitOf(contact, 'first');
        if (wait === undefined) return undefined;
        if (wait.how === undefined) return 'young';
        return abandonedUnder(contact, 5) ? 'out' : Number(wait.how === 'abandoned');
      }),
    ],
    [
      'handle-time',
      ratio(contacts.filter(byPerson), (contact) => {
        const measured = inBlock(contact, 'handleSeconds');
        return measured === undefined ? 'gap' : Math.round(measured);
      }),
    ],
    ['time-to-human-p50', rank(0.5, contacts, waited)],
    ['time-to-human-p95', rank(0.95, contacts, waited)],
    ['steps-to-human-p50', rank(0.5, asked, (one) => (one.agentTurns > 0 ? one.botTurnsBefore : 'out'))],
    ['steps-to-human-p95', rank(0.95, asked, (one) => (one.agentTurns > 0 ? one.botTurnsBefore : 'out'))],
    ['first-response-p50', rank(0.5, requests, answered)],
    ['first-response-p90', rank(0.9, requests, answered)],
    ['time-to-resolution-p50', rank(0.5, requests, resolvedIn)],
    ['time-to-resolution-p90', rank(0.9, requests, resolvedIn)],
    [
      'open-oldest',
      rank(1, requests, (contact) => {
        const open = isOpen(contact);
        return open === undefined ? 'gap' : open ? seconds(contact.at, now) : undefined;
      }),
    ],
    [
      'open-over-7-days',
      ratio(requests, (contact) => {
        const open = isOpen(contact);
        if (open === undefined) return 'gap';
        return age(contact) > WEEK ? Number(open) : 'young';
      }),
    ],
    [
      'csat',
      ratio(contacts, (contact) => {
        const given = rating(contact);
        if (given === undefined) return undefined;
        if (given.scale < 2 || given.score < 1 || given.score > given.scale) return 'out';
        return Number((given.score - 1) / (given.scale - 1) >= 0.75);
      }),
    ],
    ['csat-response-rate', ratio(contacts, (contact) => Number(rating(contact) !== undefined))],
    ['mood-recovery-bot', moods(false)],
    ['mood-recovery-human', moods(true)],
    [
      'seam',
      ratio(contacts, (contact) => {
        if (!(botFirst(contact) && byPerson(contact)) && passedOn(contact) === 0) return undefined;
        return contact.desk.length === 0 ? 'gap' : Number(contact.desk.some(({ type }) => type === 'asked-again'));
      }),
    ],
    [
      'effort',
      ratio(bots, (contact) => {
        if (byPerson(contact)) return contact.agentTurns > 0 ? contact.botTurnsBefore : contact.botTurns;
        return isResolved(contact, Date.parse(now)) === true ? contact.botTurns : 'out';
      }),
    ],
    [
      'repeated-questions',
      ratio(bots, ({ legs }) => {
        if (legs.every(({ repeatedQuestions }) => repeatedQuestions === undefined)) return 'gap';
        return Number(legs.some(({ repeatedQuestions = 0 }) => repeatedQuestions > 0));
      }),
    ],
    [
      'risk-intervention',
      ratio(graves, (contact) => {
        if (age(contact) < 4 * HOUR) return 'young';
        return Number(contact.agentTurns > 0 || firstAct(contact, '') !== undefined);
      }),
    ],
    ['detection-lag-live-p95', lag(true)],
    ['detection-lag-after-p95', lag(false)],
    [
      'risk-response-p95',
      rank(0.95, graves, (contact) => {
        const signal = said(contact, 'riskSignal');
        if (signal === undefined) return 'gap';
        const act = firstAct(contact, signal.flaggedAt);
        return act === undefined ? 'out' : seconds(signal.flaggedAt, act);
      }),
    ],
    [
      'conversation-safety',
      ratio(contacts, ({ desk }) => {
        const review = desk.findLast(({ type }) => type === 'review');
        if (review === undefined) return undefined;
        return review.safe === undefined ? 'gap' : Number(review.safe);
      }),
    ],
    [
      'trust-incidents',
      count(contacts, ({ denied, label, legs }) => {
        const caused = legs.some((leg) => leg.reminderCaused === true);
        return Number(denied || (caused && (label === 'wrong-person-contacted' || label === 'repayment-not-posted')));
      }),
    ],
  ];
};
