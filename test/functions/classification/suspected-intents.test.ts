import { describe, expect, test } from 'vitest';
import type { Classify } from '../../../functions/classification/cascade.ts';
import { classifier } from '../../../functions/classification/cascade.ts';
import type { ReadTurn } from '../../../functions/classification/conversation/read-turns.ts';
import { suspectedIntents } from '../../../functions/classification/conversation/suspected-intents.ts';
import type { EmbeddedModel, EmbeddedReading } from '../../../functions/classification/embedded.ts';
import type { ModelPort } from '../../../functions/classification/model-port.ts';
import { literalText, maskedTextFromStore } from '../../../shared/vocabulary/masked-text.ts';
import type { Overlay } from '../../../shared/vocabulary/taxonomy.ts';
import { talk } from './conversations.ts';

const THRESHOLDS = { 'contact-opt-out': { alone: 0.9, degraded: 0.6, suspect: 0.2 } };

/** Turns that speak for a wish not to be contacted, each this much. */
const hinting = (...probabilities: readonly number[]): ReadTurn[] =>
  probabilities.map((probability, turn) => ({
    turn,
    text: maskedTextFromStore(''),
    reading: {
      label: 'app-fault',
      probability: 0.7,
      top: [
        { label: 'app-fault', probability: 0.7 },
        { label: 'contact-opt-out', probability },
      ],
      outOfScope: 0,
      overlays: [],
      mood: 'neutral',
      sentiment: 0,
      language: 'en',
    },
    pieces: [],
    readings: [],
    request: true,
    weight: 1,
  }));

describe('intents that must not be missed', () => {
  test('given a hint below the topic, then it is suspected, with its turn', () => {
    expect(suspectedIntents(hinting(0.01, 0.3), ['app-fault'], THRESHOLDS)).toEqual([
      { intent: 'contact-opt-out', probability: 0.3, turn: 1, level: 'suspect' },
    ]);
  });

  test('given a strong hint, then it is likely', () => {
    expect(suspectedIntents(hinting(0.65), ['app-fault'], THRESHOLDS)).toMatchObject([{ level: 'likely' }]);
  });

  test('given it was named anyway, or hardly hinted at, then there is nothing to suspect', () => {
    expect(suspectedIntents(hinting(0.65), ['contact-opt-out'], THRESHOLDS)).toEqual([]);
    expect(suspectedIntents(hinting(0.1), ['app-fault'], THRESHOLDS)).toEqual([]);
    expect(suspectedIntents(hinting(0.65), ['app-fault'], {})).toEqual([]);
  });
});

const READING: EmbeddedReading = {
  label: 'app-fault',
  confidence: 0.97,
  sure: true,
  acceptable: true,
  secondary: [],
  overlays: [],
  suspicions: [],
  suspectedIntents: [],
  sentiment: { start: 0, end: 0 },
  mood: { start: 'neutral', end: 'neutral' },
  urgency: 'normal',
  language: 'en',
  slots: [],
  promises: [],
  evidence: [0],
  summary: literalText(''),
  requests: 1,
};

/** A cascade whose embedded tier is sure of its topic, and which counts how often the model is asked. */
const cascadeHearing = (reading: Partial<EmbeddedReading>): { readonly classify: Classify; readonly asked: () => number } => {
  let asked = 0;
  const model: ModelPort = async () => {
    asked += 1;
    return { kind: 'doubt', why: 'model-unavailable', model: 'm', prompt: 'p', latencyMs: 1 };
  };
  const embedded = { version: 'test', conversation: () => ({ ...READING, ...reading }) } as unknown as EmbeddedModel;
  return { classify: classifier({ embedded, model, budgetMs: 1_000 }), asked: () => asked };
};

const CONTACT = { turns: talk('c: the page is broken and leave me in peace'), channel: 'chat' as const };
const HINT = { intent: 'contact-opt-out', probability: 0.3, turn: 0 } as const;

describe('the cascade and intents that must not be missed', () => {
  test('given a sure topic and nothing else, then no model is asked', async () => {
    const { classify, asked } = cascadeHearing({});
    expect((await classify(CONTACT)).tier).toBe('embedded');
    expect(asked()).toBe(0);
  });

  test('given a sure topic and a suspicion, then the model is asked all the same', async () => {
    const { classify, asked } = cascadeHearing({ suspectedIntents: [{ ...HINT, level: 'suspect' }] });
    await classify(CONTACT);
    expect(asked()).toBe(1);
  });

  test('given no model answers, then a likely one stands beside the topic', async () => {
    const { classify } = cascadeHearing({ suspectedIntents: [{ ...HINT, probability: 0.7, level: 'likely' }] });
    expect((await classify(CONTACT)).secondary).toContain('contact-opt-out');
  });
});

describe('the cascade and a risk to life', () => {
  const answering = (reading: Partial<EmbeddedReading>): Classify => {
    const { sentiment, mood, urgency, language, slots, promises, evidence, summary } = READING;
    const verdict = { sentiment, mood, urgency, language, slots, promises, evidence, summary };
    const model: ModelPort = async () => ({
      kind: 'verdict',
      model: 'm',
      prompt: 'p',
      latencyMs: 1,
      verdict: { ...verdict, label: 'app-fault', confidence: 0.9, secondary: [], overlays: [] },
    });
    const embedded = { version: 'test', conversation: () => ({ ...READING, ...reading }) } as unknown as EmbeddedModel;
    return classifier({ embedded, model, budgetMs: 1_000 });
  };
  const hint = (name: Overlay, level: 'likely' | 'suspect') => ({ suspicions: [{ name, probability: 0.6, turn: 0, level }] });

  test('given it is all but heard and the model is silent, then a person looks and the answer is only a hint', async () => {
    const verdict = await answering(hint('crisis', 'likely'))(CONTACT);
    expect(verdict.outcome).toEqual({ kind: 'unrecognised', hint: 'app-fault', why: 'low-confidence' });
  });

  test('given a faint suspicion, or one of another kind, then the model decides', async () => {
    for (const reading of [hint('crisis', 'suspect'), hint('follow-up', 'likely')]) {
      expect((await answering(reading)(CONTACT)).outcome).toEqual({ kind: 'recognised', label: 'app-fault' });
    }
  });
});
