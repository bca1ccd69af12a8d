import { describe, expect, test } from 'vitest';
import { hearOverlays } from '../../../functions/classification/conversation/overlays.ts';
import type { ReadPiece } from '../../../functions/classification/conversation/read-turns.ts';
import type { Candidate } from '../../../functions/classification/conversation/reason.ts';
import type { Calibration } from '../../../functions/classification/embedded/model.ts';

const CALIBRATION: Calibration = {
  temperature: 1,
  outOfScope: [0],
  thresholds: { 'human-request': { alone: 0.9, degraded: 0.7 } },
  precision: { alone: 0.9, degraded: 0.75 },
  binary: { crisis: { slope: 1, offset: 0, sure: 0.9, likely: 0.6, suspect: 0.3 } },
};
const TOPIC: Candidate = { label: 'app-fault', probability: 0.9, strength: 0.9, turn: 0 };

/** A customer who says one thing per turn, each this likely a crisis. */
const saying = (...probabilities: readonly number[]): ReadPiece[] =>
  probabilities.map((probability, turn) => ({
    turn,
    text: '',
    reading: {
      label: 'app-fault',
      probability: 0.9,
      top: [],
      outOfScope: 0,
      overlays: [{ name: 'crisis', probability }],
      mood: 'neutral',
      sentiment: 0,
      language: 'en',
    },
  }));

const heard = (...probabilities: readonly number[]) => hearOverlays(saying(...probabilities), TOPIC, CALIBRATION)[0];
const chatter = (length: number): number[] => Array.from({ length }, () => 0.01);

describe('overlays of a conversation', () => {
  test('given one telling sentence among ordinary ones, then it is set, with its turn', () => {
    expect(heard(0.01, 0.01, 0.97, 0.01, 0.01, 0.01)).toMatchObject({ name: 'crisis', level: 'sure', turn: 2 });
  });

  test('given nothing but small talk, however long, then nothing is heard', () => {
    expect(heard(...chatter(6))).toBeUndefined();
    expect(heard(...chatter(300))).toBeUndefined();
  });

  test('given a vague hint in a long call, then it weighs less than in a short chat', () => {
    expect(heard(...chatter(5), 0.6)?.level).toBe('likely');
    expect(heard(...chatter(59), 0.6)).toBeUndefined();
  });

  test('given several hints, then they add up', () => {
    expect(heard(0.55, ...chatter(5))?.level).toBe('suspect');
    expect(heard(0.55, 0.55, 0.55, ...chatter(3))?.level).toBe('likely');
  });

  test('given an overlay the model was not calibrated for, then it is never set', () => {
    expect(hearOverlays(saying(0.99), TOPIC, { ...CALIBRATION, binary: {} })).toEqual([]);
  });
});
