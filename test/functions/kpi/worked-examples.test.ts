import { describe, expect, it } from 'vitest';
import { exportKpis } from '../../../functions/kpi/export-kpis.ts';
import { KPIS } from '../../../functions/kpi/registry.ts';
import { AUTOMATION_EXAMPLES } from './examples/automation.ts';
import { COMPLAINT_EXAMPLES } from './examples/complaints.ts';
import { FIRST_CONTACT_EXAMPLES } from './examples/first-contact.ts';
import { HUMAN_ACCESS_EXAMPLES } from './examples/human-access.ts';
import { OUTREACH_EXAMPLES } from './examples/outreach.ts';
import { RECOGNITION_EXAMPLES } from './examples/recognition.ts';
import { SATISFACTION_EXAMPLES } from './examples/satisfaction.ts';
import { SPEED_EXAMPLES } from './examples/speed.ts';
import { TRANSFER_EXAMPLES } from './examples/transfers.ts';
import { TRUST_EXAMPLES } from './examples/trust.ts';
import { VOLUME_EXAMPLES } from './examples/volume.ts';
import { NOW } from './facts.ts';

const EXAMPLES = [
  ...VOLUME_EXAMPLES,
  ...FIRST_CONTACT_EXAMPLES,
  ...TRANSFER_EXAMPLES,
  ...RECOGNITION_EXAMPLES,
  ...AUTOMATION_EXAMPLES,
  ...HUMAN_ACCESS_EXAMPLES,
  ...SPEED_EXAMPLES,
  ...SATISFACTION_EXAMPLES,
  ...COMPLAINT_EXAMPLES,
  ...OUTREACH_EXAMPLES,
  ...TRUST_EXAMPLES,
];

describe('Every KPI gives what its worked example computes by hand', () => {
  it('has one example each', () => {
    expect(EXAMPLES.map(({ id }) => id).sort()).toEqual(KPIS.map(({ id }) => id).sort());
  });

  it.each(EXAMPLES.map((example) => [example.id, example] as const))('%s', (id, { facts, expected }) => {
    const found = exportKpis(facts(), NOW).kpis.find((kpi) => kpi.id === id);
    const { value, excluded = {}, ...figures } = expected;
    expect(found).toMatchObject({ immature: 0, ...figures });
    expect(found?.excluded).toEqual(excluded);
    if (value === 'no data') expect(found?.value).toBe('no data');
    else expect(found?.value).toBeCloseTo(value, 12);
  });

  it('tells the same figures in its text as the test computes', () => {
    const told = (id: string): string => KPIS.find((kpi) => kpi.id === id)?.example ?? '';
    const untold = EXAMPLES.filter(({ id, expected: { value, numerator, denominator } }) => {
      if (value === 'no data') return !told(id).includes('no data');
      return !told(id).includes(`${numerator} ÷ ${denominator}`) && !told(id).includes(`${value}`) && !told(id).includes('0.666');
    });
    expect(untold.map(({ id }) => id)).toEqual([]);
  });

  it('says "no data", never zero, for every KPI when there are no facts at all', () => {
    const { kpis } = exportKpis([], NOW);
    expect(new Set(kpis.map(({ value }) => value))).toEqual(new Set(['no data']));
    expect(kpis.map(({ coverage }) => coverage).filter((coverage) => coverage !== null)).toEqual([]);
  });
});
