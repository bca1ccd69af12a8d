import type { Channel } from '../../../shared/vocabulary/places.ts';
import type { Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { isIntent, STANCE_OVERLAY } from '../../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { Calibration } from '../embedded/model.ts';
import type { EmbeddedReading, OverlayProbability } from '../embedded/reading.ts';
import type { ReadUtterance } from '../embedded/utterance.ts';
import { languageOf } from '../text/language.ts';
import { moodOf } from './mood.ts';
import { promisesOf } from './promises.ts';
import type { ReadPiece, Reason } from './reason.ts';
import { carriesRequest, readPieces, reasonFor } from './reason.ts';
import { slotsOf } from './slots.ts';
import { summaryOf } from './summary.ts';
import { urgencyOf } from './urgency.ts';

export interface ReadContext {
  readonly channel: Channel;
  readonly utterance: ReadUtterance;
  readonly calibration: Calibration;
}

/** No probability reaches it: a label without a threshold is never decided alone. */
const NEVER = 2;

interface FoundOverlay extends OverlayProbability {
  readonly turn: number;
}

/** The overlays any piece shows, each with its most telling turn; a stance label brings its overlay. */
const overlaysOf = (pieces: readonly ReadPiece[], reason: Reason, calibration: Calibration): FoundOverlay[] => {
  const found = new Map<Overlay, FoundOverlay>();
  const note = (one: FoundOverlay): void => {
    if ((found.get(one.name)?.probability ?? -1) < one.probability) found.set(one.name, one);
  };
  for (const { turn, reading } of pieces) {
    for (const { name, probability } of reading.overlays)
      if (probability >= (calibration.binary[name]?.threshold ?? 0.5)) note({ name, probability, turn });
  }
  const stance = isIntent(reason.primary.label) ? STANCE_OVERLAY[reason.primary.label] : undefined;
  if (stance !== undefined) note({ name: stance, probability: reason.primary.probability, turn: reason.primary.turn });
  return [...found.values()].sort((a, b) => b.probability - a.probability);
};

const evidenceOf = (reason: Reason, overlays: readonly FoundOverlay[]): number[] =>
  [...new Set([reason.primary.turn, ...overlays.map((one) => one.turn)])].sort((a, b) => a - b);

/** Reads a whole conversation: its reason, what else was asked, how the customer stands to it, and what was promised. */
export const readConversation = (turns: readonly MaskedTurn[], context: ReadContext): EmbeddedReading => {
  const pieces = readPieces(turns, context.utterance);
  const reason = reasonFor(pieces);
  const overlays = overlaysOf(pieces, reason, context.calibration);
  const { label, probability } = reason.primary;
  const evidence = pieces.length === 0 ? [] : evidenceOf(reason, overlays);
  const said = turns
    .filter((turn) => turn.speaker === 'customer')
    .map((turn) => turn.text)
    .join(' ');
  return {
    label,
    confidence: probability,
    sure: probability >= (context.calibration.thresholds[label]?.alone ?? NEVER),
    acceptable: probability >= (context.calibration.thresholds[label]?.degraded ?? NEVER),
    secondary: reason.secondary,
    overlays,
    ...moodOf(pieces),
    urgency: urgencyOf(
      label,
      overlays.map((one) => one.name),
    ),
    language: languageOf(said, (text) => context.utterance(text.slice(0, 2_000)).language),
    slots: slotsOf(turns),
    promises: promisesOf(turns),
    evidence,
    summary: summaryOf(pieces, evidence),
    requests: new Set(pieces.filter(carriesRequest).map((piece) => piece.turn)).size,
  };
};
