import type { Example } from './examples.ts';
import { SURROUNDINGS } from './openers.ts';
import { seeded } from './random.ts';

export interface AugmentOptions {
  /** Variants of each line. */
  readonly variants: number;
  readonly seed: number;
}

const pick = <T>(items: readonly T[], random: () => number): T | undefined => items[Math.floor(random() * items.length)];

const joined = (before: string, text: string, after: string, han: boolean): string => {
  if (han) return `${before}${text}${after}`;
  return [before, text, after].filter((part) => part !== '').join(' ');
};

/** Puts everyday words before a line, after it, or both. */
const surrounded = (example: Example, random: () => number): string => {
  const around = SURROUNDINGS[example.language ?? 'en'] ?? SURROUNDINGS.en;
  const before = random() < 0.85 ? (pick(around?.before ?? [], random) ?? '') : '';
  const after = random() < 0.35 ? (pick(around?.after ?? [], random) ?? '') : '';
  return joined(before, example.text, after, example.language === 'zh');
};

/** A slip of the fingers in one longer Latin word: two letters swapped, one lost, or one doubled. */
const mistyped = (text: string, random: () => number): string => {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{5,}$/i.test(word) ? [at] : []));
  const at = pick(long, random);
  if (at === undefined) return text;
  const word = words[at] as string;
  const place = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  const [head, here, next, tail] = [word.slice(0, place), word.charAt(place), word.charAt(place + 1), word.slice(place + 2)];
  words[at] = kind < 0.4 ? head + next + here + tail : kind < 0.8 ? head + next + tail : head + here + here + next + tail;
  return words.join(' ');
};

/** Labels that openings would turn into something else, or that live from being alone. */
const ALONE = new Set(['greeting-or-closing']);

/**
 * The examples and variants of them: the same line as it is said among other words, or mistyped. Variants point at
 * their origin: they fall into its fold and never count when something is measured.
 */
export const withVariants = (examples: readonly Example[], options: AugmentOptions): Example[] => {
  const random = seeded(options.seed);
  const variants = examples.flatMap((example, origin) => {
    if (example.label !== undefined && ALONE.has(example.label)) return [];
    return Array.from({ length: options.variants }, (): Example => {
      const text = surrounded(example, random);
      return { ...example, text: random() < 0.3 ? mistyped(text, random) : text, origin };
    });
  });
  return [...examples, ...variants];
};
