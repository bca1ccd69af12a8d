import { parseArgs } from 'node:util';
import { readItems } from '../../infra/local/evaluate/read-examples.ts';
import { readTable } from '../../infra/local/evaluate/read-table.ts';
import type { Contender, Labelled } from './classify-contenders.ts';
import { CONTENDERS, loaderFrom, trainContenders } from './classify-contenders.ts';

const HELP = `npm run bench -- classify [--json] [--train FILE --test FILE] [--rounds N] [--only NAME,NAME] [--modules DIR]

  Trains the embedded tier and three npm classifiers on the same texts in one process and reads the same test texts with
  each, in an order that rotates from round to round, so that no one is always first or last.
  --train, --test   default: banking77 in ../shared/data
  --rounds N        timed passes over the test set after one to warm up (default 4)
  --only NAMES      of ${CONTENDERS.join(', ')}
  --modules DIR     a folder whose node_modules hold the contenders, when this project has not installed them
  --json            one JSON object on standard output, nothing else there`;

const BANKING77 = new URL('../../../shared/data/banking77/', import.meta.url).pathname;

interface Line {
  readonly name: string;
  readonly version: string;
  readonly accuracy: number;
  readonly microsecondsPerText: number;
  /** Processor time, which other programs on the machine do not stretch. */
  readonly cpuMicrosecondsPerText: number;
  readonly trainSeconds: number;
}

const labelled = (path: string): Labelled[] =>
  readItems(readTable(path), path).flatMap((item) =>
    item.theirs[0] === undefined ? [] : [{ text: item.text, label: item.theirs[0] }],
  );

interface Pass {
  readonly right: number;
  readonly wall: number;
  readonly cpu: number;
}

const pass = async (contender: Contender, test: readonly Labelled[]): Promise<Pass> => {
  const [started, used] = [performance.now(), process.cpuUsage()];
  let right = 0;
  for (const { text, label } of test) {
    const read = contender.read(text);
    if ((typeof read === 'string' ? read : await read) === label) right += 1;
  }
  const { user, system } = process.cpuUsage(used);
  return { right, wall: performance.now() - started, cpu: (user + system) / 1_000 };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Every round starts with another contender. */
const rotated = <T>(items: readonly T[], round: number): T[] => items.map((_, at) => items[(at + round) % items.length] as T);

const measure = async (contenders: readonly Contender[], test: readonly Labelled[], rounds: number): Promise<Line[]> => {
  const passes = new Map<string, Pass[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const contender of rotated(contenders, round)) passes.get(contender.name)?.push(await pass(contender, test));
  return contenders.map(({ name, version, trainSeconds }) => {
    const timed = (passes.get(name) ?? []).slice(1);
    return {
      name,
      version,
      accuracy: (timed[0]?.right ?? 0) / test.length,
      microsecondsPerText: (median(timed.map((one) => one.wall)) * 1_000) / test.length,
      cpuMicrosecondsPerText: (median(timed.map((one) => one.cpu)) * 1_000) / test.length,
      trainSeconds,
    };
  });
};

const print = (lines: readonly Line[], missing: readonly string[]): void => {
  console.log(
    `${'classifier'.padEnd(26)}${'right'.padStart(8)}${'µs/text'.padStart(10)}${'cpu µs'.padStart(10)}${'train s'.padStart(10)}`,
  );
  for (const line of lines)
    console.log(
      `${`${line.name} ${line.version}`.padEnd(26)}${`${(line.accuracy * 100).toFixed(1)} %`.padStart(8)}${line.microsecondsPerText.toFixed(1).padStart(10)}${line.cpuMicrosecondsPerText.toFixed(1).padStart(10)}${line.trainSeconds.toFixed(1).padStart(10)}`,
    );
  for (const name of missing) console.log(`${name}: not installed (npm install --no-save ${name}, or --modules DIR)`);
};

/** The embedded tier beside three npm classifiers: accuracy, speed, seconds to train. */
export const classifyBench = async (argv: readonly string[]): Promise<number> => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      train: { type: 'string', default: `${BANKING77}train.csv` },
      test: { type: 'string', default: `${BANKING77}test.csv` },
      rounds: { type: 'string', default: '4' },
      only: { type: 'string', default: CONTENDERS.join(',') },
      modules: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error('--rounds is a whole number from 1');
    return 2;
  }
  const [train, test] = [labelled(values.train), labelled(values.test)];
  const say = (line: string): void => console.error(line);
  const { contenders, missing } = await trainContenders(values.only.split(','), train, loaderFrom(values.modules), say);
  const lines = await measure(contenders, test, rounds);
  if (values.json === true)
    console.log(JSON.stringify({ train: train.length, test: test.length, rounds, contenders: lines, missing }));
  else print(lines, missing);
  return 0;
};
