import { describe, expect, it } from 'vitest';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import { triggerWords } from '../../../functions/lifecycle/trigger-words.ts';

describe('when a rule speaks, in words', () => {
  const wordsOf = (id: string): string | undefined => {
    const rule = REMINDER_RULES.find((one) => one.id === id);
    return rule === undefined ? undefined : triggerWords(rule.trigger);
  };

  it.each([
    ['due-in-3', '3 days before the due day of obligation, at 10:00 where the customer is'],
    ['identity-incomplete', '24 hours after person is verifying'],
    ['fraud-alert', 'as soon as alert is raised'],
    ['welcome-back', 'after 60 days without a sign of life, at 11:00 where the customer is'],
  ])('given %s, then “%s”', (rule, words) => {
    expect(wordsOf(rule)).toBe(words);
  });

  it('given all rules, then no two stages of one matter read the same', () => {
    const stages = REMINDER_RULES.filter(({ group }) => group !== undefined).map(({ group, trigger, conditions }) =>
      JSON.stringify([group, triggerWords(trigger), conditions]),
    );
    expect(new Set(stages).size).toBe(stages.length);
  });
});
