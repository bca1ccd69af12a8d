import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kpisJson } from '../../functions/kpi/export-kpis.ts';
import { rollUpAt } from '../../infra/local/drain.ts';
import { canonicalJson } from '../../infra/local/dump.ts';
import type { PageData } from '../../infra/local/page/data.ts';
import { pageDataOf } from '../../infra/local/page-data.ts';
import type { Run } from '../../infra/local/run.ts';
import { runStack } from '../../infra/local/run.ts';
import { buildSampleDay } from '../../infra/local/sample-day/build.ts';
import { SAMPLE_DAY_END } from '../../infra/local/sample-day/day.ts';
import { sampleInputs } from '../../infra/local/sample-inputs.ts';
import { METRIC_BYTES_PER_CONTACT, observabilityCost, ourMetrics } from '../../infra/observability/cost.ts';
import type { Fact } from '../../shared/contracts/fact.ts';
import { DAY, plus } from '../../shared/vocabulary/instants.ts';
import { clippedIn, faintIn } from '../infra/page/looks.ts';
import { aReader, PHONE } from '../infra/page/support.ts';
import { deliverAgain, failEach, reportTwice } from '../support/failing-records.ts';
import { emittedKeys } from '../support/metric-names.ts';
import { conversationsSent, figuresFromInputs } from '../support/plain/inputs.ts';
import { plainKpis } from '../support/plain/kpis.ts';
import { theWholeDay } from '../support/whole-day.ts';

/** What cannot have a value: no counterfactual, no holdout, or a room that is not built yet; and sends are never a week old here. */
const WITHOUT_SOURCE = [
  'avoided-contacts',
  'deflection',
  'detection-lag-live-p95',
  'governance-effectiveness',
  'late-fees-avoided',
  'opt-outs-after-send',
  'voc-closure',
];

interface Reported {
  readonly id: string;
  readonly value: number | 'no data';
  readonly unit: string;
  readonly counts: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly immature: number;
  readonly coverage: number | null;
  readonly window: { readonly from: string; readonly to: string };
}

let run: Run;
/** The lines of facts.jsonl and kpis.json, as another program would read them. */
let facts: readonly Fact[];
let kpis: readonly Reported[];
let pageData: PageData;

beforeAll(async () => {
  run = await runStack({ inputs: sampleInputs, now: SAMPLE_DAY_END, past: true });
  facts = run.exports.facts.map((fact) => JSON.parse(canonicalJson(fact)) as Fact);
  pageData = await pageDataOf(run, []);
  kpis = (JSON.parse(run.exports.kpis) as { readonly kpis: readonly Reported[] }).kpis;
}, 900_000);
afterAll(() => run?.close());

// First: what comes later delivers again, fails on purpose and reads with a browser.
theWholeDay(() => run);

const reported = (id: string): Reported => {
  const found = kpis.find((kpi) => kpi.id === id);
  if (found === undefined) throw new Error(`kpis.json has no ${id}`);
  return found;
};
const figuresOf = ({ value, numerator, denominator, immature, coverage }: Omit<Reported, 'id'>) => ({
  value,
  numerator,
  denominator,
  immature,
  coverage,
});

