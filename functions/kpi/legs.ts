import type { Instant } from '../../shared/vocabulary/instants.ts';
import { isRequest } from '../../shared/vocabulary/issue-linking.ts';
import type { Overlay } from '../../shared/vocabulary/taxonomy.ts';
import { byRiskDescending } from '../../shared/vocabulary/taxonomy.ts';
import type { ContactPart } from './contact.ts';

/** Merges the editions and legs of ONE conversation into one fact. */
const compareElements = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Editions element by element: numbers by value, strings by code unit, a number before a string, a shorter rank before a longer. */
export const compareRank = (a: ContactPart['rank'], b: ContactPart['rank']): number => {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareElements(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const higher = (a: ContactPart, b: ContactPart): ContactPart => {
  const order = compareRank(a.rank, b.rank) || (a.id < b.id ? -1 : 1);
  return order > 0 ? a : b;
};

/** The highest edition of each leg, in time order. */
const legsOf = (facts: readonly ContactPart[]): readonly ContactPart[] => {
  if (facts.length < 2) return facts;
  const legs = new Map<string, ContactPart>();
  for (const fact of facts) {
    const known = legs.get(fact.leg);
    legs.set(fact.leg, known === undefined ? fact : higher(known, fact));
  }
  return [...legs.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.leg < b.leg ? -1 : 1));
};

/** The leg whose understanding stands for the contact: a request first, then a recognised one, then the higher risk, then the earlier. */
const leadOf = (legs: readonly ContactPart[], opening: ContactPart): ContactPart =>
  [...legs].sort(
    (a, b) =>
      Number(isRequest(b.label)) - Number(isRequest(a.label)) ||
      Number(b.recognised) - Number(a.recognised) ||
      byRiskDescending(a.risk, b.risk),
  )[0] ?? opening;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const ROUTE_STRENGTH = { none: 0, 'self-service': 1, department: 2, person: 3 } as const;

/** Only what is set. */
const set = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** Denied = the latest leg in which a person was asked for had no agent turn after it, and no later leg had any. */
const askedForPerson = (legs: readonly ContactPart[]) => {
  const asked = legs.findLastIndex((leg) => leg.humanAsked);
  if (asked < 0) return { humanAsked: false, humanDenied: false };
  const answeredLater = legs.slice(asked + 1).find((leg) => leg.turns.agent > 0);
  return {
    humanAsked: true,
    humanDenied: legs[asked]?.humanDenied === true && answeredLater === undefined,
    ...set({
      humanAskedAt: legs.find((leg) => leg.humanAskedAt !== undefined)?.humanAskedAt,
      humanReachedAt: legs.find((leg) => leg.humanReachedAt !== undefined)?.humanReachedAt ?? answeredLater?.at,
    }),
  };
};

const botTurnsBeforeAgent = (legs: readonly ContactPart[]): number => {
  const firstWithAgent = legs.findIndex((leg) => leg.turns.agent > 0);
  const until = firstWithAgent < 0 ? legs : legs.slice(0, firstWithAgent);
  return sum(until.map((leg) => leg.turns.bot)) + (legs[firstWithAgent]?.botTurnsBeforeAgent ?? 0);
};

/** Of the desk blocks, the latest word on each field; the greatest number of transfers. */
const latestBlock = (legs: readonly ContactPart[]): ContactPart['desk'] => {
  if (legs.every((leg) => leg.desk === undefined)) return undefined;
  const transfers = legs.flatMap((leg) => (leg.desk?.transfers === undefined ? [] : [leg.desk.transfers]));
  return Object.assign({}, ...legs.map((leg) => leg.desk), transfers.length === 0 ? {} : { transfers: Math.max(...transfers) });
};

const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];

/** Once the desk has acted nothing is re-routed: only legs that had ended by then decide, where there are any. */
const routeOf = (legs: readonly ContactPart[], takenOverAt: Instant | undefined): ContactPart['route'] => {
  const before = legs.filter(({ at, endedAt }) => takenOverAt !== undefined && (endedAt ?? at) <= takenOverAt);
  const deciding = before.length > 0 ? before : legs;
  return deciding.map((leg) => leg.route).sort((a, b) => ROUTE_STRENGTH[b] - ROUTE_STRENGTH[a])[0] ?? 'none';
};

const mergeLegs = (legs: readonly ContactPart[], opening: ContactPart, takenOverAt: Instant | undefined): ContactPart => {
  const lead = leadOf(legs, opening);
  const closing = legs.at(-1) ?? opening;
  const first = <Name extends keyof ContactPart>(name: Name): ContactPart[Name] | undefined =>
    lead[name] ?? legs.find((leg) => leg[name] !== undefined)?.[name];
  const { humanAskedAt: _asked, humanReachedAt: _reached, ...own } = lead;
  return {
    ...own,
    ...set({
      customerId: first('customerId'),
      objectId: first('objectId'),
      selfService: first('selfService'),
      riskSignal: first('riskSignal'),
      journeyStep: first('journeyStep'),
      reviewSample: first('reviewSample'),
      excludedAs: first('excludedAs'),
      complaint: legs.find((leg) => leg.complaint !== undefined)?.complaint,
      resolution: legs.findLast((leg) => leg.resolution !== undefined)?.resolution,
      outsideHours: legs.findLast((leg) => leg.outsideHours !== undefined)?.outsideHours,
      firstResponseAt: earliest(legs.map((leg) => leg.firstResponseAt)),
      reminderCaused: legs.some((leg) => leg.reminderCaused === true) || undefined,
      repeatedQuestions: legs.some((leg) => leg.repeatedQuestions !== undefined)
        ? sum(legs.map((leg) => leg.repeatedQuestions ?? 0))
        : undefined,
      desk: latestBlock(legs),
    }),
    ...askedForPerson(legs),
    at: opening.at,
    channel: opening.channel,
    jurisdiction: legs.find((leg) => leg.jurisdiction !== 'default')?.jurisdiction ?? opening.jurisdiction,
    overlays: [...new Set(legs.flatMap((leg) => leg.overlays))].sort() as Overlay[],
    risk: legs.map((leg) => leg.risk).sort(byRiskDescending)[0] ?? 'low',
    route: routeOf(legs, takenOverAt),
    turns: {
      customer: sum(legs.map((leg) => leg.turns.customer)),
      agent: sum(legs.map((leg) => leg.turns.agent)),
      bot: sum(legs.map((leg) => leg.turns.bot)),
    },
    botTurnsBeforeAgent: botTurnsBeforeAgent(legs),
    mood: { start: opening.mood.start, end: closing.mood.end },
  };
};

/** One fact for the whole conversation; undefined when there is none. `takenOverAt`: when the desk first acted, if it did. */
export const mergeEditions = (facts: readonly ContactPart[], takenOverAt?: Instant): ContactPart | undefined => {
  const legs = legsOf(facts);
  const [opening] = legs;
  return opening === undefined || legs.length === 1 ? opening : mergeLegs(legs, opening, takenOverAt);
};
