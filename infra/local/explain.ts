import { parseArgs } from 'node:util';
import { REMINDER_RULES } from '../../functions/lifecycle/rules/index.ts';
import { triggerWords } from '../../functions/lifecycle/trigger-words.ts';
import { COMPANY } from '../../functions/outreach/company.ts';
import type { Explanation } from '../../functions/outreach/explain.ts';
import { explain, explanationText } from '../../functions/outreach/explain.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { instantOf } from './arguments.ts';
import { drain } from './drain.ts';
import { inputsOf } from './explain/inputs-of.ts';
import { readPersonNow, storedCustomerId } from './explain/read-person.ts';
import type { Inputs } from './player/input.ts';
import { UsageError } from './player/input.ts';
import { surveyInputs } from './player/latest-time.ts';
import { doorsOf, play } from './player/play.ts';
import { findFiles, inputsFrom } from './player/read-path.ts';
import { startStack } from './stack.ts';
import { startBedrockStandIn } from './stand-ins/bedrock.ts';
import { synthesize } from './synthesize.ts';

const HELP = `Why a customer gets, or does not get, each reminder at an instant: for every rule what it is about, when it is due, what
becomes of it, and what each channel answers, with the deciding rule and its source.

  npm run explain -- --customer ID [options]

Plays what could matter to the customer up to that instant through the deployed functions, as npm start does, and then asks the very
questions that sending asks, before anything is sent.

Options (after --):
  --customer ID   whom to explain, as in the input
  --now ISO       the instant, e.g. 2026-11-20T15:00:00Z; default: the end of the sample day, with --input the latest time in it
  --input PATH    a file or folder in place of the sample day
  --json          one JSON object on standard output, nothing else there
  --help          this text

Exit codes: 0 explained, 1 something broke, 2 wrong usage, or nothing is known of this customer at that instant.
`;

interface Wish {
  readonly customer: string;
  readonly now: Instant | undefined;
  readonly input: string | undefined;
  readonly json: boolean;
}

const OPTIONS = {
  customer: { type: 'string' },
  now: { type: 'string' },
  input: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({ args: [...given], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'wrong usage');
  }
};

const readWish = (given: readonly string[]): Wish | 'help' => {
  const { help, customer, now, input, json } = parse(given);
  if (help) return 'help';
  if (customer === undefined || customer === '') throw new UsageError('--customer: whom to explain is missing.');
  return { customer, now: instantOf(now), input, json };
};

const inputsFor = async ({ input, now }: Wish): Promise<{ readonly inputs: Inputs; readonly now: Instant }> => {
  if (input === undefined) {
    const [{ sampleInputs }, { SAMPLE_DAY_END }] = await Promise.all([
      import('./sample-inputs.ts'),
      import('./sample-day/day.ts'),
    ]);
    return { inputs: sampleInputs, now: now ?? SAMPLE_DAY_END };
  }
  const inputs = inputsFrom(await findFiles(input));
  const { latest } = await surveyInputs(inputs);
  return { inputs, now: now ?? latest ?? new Date().toISOString() };
};

/** The explanation of one customer; undefined when nothing is known of them. */
export const explainCustomer = async (inputs: Inputs, customer: string, now: Instant): Promise<Explanation | undefined> => {
  const [source, model] = await Promise.all([synthesize(), startBedrockStandIn()]);
  const stack = await startStack({ source, now, bedrockUrl: model.url });
  try {
    await play(stack, inputsOf(inputs, customer, now), doorsOf(stack));
    await drain(stack);
    const { person, switches } = await readPersonNow(stack, await storedCustomerId(stack, customer), now);
    const rules = REMINDER_RULES.map(({ id, purpose, trigger }) => ({ id, purpose, when: triggerWords(trigger) }));
    return person === undefined ? undefined : explain(person, rules, { actors: COMPANY.actors, switches }, now);
  } finally {
    await stack.close();
    await model.close();
  }
};

const main = async (given: readonly string[]): Promise<number> => {
  const wish = readWish(given);
  if (wish === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const { inputs, now } = await inputsFor(wish);
  const explanation = await explainCustomer(inputs, wish.customer, now);
  if (explanation === undefined)
    throw new UsageError(`--customer ${wish.customer}: nothing is known of this customer at ${now}.`);
  process.stdout.write(wish.json ? `${JSON.stringify(explanation)}\n` : `${explanationText(explanation)}\n`);
  return 0;
};

const failed = (error: unknown): number => {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${error instanceof Error ? (isUsage ? error.message : error.stack) : String(error)}\n`);
  return isUsage ? 2 : 1;
};

if (import.meta.main) process.exitCode = await main(process.argv.slice(2)).catch(failed);
