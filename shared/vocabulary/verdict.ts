import type { Instant } from './instants.ts';
import type { MaskedText } from './masked-text.ts';
import type { Intent, Label, Overlay } from './taxonomy.ts';

export const MOODS = ['angry', 'anxious', 'distressed', 'sad', 'disappointed', 'neutral', 'relieved', 'happy'] as const;
export type Mood = (typeof MOODS)[number];

/** Who decided: rules, the embedded classifier, the model, or nobody (a person must). */
export type Tier = 'rules' | 'embedded' | 'bedrock' | 'none';

/** Why no machine answer stands and a person decides. */
export type DoubtReason =
  | 'low-confidence'
  | 'model-unavailable'
  | 'model-malformed'
  | 'evidence-missing'
  | 'inference-not-permitted'
  | 'empty-conversation';

export interface Slot {
  readonly name: 'product' | 'object' | 'amount' | 'currency' | 'date' | 'country' | 'payment-method' | 'document' | 'reason';
  readonly value: MaskedText;
  /** Index of the turn it was said in. */
  readonly turn: number;
}

export interface CarePromise {
  readonly by: 'agent' | 'bot';
  readonly text: MaskedText;
  readonly turn: number;
}

/** What was understood of one edition of a conversation; stored once beside it and never recomputed. */
export interface Verdict {
  /** `recognised` carries an intent above its threshold; `unrecognised` a best guess kept as a hint for the person. */
  readonly outcome:
    | { readonly kind: 'recognised'; readonly label: Label }
    | { readonly kind: 'unrecognised'; readonly hint: Label | undefined; readonly why: DoubtReason };
  readonly secondary: readonly Intent[];
  readonly overlays: readonly Overlay[];
  /** Where each overlay was heard: indexes of turns. */
  readonly signals?: readonly { readonly overlay: Overlay; readonly turn: number }[];
  /** Customer turns that carry a request; 0 = greetings, spam or silence only. */
  readonly requests?: number;
  /** Calibrated probability that the label is right, 0…1. */
  readonly confidence: number;
  readonly tier: Tier;
  /** Set when the tier that should have answered could not. */
  readonly degraded?: DoubtReason;
  readonly sentiment: { readonly start: number; readonly end: number };
  readonly mood: { readonly start: Mood; readonly end: Mood };
  readonly urgency: 'low' | 'normal' | 'high' | 'immediate';
  /** BCP 47, as recognised: `en`, `zh-Hans`, `zh-Hant`, `es`, `id`, … */
  readonly language: string;
  readonly slots: readonly Slot[];
  readonly promises: readonly CarePromise[];
  /** Indexes of the turns the verdict rests on. */
  readonly evidence: readonly number[];
  readonly summary: MaskedText;
  readonly versions: {
    readonly taxonomy: string;
    readonly rules: string;
    readonly embedded: string;
    readonly model?: string;
    readonly prompt?: string;
  };
  /** Operational figures of the model call, where there was one. */
  readonly usage?: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cacheReadTokens: number;
    readonly cacheWriteTokens: number;
    readonly calls: number;
  };
}

/** A turn of a conversation after masking. */
export interface MaskedTurn {
  readonly id: string;
  readonly at?: Instant;
  readonly offsetMs?: number;
  readonly speaker: 'customer' | 'agent' | 'bot' | 'system';
  readonly text: MaskedText;
}

/** What the contact is about: the label, or the best guess a person is given. */
export const labelOf = ({ outcome }: Pick<Verdict, 'outcome'>): Label | undefined =>
  outcome.kind === 'recognised' ? outcome.label : outcome.hint;
