import { describe, expect, it } from 'vitest';
import { KPIS } from '../../../functions/kpi/registry.ts';
import { REMINDER_RULES } from '../../../functions/lifecycle/rules/index.ts';
import { BLOCK_REASONS } from '../../../functions/outreach/contact-question.ts';
import { catalogue } from '../../../infra/local/page/catalogue.ts';
import { HOLD_STATES } from '../../../shared/vocabulary/contact-record.ts';
import { OVERLAY_NAMES } from '../../../shared/vocabulary/taxonomy.ts';

type Words = Readonly<Record<string, unknown>>;
const words = async (name: string): Promise<Readonly<Record<string, Words>>> =>
  (await import(new URL(`../../../infra/local/page/static/words/${name}.js`, import.meta.url).href)) as Readonly<
    Record<string, Words>
  >;

const keys = (table: unknown): readonly string[] => Object.keys((table ?? {}) as Words).sort();
const codesZh = (await words('codes-zh')).CODES_ZH ?? {};

describe('the words of the page', () => {
  it.each(['interface', 'records'])('given %s, when compared, then English and Chinese say the same things', async (name) => {
    const [en, zh] = [await words(`${name}-en`), await words(`${name}-zh`)];
    const [english, chinese] = [Object.values(en)[0] ?? {}, Object.values(zh)[0] ?? {}];
    expect(keys(chinese)).toEqual(keys(english));
    const gaps = (text: unknown): readonly string[] => (String(text).match(/\{\w+\}/g) ?? []).toSorted();
    // Chinese may do without a word that English fills in, never the other way round.
    const unfilled = keys(chinese).filter((key) => gaps(chinese[key]).some((gap) => !gaps(english[key]).includes(gap)));
    expect(unfilled).toEqual([]);
  });

  it('given every KPI, when read in Chinese, then it has its question and formula', async () => {
    const chinese = { ...(await words('kpis-service-zh')).KPIS_SERVICE_ZH, ...(await words('kpis-care-zh')).KPIS_CARE_ZH };
    expect(keys(chinese)).toEqual(KPIS.map(({ id }) => id).toSorted());
  });

  it('given codes of other rooms, when shown in Chinese, then none is left in English', async () => {
    const missing = (kind: string, codes: readonly string[]): readonly string[] =>
      codes.filter((code) => !keys(codesZh[kind]).includes(code)).map((code) => `${kind}: ${code}`);
    expect([
      ...missing('overlay', OVERLAY_NAMES),
      ...missing('hold', HOLD_STATES),
      ...missing('blockReason', BLOCK_REASONS),
      ...missing(
        'rule',
        REMINDER_RULES.map(({ id }) => id),
      ),
      ...missing('journey', Object.keys(catalogue().journeySteps)),
      ...missing('step', [...new Set(Object.values(catalogue().journeySteps).flat())]),
      ...missing('purpose', catalogue().purposes),
    ]).toEqual([]);
    const refusals = (await words('refusals-zh')).REFUSALS_ZH;
    expect(keys(refusals)).toEqual(keys(catalogue().refusals));
  });
});
