import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, dumpTables } from '../../infra/local/dump.ts';
import { compareGrants } from '../../infra/local/grants.ts';
import type { Run } from '../../infra/local/run.ts';
import { runStack } from '../../infra/local/run.ts';
import { SAMPLE_DAY_END } from '../../infra/local/sample-day/day.ts';
import { plantedData } from '../../infra/local/sample-day/planted.ts';
import { encodedForms, plantedSearch } from '../../infra/local/sample-day/planted-search.ts';
import { sampleInputs } from '../../infra/local/sample-inputs.ts';

let run: Run;
beforeAll(async () => {
  run = await runStack({ inputs: sampleInputs, now: SAMPLE_DAY_END });
}, 280_000);
afterAll(() => run?.close());

const leaksIn = (texts: Iterable<string>, search: ReturnType<typeof plantedSearch>): readonly string[] =>
  [...texts].flatMap((text) =>
    search(text).map(({ kind, form, offset }) => `${kind} "${form}" in …${text.slice(Math.max(0, offset - 60), offset + 30)}`),
  );

describe('the sample day through the deployed stack', () => {
  it('given the day, when it has run, then the balance of law 3 holds and at least 300 were accepted', () => {
    const { received, accepted, duplicates, quarantined, deadLettered } = run.summary;
    expect(accepted + duplicates + quarantined + deadLettered).toBe(received);
    expect(accepted).toBeGreaterThanOrEqual(300);
    expect(deadLettered).toBe(0);
  });

  it('given broken inputs, when it has run, then each was refused with a reason', () => {
    expect(run.summary.quarantined).toBeGreaterThanOrEqual(20);
    expect(run.summary.refused.every(({ code, source }) => code !== '' && source !== '')).toBe(true);
  });

  it('given due reminders, when it has swept, then some were sent and every other has a reason', () => {
    expect(run.summary.reminders.sent).toBeGreaterThan(0);
    expect(run.stack.outbox.length).toBe(run.summary.reminders.sent);
  });

  it('given the providers’ reports of what was sent, then every message has one, and some bounced or were marked as spam', () => {
    const reported = run.exports.outbox.map(({ receipt }) => receipt);
    expect(reported).not.toContain(undefined);
    expect(new Set(reported)).toEqual(new Set(['delivered', 'bounced', 'complained']));
  });

  it('given planted personal data, when every row, log line, metric, event, export and prompt is searched, then none is there, encoded or not', async () => {
    // Sealed addresses are the vault's ciphertext. Messages sent are for the customer, and masked in the outbox export.
    const rows = Object.values(await dumpTables(run.stack)).flat();
    expect(run.prompts.length).toBeGreaterThan(50);
    const texts = [
      ...rows.map(({ sealed: _, ...row }) => canonicalJson(row)),
      ...run.stack.logs.lines.map(({ text }) => text),
      ...run.stack.events.map(canonicalJson),
      ...Object.values(run.exports).map((part) => (typeof part === 'string' ? part : canonicalJson(part))),
      ...run.prompts.map(canonicalJson),
    ];
    expect(texts.length).toBeGreaterThan(1_000);
    const data = plantedData();
    expect(leaksIn(texts, plantedSearch(data))).toEqual([]);
    const encoded = data.map((datum) => ({ ...datum, forms: datum.forms.flatMap(encodedForms) }));
    expect(leaksIn(texts, plantedSearch(encoded))).toEqual([]);
  });

  it('given every call the functions made, when compared with their roles, then each is granted and every granted action was used', () => {
    const { ungranted, unused } = compareGrants(run.stack);
    expect(ungranted).toEqual([]);
    // Used by the services on the functions' behalf, or only when somebody sends what the sample day does not hold.
    expect(unused.filter((entry) => !BY_THE_SERVICE.some((pattern) => pattern.test(entry)))).toEqual([]);
  });
});

const BY_THE_SERVICE: readonly RegExp[] = [
  / logs:/,
  / sqs:(?:GetQueueAttributes|ChangeMessageVisibility)/,
  / kms:/,
  // Time enters a person's inputs when a planning horizon ends, weeks after the sample day; receipts.test.ts goes there and sees it used.
  /OutreachDelivery\S* dynamodb:UpdateItem/,
];
