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

/** A part of masked text is masked: taking it brings nothing back. Words that are not in it give the whole text instead. */
export const excerpt = (whole: MaskedText, part: string): MaskedText => (whole.includes(part) ? (part as MaskedText) : whole);

/** Masked texts joined, and cut with a mark where they grow too long, are masked. */
export const joinMasked = (texts: readonly MaskedText[], separator: string, longest = Number.POSITIVE_INFINITY): MaskedText => {
  const joined = texts.join(separator);
  if (joined.length <= longest) return joined as MaskedText;
  const cut = joined.slice(0, longest - 1);
  const blank = cut.lastIndexOf(' ');
  return `${blank > longest / 2 ? cut.slice(0, blank) : cut}…` as MaskedText;
};
