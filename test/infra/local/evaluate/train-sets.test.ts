import { describe, expect, it } from 'vitest';
import { labelledTest, trainingExamples, untrainedLabels } from '../../../../infra/local/evaluate/train-sets.ts';

const item = (text: string, label?: string) => ({ text, theirs: label === undefined ? [] : [label] });

describe('a set to train on and a set to measure on', () => {
  it('are refused without labels, with the names that a label column may have', () => {
    expect(() => trainingExamples([item('hello')])).toThrow(/--train: no row has a label .*`label`, `intent` or `category`/);
    expect(() => labelledTest([item('hello')])).toThrow(/--test: no row has a label/);
  });

  it('are refused when there is nothing to tell apart', () => {
    expect(() => trainingExamples([item('a', 'one'), item('b', 'one'), item('c', 'oos')])).toThrow(/at least two labels.*one/);
  });

  it('are refused when they have no label in common', () => {
    const examples = trainingExamples([item('a', 'one'), item('b', 'two')]);
    expect(() => untrainedLabels(examples, [item('c', 'three')])).toThrow(/none of its labels occurs in --train/);
  });

  it('count the texts of labels that training never saw, and take out-of-scope labels as known', () => {
    const examples = trainingExamples([item('a', 'one'), item('b', 'two')]);
    const test = [item('c', 'one'), item('d', 'three'), item('e', 'three'), item('f', 'oos')];
    expect(untrainedLabels(examples, test)).toEqual({ three: 2 });
  });
});
