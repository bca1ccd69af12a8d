import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { firstDay } from './run-people.ts';
import type { Figures } from './tally.ts';
import { addFigures, noFigures, sorted, totalOf } from './tally.ts';
import type { Batch } from './worker.ts';

const HELP = `A simulated population over every jurisdiction pack: lives, payments with posting lag, opt-outs, complaints, disasters, clock
changes, late and doubled events, failing providers and crashing workers, over the pure planner and policy in memory. A separate
checker judges every message from the outbox and the inputs alone.

  npm run simulate -- [options]

Options (after --):
  --customers N   how many people (default 1000)
  --days N        how many days each (default 120, at most 300)
  --seed N        which population (default 1); the same seed gives the same figures
  --json          the figures as one JSON object on standard output, nothing else there
  --help          this text

Exit codes: 0 no rule was broken, 1 something broke or a rule was, 2 wrong usage.
`;

interface Wish {
  readonly customers: number;
  readonly days: number;
  readonly seed: number;
  readonly json: boolean;
}

const wholeNumber = (name: string, given: string, least: number, most: number): number => {
  const number = Number(given);
  if (/^\d{1,7}$/.test(given) && number >= least && number <= most) return number;
  throw new RangeError(`--${name} ${given}: must be a whole number from ${least} to ${most}.`);
};

const readWish = (): Wish | 'help' => {
  const { values } = parseArgs({
    options: {
      customers: { type: 'string', default: '1000' },
      days: { type: 'string', default: '120' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    customers: wholeNumber('customers', values.customers, 1, 1_000_000),
    days: wholeNumber('days', values.days, 1, 300),
    seed: wholeNumber('seed', values.seed, 0, 9_999_999),
    json: values.json,
  };
};

const BATCH = 50;

/** Hands batches of people to one worker per core. */
const simulate = async ({ customers, days, seed }: Wish, told: (done: number) => void): Promise<Figures> => {
  const figures = noFigures();
  let next = 0;
  let done = 0;
  const takeBatch = (): Batch | undefined => {
    if (next >= customers) return undefined;
    const people = Array.from({ length: Math.min(BATCH, customers - next) }, (_, index) => next + index);
    next += people.length;
    return { seed, days, people };
  };
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      let size = 0;
      const hand = (): void => {
        const batch = takeBatch();
        size = batch?.people.length ?? 0;
        if (batch === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(batch);
      };
      worker.on('message', (part: Figures) => {
        addFigures(figures, part);
        done += size;
        told(done);
        hand();
      });
      worker.on('error', reject);
      hand();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(customers / BATCH)) }, work));
  return figures;
};

const report = (wish: Wish, figures: Figures, seconds: number) => ({
  customers: wish.customers,
  days: wish.days,
  seed: wish.seed,
  from: new Date(firstDay(wish.seed)).toISOString(),
  customerDays: wish.customers * wish.days,
  seconds: Math.round(seconds * 10) / 10,
  inputs: figures.inputs,
  visits: figures.visits,
  crashes: figures.crashes,
  sends: {
    total: figures.sends,
    byPurpose: sorted(figures.byPurpose),
    byChannel: sorted(figures.byChannel),
    byRule: sorted(figures.byRule),
    byAnswer: sorted(figures.byAnswer),
  },
  deferrals: sorted(figures.deferrals),
  blocks: { suppressed: sorted(figures.suppressed), expired: sorted(figures.expired), cancelled: sorted(figures.cancelled) },
  states: sorted(figures.states),
  chasedBeforeWeCouldKnow: figures.chasedUnknowing,
  checked: sorted(figures.checked),
  breaches: sorted(figures.breaches),
  breachesTotal: totalOf(figures.breaches),
});

const table = (title: string, counts: Readonly<Record<string, number>>): string =>
  [title, ...Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(9)}  ${name}`)].join('\n');

const asText = (figures: ReturnType<typeof report>): string =>
  [
    `${figures.customers} customers × ${figures.days} days from ${figures.from.slice(0, 10)}, seed ${figures.seed}: ${figures.customerDays} customer-days in ${figures.seconds} s`,
    `${figures.inputs} inputs, ${figures.visits} visits, ${figures.crashes} crashes, ${figures.sends.total} messages sent`,
    table('\nSent, by rule', figures.sends.byRule),
    table('\nDeferred, by reason', figures.deferrals),
    table('\nSuppressed, by reason', figures.blocks.suppressed),
    table('\nExpired, by reason', figures.blocks.expired),
    table('\nCancelled, by reason', figures.blocks.cancelled),
    `\nChased before we could know of the payment (each gets an apology): ${figures.chasedBeforeWeCouldKnow}`,
    '\nRules, as judged by the separate checker (breaches of times checked)',
    ...Object.entries(figures.checked).map(
      ([rule, checked]) => `  ${String(figures.breaches[rule] ?? 0).padStart(9)} of ${String(checked).padStart(9)}  ${rule}`,
    ),
    `\nBreaches: ${figures.breachesTotal}`,
  ].join('\n');

const main = async (): Promise<number> => {
  let wish: Wish | 'help';
  try {
    wish = readWish();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'wrong usage'}\n\n${HELP}`);
    return 2;
  }
  if (wish === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const { customers } = wish;
  const started = performance.now();
  const shown = process.stderr.isTTY;
  const figures = await simulate(wish, (done) => {
    if (shown) process.stderr.write(`\r${done} of ${customers} customers`);
  });
  if (shown) process.stderr.write('\r\u001b[K');
  const result = report(wish, figures, (performance.now() - started) / 1000);
  process.stdout.write(`${wish.json ? JSON.stringify(result) : asText(result)}\n`);
  return result.breachesTotal === 0 ? 0 : 1;
};

process.exitCode = await main();
