import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const [english, chinese] = [read('README.md'), read('README.zh.md')];

const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:|README|pictures\//.test(target));
/** Commands of the fenced blocks, without what is said about them. */
const commandsOf = (text: string): readonly string[] =>
  [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, ''))
      .filter((line) => line !== ''),
  );

describe('the two READMEs', () => {
  it('given either, when its links are followed, then each leads to something', () => {
    for (const text of [english, chinese]) {
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !target.startsWith('http'));
      expect(targets.length).toBeGreaterThan(10);
      expect(targets.filter((target) => !existsSync(new URL(`../${target}`, import.meta.url)))).toEqual([]);
    }
  });

  it('given the Chinese one, when compared, then it leads to the same places and gives the same commands', () => {
    expect(new Set(linksOf(chinese))).toEqual(new Set(linksOf(english)));
    expect(commandsOf(chinese)).toEqual(commandsOf(english));
  });
});
