import type { Example } from '../../../functions/classification/learning/examples.ts';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import { isLabel, isOverlay } from '../../../shared/vocabulary/taxonomy.ts';
import type { Row } from './read-table.ts';

const names = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'string' && value !== ''
      ? value.split(/[,|]/).map((name) => name.trim())
      : [];

/**
 * Examples the desk taught: masked words of a customer with the intent a person confirmed or corrected. What is not in
 * the taxonomy is refused with its line, because a wrong label would be learned without a sound.
 */
export const learnedExamples = (rows: readonly Row[], path: string): Example[] =>
  rows.map((row, index): Example => {
    const refuse = (what: string): CarelineError => new CarelineError(`${path}: row ${index + 1}: ${what}`, { retryable: false });
    const text = row.text ?? row.utterance;
    const label = row.label ?? row.intent;
    if (typeof text !== 'string' || text.trim() === '') throw refuse('no text');
    if (typeof label !== 'string' || !isLabel(label)) throw refuse(`"${String(label)}" is not a label of the taxonomy`);
    const overlays = row.overlays === undefined ? undefined : names(row.overlays);
    const unknown = overlays?.find((name) => !isOverlay(name));
    if (unknown !== undefined) throw refuse(`"${unknown}" is not an overlay`);
    return { text: text.trim(), label, ...(overlays === undefined ? {} : { overlays }) };
  });
