import type { Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { isIntent, STANCE_OVERLAY } from '../../../shared/vocabulary/taxonomy.ts';
import type { Calibration, OverlayCalibration } from '../embedded/model.ts';
import type { OverlayLevel, OverlayProbability } from '../embedded/reading.ts';
import type { ReadPiece } from './read-turns.ts';
import type { Candidate } from './reason.ts';

/** An overlay that was heard, and its most telling turn. */
export interface HeardOverlay extends OverlayProbability {
  readonly turn: number;
  readonly level: OverlayLevel;
}

/** One overlay over all pieces: the most telling one, and the sum of the odds. */
interface Hint extends OverlayProbability {
  readonly turn: number;
  readonly odds: number;
}

/** Sentences of a customer in an ordinary contact; thresholds are chosen for a contact of this length. */
export const ORDINARY_LENGTH = 6;
/** A single sentence was said on purpose, a long call holds hundreds: neither end is trusted without bound. */
const LENGTHS = { least: 1, most: 60 } as const;

const oddsOf = (probability: number): number => probability / Math.max(1 - probability, 1e-9);

/** The odds of all pieces together: several hints add up, while a long talk brings chance hints in proportion. */
const together = (odds: number, pieces: number): number => {
  const length = Math.min(LENGTHS.most, Math.max(LENGTHS.least, pieces));
  const sum = odds * (ORDINARY_LENGTH / length);
  return sum / (1 + sum);
};

const levelOf = (probability: number, fitted: OverlayCalibration): OverlayLevel | undefined => {
  if (probability >= fitted.sure) return 'sure';
  if (probability >= fitted.likely) return 'likely';
  return probability >= fitted.suspect ? 'suspect' : undefined;
};

/** The overlays any piece shows, each with its most telling turn; a stance that is the reason brings its overlay. */
export const hearOverlays = (pieces: readonly ReadPiece[], primary: Candidate, calibration: Calibration): HeardOverlay[] => {
  const most = new Map<Overlay, Hint>();
  for (const { turn, reading } of pieces)
    for (const { name, probability } of reading.overlays) {
      const known = most.get(name) ?? { name, probability: -1, odds: 0, turn };
      const better = probability > known.probability ? { name, probability, turn } : known;
      most.set(name, { ...better, odds: known.odds + oddsOf(probability) });
    }
  const stance = isIntent(primary.label) ? STANCE_OVERLAY[primary.label] : undefined;
  const stanceSure = primary.probability >= (calibration.thresholds[primary.label]?.alone ?? 2);
  return [...most.values()]
    .flatMap(({ name, turn, odds }): HeardOverlay[] => {
      const fitted = calibration.binary[name];
      if (fitted === undefined) return [];
      const probability = together(odds, pieces.length);
      const level = stance === name && stanceSure ? 'sure' : levelOf(probability, fitted);
      return level === undefined ? [] : [{ name, probability, turn, level }];
    })
    .sort((a, b) => b.probability - a.probability);
};
