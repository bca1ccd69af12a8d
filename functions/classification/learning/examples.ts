import { CarelineError } from '../../../shared/vocabulary/errors.ts';

/** A text with what it should be read as. A head without a target for a text does not learn from it. */
export interface Example {
  readonly text: string;
  readonly label?: string;
  /** Present = known: the empty list says that no overlay applies. */
  readonly overlays?: readonly string[];
  readonly mood?: string;
  readonly language?: string;
  /** A near miss: it teaches, but says nothing about how often such a thing is said. */
  readonly near?: true;
  /** Place of the text it is a variant of: variants teach, but never judge. */
  readonly origin?: number;
}

/** A training file: `# intent: X`, sections `## en`, one utterance per line, ` | overlay,overlay` at its end. */
export const parseTrainingFile = (
  content: string,
  known: { label: (name: string) => boolean; overlay: (name: string) => boolean },
): Example[] => {
  let label: string | undefined;
  let language = 'en';
  const examples: Example[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    const text = line.trim();
    const heading = /^#+\s*(intent:\s*)?(\S*)/.exec(text);
    if (text === '') return;
    if (heading?.[1] !== undefined) label = requireKnown(heading[2] ?? '', known.label, index);
    else if (text.startsWith('## ')) language = heading?.[2] ?? language;
    else if (!text.startsWith('#'))
      examples.push({ ...splitOverlays(text, known.overlay, index), ...(label === undefined ? {} : { label }), language });
  });
  return examples;
};

const requireKnown = (name: string, known: (name: string) => boolean, line: number): string => {
  if (!known(name)) throw new CarelineError(`training-line-${line + 1}-unknown-${name}`, { retryable: false });
  return name;
};

const splitOverlays = (line: string, known: (name: string) => boolean, index: number): { text: string; overlays: string[] } => {
  const bar = line.lastIndexOf(' | ');
  if (bar < 0) return { text: line, overlays: [] };
  const overlays = line
    .slice(bar + 3)
    .split(',')
    .map((name) => name.trim());
  for (const name of overlays) requireKnown(name, known, index);
  return { text: line.slice(0, bar).trim(), overlays };
};
