import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kpiDocument } from '../../../functions/kpi/kpi-document.ts';
import { KPIS } from '../../../functions/kpi/registry.ts';

describe('FACTS.md', () => {
  it('explains every field of the contract', () => {
    const contract = readFileSync(new URL('../../../shared/contracts/fact.ts', import.meta.url), 'utf8');
    const fields = new Set([...contract.matchAll(/readonly (\w+)\??:/g)].map(([, field]) => field));
    const document = readFileSync(new URL('../../../functions/kpi/FACTS.md', import.meta.url), 'utf8');
    const inner = ['customer', 'agent', 'bot', 'start', 'end'];
    expect([...fields].filter((field) => !inner.includes(field ?? '') && !document.includes(`\`${field}\``))).toEqual([]);
  });
});

describe('KPIS.md', () => {
  it('is what the registry says (write it again: node infra/observability/write-kpi-document.ts)', () => {
    expect(readFileSync(new URL('../../../functions/kpi/KPIS.md', import.meta.url), 'utf8')).toBe(kpiDocument());
  });

  it('gives every KPI an id of its own, two names, a question, facts, formula, exclusions, source and example', () => {
    expect(new Set(KPIS.map(({ id }) => id)).size).toBe(KPIS.length);
    for (const { id, name, question, facts, formula, exclusions, source, example } of KPIS) {
      expect([id, ...[name.en, question, facts, formula, exclusions, source, example].filter((text) => text.length < 3)]).toEqual(
        [id],
      );
      expect(name.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
