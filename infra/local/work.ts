import { mkdir } from 'node:fs/promises';
import type { Arguments } from './arguments.ts';
import type { Inputs } from './player/input.ts';
import { UsageError } from './player/input.ts';
import { surveyInputs } from './player/latest-time.ts';
import { findFiles, inputsFrom } from './player/read-path.ts';
import { progressOn } from './progress.ts';
import type { Run } from './run.ts';
import { brokenBalanceText, summaryText } from './say.ts';

type Say = (text: string) => void;

interface Job {
  readonly inputs: Inputs;
  readonly count: number;
  readonly now: string;
}

const sampleJob = async ({ now }: Arguments): Promise<Job> => {
  const [{ sampleInputs }, { SAMPLE_DAY_END }] = await Promise.all([import('./sample-inputs.ts'), import('./sample-day/day.ts')]);
  const { count } = await surveyInputs(sampleInputs);
  return { inputs: sampleInputs, count, now: now ?? SAMPLE_DAY_END };
};

const inputJob = async (path: string, { now }: Arguments, say: Say): Promise<Job> => {
  const found = await findFiles(path);
  if (found.ignored > 0) say(`note: ${found.ignored} files in ${path} are neither .json nor .jsonl and are passed over.`);
  const inputs = inputsFrom(found);
  const { latest, count } = await surveyInputs(inputs);
  if (latest === undefined && now === undefined)
    say('note: nothing in the input says when it was; the clock is the present (see --now).');
  return { inputs, count, now: now ?? latest ?? new Date().toISOString() };
};

/** Before the work is done, not after: a folder that cannot be written would lose it. */
const makeFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--out ${folder}: this folder cannot be made (${error.code}).`);
  });
};

const writeOut = async ({ exports }: Run, folder: string): Promise<void> => {
  const { writeExports } = await import('./exports/exports.ts');
  await writeExports(exports, folder);
};

const showPage = async (run: Run, standIns: readonly string[], port: number | undefined): Promise<void> => {
  const [{ startPage }, { pageDataOf }] = await Promise.all([import('./page/server.ts'), import('./page-data.ts')]);
  const page = await startPage(await pageDataOf(run, standIns), port === undefined ? {} : { port });
  process.stdout.write(`\nThe page: ${page.url}\nPress Ctrl+C to end.\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await page.close();
};

/** Plays the input through the whole stack and shows what came of it; false when the balance is broken. */
export const work = async (options: Arguments, say: Say): Promise<boolean> => {
  if (options.out !== undefined) await makeFolder(options.out);
  const { inputs, count, now } =
    options.input === undefined ? await sampleJob(options) : await inputJob(options.input, options, say);
  const { runStack } = await import('./run.ts');
  const standIns: string[] = [];
  const run = await runStack({
    inputs,
    now,
    bedrock: options.bedrock,
    past: !options.once,
    announce: (line) => {
      standIns.push(line);
      say(line);
    },
    onProgress: progressOn(process.stderr, count),
  });
  try {
    if (options.out !== undefined) await writeOut(run, options.out);
    process.stdout.write(options.json ? `${JSON.stringify(run.summary)}\n` : summaryText(run.summary));
    if (!run.summary.balanced) say(brokenBalanceText(run.summary));
    if (!options.once) await showPage(run, standIns, options.port);
    return run.summary.balanced;
  } finally {
    await run.close();
  }
};
