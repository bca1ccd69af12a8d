import type { MaskedText } from '../../../shared/vocabulary/masked-text.ts';
import type { Intent, Label, Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import type { CarePromise, Mood, Slot, Verdict } from '../../../shared/vocabulary/verdict.ts';

export interface LabelProbability {
  readonly label: Label;
  readonly probability: number;
}
export interface OverlayProbability {
  readonly name: Overlay;
  readonly probability: number;
  /** Of a conversation: its most telling turn. */
  readonly turn?: number;
}

/** `sure` sets an overlay; `likely` sets it where no model can be asked; `suspect` is worth asking a model. */
export type OverlayLevel = 'sure' | 'likely' | 'suspect';
/** An overlay that may have been said: the model decides. */
export interface Suspicion extends OverlayProbability {
  readonly level: OverlayLevel;
}

/** An intent with a recall target that some sentence hints at: never dropped because its score is low. */
export interface SuspectedIntent {
  readonly intent: Intent;
  readonly probability: number;
  readonly turn: number;
  readonly level: 'likely' | 'suspect';
}

/** What one utterance says, read alone. */
export interface UtteranceReading extends LabelProbability {
  /** The likeliest labels, best first. */
  readonly top: readonly LabelProbability[];
  /** Probability that it is nothing of ours. */
  readonly outOfScope: number;
  readonly overlays: readonly OverlayProbability[];
  readonly mood: Mood;
  /** -1 … 1. */
  readonly sentiment: number;
  /** `en`, `zh`, `es`, `id` or `und`. */
  readonly language: string;
}

/** What a whole conversation says, as far as the embedded tier can tell. */
export interface EmbeddedReading {
  readonly label: Label;
  readonly confidence: number;
  /** Whether the confidence clears the label's own threshold. */
  readonly sure: boolean;
  /** Whether it is good enough to stand while no model can be asked. */
  readonly acceptable: boolean;
  readonly secondary: readonly Intent[];
  readonly overlays: readonly OverlayProbability[];
  readonly suspicions: readonly Suspicion[];
  readonly suspectedIntents: readonly SuspectedIntent[];
  readonly sentiment: Verdict['sentiment'];
  readonly mood: Verdict['mood'];
  readonly urgency: Verdict['urgency'];
  readonly language: string;
  readonly slots: readonly Slot[];
  readonly promises: readonly CarePromise[];
  readonly evidence: readonly number[];
  readonly summary: MaskedText;
  /** Customer turns that carry a request. */
  readonly requests: number;
}
