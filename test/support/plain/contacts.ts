import type { ContactFact, DeskFact, Fact } from '../../../shared/contracts/fact.ts';
import { intentDefinition, isIntent } from '../../../shared/vocabulary/taxonomy.ts';

/**
 * The KPIs once more, read straight from `facts.jsonl` and from FACTS.md and KPIS.md, sharing no code with the kpi room: slow, plain, and
 * wrong in other ways if wrong. This file puts the editions of a conversation together.
 */
export interface Plain {
  readonly id: string;
  readonly at: string;
  readonly who: string | undefined;
  readonly legs: readonly ContactFact[];
  /** The leg whose understanding stands for all. */
  readonly lead: ContactFact;
  readonly desk: readonly DeskFact[];
  /** After the desk's correction; `own` is what the machine said. */
  readonly label: string | undefined;
  readonly own: string | undefined;
  readonly family: string | undefined;
  readonly object: string | undefined;
  readonly objectId: string | undefined;
  readonly overlays: readonly string[];
  readonly grave: boolean;
  readonly agentTurns: number;
  readonly botTurns: number;
  readonly botTurnsBefore: number;
  readonly asked: boolean;
  readonly denied: boolean;
  readonly askedAt: string | undefined;
  readonly reachedAt: string | undefined;
  readonly firstWords: string | undefined;
}

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Position by position; numbers by value and before any string, a shorter rank before a longer one. */
const higher = (a: ContactFact, b: ContactFact): ContactFact => {
  const sortable = (part: number | string | undefined): readonly [number, number | string] =>
    part === undefined ? [0, 0] : typeof part === 'number' ? [1, part] : [2, part];
  const places = Math.max(a.rank.length, b.rank.length);
  for (let index = 0; index < places; index += 1) {
    const [[kind, left], [otherKind, right]] = [sortable(a.rank[index]), sortable(b.rank[index])];
    if (kind !== otherKind) return kind > otherKind ? a : b;
    if (left !== right) return left > right ? a : b;
  }
  return a.id > b.id ? a : b;
};

const RISKS = ['low', 'medium', 'high', 'critical'];
const ROUTES = ['none', 'self-service', 'department', 'person'];
const greatest = (words: readonly string[], scale: readonly string[]): string =>
  scale[Math.max(...words.map((word) => scale.indexOf(word)))] ?? '';
const TAKES_OVER = ['answered', 'assigned', 'transferred', 'waiting', 'resolved', 'closed'];

/** The strongest of its legs; once the desk has acted, of those that had ended by then. */
export const routeOf = ({ legs, desk }: Plain): string => {
  const act = desk.find(({ type }) => TAKES_OVER.includes(type));
  const before = legs.filter(({ at, endedAt = at }) => act !== undefined && endedAt <= act.at);
  return greatest(
    (before.length > 0 ? before : legs).map(({ route }) => route),
    ROUTES,
  );
};

const asksSomething = (label: string | undefined): boolean =>
  label !== undefined && (isIntent(label) || label === 'other-in-scope');

const leadOf = (legs: readonly ContactFact[]): ContactFact => {
  const worth = (leg: ContactFact): number =>
    100 * Number(asksSomething(leg.label)) + 10 * Number(leg.recognised) + RISKS.indexOf(leg.risk);
  return legs.reduce((best, leg) => (worth(leg) > worth(best) ? leg : best));
};

/** The first leg, the lead before the others, that has a word on it. */
export const said = <Name extends keyof ContactFact>({ lead, legs }: Plain, name: Name): ContactFact[Name] | undefined =>
  [lead, ...legs].map((leg) => leg[name]).find((word) => word !== undefined);

/** Of the desk blocks the latest word. */
export const inBlock = <Name extends keyof NonNullable<ContactFact['desk']>>(
  { legs }: Plain,
  name: Name,
): NonNullable<ContactFact['desk']>[Name] | undefined =>
  legs.map((leg) => leg.desk?.[name]).findLast((word) => word !== undefined);

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const plainContact = (editions: readonly ContactFact[], own: readonly DeskFact[]): Plain => {
  const names = [...new Set(editions.map(({ leg }) => leg))];
  const legs = names
    .map((name) => editions.filter(({ leg }) => leg === name).reduce(higher))
    .sort((a, b) => order(a.at, b.at) || order(a.leg, b.leg));
  const lead = leadOf(legs);
  const desk = [...new Map(own.map((fact) => [fact.id, fact])).values()].sort((a, b) => order(a.at, b.at) || order(a.id, b.id));
  const judged = desk.findLast(({ type }) => type === 'intent-corrected' || type === 'intent-confirmed');
  const corrected = judged?.type === 'intent-corrected' ? judged.intent : undefined;
  const label = corrected ?? lead.label;
  const definition = label !== undefined && isIntent(label) ? intentDefinition(label) : undefined;
  const known = corrected === undefined ? lead : definition;
  const lastAsked = legs.findLastIndex(({ humanAsked }) => humanAsked);
  const after = lastAsked < 0 ? undefined : legs.slice(lastAsked + 1).find(({ turns }) => turns.agent > 0);
  const withAgent = legs.findIndex(({ turns }) => turns.agent > 0);
  const before = withAgent < 0 ? legs : legs.slice(0, withAgent);
  return {
    id: lead.ticketId,
    at: legs[0]?.at ?? '',
    who:
      desk.findLast(({ type, customerId }) => type === 'customer-identified' && customerId !== undefined)?.customerId ??
      [lead, ...legs].find(({ customerId }) => customerId !== undefined)?.customerId,
    legs,
    lead,
    desk,
    label,
    own: lead.label,
    family: known?.family,
    object: known?.object,
    objectId: [lead, ...legs].find(({ objectId }) => objectId !== undefined)?.objectId,
    overlays: legs.flatMap(({ overlays }) => overlays),
    grave: legs.some(({ risk }) => risk === 'high' || risk === 'critical'),
    agentTurns: total(legs.map(({ turns }) => turns.agent)),
    botTurns: total(legs.map(({ turns }) => turns.bot)),
    botTurnsBefore: total(before.map(({ turns }) => turns.bot)) + (legs[withAgent]?.botTurnsBeforeAgent ?? 0),
    asked: lastAsked >= 0,
    denied: legs[lastAsked]?.humanDenied === true && after === undefined,
    askedAt: legs.find(({ humanAskedAt }) => humanAskedAt !== undefined)?.humanAskedAt,
    reachedAt: legs.find(({ humanReachedAt }) => humanReachedAt !== undefined)?.humanReachedAt ?? after?.at,
    firstWords: legs.flatMap(({ firstResponseAt }) => firstResponseAt ?? []).sort()[0],
  };
};

/** One per ticket, in no order that matters. */
export const plainContacts = (facts: readonly Fact[], now: string): readonly Plain[] => {
  const known = facts.filter(({ at }) => at <= now);
  const editions = Map.groupBy(
    known.filter((fact) => fact.kind === 'contact'),
    ({ ticketId }) => ticketId,
  );
  const desk = Map.groupBy(
    known.filter((fact) => fact.kind === 'desk').filter(({ type }) => type !== 'complaint-deadline-near'),
    ({ ticketId }) => ticketId,
  );
  return [...editions].map(([id, own]) => plainContact(own, desk.get(id) ?? []));
};
