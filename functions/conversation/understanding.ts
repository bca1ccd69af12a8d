import type { Instant } from '../../shared/vocabulary/instants.ts';
import { earlier, later } from '../../shared/vocabulary/instants.ts';
import type { Intent, Overlay } from '../../shared/vocabulary/taxonomy.ts';
import { byRiskDescending, intentDefinition, isIntent } from '../../shared/vocabulary/taxonomy.ts';
import type { Verdict } from '../../shared/vocabulary/verdict.ts';
import type { Edition, EditionReading } from './edition.ts';

export type ReadEdition = Edition & { readonly reading: EditionReading };

/** What is understood of a whole conversation: its current editions, one per leg, merged by time. */
export interface Understanding {
  readonly verdict: Verdict;
  /** The document the ticket shows: the highest of the first leg. */
  readonly lead: ReadEdition;
  readonly legs: readonly ReadEdition[];
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly customerId: string | undefined;
  readonly agentTookPart: boolean;
  readonly humanAskedAt: Instant | undefined;
  /** The latest call for a person has no agent turn after it. */
  readonly humanDenied: boolean;
}

const compareParts = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
};

/** Total order of editions: the first differing element of the rank decides, the content hash at the latest. */
export const compareRanks = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = compareParts(a[index] ?? -1, b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The highest edition of each leg, legs in the order they began. */
export const currentEditions = <E extends Edition>(editions: readonly E[]): readonly E[] => {
  const highest = new Map<string, E>();
  for (const edition of editions) {
    const known = highest.get(edition.leg);
    if (known === undefined || compareRanks(known.rank, edition.rank) < 0) highest.set(edition.leg, edition);
  }
  return wholeBeatsLegs([...highest.values()]).sort((a, b) => (a.at === b.at ? (a.leg < b.leg ? -1 : 1) : a.at < b.at ? -1 : 1));
};

/** A document about the whole conversation (leg '') replaces its legs only when it is at least as complete as they are together. */
const wholeBeatsLegs = <E extends Edition>(editions: E[]): E[] => {
  const whole = editions.find((edition) => edition.leg === '');
  if (whole === undefined || editions.length === 1) return editions;
  const legs = editions.filter((edition) => edition.leg !== '');
  const turnsOf = (edition: E): number => Number(edition.rank[0] ?? 0);
  const inLegs = legs.reduce((sum, leg) => sum + turnsOf(leg), 0);
  return turnsOf(whole) >= inLegs ? [whole] : legs;
};

/** The better outcome of two: a recognised label beats a hint, the higher risk beats the lower, the earlier wins a tie. */
const stronger = (a: Verdict, b: Verdict): Verdict => {
  if (a.outcome.kind !== b.outcome.kind) return a.outcome.kind === 'recognised' ? a : b;
  if (a.outcome.kind !== 'recognised' || b.outcome.kind !== 'recognised') return a;
  const [labelA, labelB] = [a.outcome.label, b.outcome.label];
  if (!isIntent(labelA)) return isIntent(labelB) ? b : a;
  if (!isIntent(labelB)) return a;
  return byRiskDescending(intentDefinition(labelA).risk, intentDefinition(labelB).risk) <= 0 ? a : b;
};

const mergeVerdicts = (verdicts: readonly [Verdict, ...Verdict[]]): Verdict => {
  const [first] = verdicts;
  if (verdicts.length === 1) return first;
  const lead = verdicts.reduce(stronger);
  const last = verdicts.at(-1) ?? first;
  const leadLabel = lead.outcome.kind === 'recognised' ? lead.outcome.label : undefined;
  const others = verdicts.flatMap((verdict) => [
    ...(verdict.outcome.kind === 'recognised' && isIntent(verdict.outcome.label) ? [verdict.outcome.label] : []),
    ...verdict.secondary,
  ]);
  const overlays = new Set<Overlay>(verdicts.flatMap((verdict) => verdict.overlays));
  return {
    ...lead,
    secondary: [...new Set<Intent>(others)].filter((intent) => intent !== leadLabel),
    overlays: [...overlays],
    sentiment: { start: first.sentiment.start, end: last.sentiment.end },
    mood: { start: first.mood.start, end: last.mood.end },
  };
};

const deniedPerson = (legs: readonly ReadEdition[]): { readonly askedAt: Instant | undefined; readonly denied: boolean } => {
  const calls = legs.flatMap((leg) => (leg.reading.humanAskedAt === undefined ? [] : [{ leg, at: leg.reading.humanAskedAt }]));
  const latest = calls.reduce<(typeof calls)[number] | undefined>(
    (best, call) => (best === undefined || call.at >= best.at ? call : best),
    undefined,
  );
  if (latest === undefined) return { askedAt: undefined, denied: false };
  const answered =
    latest.leg.reading.agentAfterCall || legs.some((leg) => leg !== latest.leg && (leg.reading.lastAgentAt ?? '') > latest.at);
  return { askedAt: latest.at, denied: !answered };
};

/** The customer named by the highest edition that names one. */
const knownCustomer = (editions: readonly ReadEdition[]): string | undefined =>
  editions
    .filter((edition) => edition.customerId !== undefined)
    .reduce<ReadEdition | undefined>(
      (best, next) => (best === undefined || compareRanks(best.rank, next.rank) < 0 ? next : best),
      undefined,
    )?.customerId;

/** Merges the current editions of a conversation; undefined while none has been read. */
export const understand = (editions: readonly ReadEdition[]): Understanding | undefined => {
  const legs = currentEditions(editions);
  const [lead, ...others] = legs;
  if (lead === undefined) return undefined;
  const { askedAt, denied } = deniedPerson(legs);
  return {
    verdict: mergeVerdicts([lead.reading.verdict, ...others.map((leg) => leg.reading.verdict)]),
    lead,
    legs,
    startedAt: legs.map((leg) => leg.at).reduce(earlier),
    endedAt: legs.map((leg) => leg.endedAt ?? leg.at).reduce(later),
    customerId: knownCustomer(editions),
    agentTookPart: legs.some((leg) => leg.reading.turns.agent > 0),
    humanAskedAt: askedAt,
    humanDenied: denied,
  };
};
