import type { Channel } from '../../../shared/vocabulary/places.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { Calibration } from '../embedded/model.ts';
import type { EmbeddedReading } from '../embedded/reading.ts';
import type { ReadUtterance } from '../embedded/utterance.ts';
import { languageOf } from '../text/language.ts';
import { moodOf } from './mood.ts';
import type { HeardOverlay } from './overlays.ts';
import { hearOverlays } from './overlays.ts';
import { promisesOf } from './promises.ts';
import { readTurns } from './read-turns.ts';
import type { Reason } from './reason.ts';
import { reasonFor } from './reason.ts';
import { slotsOf } from './slots.ts';
import { summaryOf } from './summary.ts';
import { suspectedIntents } from './suspected-intents.ts';
import { urgencyOf } from './urgency.ts';

export interface ReadContext {
  readonly channel: Channel;
  readonly utterance: ReadUtterance;
  readonly calibration: Calibration;
}

/** No probability reaches it: a label without a threshold is never decided alone. */
const NEVER = 2;

const evidenceOf = (reason: Reason, overlays: readonly HeardOverlay[]): number[] =>
  [...new Set([reason.primary.turn, ...overlays.map((one) => one.turn)])].sort((a, b) => a - b);

/** Reads a whole conversation: its reason, what else was asked, how the customer stands to it, and what was promised. */
export const readConversation = (turns: readonly MaskedTurn[], context: ReadContext): EmbeddedReading => {
  const read = readTurns(turns, context.utterance);
  const reason = reasonFor(read);
  const heard = hearOverlays(
    read.flatMap((turn) => turn.pieces),
    reason.primary,
    context.calibration,
  );
  const overlays = heard.filter((one) => one.level === 'sure');
  const { label, strength } = reason.primary;
  const thresholds = context.calibration.thresholds[label];
  const evidence = read.length === 0 ? [] : evidenceOf(reason, overlays);
  const said = read.map((turn) => turn.text).join(' ');
  return {
    label,
    confidence: strength,
    sure: strength >= (thresholds?.alone ?? NEVER),
    acceptable: strength >= (thresholds?.degraded ?? NEVER),
    secondary: reason.secondary,
    overlays: overlays.map(({ name, probability: found, turn }) => ({ name, probability: found, turn })),
    suspicions: heard.filter((one) => one.level !== 'sure'),
    suspectedIntents: suspectedIntents(read, [label, ...reason.secondary], context.calibration.thresholds),
    ...moodOf(read),
    urgency: urgencyOf(
      label,
      overlays.map((one) => one.name),
    ),
    language: languageOf(said, (text) => context.utterance(text.slice(0, 2_000)).language),
    slots: slotsOf(turns),
    promises: promisesOf(turns),
    evidence,
    summary: summaryOf(read, evidence),
    requests: read.filter((turn) => turn.request).length,
  };
};
