import type { Intent, Label } from '../../../shared/vocabulary/taxonomy.ts';
import { byRiskDescending, intentDefinition, isIntent, STANCE_OVERLAY } from '../../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { UtteranceReading } from '../embedded/reading.ts';
import type { ReadUtterance } from '../embedded/utterance.ts';
import { sentences } from '../text/segments.ts';

/** A piece of a customer turn and what it says. */
export interface ReadPiece {
  readonly turn: number;
  readonly text: string;
  readonly reading: UtteranceReading;
}

/** A label that some piece of the conversation speaks for. */
export interface Candidate {
  readonly label: Label;
  readonly probability: number;
  /** The turn that speaks for it most, and the first that speaks for it at all. */
  readonly turn: number;
  readonly first: number;
}

/** Below this a piece does not even suggest a label. */
const SUGGESTED = 0.2;
/** From here on a second label counts as asked for as well. */
const ASKED = 0.5;

/** Reads every customer turn piece by piece. */
export const readPieces = (turns: readonly MaskedTurn[], read: ReadUtterance): ReadPiece[] =>
  turns.flatMap((turn, index) =>
    turn.speaker === 'customer' ? sentences(turn.text).map((text) => ({ turn: index, text, reading: read(text) })) : [],
  );

/** Greetings, answers, names and numbers carry no request and never compete with one. */
export const carriesRequest = (piece: ReadPiece): boolean =>
  piece.reading.label !== 'greeting-or-closing' &&
  (piece.reading.top.find((one) => one.label === 'greeting-or-closing')?.probability ?? 0) < 0.5;

export const candidates = (pieces: readonly ReadPiece[]): Candidate[] => {
  const found = new Map<Label, Candidate>();
  for (const { turn, reading } of pieces)
    for (const { label, probability } of reading.top) {
      if (probability < SUGGESTED) continue;
      const known = found.get(label);
      const better = known === undefined || probability > known.probability;
      found.set(label, {
        label,
        probability: better ? probability : known.probability,
        turn: better ? turn : known.turn,
        first: Math.min(known?.first ?? turn, turn),
      });
    }
  return [...found.values()].sort((a, b) => b.probability - a.probability);
};

const isTopic = (label: Label): label is Intent => isIntent(label) && intentDefinition(label).kind === 'topic';

const rank = (label: Label): 0 | 1 | 2 => (isTopic(label) ? 0 : isIntent(label) ? 1 : 2);

/** Highest risk first; on a tie the first request. Topics come before stances, stances before control labels. */
const byPrecedence = (a: Candidate, b: Candidate): number => {
  if (rank(a.label) !== rank(b.label)) return rank(a.label) - rank(b.label);
  if (!isIntent(a.label) || !isIntent(b.label)) return b.probability - a.probability;
  const risk = byRiskDescending(intentDefinition(a.label).risk, intentDefinition(b.label).risk);
  return risk !== 0 ? risk : a.first - b.first || b.probability - a.probability;
};

export interface Reason {
  readonly primary: Candidate;
  readonly secondary: readonly Intent[];
}

/** Chooses what the contact is about. With no request at all it is a greeting. */
export const reasonFor = (pieces: readonly ReadPiece[]): Reason => {
  const found = candidates(pieces.filter(carriesRequest));
  const asked = found.filter((one) => one.probability >= ASKED).sort(byPrecedence);
  const primary = asked[0] ??
    found[0] ?? {
      label: 'greeting-or-closing',
      probability: greetingProbability(pieces),
      turn: pieces[0]?.turn ?? 0,
      first: pieces[0]?.turn ?? 0,
    };
  const secondary = asked.flatMap((one) => (isTopic(one.label) && one.label !== primary.label ? [one.label] : []));
  return { primary, secondary };
};

const greetingProbability = (pieces: readonly ReadPiece[]): number =>
  pieces.length === 0 ? 0 : Math.min(...pieces.map((piece) => piece.reading.probability));

/** Stances set their overlay also where a topic is the intent. */
export const stanceOverlays = (labels: readonly Label[]): string[] =>
  labels.flatMap((label) => (isIntent(label) ? (STANCE_OVERLAY[label] ?? []) : []));
