import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { decodeModel, encodeModel } from '../../functions/classification/embedded/model-file.ts';
import { fitModel } from '../../functions/classification/learning/fit.ts';
import { anyReader } from '../../infra/local/evaluate/train-and-test.ts';

export interface Labelled {
  readonly text: string;
  readonly label: string;
}

/** A classifier that was trained: reads one text. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  readonly trainSeconds: number;
  /** On the processor: what a machine busy with other things does not stretch. */
  readonly trainCpuSeconds: number;
  readonly read: (text: string) => string | Promise<string>;
}

type Make = (train: readonly Labelled[], load: Load) => Promise<{ read: Contender['read']; version: string }>;
/** Loads a contender's package, or one file of it, from this project or from the folder given with `--modules`. */
export type Load = (name: string, file?: string) => Promise<{ module: Record<string, unknown>; version: string }>;

export const loaderFrom = (folder: string | undefined): Load => {
  const require = createRequire(folder === undefined ? import.meta.url : pathToFileURL(`${folder}/package.json`));
  return async (name, file) => {
    const main = require.resolve(file === undefined ? name : `${name}/${file}`);
    const folderName = `/node_modules/${name}/`;
    const root = main.slice(0, main.lastIndexOf(folderName) + folderName.length);
    const { version } = require(`${root}package.json`) as { version: string };
    return { module: (await import(pathToFileURL(main).href)) as Record<string, unknown>, version };
  };
};

interface BayesClassifier {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
}

const natural: Make = async (train, load) => {
  // The package as a whole also loads database clients and writes to standard output; only its classifiers are wanted.
  const { module, version } = await load('natural', 'lib/natural/classifiers/index.js');
  const { BayesClassifier: Bayes } = (module.default ?? module) as { BayesClassifier: new () => BayesClassifier };
  const bayes = new Bayes();
  for (const { text, label } of train) bayes.addDocument(text, label);
  bayes.train();
  return { read: (text) => bayes.classify(text), version };
};

interface Manager {
  addDocument(language: string, text: string, label: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ intent: string }>;
}

const nodeNlp: Make = async (train, load) => {
  const { module, version } = await load('node-nlp');
  const { NlpManager } = (module.default ?? module) as { NlpManager: new (settings: object) => Manager };
  const manager = new NlpManager({ languages: ['en'], nlu: { log: false }, autoSave: false });
  for (const { text, label } of train) manager.addDocument('en', text, label);
  await manager.train();
  return { read: async (text) => (await manager.process('en', text)).intent, version };
};

interface FastTextModel {
  predict(text: string, k: number, threshold: number): { size(): number; get(index: number): readonly [number, string] };
}
interface FastText {
  trainSupervised(url: string, options: object, callback: () => void): Promise<FastTextModel>;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/([?!.,()])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();

const fastText: Make = async (train, load) => {
  const { module, version } = await load('fasttext.wasm.js');
  const { getFastTextClass, getFastTextModule } = module as {
    getFastTextClass: (options: object) => Promise<new () => FastText>;
    getFastTextModule: unknown;
  };
  const Class = await getFastTextClass({ getFastTextModule });
  const labels = [...new Set(train.map(({ label }) => label))];
  const numberOf = new Map(labels.map((label, at) => [label, at]));
  // Labels by number: a label with a blank in it would be read as a label and a word.
  const lines = train.map(({ text, label }) => `__label__${numberOf.get(label)} ${plain(text)}`).join('\n');
  const url = `data:text/plain;base64,${Buffer.from(`${lines}\n`).toString('base64')}`;
  const options = {
    epoch: 50,
    lr: 0.5,
    dim: 100,
    wordNgrams: 2,
    minn: 2,
    maxn: 5,
    minCount: 1,
    bucket: 200_000,
    loss: 'softmax',
    verbose: 0,
  };
  const model = await new Class().trainSupervised(url, options, () => undefined);
  return {
    read: (text) => {
      const found = model.predict(plain(text), 1, 0);
      return found.size() === 0 ? '' : (labels[Number(found.get(0)[1].replace('__label__', ''))] ?? '');
    },
    version,
  };
};

/** Ours as it is used: the network from its file, calibrated on held-out folds, and the probability of being none of the labels. */
const careline: Make = async (train) => {
  const read = anyReader(decodeModel(encodeModel(fitModel(train, { version: 'bench' }))));
  return { read: (text) => read(text).label, version: 'this repository' };
};

/** Ours, by whose figures the others' are divided. */
export const OURS = 'careline';

const MAKERS: readonly (readonly [string, Make])[] = [
  [OURS, careline],
  ['natural', natural],
  ['node-nlp', nodeNlp],
  ['fasttext.wasm.js', fastText],
];

export const CONTENDERS: readonly string[] = MAKERS.map(([name]) => name);

/** A contender that could not take part, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

const reasonOf = (error: unknown): string => {
  if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return 'not installed: npm ci, or --modules DIR';
  return `failed: ${error instanceof Error ? error.message : 'unknown'}`;
};

/** Trains the named contenders one after another; one that cannot be trained is named with its reason, never silently left out. */
export const trainContenders = async (
  names: readonly string[],
  train: readonly Labelled[],
  load: Load,
  say: (line: string) => void,
): Promise<{ contenders: Contender[]; leftOut: LeftOut[] }> => {
  const contenders: Contender[] = [];
  const leftOut: LeftOut[] = [];
  for (const [name, make] of MAKERS.filter(([known]) => names.includes(known))) {
    say(`training ${name} …`);
    const [started, used] = [performance.now(), process.cpuUsage()];
    try {
      const { read, version } = await make(train, load);
      const { user, system } = process.cpuUsage(used);
      const trainSeconds = (performance.now() - started) / 1_000;
      contenders.push({ name, version, read, trainSeconds, trainCpuSeconds: (user + system) / 1_000_000 });
    } catch (error) {
      if (name === OURS) throw error;
      leftOut.push({ name, reason: reasonOf(error) });
    }
  }
  return { contenders, leftOut };
};
