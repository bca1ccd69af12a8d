import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../../infra/local/evaluate/report-html.ts';
import { reportText } from '../../../../infra/local/evaluate/report-text.ts';
import type { EvaluationResult } from '../../../../infra/local/evaluate/result.ts';
import { trainAndTest } from '../../../../infra/local/evaluate/train-and-test.ts';

/** What is asked for, and the words around it: every pair is a text of its label. */
const ASKED = {
  card: ['my new card', 'the debit card', 'a plastic card', 'the card you posted'],
  loan: ['my loan money', 'the personal loan', 'the loan payout', 'the loan you approved'],
  password: ['my password', 'the login code', 'the passcode', 'the sign in code'],
};
const AROUND = ['where is', 'i am waiting for', 'what happened to', 'please help with', 'i never got', 'tell me about'];

const item = (text: string, label: string) => ({ text, theirs: [label] });
const all = Object.entries(ASKED).flatMap(([label, things]) =>
  AROUND.flatMap((around) => things.map((thing) => item(`${around} ${thing}`, label))),
);
const train = all.filter((_, at) => at % 4 !== 1);
const test = all.filter((_, at) => at % 4 === 1);
const oos = ['sing a song about the sea', 'will it rain tomorrow in paris', 'how tall are giraffes'].map((text) =>
  item(text, 'oos'),
);

/** Everything but what a clock says. */
const timeless = (result: EvaluationResult) => ({
  ...result,
  microsecondsPerText: 0,
  cpuMicrosecondsPerText: 0,
  trainSeconds: 0,
  trainCpuSeconds: 0,
});

describe('training on one set and measuring on another', () => {
  const said: string[] = [];
  const result = trainAndTest({ name: 'small', train, test, oos, say: (what) => said.push(what) });

  it('reads texts it never saw by what it learned from the others', () => {
    expect(result.accuracy).toBeGreaterThan(0.9);
    expect(result.texts).toBe(test.length);
  });

  it('judges what is about something else further outside than what is not', () => {
    expect(result.oos?.auroc).toBeGreaterThan(0.9);
  });

  it('makes the same model and the same figures again', () => {
    expect(timeless(trainAndTest({ name: 'small', train, test, oos }))).toEqual(timeless(result));
  });

  it('says what it is doing, for someone who waits', () => {
    expect(said[0]).toBe(`training on ${train.length} texts`);
    expect(said.at(-1)).toMatch(/^reading/);
  });

  it('has the five figures at the top of its result, thresholds from held-out folds', () => {
    expect(result).toMatchObject({ accuracy: expect.any(Number), macroF1: expect.any(Number), ece: expect.any(Number) });
    expect(Object.keys(result.coverage)).toEqual(['0.95', '0.97', '0.98', '0.99']);
    expect(result.heldOut.length).toBeGreaterThan(1);
  });

  it('counts a label that training never saw as wrong, and names it in every report', () => {
    const odd = trainAndTest({ name: 'odd', train, test: [...test, item('buy me a boat', 'boat')], oos: [] });
    expect(odd.untrained).toEqual({ boat: 1 });
    expect(odd.accuracy).toBeLessThan(result.accuracy);
    expect(odd.oos).toBeNull();
    expect(reportText(odd)).toMatch(/never trained, counted as wrong\s+boat 1/);
    expect(reportHtml(odd)).toContain('Never trained, counted as wrong');
  });

  it('writes a page that needs nothing from elsewhere', () => {
    expect(reportHtml(result)).not.toMatch(/(?:src|href)=|url\(|@import/);
  });
});
