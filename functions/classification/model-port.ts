import type { Channel } from '../../shared/vocabulary/places.ts';
import type { Intent, Label, Overlay } from '../../shared/vocabulary/taxonomy.ts';
import type { DoubtReason, MaskedTurn, Verdict } from '../../shared/vocabulary/verdict.ts';

/** What is classified: masked turns only (law 1). */
export interface Conversation {
  readonly turns: readonly MaskedTurn[];
  readonly channel: Channel;
  readonly language?: string | undefined;
  readonly jurisdiction?: string | undefined;
}

/** A model's answer after every check: on the taxonomy, evidence found in the text, words masked again. */
export interface ModelVerdict
  extends Pick<Verdict, 'sentiment' | 'mood' | 'urgency' | 'language' | 'slots' | 'promises' | 'evidence' | 'summary'> {
  readonly label: Label;
  readonly confidence: number;
  readonly secondary: readonly Intent[];
  readonly overlays: readonly Overlay[];
}

export type Usage = NonNullable<Verdict['usage']>;

interface Made {
  readonly model: string;
  readonly prompt: string;
  readonly usage?: Usage;
  /** How long the calls took; metered, never part of the verdict. */
  readonly latencyMs: number;
}

/** An answer that stands, or the reason why none does; a vendor's error name at most, never its message. */
export type ModelReply =
  | (Made & { readonly kind: 'verdict'; readonly verdict: ModelVerdict })
  | (Made & { readonly kind: 'doubt'; readonly why: DoubtReason; readonly vendor?: string; readonly hint?: Label });

export interface ModelRequest extends Conversation {
  /** Turns that rules and the embedded tier point at: kept whatever must be left out. */
  readonly focus: readonly number[];
}

/** Asks the language model; resolves with a doubt instead of throwing. */
export type ModelPort = (request: ModelRequest, options: { readonly signal: AbortSignal }) => Promise<ModelReply>;
