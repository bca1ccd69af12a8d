import { describe, expect, test } from 'vitest';
import type { ReadTurn } from '../../../functions/classification/conversation/read-turns.ts';
import { reasonFor } from '../../../functions/classification/conversation/reason.ts';
import type { LabelProbability } from '../../../functions/classification/embedded/reading.ts';
import { maskedTextFromStore } from '../../../shared/vocabulary/masked-text.ts';

/** A customer turn that says this, and counts this much for the reason. */
const turn = (at: number, weight: number, ...top: readonly LabelProbability[]): ReadTurn => {
  const first = top[0] ?? { label: 'greeting-or-closing', probability: 1 };
  return {
    turn: at,
    text: maskedTextFromStore(''),
    reading: { ...first, top, outOfScope: 0, overlays: [], mood: 'neutral', sentiment: 0, language: 'en' },
    pieces: [],
    readings: [{ top, share: 1 }],
    request: first.label !== 'greeting-or-closing',
    weight,
  };
};
const says = (label: LabelProbability['label'], probability: number): LabelProbability => ({ label, probability });

describe('the reason of a conversation', () => {
  test('given hints in several turns, then they add up to more than any of them', () => {
    const { primary } = reasonFor([turn(0, 1, says('card-declined', 0.5)), turn(2, 0.8, says('card-declined', 0.5))]);
    expect(primary).toMatchObject({ label: 'card-declined', turn: 0, probability: 0.5 });
    expect(primary.strength).toBeCloseTo(0.7);
  });

  test('given the same words later in the talk, then they count less', () => {
    const early = reasonFor([turn(0, 1, says('app-fault', 0.6))]).primary.strength;
    const late = reasonFor([turn(4, 0.45, says('app-fault', 0.6))]).primary.strength;
    expect(late).toBeLessThan(early);
  });

  test('given something critical said clearly after a harmless question, then it is named as well, however little the turn counts', () => {
    const { primary, secondary } = reasonFor([
      turn(0, 1, says('statements-and-certificates', 0.97)),
      turn(4, 0.2, says('lost-stolen-or-compromised', 0.9)),
    ]);
    expect(primary.label).toBe('statements-and-certificates');
    expect(secondary).toEqual(['lost-stolen-or-compromised']);
  });

  test('given an answer that sounds like another topic, then the first request stays the reason', () => {
    const { primary } = reasonFor([
      turn(0, 1, says('login-and-access', 0.7)),
      turn(2, 0.6, says('personal-details-change', 0.9)),
    ]);
    expect(primary.label).toBe('login-and-access');
  });

  test('given a second request that is clear in its own turn, then both are named', () => {
    const { secondary } = reasonFor([
      turn(0, 1, says('balance-and-transactions', 0.9)),
      turn(4, 0.45, says('transfer-and-exchange', 0.8)),
    ]);
    expect(secondary).toEqual(['transfer-and-exchange']);
  });

  test('given a vague second topic, then it is not named', () => {
    const { secondary } = reasonFor([turn(0, 1, says('balance-and-transactions', 0.9)), turn(4, 0.45, says('app-fault', 0.5))]);
    expect(secondary).toEqual([]);
  });

  test('given a critical topic nearly as strong, then the risk leads', () => {
    const { primary } = reasonFor([turn(0, 1, says('balance-and-transactions', 0.6), says('unauthorised-activity', 0.5))]);
    expect(primary.label).toBe('unauthorised-activity');
  });

  test('given nothing but greetings, then it is a greeting, as sure as the least sure of them', () => {
    const { primary } = reasonFor([turn(0, 1, says('greeting-or-closing', 0.9)), turn(1, 1, says('greeting-or-closing', 0.7))]);
    expect(primary).toMatchObject({ label: 'greeting-or-closing', strength: 0.7 });
  });
});
