import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readItems } from '../../infra/local/evaluate/read-examples.ts';
import { readTable } from '../../infra/local/evaluate/read-table.ts';
import { median, typicalMicroseconds } from '../../infra/local/evaluate/timing.ts';
import type { Contender, Labelled, LeftOut } from './classify-contenders.ts';
import { CONTENDERS, loaderFrom, OURS, trainContenders } from './classify-contenders.ts';

const HELP = `npm run bench -- classify [--json] [--train FILE --test FILE] [--rounds N] [--only NAME,NAME] [--modules DIR]

  Trains the embedded tier and three npm classifiers on the same texts in one process and reads the same test texts with
  each, in an order that rotates from round to round, so that no one is always first or last.
  --train, --test   default: banking77 in ../shared/data
  --rounds N        timed passes over the test set after one to warm up (default 4)
  --only NAMES      of ${CONTENDERS.join(', ')}
  --modules DIR     a folder whose node_modules hold the contenders, when this project has not installed them
  --json            one JSON object on standard output, nothing else there
  --help            this text

  \`ratios\`: how many times ours a contender's time per text is, and by how many points ours is right more often.
  Exit: 0 done, 2 bad usage.`;

const BANKING77 = fileURLToPath(new URL('../../../shared/data/banking77/', import.meta.url));

interface Line {
  readonly name: string;
  readonly version: string;
  readonly accuracy: number;
  /** Wall time: the mean over the texts of each one's median over the rounds. */
  readonly microsecondsPerText: number;
  /** Processor time, which other programs on the machine do not stretch. */
  readonly cpuMicrosecondsPerText: number;
  readonly trainSeconds: number;
  readonly trainCpuSeconds: number;
}

const labelled = (path: string): Labelled[] =>
  readItems(readTable(path), path).flatMap((item) =>
    item.theirs[0] === undefined ? [] : [{ text: item.text, label: item.theirs[0] }],
  );

/** A contender beside ours. */
interface Ratio {
  readonly name: string;
  /** Times ours: 2 = takes twice as long. */
  readonly time: number;
  readonly cpuTime: number;
  /** Points of accuracy by which ours is right more often, 0 … 1. */
  readonly accuracyBehind: number;
}

interface Pass {
  readonly right: number;
  /** Of each text, in microseconds. */
  readonly wall: Float64Array;
  /** Of all texts, in microseconds. */
  readonly cpu: number;
}

const pass = async (contender: Contender, test: readonly Labelled[]): Promise<Pass> => {
  const wall = new Float64Array(test.length);
  const used = process.cpuUsage();
  let right = 0;
  for (const [at, { text, label }] of test.entries()) {
    const started = performance.now();
    const read = contender.read(text);
    const said = typeof read === 'string' ? read : await read;
    wall[at] = (performance.now() - started) * 1_000;
    if (said === label) right += 1;
  }
  const { user, system } = process.cpuUsage(used);
  return { right, wall, cpu: user + system };
};

/** Every round starts with another contender. */
export const rotated = <T>(items: readonly T[], round: number): T[] =>
  items.map((_, at) => items[(at + round) % items.length] as T);

const measure = async (contenders: readonly Contender[], test: readonly Labelled[], rounds: number): Promise<Line[]> => {
  const passes = new Map<string, Pass[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const contender of rotated(contenders, round)) passes.get(contender.name)?.push(await pass(contender, test));
  return contenders.map(({ name, version, trainSeconds, trainCpuSeconds }) => {
    const timed = (passes.get(name) ?? []).slice(1);
    return {
      name,
      version,
      accuracy: (timed[0]?.right ?? 0) / test.length,
      microsecondsPerText: typicalMicroseconds(timed.map((one) => one.wall)),
      cpuMicrosecondsPerText: median(timed.map((one) => one.cpu)) / test.length,
      trainSeconds,
      trainCpuSeconds,
    };
  });
};

/** Every contender beside ours; empty when ours did not take part. */
export const ratiosOf = (lines: readonly Line[]): Ratio[] => {
  const ours = lines.find(({ name }) => name === OURS);
  if (ours === undefined) return [];
  return lines
    .filter((line) => line !== ours)
    .map((line) => ({
      name: line.name,
      time: line.microsecondsPerText / ours.microsecondsPerText,
      cpuTime: line.cpuMicrosecondsPerText / ours.cpuMicrosecondsPerText,
      accuracyBehind: ours.accuracy - line.accuracy,
    }));
};

const row = (cells: readonly string[]): string => {
  const [name = '', ...figures] = cells;
  return `${name.padEnd(26)}${figures.map((figure) => figure.padStart(10)).join('')}`;
};

const print = (lines: readonly Line[], leftOut: readonly LeftOut[]): void => {
  const ratios = new Map(ratiosOf(lines).map((ratio) => [ratio.name, ratio]));
  console.log(row(['classifier', 'right', 'µs/text', 'cpu µs', 'train s', 'cpu s', '× time']));
  for (const line of lines) {
    const ratio = ratios.get(line.name);
    const figures = [line.microsecondsPerText, line.cpuMicrosecondsPerText, line.trainSeconds, line.trainCpuSeconds].map(
      (value) => value.toFixed(1),
    );
    const times = ratio === undefined ? '' : ratio.time.toFixed(1);
    console.log(row([`${line.name} ${line.version}`, `${(line.accuracy * 100).toFixed(1)} %`, ...figures, times]));
  }
  for (const { name, reason } of leftOut) console.log(`${name}: left out, ${reason}`);
};

const OPTIONS = {
  train: { type: 'string', default: `${BANKING77}train.csv` },
  test: { type: 'string', default: `${BANKING77}test.csv` },
  rounds: { type: 'string', default: '4' },
  only: { type: 'string', default: CONTENDERS.join(',') },
  modules: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    return error instanceof Error ? error.message : 'unreadable arguments';
  }
};

type Values = Exclude<ReturnType<typeof parsed>, string>;

/** What is wrong with the arguments, if anything is. */
const complaint = ({ rounds, only, train, test }: Values): string | undefined => {
  if (!Number.isInteger(Number(rounds)) || Number(rounds) < 1) return '--rounds is a whole number from 1';
  const unknown = only.split(',').find((name) => !CONTENDERS.includes(name));
  if (unknown !== undefined) return `--only: "${unknown}" is none of ${CONTENDERS.join(', ')}`;
  const missing = [train, test].find((path) => !existsSync(path.split('#')[0] ?? ''));
  return missing === undefined ? undefined : `no such file: ${missing}`;
};

/** The embedded tier beside three npm classifiers: accuracy, speed, seconds to train. */
export const classifyBench = async (argv: readonly string[]): Promise<number> => {
  const values = parsed(argv);
  const wrong = typeof values === 'string' ? values : complaint(values);
  if (typeof values === 'string' || wrong !== undefined) {
    console.error(`${wrong}\n\n${HELP}`);
    return 2;
  }
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const rounds = Number(values.rounds);
  const [train, test] = [labelled(values.train), labelled(values.test)];
  const say = (line: string): void => console.error(line);
  const { contenders, leftOut } = await trainContenders(values.only.split(','), train, loaderFrom(values.modules), say);
  say(`reading ${test.length} texts with each, ${rounds} rounds after one to warm up …`);
  const lines = await measure(contenders, test, rounds);
  if (values.json === true)
    console.log(
      JSON.stringify({ train: train.length, test: test.length, rounds, contenders: lines, ratios: ratiosOf(lines), leftOut }),
    );
  else print(lines, leftOut);
  return 0;
};
