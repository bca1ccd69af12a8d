import type { ContactFact } from '../../shared/contracts/fact.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { isRequest } from '../../shared/vocabulary/issue-linking.ts';
import type { IntentFamily, Label, ObjectKind, Overlay } from '../../shared/vocabulary/taxonomy.ts';
import { byRiskDescending, intentDefinition, isIntent, isLabel } from '../../shared/vocabulary/taxonomy.ts';
import type { DeskStory } from './desk-story.ts';

type Merged = Omit<ContactFact, 'kind' | 'id' | 'rank' | 'leg' | 'desk' | 'complaint'>;

/** One conversation as the KPIs see it: the highest edition of each leg, merged over legs, with what the desk did and said. */
export interface Contact extends Merged {
  /** What the machine had said, before the desk corrected it. */
  readonly ownLabel?: Label;
  /** The sender's desk block. */
  readonly block: NonNullable<ContactFact['desk']>;
  readonly complaints: readonly NonNullable<ContactFact['complaint']>[];
  readonly desk: DeskStory;
}

const compareElements = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Editions element by element: numbers by value, strings by code unit, a number before a string, a shorter rank before a longer. */
export const compareRank = (a: ContactFact['rank'], b: ContactFact['rank']): number => {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined) return 1;
    const order = compareElements(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

const higher = (a: ContactFact, b: ContactFact): ContactFact => {
  const order = compareRank(a.rank, b.rank) || (a.id < b.id ? -1 : 1);
  return order > 0 ? a : b;
};

/** The highest edition of each leg, in time order. */
export const legsOf = (facts: readonly ContactFact[]): readonly ContactFact[] => {
  const legs = new Map<string, ContactFact>();
  for (const fact of facts) {
    const known = legs.get(fact.leg);
    legs.set(fact.leg, known === undefined ? fact : higher(known, fact));
  }
  return [...legs.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.leg < b.leg ? -1 : 1));
};

/** The leg whose understanding stands for the contact: a request first, then a recognised one, then the higher risk, then the earlier. */
const leadOf = (legs: readonly [ContactFact, ...ContactFact[]]): ContactFact =>
  [...legs].sort(
    (a, b) =>
      Number(isRequest(b.label)) - Number(isRequest(a.label)) ||
      Number(b.recognised) - Number(a.recognised) ||
      byRiskDescending(a.risk, b.risk),
  )[0] ?? legs[0];

const last = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.findLast((value) => value !== undefined);
const first = <Value>(values: readonly (Value | undefined)[]): Value | undefined => values.find((value) => value !== undefined);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const ROUTE_STRENGTH = { none: 0, 'self-service': 1, department: 2, person: 3 } as const;

/** Denied = the latest leg in which a person was asked for had no agent turn after it, and no later leg had any. */
const askedForPerson = (
  legs: readonly ContactFact[],
): Pick<Merged, 'humanAsked' | 'humanDenied' | 'humanAskedAt' | 'humanReachedAt'> => {
  const asked = legs.findLastIndex((leg) => leg.humanAsked);
  if (asked < 0) return { humanAsked: false, humanDenied: false };
  const answeredLater = legs.slice(asked + 1).find((leg) => leg.turns.agent > 0);
  const at = first(legs.map((leg) => leg.humanAskedAt));
  const reached = first(legs.map((leg) => leg.humanReachedAt)) ?? answeredLater?.at;
  return {
    humanAsked: true,
    humanDenied: legs[asked]?.humanDenied === true && answeredLater === undefined,
    ...(at === undefined ? {} : { humanAskedAt: at }),
    ...(reached === undefined ? {} : { humanReachedAt: reached }),
  };
};

const botTurnsBeforeAgent = (legs: readonly ContactFact[]): number => {
  const firstWithAgent = legs.findIndex((leg) => leg.turns.agent > 0);
  const until = firstWithAgent < 0 ? legs : legs.slice(0, firstWithAgent);
  return sum(until.map((leg) => leg.turns.bot)) + (legs[firstWithAgent]?.botTurnsBeforeAgent ?? 0);
};

interface Understood {
  readonly label?: Label;
  readonly family?: IntentFamily;
  readonly object?: ObjectKind;
}

