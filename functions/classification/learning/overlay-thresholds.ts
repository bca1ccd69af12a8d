import { ORDINARY_LENGTH } from '../conversation/overlays.ts';
import type { OverlayCalibration } from '../embedded/model.ts';
import type { Outcome } from './calibrate.ts';
import { fitLogistic, recallThresholdFor, sigmoid } from './calibrate.ts';
import { MOST_SUSPICIONS } from './suspect-threshold.ts';

/** A held-out text: its logit for one overlay, whether the overlay applies, and whether it is a near miss. */
export interface HeldText {
  readonly logit: number;
  readonly yes: boolean;
  /** Written to contrast: it says what must not be mistaken, not how often such a thing is said. */
  readonly near: boolean;
}

/** A near miss is rarer in talk than in the training files. */
const NEAR_WEIGHT = 0.1;
/** Share of contacts with the overlay, assumed before any was counted; a rarer one needs a stricter threshold. */
const BASE_RATE: Readonly<Record<string, number>> = {
  complaint: 0.2,
  'follow-up': 0.15,
  'wants-human': 0.1,
  'cannot-pay': 0.08,
  'fraud-suspected': 0.07,
  'third-party-speaker': 0.05,
};
const RARE = 0.03;

/** "In doubt complaint" (taxonomy): its thresholds ask for less certainty. */
const EASIER: Readonly<Record<string, number>> = { complaint: 0.75 };

interface Swept {
  readonly probability: number;
  /** Shares of the texts with and without the overlay at or above the probability. */
  readonly found: number;
  readonly alarms: number;
}

const sweep = (texts: readonly (Outcome & { readonly near: boolean })[]): Swept[] => {
  const sorted = [...texts].sort((a, b) => b.probability - a.probability);
  const weight = (text: { near: boolean }): number => (text.near ? NEAR_WEIGHT : 1);
  const yes = sorted.filter((text) => text.right).length;
  const no = sorted.filter((text) => !text.right).reduce((sum, text) => sum + weight(text), 0);
  let found = 0;
  // Half an imagined false alarm: nothing is certain because it did not happen in these texts.
  let alarms = 0.5;
  return sorted.map((text) => {
    if (text.right) found += 1;
    else alarms += weight(text);
    return { probability: text.probability, found: found / Math.max(yes, 1), alarms: alarms / Math.max(no, 1) };
  });
};

/** Precision among contacts of ordinary length: every sentence is another chance for a false alarm. */
const precisionAt = ({ found, alarms }: Swept, base: number): number => {
  const falseContacts = (1 - base) * (1 - (1 - Math.min(alarms, 1)) ** ORDINARY_LENGTH);
  return (base * found) / Math.max(base * found + falseContacts, 1e-9);
};

const lowest = (swept: readonly Swept[], fits: (one: Swept) => boolean): number =>
  swept.reduce((best, one) => (fits(one) ? Math.min(best, one.probability) : best), 1);

/** Probability and thresholds of one overlay, from texts the model had not seen. */
export const overlayCalibration = (
  name: string,
  texts: readonly HeldText[],
  aim: { readonly sure: number; readonly likely: number; readonly recall: number },
): OverlayCalibration => {
  const [offset = 0, slope = 1] = fitLogistic(
    texts.map(({ logit }) => [logit]),
    texts.map(({ yes }) => yes),
  );
  const outcomes = texts.map(({ logit, yes, near }) => ({ probability: sigmoid(slope * logit + offset), right: yes, near }));
  const swept = sweep(outcomes);
  const base = BASE_RATE[name] ?? RARE;
  const ease = EASIER[name] ?? 1;
  const sure = lowest(swept, (one) => precisionAt(one, base) >= aim.sure * ease);
  const likely = Math.min(
    sure,
    lowest(swept, (one) => precisionAt(one, base) >= aim.likely * ease),
  );
  const quiet = lowest(swept, (one) => one.alarms <= MOST_SUSPICIONS);
  const suspect = Math.min(likely, Math.max(quiet, recallThresholdFor(outcomes, aim.recall)));
  return { slope, offset, sure, likely, suspect };
};
