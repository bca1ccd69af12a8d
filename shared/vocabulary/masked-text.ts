declare const masked: unique symbol;

/**
 * Text in which every personal datum has been replaced by a typed, numbered placeholder such as `[CARD_1]`.
 * Only the privacy room mints it (law 1). Prompts, tables, logs, metrics, events and exports take nothing else.
 */
export type MaskedText = string & { readonly [masked]: true };

/** Text read back from one of our own tables: it was minted before it was written. Adapters only. */
export const maskedTextFromStore = (stored: string): MaskedText => stored as MaskedText;

/** Text we wrote ourselves in the source code (reasons, labels): it cannot hold a customer's data. */
export const literalText = <const T extends string>(literal: T): MaskedText => literal as string as MaskedText;

/** A part of masked text is masked: cutting never brings anything back. */
export const maskedPart = (text: MaskedText, start: number, end?: number): MaskedText => text.slice(start, end) as MaskedText;

/** Masked texts joined are masked. */
export const joinMasked = (texts: readonly MaskedText[], separator: string): MaskedText => texts.join(separator) as MaskedText;
