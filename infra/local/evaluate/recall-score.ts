import { classifier } from '../../../functions/classification/cascade.ts';
import type { EmbeddedModel, EmbeddedReading } from '../../../functions/classification/embedded.ts';
import type { ModelPort } from '../../../functions/classification/model-port.ts';
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
 * Who finds: explicit sentences; the embedded tier where it is sure; both; both where no model can be asked; both or a
 * suspicion of this very label; and `not dropped`: found, or the contact as a whole goes on to a model or a person, who
 * read all of it. The last says nothing about precision, because nothing is claimed.
 */
export const WAYS = ['rules', 'embedded', 'both', 'both, no model', 'both or suspected', 'not dropped'] as const;
export type Way = (typeof WAYS)[number];

/** The labels that must never be dropped by a low score. */
export const RECALL_LABELS: readonly string[] = [...RECALL_TARGETS.overlays, ...RECALL_TARGETS.intents];
const OTHERS: readonly string[] = OVERLAY_NAMES.filter((name) => !RECALL_LABELS.includes(name));

const byRules = ({ turns }: JudgedContact): string[] => {
  const { overlays, intents } = readRules(turns);
  return [...overlays, ...intents];
};

/** What the whole cascade sets by itself; everything where it hands the contact on. */
const keptByCascade = async ({ turns, channel }: JudgedContact, embedded: EmbeddedModel): Promise<readonly string[]> => {
  let asked = false;
  const model: ModelPort = async () => {
    asked = true;
    return { kind: 'doubt', why: 'model-unavailable', model: 'none', prompt: 'none', latencyMs: 0 };
  };
  const { outcome, overlays, secondary } = await classifier({ embedded, model, budgetMs: 1_000 })({ turns, channel });
  if (asked || outcome.kind !== 'recognised') return [...RECALL_LABELS, ...OTHERS];
  return [outcome.label, ...secondary, ...overlays];
};

/** What each way finds in one contact. */
export const findings = async (contact: JudgedContact, model: EmbeddedModel): Promise<Record<Way, ReadonlySet<string>>> => {
  const reading = model.conversation(contact.turns, { channel: contact.channel });
  const rules = byRules(contact);
  const topics = [reading.label, ...reading.secondary].filter(isIntent);
  const sure = [...reading.overlays.map((one) => one.name), ...topics];
  const hints = [...reading.suspicions, ...reading.suspectedIntents.map(({ intent, level }) => ({ name: intent, level }))];
  const likely = hints.filter((one) => one.level === 'likely').map((one) => one.name);
  const suspected = hints.map((one) => one.name);
  return {
    rules: new Set(rules),
    embedded: new Set(sure),
    both: new Set([...rules, ...sure]),
    'both, no model': new Set([...rules, ...sure, ...likely]),
    'both or suspected': new Set([...rules, ...sure, ...suspected]),
    'not dropped': new Set([...rules, ...sure, ...(await keptByCascade(contact, model))]),
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

/** How often the embedded tier is sure enough of its topic to need nobody, and how often it is then right. */
export const aloneShare = (
  contacts: readonly JudgedContact[],
  model: EmbeddedModel,
): { readonly share: number; readonly precision: number } => {
  const sure = contacts
    .map((contact) => ({ contact, reading: model.conversation(contact.turns, { channel: contact.channel }) }))
    .filter(({ reading }) => reading.sure);
  const right = sure.filter(({ contact, reading }) => contact.truth.has(reading.label)).length;
  return { share: sure.length / Math.max(contacts.length, 1), precision: right / Math.max(sure.length, 1) };
};

const suspects = ({ suspicions, suspectedIntents }: EmbeddedReading): boolean =>
  suspectedIntents.length > 0 || suspicions.some((one) => RECALL_TARGETS.overlays.includes(one.name));

/** Share of the contacts for which the model is asked because of a suspicion. */
export const askedShare = (contacts: readonly JudgedContact[], model: EmbeddedModel): number =>
  contacts.filter(({ turns, channel }) => suspects(model.conversation(turns, { channel }))).length / Math.max(contacts.length, 1);
