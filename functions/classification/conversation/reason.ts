import type { Intent, Label, Risk } from '../../../shared/vocabulary/taxonomy.ts';
import { byRiskDescending, intentDefinition, isIntent } from '../../../shared/vocabulary/taxonomy.ts';
import type { ReadTurn } from './read-turns.ts';

/** A label that some turn of the conversation speaks for. */
export interface Candidate {
  readonly label: Label;
  /** How strongly all turns together speak for it, each by its place: what the conversation is read with. */
  readonly strength: number;
  /** How likely it is in the turn that speaks for it most, read alone. */
  readonly probability: number;
  /** The turn that speaks for it most. */
  readonly turn: number;
}

/**
 * Chosen on labelled conversations (the sample day and the public sets) so that primary and secondary labels are right
 * most often; `npm run evaluate` reports them.
 */
/** From here on a label counts as asked for; weaker ones are only a hint when nothing is asked for. */
const ASKED = 0.35;
/** A second label is only named when the whole conversation speaks for it, or one turn does so clearly. */
const ALSO_ASKED = 0.45;
const CLEAR_IN_ITS_TURN = { probability: 0.75, strength: 0.3 } as const;
/** What is critical is named wherever one turn says it clearly: a stolen card mentioned after a harmless question is still stolen. */
const CRITICAL_IN_ITS_TURN = 0.1;
/** A riskier label takes the lead when it is nearly as strong as the strongest; a critical one sooner. */
const NEARLY = 0.9;
const CRITICAL_NEARLY = 0.75;
/** Below these a topic leaves the place to a clearer stance, or to "not ours". */
const TOPIC_OVER_STANCE = 0.4;
const INTENT_OVER_CONTROL = 0.25;

/** Weaker mentions are noise: a long call would add them up to a reason nobody gave. */
const LEAST_MENTION = 0.05;

/** What one turn says about each label: its strongest reading counts, the turn's sentences are not counted twice. */
const mentions = ({ turn, readings, weight }: ReadTurn): Map<Label, Candidate> => {
  const found = new Map<Label, Candidate>();
  for (const { top, share } of readings)
    for (const { label, probability } of top) {
      const strength = probability * weight * share;
      if ((found.get(label)?.strength ?? LEAST_MENTION) < strength) found.set(label, { label, strength, probability, turn });
    }
  return found;
};

/** Turns that speak for the same label add up as independent hints do; the most telling one stands for them. */
const together = (known: Candidate | undefined, next: Candidate): Candidate => {
  if (known === undefined) return next;
  const { probability, turn } = next.probability > known.probability ? next : known;
  return { label: next.label, probability, turn, strength: 1 - (1 - known.strength) * (1 - next.strength) };
};

export const candidates = (turns: readonly ReadTurn[]): Candidate[] => {
  const found = new Map<Label, Candidate>();
  for (const turn of turns) for (const [label, said] of mentions(turn)) found.set(label, together(found.get(label), said));
  return [...found.values()].sort((a, b) => b.strength - a.strength);
};

const isTopic = (label: Label): label is Intent => isIntent(label) && intentDefinition(label).kind === 'topic';
const isStance = (label: Label): boolean => isIntent(label) && !isTopic(label);

const riskOf = (label: Label): Risk => (isIntent(label) ? intentDefinition(label).risk : 'low');

/** Highest risk first; on a tie the first request. */
const byPrecedence = (a: Candidate, b: Candidate): number =>
  byRiskDescending(riskOf(a.label), riskOf(b.label)) || a.turn - b.turn || b.strength - a.strength;

const clearer = (a: readonly Candidate[], b: readonly Candidate[], least: number): readonly Candidate[] => {
  const [first, other] = [a[0]?.strength ?? 0, b[0]?.strength ?? 0];
  return first < least && other > first ? b : a;
};

/** Topics before stances, stances before control labels; each leaves its place only when it is weak. */
const contenders = (found: readonly Candidate[]): readonly Candidate[] => {
  const topics = found.filter((one) => isTopic(one.label));
  const stances = found.filter((one) => isStance(one.label));
  const controls = found.filter((one) => !isIntent(one.label) && one.label !== 'greeting-or-closing');
  return clearer(clearer(topics, stances, TOPIC_OVER_STANCE), controls, INTENT_OVER_CONTROL);
};

const leads = (one: Candidate, best: Candidate): boolean =>
  one.strength >= ASKED && one.strength >= best.strength * (riskOf(one.label) === 'critical' ? CRITICAL_NEARLY : NEARLY);

const alsoAsked = ({ label, probability, strength }: Candidate): boolean => {
  const least = riskOf(label) === 'critical' ? CRITICAL_IN_ITS_TURN : CLEAR_IN_ITS_TURN.strength;
  return strength >= ALSO_ASKED || (probability >= CLEAR_IN_ITS_TURN.probability && strength >= least);
};

export interface Reason {
  readonly primary: Candidate;
  readonly secondary: readonly Intent[];
}

const greetingOf = (turns: readonly ReadTurn[]): Candidate => {
  const shares = turns.map(({ reading }) => reading.top.find((one) => one.label === 'greeting-or-closing')?.probability ?? 0);
  const probability = turns.length === 0 ? 0 : Math.min(...shares);
  return { label: 'greeting-or-closing', probability, strength: probability, turn: turns[0]?.turn ?? 0 };
};

/** Chooses what the contact is about. With no request at all it is a greeting. */
export const reasonFor = (turns: readonly ReadTurn[]): Reason => {
  const found = candidates(turns.filter((turn) => turn.request));
  const pool = contenders(found);
  const best = pool[0];
  if (best === undefined) return { primary: greetingOf(turns), secondary: [] };
  const primary = pool.filter((one) => leads(one, best)).sort(byPrecedence)[0] ?? best;
  const asked = found.filter((one) => one.label !== primary.label && alsoAsked(one));
  return { primary, secondary: asked.flatMap((one) => (isTopic(one.label) ? [one.label] : [])) };
};
