import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Arguments } from './arguments.ts';
import { HELP, readArguments } from './arguments.ts';
import { writeExports } from './exports/exports.ts';
import { pageDataOf } from './page-data.ts';
import type { Inputs } from './player/input.ts';
import { UsageError } from './player/input.ts';
import { surveyInputs } from './player/latest-time.ts';
import { findFiles, inputsFrom } from './player/read-path.ts';
import { progressOn } from './progress.ts';
import type { Run } from './run.ts';
import { runStack } from './run.ts';
import { sampleInputs } from './sample-inputs.ts';
import { brokenBalanceText, summaryText } from './say.ts';
import { SynthError } from './synthesize.ts';

const EXIT = { done: 0, broken: 1, usage: 2, unbalanced: 3 } as const;
const OLDEST_NODE = 24;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

interface Job {
  readonly inputs: Inputs;
  readonly count: number;
  readonly now: string;
}

const sampleJob = async ({ now }: Arguments): Promise<Job> => {
  const { SAMPLE_DAY_END } = await import('./sample-day/day.ts');
  const { count } = await surveyInputs(sampleInputs);
  return { inputs: sampleInputs, count, now: now ?? SAMPLE_DAY_END };
};

const inputJob = async (path: string, { now }: Arguments): Promise<Job> => {
  const found = await findFiles(path);
  if (found.ignored > 0) say(`note: ${found.ignored} files in ${path} are neither .json nor .jsonl and are passed over.`);
  const inputs = inputsFrom(found);
  const { latest, count } = await surveyInputs(inputs);
  if (latest === undefined && now === undefined)
    say('note: nothing in the input says when it was; the clock is the present (see --now).');
  return { inputs, count, now: now ?? latest ?? new Date().toISOString() };
};

const showPage = async (run: Run, standIns: readonly string[], port: number | undefined): Promise<void> => {
  const { startPage } = await import('./page/server.ts');
  const page = await startPage(pageDataOf(run, standIns), port === undefined ? {} : { port });
  process.stdout.write(`\nThe page: ${page.url}\nPress Ctrl+C to end.\n`);
  await new Promise<void>((resolve) => process.once('SIGINT', resolve));
  await page.close();
};

/** Before the work is done, not after: a folder that cannot be written would lose it. */
const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--out ${folder}: this folder cannot be made (${error.code}).`);
  });
};

const work = async (options: Arguments): Promise<number> => {
  if (options.out !== undefined) await makeFolder(options.out);
  const { inputs, count, now } = options.input === undefined ? await sampleJob(options) : await inputJob(options.input, options);
  const standIns: string[] = [];
  const run = await runStack({
    inputs,
    now,
    bedrock: options.bedrock,
    announce: (line) => {
      standIns.push(line);
      say(line);
    },
    onProgress: progressOn(process.stderr, count),
  });
  try {
    if (options.out !== undefined) await writeExports(run.exports, options.out);
    process.stdout.write(options.json ? `${JSON.stringify(run.summary)}\n` : summaryText(run.summary));
    if (!run.summary.balanced) say(brokenBalanceText(run.summary));
    if (!options.once) await showPage(run, standIns, options.port);
    return run.summary.balanced ? EXIT.done : EXIT.unbalanced;
  } finally {
    await run.close();
  }
};

/** The command line; answers the exit code. */
export const main = async (given: readonly string[]): Promise<number> => {
  try {
    const options = readArguments(given);
    if (options.help) {
      process.stdout.write(HELP);
      return EXIT.done;
    }
    return await work(options);
  } catch (error) {
    if (error instanceof UsageError) say(error.message);
    else if (error instanceof SynthError) say(error.message);
    else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return error instanceof UsageError ? EXIT.usage : EXIT.broken;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    say(
      `This needs Node ${OLDEST_NODE} or later (here: ${process.version}). Run it by npm start after npm ci, which brings one along.`,
    );
    process.exitCode = EXIT.broken;
  } else {
    process.exitCode = await main(process.argv.slice(2));
  }
}
