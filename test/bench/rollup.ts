import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runRollup } from '../../functions/kpi/run-rollup.ts';
import { diskSpool } from '../../functions/kpi/spool.adapter.ts';
import { BENCH_DAY, benchFact } from './rollup-facts.ts';

/**
 * Measures the scheduled rollup: how long a day of facts takes on one core, whether ten times the facts take ten times the time, and
 * how much memory it needs at most. Facts are made while they are read, so nothing but the rollup holds memory; each size runs in a process
 * of its own. The time to make the facts alone is measured too and taken off.
 */
const HELP = `npm run bench -- rollup [--json] [--facts 10000,100000,1000000]

  --facts   sizes to measure, facts of one day
  --json    one JSON object on standard output, nothing else there
  --help    this text`;

const NOW = '2026-11-20T00:30:00.000Z';
const LIMIT_SECONDS = 5;

interface Measured {
  readonly facts: number;
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly makingSeconds: number;
  readonly rssMegabytes: number;
  readonly heapMegabytes: number;
}

const source = (total: number) =>
  async function* (day: string) {
    for (let index = 0; day === BENCH_DAY && index < total; index += 1) yield benchFact(index, total);
  };

interface Took {
  readonly wall: number;
  /** On the core: what a machine busy with other things does not stretch. */
  readonly cpu: number;
}

const timed = async (work: () => Promise<unknown>): Promise<Took> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
};

const round = (value: number, digits = 2): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** One size, in this process. */
const measure = async (facts: number): Promise<Measured> => {
  const read = source(facts);
  let kept = 0;
  const making = await timed(async () => {
    for await (const fact of read(BENCH_DAY)) kept += fact.id.length;
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }, 20);
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  };
  const run = runRollup({
    readFacts: read,
    writeRollup: async () => {
      sample();
      return kept > 0;
    },
    emit: sample,
    openSpool: diskSpool,
  });
  const all = await timed(() => run({ kind: 'hourly' }, NOW));
  clearInterval(watch);
  return {
    facts,
    cpuSeconds: round(all.cpu - making.cpu),
    seconds: round(all.wall - making.wall),
    makingSeconds: round(making.wall),
    rssMegabytes: round(process.resourceUsage().maxRSS / 1024, 0),
    heapMegabytes: round(peak / 2 ** 20, 0),
  };
};

/** So little that a rollup whose memory grew with the day would break off long before a million facts. The function has 1024 MB. */
const HEAP_MEGABYTES = 128;

/** The same in a fresh process. */
const measureApart = (facts: number): Measured =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [`--max-old-space-size=${HEAP_MEGABYTES}`, fileURLToPath(import.meta.url), '--one', String(facts)],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    ),
  ) as Measured;

const report = (results: readonly Measured[]) => {
  const at100k = results.find(({ facts }) => facts === 100_000);
  const growth = results.slice(1).map((result, index) => {
    const before = results[index] ?? result;
    return {
      facts: round(result.facts / before.facts, 1),
      cpuSeconds: round(result.cpuSeconds / before.cpuSeconds, 1),
      rss: round(result.rssMegabytes / before.rssMegabytes, 1),
    };
  });
  return {
    bench: 'rollup',
    results: results.map((result) => ({ ...result, factsPerSecond: Math.round(result.facts / result.cpuSeconds) })),
    growth,
    limit: {
      facts: 100_000,
      seconds: LIMIT_SECONDS,
      met: at100k === undefined ? null : at100k.seconds < LIMIT_SECONDS,
      /** With what the engine does beside on other cores: compiling and collecting garbage. */
      metInProcessorTime: at100k === undefined ? null : at100k.cpuSeconds < LIMIT_SECONDS,
    },
  };
};

export const rollupBench = async (args: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, help: { type: 'boolean' }, facts: { type: 'string' }, one: { type: 'string' } },
  });
  if (values.help === true) return say(HELP);
  if (values.one !== undefined) return say(JSON.stringify(await measure(Number(values.one))));
  const sizes = (values.facts ?? '10000,100000,1000000').split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size <= 0)) {
    process.stderr.write(`--facts takes whole numbers\n\n${HELP}\n`);
    return 2;
  }
  const found = report(sizes.map(measureApart));
  if (values.json === true) say(JSON.stringify(found));
  else
    for (const { facts, cpuSeconds, seconds, factsPerSecond, rssMegabytes } of found.results) {
      say(
        `${facts.toLocaleString('en')} facts: ${cpuSeconds} s on the core, ${seconds} s on the clock (${factsPerSecond.toLocaleString('en')}/s), at most ${rssMegabytes} MB`,
      );
    }
  return found.limit.met === false ? 1 : 0;
};

const say = (text: string): 0 => {
  process.stdout.write(`${text}\n`);
  return 0;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await rollupBench(process.argv.slice(2));
