import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeModel } from '../../../functions/classification/embedded/model-file.ts';
import { loadEmbeddedModel } from '../../../functions/classification/embedded.ts';
import type { Example } from '../../../functions/classification/learning/examples.ts';
import { fitShipped } from '../../../functions/classification/learning/shipped.ts';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import { deskLessons, plainExamples } from './desk-lessons.ts';
import { SHIPPED_MODEL, trainingFiles } from './files.ts';
import type { GateOutcome } from './gate.ts';
import { gateCases, runGate } from './gate.ts';
import { learnedExamples } from './learned.ts';
import { readTable } from './read-table.ts';

const HELP = `npm run train                              rebuilds the shipped model from the training lines, bit for bit
npm run train -- --data FILE…              adds labelled examples from the desk

--data FILE    may be given several times: examples (.jsonl or .csv: text, label, overlays?), or the conversations.jsonl that
               \`npm start -- --out DIR\` writes together with desk events (\`intent-corrected\`, \`intent-confirmed\`)
--out FILE     where the model goes (default: the shipped file; with --data: .careline/models/<version>.bin)
--no-gate      writes the model even where evaluation falls
--json         the report as one JSON object on standard output, nothing else there
--help         this text

A model is promoted only if evaluation does not fall below infra/local/evaluate/gate.json. Exit: 0 promoted, 1 not promoted, 2 bad usage.`;

interface TrainArguments {
  readonly data: readonly string[];
  readonly out: string | undefined;
  readonly gate: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

const trainArguments = (argv: readonly string[]): TrainArguments => {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      data: { type: 'string', multiple: true },
      out: { type: 'string' },
      'no-gate': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  return {
    data: [...(values.data ?? []), ...positionals],
    out: values.out,
    gate: values['no-gate'] !== true,
    json: values.json === true,
    help: values.help === true,
  };
};

const placeFor = (options: TrainArguments, version: string): string => {
  if (options.out !== undefined) return options.out;
  if (options.data.length === 0) return fileURLToPath(SHIPPED_MODEL);
  mkdirSync('.careline/models', { recursive: true });
  return `.careline/models/${version}.bin`;
};

/** Examples as they stand, each file by its name, and those that conversations and desk events make together. */
const learnedFrom = (paths: readonly string[]): Example[] => {
  const files = paths.map((path) => ({ path, rows: readTable(path) }));
  return [
    ...files.flatMap(({ path, rows }) => learnedExamples(plainExamples(rows), path)),
    ...learnedExamples(deskLessons(files.flatMap(({ rows }) => rows)), 'desk events'),
  ];
};

interface TrainReport {
  readonly version: string;
  readonly bytes: number;
  readonly seconds: number;
  readonly path: string;
  /** Whether the file at `path` already held these very bytes. */
  readonly unchanged: boolean;
  readonly promoted: boolean;
  readonly gate: readonly GateOutcome[];
}

const gateLine = ({ passed, name, figure, value, least }: GateOutcome): string =>
  `  ${passed ? 'kept' : 'FELL'}  ${name} ${figure} ${value.toFixed(3)} (least ${least.toFixed(3)})`;

const reportText = ({ version, bytes, seconds, path, unchanged, promoted, gate }: TrainReport): string =>
  [
    `model ${version}: ${bytes} bytes in ${seconds.toFixed(1)} s${unchanged ? '; the same bytes as before' : ''}`,
    ...gate.map(gateLine),
    promoted ? `written to ${path}` : 'not promoted: a figure fell below the gate; the file is as it was',
  ].join('\n');

/** Trains, measures at the gate, and writes the model where nothing fell. */
const train = async (options: TrainArguments): Promise<TrainReport> => {
  const learned = learnedFrom(options.data);
  const started = performance.now();
  console.error(`training from ${trainingFiles().length} files and ${learned.length} learned examples …`);
  const bytes = encodeModel(fitShipped(trainingFiles(), learned, { say: (what) => console.error(`${what} …`) }));
  const seconds = (performance.now() - started) / 1_000;
  const model = loadEmbeddedModel(bytes);
  const path = placeFor(options, model.version);
  const unchanged = existsSync(path) && Buffer.compare(readFileSync(path), Buffer.from(bytes)) === 0;
  console.error('measuring at the gate …');
  const gate = await runGate(model, gateCases());
  const promoted = !options.gate || gate.every((one) => one.passed);
  if (promoted) writeFileSync(path, bytes);
  return { version: model.version, bytes: bytes.length, seconds, path, unchanged, promoted, gate };
};

const run = async (argv: readonly string[]): Promise<number> => {
  const options = trainArguments(argv);
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const report = await train(options);
  console.log(options.json ? JSON.stringify(report) : reportText(report));
  return report.promoted ? 0 : 1;
};

run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const known = error instanceof CarelineError || (error instanceof Error && 'code' in error);
    console.error(known ? (error as Error).message : `failed: ${error instanceof Error ? error.message : 'unknown'}`);
    process.exitCode = 2;
  });
