import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedExamples } from '../../../functions/classification/learning/shipped.ts';
import { tokenize } from '../../../functions/classification/text/tokens.ts';
import { trainingFiles } from '../../../infra/local/evaluate/files.ts';
import { INTENTS } from '../../../shared/vocabulary/taxonomy.ts';

const EXAMPLES = shippedExamples(trainingFiles());
const LEAST: Readonly<Record<string, number>> = { en: 60, zh: 60, es: 20, id: 20 };

/** Letters and digits alone: punctuation and case do not make a line another one. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();

const HAN = /[\u3400-\u9fff]/;

/** Pieces of two ideographs or four letters; texts that share most of them say the same in the same words. */
const piecesOf = (text: string): Set<string> => {
  const han = HAN.test(text);
  const letters = han ? plain(text).replaceAll(' ', '') : plain(text);
  const size = han ? 2 : 4;
  return new Set(Array.from({ length: Math.max(0, letters.length - size + 1) }, (_, at) => letters.slice(at, at + size)));
};

/** "operator" or "嗯嗯" can hardly be said in other words: texts of fewer different words or ideographs are not compared. */
const FEWEST_WORDS = 7;
const NEAR = 0.5;

/** What customers say on the sample day, which the model is judged on, too. */
const sampleDay = (): string[] =>
  ['en', 'zh'].flatMap((language) =>
    readFileSync(new URL(`../../../infra/local/sample-day/conversations-${language}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { turns: [string, string][] }).turns)
      .filter(([speaker]) => speaker === 'c')
      .map(([, text]) => text),
  );

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/classification/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

/** Finds the training line that shares most of its pieces with a text: both together count once. */
const nearest = (): ((text: string) => number) => {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  EXAMPLES.forEach((example, line) => {
    const pieces = piecesOf(example.text);
    sizes.push(pieces.size);
    for (const piece of pieces) {
      const lines = holders.get(piece) ?? [];
      lines.push(line);
      holders.set(piece, lines);
    }
  });
  return (text) => {
    const pieces = piecesOf(text);
    const both = new Map<number, number>();
    for (const piece of pieces) for (const line of holders.get(piece) ?? []) both.set(line, (both.get(line) ?? 0) + 1);
    return [...both].reduce((most, [line, count]) => Math.max(most, count / (pieces.size + (sizes[line] ?? 0) - count)), 0);
  };
};

describe('the training lines of the shipped model', () => {
  test.each(INTENTS.map((one) => one.intent))('%s has enough different lines in every language', (name) => {
    const lines = EXAMPLES.filter((example) => example.label === name);
    for (const [language, least] of Object.entries(LEAST)) {
      const different = new Set(lines.filter((line) => line.language === language).map((line) => plain(line.text)));
      expect(different.size, `${name} in ${language}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('no line of a test set is in them, not even nearly', () => {
    const closest = nearest();
    const texts = [...['adversarial', 'en-test', 'zh-test'].flatMap(fixture), ...sampleDay()];
    const near = texts.filter((text) => new Set(tokenize(text)).size >= FEWEST_WORDS && closest(text) > NEAR);
    expect(near).toEqual([]);
  }, 60_000);
});
