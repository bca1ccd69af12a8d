import { fileURLToPath } from 'node:url';
import { HELP, readArguments } from './arguments.ts';
import { UsageError } from './player/input.ts';

const EXIT = { done: 0, broken: 1, usage: 2, unbalanced: 3 } as const;
const OLDEST_NODE = 24;

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Failures of our own say what is wrong in their message; of others the stack helps. */
const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return ['UsageError', 'SynthError'].includes(error.name) ? error.message : (error.stack ?? error.message);
};

/** The command line; answers the exit code. What does the work is loaded only when there is work. */
export const main = async (given: readonly string[]): Promise<number> => {
  try {
    const options = readArguments(given);
    if (options.help) {
      process.stdout.write(HELP);
      return EXIT.done;
    }
    const { work } = await import('./work.ts');
    return (await work(options, say)) ? EXIT.done : EXIT.unbalanced;
  } catch (error) {
    say(explain(error));
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
