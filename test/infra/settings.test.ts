import { describe, expect, test } from 'vitest';
import { readSettings, readStage, SETTING_NAMES, SettingError } from '../../infra/stages.ts';

const from = (given: Record<string, unknown>) => (name: string) => given[name];

describe('settings of a deployment', () => {
  test('are at most six, and none is needed', () => {
    expect(SETTING_NAMES.length).toBeLessThanOrEqual(6);
    expect(readSettings(from({}))).toEqual({
      model: 'us.anthropic.claude-haiku-4-5-20251001-v1:0',
      inference: 'geo',
      outreach: 'off',
    });
    expect(readStage(from({}))).toBe('dev');
  });

  test.each([
    [{ outreach: 'yes' }, 'outreach'],
    [{ outreach: 'on' }, 'there is no sender'],
    [{ emailFrom: 'Care Team' }, 'emailFrom'],
    [{ alarmEmail: 'Us <a@b.example>' }, 'alarmEmail'],
    [{ inference: 'everywhere' }, 'must be one of in-region, geo, global, none'],
    [{ model: 'arn:aws:bedrock:us-east-1:1:inference-profile/x', inference: 'in-region' }, 'model'],
    [{ alarmEmail: 7 }, 'must be text'],
  ])('%j is refused with a word on what is wrong', (given, word) => {
    expect(() => readSettings(from(given))).toThrow(SettingError);
    expect(() => readSettings(from(given))).toThrow(word);
  });

  test('an unknown stage is refused', () => {
    expect(() => readStage(from({ stage: 'production' }))).toThrow('must be one of dev, prod');
  });
});

describe('inference goes no further than the pack allows (law 10)', () => {
  const haiku = 'anthropic.claude-haiku-4-5-20251001-v1:0';
  test.each([
    ['none', 'embedded'],
    ['in-region', 'amazon.nova-lite-v1:0'],
    ['geo', `eu.${haiku}`],
    ['geo', 'amazon.nova-lite-v1:0'],
    ['global', `global.${haiku}`],
  ])('%s allows %s', (inference, model) => {
    expect(readSettings(from({ inference, model })).model).toBe(model);
  });

  test.each([
    ['geo', `global.${haiku}`],
    ['in-region', `us.${haiku}`],
    ['in-region', `global.${haiku}`],
    ['none', 'amazon.nova-lite-v1:0'],
  ])('%s refuses %s', (inference, model) => {
    expect(() => readSettings(from({ inference, model }))).toThrow(`the pack allows "${inference}" at most`);
  });
});
