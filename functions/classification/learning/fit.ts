import { digest } from '../../../shared/vocabulary/digest.ts';
import type { IntentModel, LabelThresholds } from '../embedded/model.ts';
import type { Example } from './examples.ts';
import { fitCalibration } from './fit-calibration.ts';
import { fitOutOfScope } from './fit-out-of-scope.ts';
import { dealingOf, heldOutScores } from './folds.ts';
import { plansFor } from './heads.ts';
import type { TrainOptions } from './train-model.ts';
import { trainModel } from './train-model.ts';

export interface FitOptions extends TrainOptions {
  readonly version: string;
  /** Parts the texts are dealt to, each judged by a model of the others; 0 = no calibration (experiments only). */
  readonly folds?: number;
  /** Neighbouring texts that fall into one part together. */
  readonly block?: number;
  /** What the answers above a label's threshold shall reach on held-out texts. */
  readonly precision?: LabelThresholds;
  /** Precisions at which an overlay is `sure` and `likely`, and the recall of `suspect`. */
  readonly overlays?: { readonly sure: number; readonly likely: number; readonly recall: number };
  /** Told what is being done, for someone who waits. */
  readonly say?: (what: string) => void;
}

/** A model from examples: features, network, and calibration on held-out folds. Deterministic. */
export const fitModel = (examples: readonly Example[], options: FitOptions): IntentModel => {
  const plans = plansFor(examples);
  const dealing = dealingOf(options);
  options.say?.(`training on ${examples.length} texts`);
  const model = trainModel(examples, plans, options);
  const meta = {
    ...model.meta,
    version: options.version,
    digest: digest(...examples.map((example) => JSON.stringify(example))).slice(0, 16),
  };
  if (dealing.folds < 2) return { ...model, meta };
  const heads = plans.map((plan) => plan.head);
  const held = heldOutScores(examples, plans, options, dealing, options.say);
  const fitted = fitCalibration(heads, examples, held, options);
  options.say?.('calibrating what lies outside the labels');
  const outOfScope = fitOutOfScope(examples, plans, { ...options, ...dealing }, fitted.temperature);
  return { ...model, meta: { ...meta, calibration: { ...fitted, outOfScope } } };
};