const understood = (lead: ContactFact, corrected: string | undefined): Understood => {
  if (corrected === undefined || !isLabel(corrected)) return pick(lead, ['label', 'family', 'object']);
  if (!isIntent(corrected)) return { label: corrected };
  const { family, object } = intentDefinition(corrected);
  return { label: corrected, family, object };
};

/** The named fields that are set; absent ones stay absent. */
export const pick = <Source extends object, Name extends keyof Source>(
  source: Source,
  names: readonly Name[],
): Pick<Source, Name> =>
  Object.fromEntries(names.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]]))) as Pick<Source, Name>;

const latestBlock = (legs: readonly ContactFact[]): Contact['block'] => {
  const block = Object.assign({}, ...legs.map((leg) => leg.desk ?? {})) as Contact['block'];
  const transfers = legs.flatMap((leg) => (leg.desk?.transfers === undefined ? [] : [leg.desk.transfers]));
  return { ...block, ...(transfers.length === 0 ? {} : { transfers: Math.max(...transfers) }) };
};

const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((at) => at !== undefined).sort()[0];

/** Merges the facts of ONE ticket; undefined when the desk has spoken but no document has come yet. */
export const foldContact = (facts: readonly ContactFact[], desk: DeskStory): Contact | undefined => {
  const legs = legsOf(facts);
  const [opening, ...others] = legs;
  if (opening === undefined) return undefined;
  const lead = leadOf([opening, ...others]);
  const closing = legs.at(-1) ?? opening;
  const optional = {
    customerId: desk.customerId ?? lead.customerId ?? first(legs.map((leg) => leg.customerId)),
    endedAt: legs
      .map((leg) => leg.endedAt)
      .filter((at) => at !== undefined)
      .sort()
      .at(-1),
    ownLabel: lead.label,
    objectId: lead.objectId ?? first(legs.map((leg) => leg.objectId)),
    department: lead.department,
    resolution: last(legs.map((leg) => leg.resolution)),
    selfService: lead.selfService ?? last(legs.map((leg) => leg.selfService)),
    firstResponseAt: earliest(legs.map((leg) => leg.firstResponseAt)),
    riskSignal: first(legs.map((leg) => leg.riskSignal)),
    journeyStep: first(legs.map((leg) => leg.journeyStep)),
    reviewSample: lead.reviewSample ?? first(legs.map((leg) => leg.reviewSample)),
    excludedAs: first(legs.map((leg) => leg.excludedAs)),
    outsideHours: last(legs.map((leg) => leg.outsideHours)),
    reminderCaused: legs.some((leg) => leg.reminderCaused === true) || undefined,
    repeatedQuestions: legs.some((leg) => leg.repeatedQuestions !== undefined)
      ? sum(legs.map((leg) => leg.repeatedQuestions ?? 0))
      : undefined,
  };
  return {
    ...pick(lead, [
      'ticketId',
      'conversationId',
      'recognised',
      'doubt',
      'degraded',
      'tier',
      'confidence',
      'secondary',
      'language',
    ]),
    ...pick(opening, ['at', 'timeSource', 'channel', 'format']),
    ...(pick(optional, Object.keys(optional) as (keyof typeof optional)[]) as object),
    ...understood(lead, desk.correctedTo),
    ...askedForPerson(legs),
    jurisdiction: legs.find((leg) => leg.jurisdiction !== 'default')?.jurisdiction ?? opening.jurisdiction,
    overlays: [...new Set(legs.flatMap((leg) => leg.overlays))].sort() as Overlay[],
    risk: legs.map((leg) => leg.risk).sort(byRiskDescending)[0] ?? 'low',
    route: legs.map((leg) => leg.route).sort((a, b) => ROUTE_STRENGTH[b] - ROUTE_STRENGTH[a])[0] ?? 'none',
    turns: {
      customer: sum(legs.map((leg) => leg.turns.customer)),
      agent: sum(legs.map((leg) => leg.turns.agent)),
      bot: sum(legs.map((leg) => leg.turns.bot)),
    },
    botTurnsBeforeAgent: botTurnsBeforeAgent(legs),
    mood: { start: opening.mood.start, end: closing.mood.end },
    sentiment: { start: opening.sentiment.start, end: closing.sentiment.end },
    block: latestBlock(legs),
    complaints: legs.flatMap((leg) => (leg.complaint === undefined ? [] : [leg.complaint])),
    desk,
  };
};
