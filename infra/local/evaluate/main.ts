import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadEmbeddedModel } from '../../../functions/classification/embedded.ts';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { EvaluateArguments } from './arguments.ts';
import { EVALUATE_HELP, evaluateArguments } from './arguments.ts';
import { SHIPPED_MODEL } from './files.ts';
import { readLabelMap } from './label-map.ts';
import { embeddedReader, mappedTest } from './mapped.ts';
import type { Item } from './read-examples.ts';
import { readItems } from './read-examples.ts';
import { readTable } from './read-table.ts';
import { reportRecall } from './recall.ts';
import { reportHtml } from './report-html.ts';
import { reportText } from './report-text.ts';
import type { EvaluationResult } from './result.ts';
import { tierReader } from './tiers.ts';
import { trainAndTest } from './train-and-test.ts';

const nameOf = (paths: readonly string[], map: string | undefined): string =>
  [...paths, ...(map === undefined ? [] : [map])]
    .map((path) =>
      basename(path)
        .replace(/\.(?:csv|tsv|jsonl?|gz)\b/g, '')
        .replace('#', '-'),
    )
    .join('-');

const itemsOf = (paths: readonly string[], map?: ReturnType<typeof readLabelMap>): Item[] =>
  paths.flatMap((path) => readItems(readTable(path), path, map));

const onShipped = (options: EvaluateArguments): Promise<EvaluationResult> => {
  const map = options.map === undefined ? undefined : readLabelMap(options.map);
  const bytes = readFileSync(options.model ?? SHIPPED_MODEL);
  const model = loadEmbeddedModel(bytes);
  return mappedTest({
    name: nameOf(options.test, options.map),
    items: itemsOf(options.test, map),
    oos: itemsOf(options.oos),
    map,
    model,
    modelBytes: bytes.length,
    read: options.tier === 'embedded' ? embeddedReader(model) : tierReader(options.tier, model),
  });
};

const evaluate = async (options: EvaluateArguments): Promise<EvaluationResult> =>
  options.train.length === 0
    ? onShipped(options)
    : trainAndTest({
        name: nameOf(options.test, undefined),
        train: itemsOf(options.train),
        test: itemsOf(options.test),
        oos: itemsOf(options.oos),
        say: (what) => console.error(`${what} …`),
      });

const save = (result: EvaluationResult, folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const page = join(folder, `${result.name}.html`);
  writeFileSync(page, reportHtml(result));
  writeFileSync(join(folder, `${result.name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  return page;
};

const run = async (argv: readonly string[]): Promise<void> => {
  const options = evaluateArguments(argv);
  if (options.help) return void console.log(EVALUATE_HELP);
  if (options.adversarial) return reportRecall({ path: options.model, json: options.json });
  if (options.train.length === 0) console.error('reading with the shipped model …');
  const result = await evaluate(options);
  const page = save(result, options.out);
  console.log(options.json ? JSON.stringify(result) : reportText(result));
  console.error(`report: ${page}`);
};

/** A missing file or a bad argument is the caller's to mend: said in one line, exit code 2. */
const explained = (error: unknown): string => {
  if (error instanceof CarelineError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `no such file: ${path}`;
  if (code === 'EISDIR') return 'a folder was given where a file is needed';
  return `failed: ${error instanceof Error ? error.message : 'unknown'}`;
};

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explained(error));
  process.exitCode = 2;
});
