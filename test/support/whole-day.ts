import { describe, expect, it } from 'vitest';
import { canonicalJson, dumpTables } from '../../infra/local/dump.ts';
import { compareGrants } from '../../infra/local/grants.ts';
import type { Run } from '../../infra/local/run.ts';
import { plantedData } from '../../infra/local/sample-day/planted.ts';
import { encodedForms, plantedSearch } from '../../infra/local/sample-day/planted-search.ts';

const leaksIn = (texts: Iterable<string>, search: ReturnType<typeof plantedSearch>): readonly string[] =>
  [...texts].flatMap((text) =>
    search(text).map(({ kind, form, offset }) => `${kind} "${form}" in …${text.slice(Math.max(0, offset - 60), offset + 30)}`),
  );

const BY_THE_SERVICE: readonly RegExp[] = [
  / logs:/,
  / sqs:(?:GetQueueAttributes|ChangeMessageVisibility)/,
  / kms:/,
  // Time enters a person's inputs when a planning horizon ends, weeks after the sample day; receipts.test.ts goes there and sees it used.
  /OutreachDelivery\S* dynamodb:UpdateItem/,
];

/** What must hold of a run of the sample day before anything else is done to it; one run serves several tests, since it takes a minute. */
export const theWholeDay = (runOf: () => Run): void => {
  describe('the sample day through the deployed stack', () => {
    it('given the day, when it has run, then the balance of law 3 holds and at least 300 were accepted', () => {
      const { received, accepted, duplicates, quarantined, deadLettered } = runOf().summary;
      expect(accepted + duplicates + quarantined + deadLettered).toBe(received);
      expect(accepted).toBeGreaterThanOrEqual(300);
      expect(deadLettered).toBe(0);
    });

    it('given broken inputs, when it has run, then each was refused with a reason', () => {
      expect(runOf().summary.quarantined).toBeGreaterThanOrEqual(20);
      expect(runOf().summary.refused.every(({ code, source }) => code !== '' && source !== '')).toBe(true);
    });

    it('given due reminders, when it has swept, then some were sent and every other has a reason', () => {
      expect(runOf().summary.reminders.sent).toBeGreaterThan(0);
      expect(runOf().stack.outbox.length).toBe(runOf().summary.reminders.sent);
    });

    it('given the providers’ reports of what was sent, then every message has one, and some bounced or were marked as spam', () => {
      const reported = runOf().exports.outbox.map(({ receipt }) => receipt);
      expect(reported).not.toContain(undefined);
      expect(new Set(reported)).toEqual(new Set(['delivered', 'bounced', 'complained']));
    });

    it('given planted personal data, when every row, log line, metric, event, export and prompt is searched, then none is there, encoded or not', async () => {
      // Sealed addresses are the vault's ciphertext. Messages sent are for the customer, and masked in the outbox export.
      const rows = Object.values(await dumpTables(runOf().stack)).flat();
      expect(runOf().prompts.length).toBeGreaterThan(50);
      const texts = [
        ...rows.map(({ sealed: _, ...row }) => canonicalJson(row)),
        ...runOf().stack.logs.lines.map(({ text }) => text),
        ...runOf().stack.events.map(canonicalJson),
        ...Object.values(runOf().exports).map((part) => (typeof part === 'string' ? part : canonicalJson(part))),
        ...runOf().prompts.map(canonicalJson),
      ];
      expect(texts.length).toBeGreaterThan(1_000);
      const data = plantedData();
      expect(leaksIn(texts, plantedSearch(data))).toEqual([]);
      const encoded = data.map((datum) => ({ ...datum, forms: datum.forms.flatMap(encodedForms) }));
      expect(leaksIn(texts, plantedSearch(encoded))).toEqual([]);
    });

    it('given every call the functions made, when compared with their roles, then each is granted and every granted action was used', () => {
      const { ungranted, unused } = compareGrants(runOf().stack);
      expect(ungranted).toEqual([]);
      // Used by the services on the functions' behalf, or only when somebody sends what the sample day does not hold.
      expect(unused.filter((entry) => !BY_THE_SERVICE.some((pattern) => pattern.test(entry)))).toEqual([]);
    });
  });
};