describe('kpis.json of the sample day', () => {
  it('given every KPI, when read, then value, unit, numerator, denominator, exclusions, coverage and window stand together', () => {
    expect(kpis.length).toBe(88);
    for (const kpi of kpis) {
      expect(kpi.value === 'no data' || Number.isFinite(kpi.value), kpi.id).toBe(true);
      expect(['share', 'count', 'per subject', 'seconds', 'turns', 'index'], kpi.id).toContain(kpi.unit);
      expect(kpi.counts, kpi.id).toMatch(/^[a-z]+$/);
      expect(Number.isFinite(kpi.numerator) && Number.isInteger(kpi.denominator) && Number.isInteger(kpi.immature), kpi.id).toBe(
        true,
      );
      expect(
        Object.values(kpi.excluded).every((count) => count > 0),
        kpi.id,
      ).toBe(true);
      expect(kpi.coverage === null || (kpi.coverage >= 0 && kpi.coverage <= 1), kpi.id).toBe(true);
      expect(kpi.window.from < kpi.window.to, kpi.id).toBe(true);
      if (kpi.unit === 'share' && kpi.value !== 'no data') expect(kpi.value >= 0 && kpi.value <= 1, kpi.id).toBe(true);
    }
  });

  it('given two weeks of history, when rolled up, then only what has no source says "no data"', () => {
    expect(
      kpis
        .filter(({ value }) => value === 'no data')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(WITHOUT_SOURCE);
  });

  it('given facts.jsonl alone, when each KPI is computed by code that shares nothing with ours, then it agrees to the last digit', () => {
    const plain = plainKpis(facts, SAMPLE_DAY_END);
    const checked = kpis.filter(({ id }) => plain.has(id));
    expect(
      kpis
        .filter(({ id }) => !plain.has(id))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['avoided-contacts', 'deflection', 'governance-effectiveness', 'late-fees-avoided', 'voc-closure']);
    for (const kpi of checked) expect(figuresOf(kpi), kpi.id).toEqual(plain.get(kpi.id));
  });

  it('given the documents and desk events as sent, when the main KPIs are computed from them, then they agree to the last digit', () => {
    const day = buildSampleDay();
    const fromInputs = figuresFromInputs(day, run.exports.tickets as never, SAMPLE_DAY_END);
    expect(fromInputs.size).toBe(6);
    for (const [id, figure] of fromInputs) expect(figuresOf(reported(id)), id).toEqual(figure);
    expect(reported('contacts').numerator).toBe(conversationsSent(day));
    const { summary } = run;
    expect(['contacts', 'handoffs', 'complaints-opened', 'reminders-sent'].map((id) => reported(id).numerator)).toEqual([
      summary.tickets,
      summary.handoffs,
      summary.complaints,
      summary.reminders.sent,
    ]);
    expect(reported('reminders-sent').numerator).toBe(
      new Set(run.exports.outbox.flatMap(({ reminderId }) => reminderId ?? [])).size,
    );
  });

  it('given the ledger read again in another order, when rolled up, then the bytes are the same', () => {
    expect(kpisJson([...facts].reverse(), SAMPLE_DAY_END)).toBe(run.exports.kpis);
    expect(kpisJson([...facts, ...facts.slice(0, 500)], SAMPLE_DAY_END)).toBe(run.exports.kpis);
  });
});

describe('facts.jsonl of the sample day', () => {
  it('given every field that occurs, when looked up, then FACTS.md explains it', () => {
    const document = readFileSync(new URL('../../functions/kpi/FACTS.md', import.meta.url), 'utf8');
    const fields = new Set(
      facts.flatMap((fact) =>
        Object.entries(fact).flatMap(([name, value]) =>
          typeof value === 'object' && value !== null && !Array.isArray(value) ? [name, ...Object.keys(value)] : [name],
        ),
      ),
    );
    // Of turns: who spoke; of mood and sentiment: when.
    const inner = ['customer', 'agent', 'bot', 'start', 'end'];
    expect(fields.size).toBeGreaterThan(60);
    expect([...fields].filter((field) => !inner.includes(field) && !document.includes(`\`${field}\``))).toEqual([]);
  });
});

describe('the metrics of the sample day', () => {
  it('given every widget and alarm of the template, when its own metrics are looked for, then each was emitted with exactly those dimensions and unit', async () => {
    // A week on, so that what looks back on sends has some; the ledger stays as it is.
    await rollUpAt(run.stack, plus(SAMPLE_DAY_END, 9 * DAY), ['hourly', 'daily']);
    await deliverAgain(run.stack);
    await reportTwice(run.stack, run.exports.outbox as never);
    await failEach(run.stack);
    const emitted = emittedKeys(run.stack.logs.metrics);
    const { shown, alarmed } = ourMetrics(run.stack.template);
    expect(shown.length).toBeGreaterThan(90);
    expect([...shown, ...alarmed].filter((key) => !emitted.has(key))).toEqual([]);
    const named = new Set([...shown, ...alarmed]);
    expect([...emitted.keys()].filter((key) => !named.has(key))).toEqual([]);
    for (const units of emitted.values()) expect(units.size).toBe(1);
  });

  it('given the template, when counted, then DASHBOARDS.md states the metrics, the alarms and what both cost', () => {
    const document = readFileSync(new URL('../../infra/observability/DASHBOARDS.md', import.meta.url), 'utf8');
    const cost = observabilityCost(run.stack.template);
    const { metrics, alarms, total } = cost.dollarsPerMonthAtRest;
    expect(document).toContain(`| ${cost.customMetrics} custom metrics × $0.30 | $${metrics.toFixed(2)} |`);
    expect(document).toContain(`| ${cost.alarms} alarms, ${cost.composites} of them composites | $${alarms.toFixed(2)} |`);
    expect(document).toContain(`**$${total.toFixed(2)} a month at rest**`);
    expect(document).toContain(`**$${cost.dollarsPerThousandContacts} per 1,000 contacts**`);
    const emitted = run.stack.logs.lines
      .filter(({ fields }) => fields?._aws !== undefined && fields.service !== 'kpi')
      .reduce((sum, { text }) => sum + text.length, 0);
    expect(emitted / reported('contacts').numerator).toBeLessThan(METRIC_BYTES_PER_CONTACT);
  });

  it('given the whole page of the run, when read, then each sample has its own moment and each alarm its id', () => {
    const data = pageData;
    const moments = new Set(data.metrics.filter(({ name }) => name === 'Accepted').map(({ at }) => at));
    expect(moments.size).toBeGreaterThan(50);
    expect([...moments].every((at) => at <= SAMPLE_DAY_END)).toBe(true);
    expect(data.alarms?.every(({ id = '' }) => /^[A-Za-z0-9]+$/.test(id))).toBe(true);
    const explained = data.quarantine.filter(({ sha256, bytes }) => sha256 !== undefined && bytes !== undefined);
    expect(explained.length).toBe(data.quarantine.length);
    expect(data.quarantine.filter(({ path, expected }) => path !== undefined && expected !== undefined).length).toBeGreaterThan(
      3,
    );
  });
});

describe('the dashboards of the sample day in a browser', () => {
  const reader = aReader(() => pageData);
  const DESK = { width: 1440, height: 900 };
  const LOOKS = [
    { theme: 'light', lang: 'en', screen: DESK },
    { theme: 'dark', lang: 'zh', screen: DESK },
    { theme: 'dark', lang: 'en', screen: PHONE },
    { theme: 'light', lang: 'zh', screen: PHONE },
  ] as const;

  it.each(LOOKS)(
    'given $theme, $lang, $screen.width px, when each is opened, then no widget is empty and no word is cut or faint',
    async ({ theme, lang, screen }) => {
      expect(pageData.dashboards).toHaveLength(3);
      for (const { name, body } of pageData.dashboards) {
        const page = await reader.open(`/dashboards/${name}?theme=${theme}&lang=${lang}`, screen);
        expect(await page.locator('[data-test=widget]').count(), name).toBe(body.widgets.length);
        const empty = page.locator('[data-test=widget]', { has: page.locator('[data-test=no-data]') });
        expect([name, await empty.locator('h3').allInnerTexts()]).toEqual([name, []]);
        expect([name, await page.locator('.widget-note').allInnerTexts()]).toEqual([name, []]);
        expect([name, await clippedIn(page)]).toEqual([name, []]);
        expect([name, await faintIn(page)]).toEqual([name, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBe(screen.width);
        const paragraphs = await page.locator('.widget.text p').allInnerTexts();
        const wanted = lang === 'zh' ? /\p{Script=Han}/u : /[a-z]/;
        expect([name, paragraphs.filter((words) => !wanted.test(words))]).toEqual([name, []]);
      }
      expect(reader.complaints).toEqual([]);
    },
  );

  it('given the keyboard only, when tabs, ranges and tables are used, then each does what a click does', async () => {
    const [lead, outreach] = pageData.dashboards;
    const page = await reader.open(`/dashboards/${lead?.name}?lang=en`);
    await page.getByRole('navigation', { name: 'Dashboards' }).getByRole('link').nth(1).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(`location.hash.includes(${JSON.stringify(outreach?.name)})`);
    await page.getByRole('group', { name: 'Time range' }).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction("location.hash.includes('range=3h')");
    const table = page.locator('.small-tool').first();
    await table.focus();
    await page.keyboard.press('Space');
    expect(await table.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('[data-test=widget] table').count()).toBe(1);
  });
});
