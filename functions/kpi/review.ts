import { createHash } from 'node:crypto';
import type { Tier } from '../../shared/vocabulary/verdict.ts';
import type { Cell } from './cells.ts';
import type { Contact } from './contact.ts';
import { exact, round6 } from './intervals.ts';
import type { Finished } from './kpi.ts';

/** Share of contacts drawn for review, per tier; languages we see little of are drawn more often. */
export const REVIEW_POLICY = {
  version: '1',
  rates: { rules: 0.1, embedded: 0.1, bedrock: 0.1, none: 0.1 } as const satisfies Readonly<Record<Tier, number>>,
  commonLanguages: ['en', 'zh-Hans'],
  otherLanguages: 0.3,
} as const;

export interface ReviewDraw {
  readonly stratum: string;
  readonly rate: number;
}

/**
 * Whether people review this contact: drawn before routing from the ticket's id alone, so that nobody can choose the easy ones and a
 * second delivery draws the same. Stratified by tier and language.
 */
export const drawForReview = (ticketId: string, tier: Tier, language: string): ReviewDraw | undefined => {
  const common = (REVIEW_POLICY.commonLanguages as readonly string[]).includes(language);
  const rate = common ? REVIEW_POLICY.rates[tier] : REVIEW_POLICY.otherLanguages;
  const lot = createHash('sha256').update(`review|${REVIEW_POLICY.version}|${ticketId}`).digest().readUInt32BE(0) / 2 ** 32;
  return lot < rate ? { stratum: `${tier}|${language}`, rate } : undefined;
};

export interface Reviewed {
  readonly stratum: string;
  /** Undefined: not drawn, not reviewed yet, or the judge did not say. */
  readonly correct?: boolean;
  /** The judge's label. */
  readonly gold?: string;
}

/**
 * The stratum of every contact and the judge's word on those that were drawn; reviews outside the sample are not looked at. Facts
 * written before the draw was recorded are drawn here: it is the same whenever it is made.
 */
export const reviewOf = (contact: Contact): Reviewed => {
  const { ticketId, tier, language } = contact;
  const stratum = contact.reviewSample?.stratum ?? `${tier}|${language}`;
  const { review } = contact.desk;
  if (review === undefined || (contact.reviewSample ?? drawForReview(ticketId, tier, language)) === undefined) return { stratum };
  const gold = review.intent ?? (review.correct === true ? contact.ownLabel : undefined);
  const correct = review.correct ?? (review.intent === undefined ? undefined : review.intent === contact.ownLabel);
  return { stratum, ...(correct === undefined ? {} : { correct }), ...(gold === undefined ? {} : { gold }) };
};

/**
 * Stratified estimate Σ W·k/n, each stratum weighted by its share W of the population; strata without a review carry no weight and lower the
 * coverage. One stratum: exact interval. Several: normal, from (k + 1) ÷ (n + 2) per stratum so that a stratum without errors keeps a width.
 */
export const stratifiedShare = (cell: Cell): Finished | undefined => {
  const strata = [...(cell.strata ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, stratum]) => stratum);
  const seen = strata.filter(({ n }) => n > 0);
  const population = seen.reduce((total, stratum) => total + stratum.population, 0);
  const [only] = seen;
  if (only === undefined) return undefined;
  const value = seen.reduce((total, { n, sum, population: size }) => total + (size / population) * (sum / n), 0);
  const variance = seen.reduce((total, { n, sum, population: size }) => {
    const share = (sum + 1) / (n + 2);
    return total + (size / population) ** 2 * ((share * (1 - share)) / n);
  }, 0);
  const half = 1.959963984540054 * Math.sqrt(variance);
  const wide = [round6(Math.max(0, value - half)), round6(Math.min(1, value + half))] as const;
  const interval = seen.length === 1 ? exact(only.sum, only.n) : wide;
  const everybody = strata.reduce((total, stratum) => total + stratum.population, 0);
  return {
    value,
    numerator: cell.sum,
    denominator: cell.n,
    coverage: population / everybody,
    exactParts: true,
    ...(interval === undefined ? {} : { interval }),
  };
};

/** Mean of F1 over every label that people or the machine used in the sample; strata are `gold|predicted`. */
export const macroF1 = (cell: Cell): Finished | undefined => {
  const counts = new Map<string, { hit: number; gold: number; said: number }>();
  const of = (label: string): { hit: number; gold: number; said: number } => {
    const known = counts.get(label) ?? { hit: 0, gold: 0, said: 0 };
    counts.set(label, known);
    return known;
  };
  for (const [pair, { n }] of cell.strata ?? []) {
    const [gold = '', said = ''] = pair.split('|');
    of(gold).gold += n;
    of(said).said += n;
    if (gold === said) of(gold).hit += n;
  }
  if (counts.size === 0) return undefined;
  const labels = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  const total = labels.reduce((sum, { hit, gold, said }) => sum + (2 * hit) / (gold + said), 0);
  return { value: total / labels.length, numerator: cell.sum, denominator: cell.n };
};
