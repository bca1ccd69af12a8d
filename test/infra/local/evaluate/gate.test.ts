import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadEmbeddedModel } from '../../../../functions/classification/embedded.ts';
import { SHIPPED_MODEL } from '../../../../infra/local/evaluate/files.ts';
import { gateCases, runGate } from '../../../../infra/local/evaluate/gate.ts';

const model = loadEmbeddedModel(readFileSync(SHIPPED_MODEL));

describe('the gate a new model has to pass', () => {
  test('given the shipped model, then it passes every case whose data are here', async () => {
    const outcomes = await runGate(model, gateCases());
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter((one) => !one.passed).map(({ name, value }) => ({ name, value }))).toEqual([]);
  }, 120_000);

  test('given a case no model reaches, then it falls, with its value', async () => {
    const [first] = gateCases();
    const [outcome] = await runGate(model, first === undefined ? [] : [{ ...first, least: 1.1 }]);
    expect(outcome).toMatchObject({ passed: false });
  }, 60_000);
});
