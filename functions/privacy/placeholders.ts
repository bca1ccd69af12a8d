import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import { type Finding, PLACEHOLDER_KINDS, type PlaceholderKind } from './kinds.ts';
import { rawEnd, rawStart, type View } from './view.ts';

const EXISTING = /\[([A-Z_]{2,24})_(\d{1,4})\]/g;

/** Numbers the values of one conversation: an equal value keeps its number. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #highest = new Map<string, number>();
  readonly #minted = new Map<PlaceholderKind, number>();

  /** Placeholders that are in the text already keep their numbers; ours start above them. */
  reserve(text: string): void {
    if (!text.includes('[')) return;
    for (const [, kind = '', number] of text.matchAll(EXISTING))
      this.#highest.set(kind, Math.max(this.#highest.get(kind) ?? 0, Number(number)));
  }

  placeholder({ kind, value }: Pick<Finding, 'kind' | 'value'>): string {
    const key = `${kind}:${value}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = (this.#highest.get(kind) ?? 0) + 1;
      this.#highest.set(kind, number);
      this.#numbers.set(key, number);
      this.#minted.set(kind, (this.#minted.get(kind) ?? 0) + 1);
    }
    return `[${kind}_${number}]`;
  }

  /** Lets another spelling or a part of a value share its number. */
  alias(kind: PlaceholderKind, alias: string, value: string): void {
    const number = this.#numbers.get(`${kind}:${value}`);
    const key = `${kind}:${alias}`;
    if (number !== undefined && !this.#numbers.has(key)) this.#numbers.set(key, number);
  }

  /** How many different values of each kind got a placeholder. */
  counts(): Readonly<Record<PlaceholderKind, number>> {
    return Object.fromEntries(PLACEHOLDER_KINDS.map((kind) => [kind, this.#minted.get(kind) ?? 0])) as Record<
      PlaceholderKind,
      number
    >;
  }
}

/** The raw text with each finding replaced; what no finding covers keeps its original spelling. */
export const render = (view: View, findings: readonly Finding[], numbering: Numbering): string => {
  if (findings.length === 0) return view.raw;
  const parts: string[] = [];
  let from = 0;
  for (const finding of findings) {
    parts.push(view.raw.slice(from, rawStart(view, finding.start)), numbering.placeholder(finding));
    from = rawEnd(view, finding.end);
  }
  parts.push(view.raw.slice(from));
  return parts.join('');
};

/** The only place where masked text comes into being (law 1). */
export const mint = (masked: string): MaskedText => masked as MaskedText;
