import type { Intent } from '../../../shared/vocabulary/taxonomy.ts';
import { RECALL_TARGETS } from '../../../shared/vocabulary/taxonomy.ts';
import type { Calibration, LabelThresholds } from '../embedded/model.ts';
import type { SuspectedIntent } from '../embedded/reading.ts';
import type { ReadTurn } from './read-turns.ts';

/** Nothing is suspected of a label that was never calibrated. */
const NEVER = 2;

/** How likely an intent is at most in any turn or sentence, and where. */
const strongest = (turns: readonly ReadTurn[], intent: Intent): { probability: number; turn: number } => {
  let most = { probability: 0, turn: 0 };
  for (const { turn, reading, pieces } of turns)
    for (const { top } of [reading, ...pieces.map((piece) => piece.reading)]) {
      const probability = top.find((one) => one.label === intent)?.probability ?? 0;
      if (probability > most.probability) most = { probability, turn };
    }
  return most;
};

const levelOf = (probability: number, thresholds: LabelThresholds | undefined): SuspectedIntent['level'] | undefined => {
  if (probability >= (thresholds?.degraded ?? NEVER)) return 'likely';
  return probability >= (thresholds?.suspect ?? NEVER) ? 'suspect' : undefined;
};

/**
 * Intents with a recall target that were not named but hinted at: a wish not to be called, said in passing, must not be
 * lost to the topic that was said louder.
 */
export const suspectedIntents = (
  turns: readonly ReadTurn[],
  named: readonly string[],
  thresholds: Calibration['thresholds'],
): SuspectedIntent[] =>
  RECALL_TARGETS.intents
    .filter((intent) => !named.includes(intent))
    .flatMap((intent) => {
      const { probability, turn } = strongest(turns, intent);
      const level = levelOf(probability, thresholds[intent]);
      return level === undefined ? [] : [{ intent, probability, turn, level }];
    });
