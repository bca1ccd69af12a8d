import { parseArgs } from 'node:util';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';

export const EVALUATE_HELP = `npm run evaluate -- --train FILE --test FILE [--oos FILE]   trains on one set, measures on another
npm run evaluate -- --test FILE [--map MAP.json] [--oos FILE]   measures the shipped model; labels mapped to the taxonomy
npm run evaluate -- --adversarial                 recall and precision of the labels that must not be missed

FILE    .csv, .tsv, .jsonl or .json (also .gz) with a text and a label per row, or whole conversations with "turns";
        FILE#key picks one list of a JSON object. --train may be given several times.
MAP     {"their label": "our label", …} or {"labels": {"our label": ["their label", …]}, "leftOut": […], …}
        (see functions/classification/maps); labels it does not name are left out and listed.
--tier embedded | rules | cascade | bedrock   who reads (default: embedded; bedrock needs an account, BEDROCK_MODEL and a region)
--model FILE   another model file than the shipped one
--out DIR      where the HTML and JSON reports go (default: .careline/evaluate)
--json         the result as one JSON object on standard output, nothing else there
--help         this text`;

export interface EvaluateArguments {
  readonly train: readonly string[];
  readonly test: readonly string[];
  readonly oos: readonly string[];
  readonly map?: string;
  readonly tier: 'embedded' | 'rules' | 'cascade' | 'bedrock';
  readonly model?: string;
  readonly out: string;
  readonly adversarial: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

const TIERS = ['embedded', 'rules', 'cascade', 'bedrock'] as const;

const bad = (what: string): CarelineError => new CarelineError(`bad usage: ${what}`, { retryable: false });

const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        train: { type: 'string', multiple: true },
        test: { type: 'string', multiple: true },
        oos: { type: 'string', multiple: true },
        map: { type: 'string' },
        tier: { type: 'string' },
        model: { type: 'string' },
        out: { type: 'string' },
        adversarial: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw bad(error instanceof Error ? error.message : 'unreadable');
  }
};

/** Reads the command line; what makes no sense is refused in words that say what would. */
export const evaluateArguments = (argv: readonly string[]): EvaluateArguments => {
  const { values, positionals } = parse(argv);
  const tier = TIERS.find((known) => known === (values.tier ?? 'embedded'));
  if (tier === undefined) throw bad(`--tier is one of ${TIERS.join(', ')}`);
  if (positionals.length > 0) throw bad(`"${positionals[0]}" belongs behind --train, --test or --oos`);
  const test = values.test ?? [];
  if (test.length === 0 && values.help !== true && values.adversarial !== true) throw bad('--test FILE is missing');
  if (values.train !== undefined && values.map !== undefined)
    throw bad('--map is for the shipped model; it does not go with --train');
  return {
    train: values.train ?? [],
    test,
    oos: values.oos ?? [],
    tier,
    out: values.out ?? '.careline/evaluate',
    adversarial: values.adversarial === true,
    json: values.json === true,
    help: values.help === true,
    ...(values.map === undefined ? {} : { map: values.map }),
    ...(values.model === undefined ? {} : { model: values.model }),
  };
};
