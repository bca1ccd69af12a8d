import type { EmbeddedModel } from '../../../functions/classification/embedded.ts';
import { readRules } from '../../../functions/classification/rules.ts';
import type { Channel } from '../../../shared/vocabulary/places.ts';
import { isIntent, OVERLAY_NAMES, RECALL_TARGETS } from '../../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';

/** A contact and the labels and overlays that are true of it. */
export interface JudgedContact {
  readonly turns: readonly MaskedTurn[];
  readonly channel: Channel;
  readonly truth: ReadonlySet<string>;
  /** Labels the contact is a near miss of; present = only these and the true ones are judged. */
  readonly near?: ReadonlySet<string>;
}

/**
 * Who finds: explicit sentences; the embedded tier where it is sure; both; both where no model can be asked; and what
 * in cascade mode is found or makes the cascade ask the model.
 */
export const WAYS = ['rules', 'embedded', 'both', 'both, no model', 'both or asked'] as const;
export type Way = (typeof WAYS)[number];

/** The labels that must never be dropped by a low score. */
export const RECALL_LABELS: readonly string[] = [...RECALL_TARGETS.overlays, ...RECALL_TARGETS.intents];
const OTHERS: readonly string[] = OVERLAY_NAMES.filter((name) => !RECALL_LABELS.includes(name));

const byRules = ({ turns }: JudgedContact): string[] => {
  const { overlays, intents } = readRules(turns);
  return [...overlays, ...intents];
};

/** What each way finds in one contact. */
export const findings = (contact: JudgedContact, model: EmbeddedModel): Record<Way, ReadonlySet<string>> => {
  const reading = model.conversation(contact.turns, { channel: contact.channel });
  const rules = byRules(contact);
  const topics = [reading.label, ...reading.secondary].filter(isIntent);
  const sure = [...reading.overlays.map((one) => one.name), ...topics];
  const likely = reading.suspicions.filter((one) => one.level === 'likely').map((one) => one.name);
  const suspected = reading.suspicions.map((one) => one.name);
  return {
    rules: new Set(rules),
    embedded: new Set(sure),
    both: new Set([...rules, ...sure]),
    'both, no model': new Set([...rules, ...sure, ...likely]),
    'both or asked': new Set([...rules, ...sure, ...suspected]),
  };
};

/** Counts of one label; the shares are undefined where nothing was found or nothing was there. */
export interface Score {
  readonly label: string;
  readonly there: number;
  readonly found: number;
  readonly right: number;
  readonly recall: number | undefined;
  readonly precision: number | undefined;
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

const scoreOf = (label: string, there: number, found: number, right: number): Score => ({
  label,
  there,
  found,
  right,
  recall: share(right, there),
  precision: share(right, found),
});

/** One score per label and one over all recall targets (`all`). */
export const scores = (contacts: readonly JudgedContact[], found: readonly ReadonlySet<string>[]): Score[] => {
  const one = (label: string): Score => {
    const judged = ({ truth, near }: JudgedContact): boolean => near === undefined || near.has(label) || truth.has(label);
    const there = contacts.filter(({ truth }) => truth.has(label)).length;
    const hits = contacts.filter((contact, at) => judged(contact) && found[at]?.has(label) === true);
    return scoreOf(label, there, hits.length, hits.filter(({ truth }) => truth.has(label)).length);
  };
  const targets = RECALL_LABELS.map(one);
  const sum = (read: (score: Score) => number): number => targets.reduce((total, score) => total + read(score), 0);
  const all = scoreOf(
    'all',
    sum((s) => s.there),
    sum((s) => s.found),
    sum((s) => s.right),
  );
  return [...targets, ...OTHERS.map(one).filter((score) => score.there > 0), all];
};

/** Share of the contacts for which the model is asked because of a suspicion. */
export const askedShare = (contacts: readonly JudgedContact[], model: EmbeddedModel): number =>
  contacts.filter(({ turns, channel }) =>
    model.conversation(turns, { channel }).suspicions.some((one) => RECALL_TARGETS.overlays.includes(one.name)),
  ).length / Math.max(contacts.length, 1);
