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

/** What the names in a training file are held against. */
export interface KnownNames {
  readonly label: (name: string) => boolean;
  readonly overlay: (name: string) => boolean;
  readonly mood: (name: string) => boolean;
}

/** Where the lines of a file stand: below which headings. */
interface Place {
  label?: string;
  mood?: string;
  language: string;
}

const HEADING = /^#\s*(intent|mood):\s*(\S+)$/;
const LANGUAGE = /^##\s*(\S+)$/;

const readHeading = (line: string, known: KnownNames, index: number, place: Place): void => {
  const language = LANGUAGE.exec(line)?.[1];
  if (language !== undefined) place.language = language;
  const [, kind, name = ''] = HEADING.exec(line) ?? [];
  if (kind === 'intent') place.label = requireKnown(name, known.label, index);
  if (kind === 'mood') place.mood = requireKnown(name, known.mood, index);
};

/**
 * A training file: `# intent: X` or `# mood: X`, sections `## en`, one utterance per line, ` | overlay,overlay` at its
 * end. Lines below a mood teach the mood alone.
 */
export const parseTrainingFile = (content: string, known: KnownNames): Example[] => {
  const place: Place = { language: 'en' };
  const examples: Example[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    const text = line.trim();
    const { label, mood, language } = place;
    if (text.startsWith('#')) readHeading(text, known, index, place);
    else if (text !== '' && mood !== undefined) examples.push({ text, mood, language });
    else if (text !== '')
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
