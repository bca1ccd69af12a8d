import { parseArgs } from 'node:util';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';
import { UsageError } from './player/input.ts';
import type { BedrockBehaviour } from './stand-ins/bedrock.ts';

export interface Arguments {
  readonly help: boolean;
  readonly once: boolean;
  readonly json: boolean;
  readonly input: string | undefined;
  readonly out: string | undefined;
  readonly now: Instant | undefined;
  readonly port: number | undefined;
  readonly bedrock: BedrockBehaviour | 'off';
}

export const HELP = `Careline on this machine: the same stack as on AWS, with nothing leaving the machine.

  npm start                     plays the sample day, serves the page, prints its address
  npm start -- --once           the same without the page: drains everything, prints the summary, ends

Options (after --):
  --input PATH   a file or folder in place of the sample day: .json, .jsonl, each also .gz; any supported format;
                 a file objects.metadata in the folder (JSON: path → S3 user metadata) says what S3 would say of its objects
  --once         end when everything is done: exit code 0, 3 when received ≠ accepted + duplicates + quarantined + dead-lettered
  --json         the summary as one JSON object on standard output, nothing else there (with --once)
  --out DIR      write conversations, tickets, reminders, outbox, facts, events, quarantine (.jsonl) and kpis.json;
                 events as they were announced, which follows the order of arrival; all else is the same for the same input and clock
  --now ISO      the clock, e.g. 2026-11-21T01:30:00Z; default: the end of the sample day, with --input the latest time in it
  --bedrock HOW  how the Bedrock stand-in behaves: good (default), malformed, off-taxonomy, injected, throttled, timeout,
                 guardrail-intervened, different-every-call, off
  --port N       port of the page; default: any free one
  --help         this text

Exit codes: 0 done, 1 something broke, 2 wrong usage, 3 the balance of messages is broken.
`;

const BEDROCK: readonly string[] = [
  'good',
  'malformed',
  'off-taxonomy',
  'injected',
  'throttled',
  'timeout',
  'guardrail-intervened',
  'different-every-call',
  'off',
];

const OPTIONS = {
  help: { type: 'boolean', short: 'h', default: false },
  once: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  input: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  port: { type: 'string' },
  bedrock: { type: 'string', default: 'good' },
} as const;

/** 31 February would roll over into March. */
const isDay = (day: string): boolean => toInstant(day)?.slice(0, 10) === day;

/** An instant as given on a command line; undefined when none was given. */
export const instantOf = (given: string | undefined): Instant | undefined => {
  if (given === undefined) return undefined;
  const dated = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(given);
  const instant = dated && isDay(given.slice(0, 10)) ? toInstant(given) : undefined;
  if (instant === undefined) throw new UsageError(`--now ${given}: not an instant with a zone, such as 2026-11-21T01:30:00Z.`);
  return instant;
};

const portOf = (given: string | undefined): number | undefined => {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) throw new UsageError(`--port ${given}: not a port.`);
  return port;
};

const bedrockOf = (given: string): Arguments['bedrock'] => {
  if (!BEDROCK.includes(given)) throw new UsageError(`--bedrock ${given}: must be one of ${BEDROCK.join(', ')}.`);
  return given as Arguments['bedrock'];
};

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({ args: [...given], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's own words name the option; its hints about `--` are of no use here.
    throw new UsageError(`${error instanceof Error ? error.message.split('. ')[0] : 'Wrong usage'}. See npm start -- --help.`);
  }
};

/** Reads the command line; throws a `UsageError` that says what is wrong. */
export const readArguments = (given: readonly string[]): Arguments => {
  const { help, once, json, input, out, now, port, bedrock } = parse(given);
  for (const [name, value] of Object.entries({ input, out, now })) {
    if (value === '') throw new UsageError(`--${name}: a value is missing.`);
  }
  return { help, once: once || json, json, input, out, now: instantOf(now), port: portOf(port), bedrock: bedrockOf(bedrock) };
};
