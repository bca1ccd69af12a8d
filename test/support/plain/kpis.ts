import type { Fact } from '../../../shared/contracts/fact.ts';
import { isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import type { Plain } from './contacts.ts';
import { inBlock, plainContacts, routeOf, said } from './contacts.ts';
import type { Figure } from './figures.ts';
import { count, rank, ratio, seconds, stratified } from './figures.ts';
import type { PlainIssue } from './issues.ts';
import { allIssues, asks, WEEK } from './issues.ts';
import {
  abandonedUnder,
  byPerson,
  firstAct,
  handOvers,
  humanAt,
  isResolved,
  moves,
  rating,
  standing,
  waitOf,
} from './predicates.ts';
import { complaintFigures, reminderFigures } from './rest.ts';

const LOW = ['angry', 'anxious', 'distressed'];
const WELL = ['neutral', 'relieved', 'happy'];
const HOUR = 3_600_000;

/** Every KPI that has a source, from the facts alone. */
export const plainKpis = (facts: readonly Fact[], now: string): ReadonlyMap<string, Figure> => {
  const contacts = plainContacts(facts, now);
  const age = ({ at }: { readonly at: string }): number => Date.parse(now) - Date.parse(at);
  const isRequest = (contact: Plain): boolean =>
    contact.lead.doubt !== 'empty-conversation' && contact.label !== undefined && contact.label !== 'greeting-or-closing';
  const requests = contacts.filter(isRequest);
  const named = (contact: Plain): boolean => contact.lead.recognised && contact.own !== undefined && isIntent(contact.own);
  const known = requests.filter(({ lead }) => lead.recognised);
  const issues = allIssues(contacts);
  const botFirst = (contact: Plain): boolean => contact.botTurns > 0 && (contact.agentTurns === 0 || contact.botTurnsBefore > 0);
  const bots = contacts.filter(botFirst);
  const asked = contacts.filter((contact) => contact.asked);
  const reached = (contact: Plain): boolean => !contact.denied || humanAt(contact) !== undefined;
  const passedOn = (contact: Plain): number => handOvers(contact).avoidable + handOvers(contact).mandated;

  const once = (issue: (typeof issues)[number]) => {
    if (issue.anonymous) return 'out';
    if (age(issue.first) < WEEK) return 'young';
    const resolved = isResolved(issue.first, Date.parse(issue.first.at) + WEEK);
    return resolved === undefined ? 'gap' : Number(resolved && issue.repeats.length === 0);
  };
  const tickets = ({ first, repeats, continuations }: PlainIssue): readonly Plain[] =>
    [first, ...repeats, ...continuations].sort((a, b) => (a.at < b.at ? -1 : 1));
  const settled = (issue: PlainIssue): boolean | undefined =>
    tickets(issue)
      .map((ticket) => isResolved(ticket, Date.parse(now)))
      .findLast((word) => word !== undefined);
  const onResolved = (of: (ticket: Plain) => number) => (issue: PlainIssue) => {
    const word = settled(issue);
    if (word === undefined) return 'gap' as const;
    return word ? tickets(issue).reduce((sum, ticket) => sum + of(ticket), 0) : undefined;
  };
  const gaveUp = (issue: PlainIssue): boolean => tickets(issue).some((ticket) => waitOf(ticket, 'last')?.how === 'abandoned');

  const roles = new Map<string, 'first' | 'repeat' | 'continuation'>();
  const comesBack = new Map<string, string>();
  for (const issue of issues) {
    roles.set(issue.first.id, 'first');
    for (const { id } of issue.repeats) roles.set(id, 'repeat');
    for (const { id } of issue.continuations) roles.set(id, 'continuation');
    const all = tickets(issue);
    for (const [index, { id }] of all.entries()) comesBack.set(id, all[index + 1]?.at ?? '9999');
  }
  const back = ({ id, at }: Plain): boolean => Date.parse(comesBack.get(id) ?? '9999') - Date.parse(at) < WEEK;
  const kept = (contact: Plain): boolean =>
    !byPerson(contact) && !back(contact) && !moves(contact).some(({ type }) => type === 'reopened');
  const service = (contact: Plain) => said(contact, 'selfService');
  const old = (judge: (contact: Plain) => number) => (contact: Plain) => {
    if (contact.who === undefined) return 'out' as const;
    return age(contact) < WEEK ? ('young' as const) : judge(contact);
  };
  const gold = (contact: Plain) => {
    const review = contact.desk.findLast(({ type }) => type === 'review');
    if (review === undefined || said(contact, 'reviewSample') === undefined) return undefined;
    return review.intent ?? (review.correct === true ? contact.own : undefined);
  };
  const right = (contact: Plain): boolean | undefined => {
    const review = contact.desk.findLast(({ type }) => type === 'review');
    const label = gold(contact);
    return review?.correct ?? (label === undefined ? undefined : label === contact.own);
  };
  const stratum = (contact: Plain): string =>
    said(contact, 'reviewSample')?.stratum ?? `${contact.lead.tier}|${contact.lead.language}`;
  const isOpen = (contact: Plain): boolean | undefined => {
    const word = isResolved(contact, Date.parse(now));
    return word === undefined ? (contact.desk.length > 0 ? true : undefined) : !word;
  };
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
  const pairs = requests.flatMap((contact) => {
    const label = gold(contact);
    return label === undefined ? [] : [{ label, said: contact.lead.recognised ? (contact.own ?? 'unknown') : 'unknown' }];
  });
  const f1 = [...new Set(pairs.flatMap((pair) => [pair.label, pair.said]))].sort().map((label) => {
    const of = (holds: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length;
    const hits = of((pair) => pair.label === label && pair.said === label);
    return (2 * hits) / (of((pair) => pair.label === label) + of((pair) => pair.said === label));
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

  return new Map<string, Figure>([
    ['contacts', count(contacts, () => 1)],
    ['requests', count(contacts, (contact) => (isRequest(contact) ? 1 : 'out'))],
    ['customers', count([...new Set(contacts.flatMap(({ who }) => who ?? []))], () => 1)],
    ['issues-opened', count(issues, ({ anonymous }) => (anonymous ? 'out' : 1))],
    [
      'repeat-contacts',
      ratio(contacts.filter(asks), ({ id, who }) => {
        const role = roles.get(id);
        return who === undefined || role === 'continuation' ? 'out' : Number(role === 'repeat');
      }),
    ],
    ['anonymous-contacts', ratio(contacts, ({ who }) => Number(who === undefined))],
    [
      'reminder-caused',
      count(contacts, ({ legs, lead }) => {
        const caused = legs.some((leg) => leg.reminderCaused === true) || lead.reminderCaused;
        return caused === undefined ? 'gap' : Number(caused);
      }),
    ],
    ['fcr-gross', ratio(issues, once)],
    ['fcr-net', ratio(issues, (issue) => (issue.first.grave && typeof once(issue) === 'number' ? 'out' : once(issue)))],
    ['one-contact-resolution', ratio(issues, (issue) => (once(issue) === 1 && passedOn(issue.first) > 0 ? 0 : once(issue)))],
    [
      'reopened-rate',
      ratio(requests, (contact) => {
        const first = moves(contact).findIndex(({ type }) => type === 'resolved');
        return first < 0
          ? undefined
          : Number(
              moves(contact)
                .slice(first)
                .some(({ type }) => type === 'reopened'),
            );
      }),
    ],
    [
      'transfers-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => handOvers(ticket).avoidable),
      ),
    ],
    [
      'transfers-per-resolution-p90',
      rank(
        0.9,
        issues,
        onResolved((ticket) => handOvers(ticket).avoidable),
      ),
    ],
    [
      'transfers-two-or-more',
      ratio(issues, (issue) => {
        const sum = onResolved((ticket) => handOvers(ticket).avoidable)(issue);
        return typeof sum === 'number' ? Number(sum >= 2) : sum;
      }),
    ],
    [
      'mandated-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => handOvers(ticket).mandated),
      ),
    ],
    [
      'consults-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => handOvers(ticket).consults),
      ),
    ],
    [
      'bot-to-human-per-resolution',
      ratio(
        issues,
        onResolved((ticket) => Number(botFirst(ticket) && byPerson(ticket))),
      ),
    ],
    [
      'transfers-per-unresolved',
      ratio(issues, (issue) => {
        const word = settled(issue) ?? (gaveUp(issue) ? false : undefined);
        if (word === undefined) return 'gap';
        return word ? undefined : tickets(issue).reduce((sum, ticket) => sum + handOvers(ticket).avoidable, 0);
      }),
    ],
    ['transfer-rate', ratio(contacts.filter(byPerson), (contact) => Number(passedOn(contact) > 0))],
    ['recognition-rate', ratio(contacts, (contact) => (isRequest(contact) ? Number(named(contact)) : 'out'))],
    [
      'recognition-reviewed',
      stratified(
        requests.flatMap((contact) => {
          const label = gold(contact);
          if (label !== undefined && !isIntent(label) && label !== 'other-in-scope') return [];
          return [{ stratum: stratum(contact), hit: label === undefined ? undefined : named(contact) }];
        }),
      ),
    ],
    ['correct-rate', stratified(requests.filter(named).map((contact) => ({ stratum: stratum(contact), hit: right(contact) })))],
    [
      'end-to-end-correct',
      stratified(
        requests.map((contact) => {
          const word = right(contact);
          return { stratum: stratum(contact), hit: word === undefined ? undefined : word && named(contact) };
        }),
      ),
    ],
    [
      'macro-f1',
      {
        ...ratio(pairs, (pair) => Number(pair.label === pair.said)),
        value: f1.length === 0 ? 'no data' : f1.reduce((sum, one) => sum + one, 0) / f1.length,
      },
    ],
    [
      'desk-disagreement',
      ratio(requests, ({ desk }) => {
        const judged = desk.findLast(({ type }) => type === 'intent-corrected' || type === 'intent-confirmed');
        return judged === undefined ? 'gap' : Number(judged.type === 'intent-corrected');
      }),
    ],
    [
      'degraded-answers',
      ratio(contacts, (contact) => (isRequest(contact) ? Number(contact.lead.degraded !== undefined) : 'out')),
    ],
    ['containment', ratio(bots, (contact) => Number(!byPerson(contact)))],
    [
      'verified-automated-resolution',
      ratio(bots.filter(isRequest), (contact) => {
        const word = old((one) => Number(!byPerson(one) && !back(one)))(contact);
        if (word !== 1) return word;
        const resolved = isResolved(contact, Date.parse(now));
        return resolved === undefined ? 'gap' : Number(resolved);
      }),
    ],
    ['ai-share', ratio(contacts, (contact) => (byPerson(contact) ? 0 : contact.botTurns > 0 ? 1 : 'out'))],
    ['self-service-offered', ratio(known, (contact) => Number(service(contact)?.offered ?? routeOf(contact) === 'self-service'))],
    [
      'self-service-accepted',
      ratio(known, (contact) => {
        const record = service(contact);
        if (record === undefined) return routeOf(contact) === 'self-service' ? 'gap' : undefined;
        return record.offered ? Number(record.accepted) : undefined;
      }),
    ],
    [
      'self-service-completed',
      ratio(
        contacts.filter((one) => service(one)?.accepted),
        (one) => Number(service(one)?.completed),
      ),
    ],
    [
      'self-service-kept',
      ratio(
        contacts.filter((one) => service(one)?.completed),
        old((one) => Number(kept(one))),
      ),
    ],
    [
      'acceptance-success',
      ratio(
        contacts.filter((one) => service(one)?.accepted),
        old((one) => Number(service(one)?.completed === true && kept(one))),
      ),
    ],
    ['handoffs', count(contacts, (contact) => Number(routeOf(contact) === 'person'))],
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
    ...complaintFigures(contacts, now),
    ...reminderFigures(facts, contacts, now),
  ]);
};
