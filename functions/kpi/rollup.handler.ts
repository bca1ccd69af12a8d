import { z } from 'zod';
import { tables } from '../../shared/aws/clients/dynamodb.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { makeLog } from '../../shared/runtime/observability.ts';
import { readSettings, required } from '../../shared/runtime/settings.ts';
import { CarelineError } from '../../shared/vocabulary/errors.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';
import { dynamoFacts, dynamoRollups } from './facts.adapter.ts';
import { emfGauges } from './gauges.adapter.ts';
import type { RollupOutcome } from './run-rollup.ts';
import { runRollup } from './run-rollup.ts';
import { diskSpool } from './spool.adapter.ts';

const env = readSettings({ FACTS_TABLE: required, METRICS_NAMESPACE: required });
const log = makeLog('kpi');
const gauges = emfGauges(env.METRICS_NAMESPACE);
const day = z.iso.date();

/** `{"kind":"hourly"}`, `"daily"`, `"monthly"`, or `{"kind":"days","from":"2026-10-01","to":"2026-10-31"}` on demand; `at` = the clock. */
const runEvent = z.union([
  z.object({ kind: z.enum(['hourly', 'daily', 'monthly']), at: z.string().optional() }),
  z.object({ kind: z.literal('days'), from: day, to: day, at: z.string().optional() }),
]);

const rollUp = runRollup({
  readFacts: dynamoFacts(tables(), env.FACTS_TABLE),
  writeRollup: dynamoRollups(tables(), env.FACTS_TABLE),
  emit: gauges.emit,
  openSpool: diskSpool,
});

export const handler = async (event: unknown): Promise<RollupOutcome> => {
  const parsed = runEvent.safeParse(event);
  if (!parsed.success) throw new CarelineError('rollup-run-unknown', { retryable: false });
  const { at, ...run } = parsed.data;
  const outcome = await rollUp(run, (at === undefined ? undefined : toInstant(at)) ?? systemClock());
  gauges.heartbeat(outcome.facts);
  log('rollup', { outcome: run.kind, count: outcome.facts });
  return outcome;
};
