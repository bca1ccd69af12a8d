import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import { mint, Numbering, render } from './placeholders.ts';
import { recognise } from './recognise.ts';
import { resolve } from './resolve.ts';
import { type ScanOptions, scanOf } from './scan.ts';

/** Masking may bring words together that read as something new; so it runs until nothing is found, within this bound. */
const MOST_PASSES = 4;

/** Masks until nothing more is found: so masking masked text changes nothing. */
export const maskUntilStable = (text: string, options: ScanOptions, numbering: Numbering): string => {
  let masked = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const scan = scanOf(masked, options);
    const findings = resolve(recognise(scan));
    if (findings.length === 0) return masked;
    masked = render(scan, findings, numbering);
  }
  return masked;
};

/**
 * Masks one text on its own: a model's answer, an agent's note, a summary. Placeholders already in it stay as they are and
 * new ones are numbered above them.
 */
export const maskText = (
  text: string,
  options: { readonly spoken?: boolean; readonly jurisdiction?: Jurisdiction } = {},
): MaskedText => {
  const numbering = new Numbering();
  numbering.reserve(text);
  return mint(
    maskUntilStable(text, { spoken: options.spoken ?? false, jurisdiction: options.jurisdiction ?? 'default' }, numbering),
  );
};

/** Whether anything in the text would be masked; asked of ids from outside before they are taken as they are. */
export const containsPersonalData = (text: string): boolean =>
  recognise(scanOf(text, { spoken: false, jurisdiction: 'default' })).length > 0;
