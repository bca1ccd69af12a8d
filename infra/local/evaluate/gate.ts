import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EmbeddedModel } from '../../../functions/classification/embedded.ts';
import { readLabelMap } from './label-map.ts';
import { embeddedReader, mappedTest } from './mapped.ts';
import { readItems } from './read-examples.ts';
import { readTable } from './read-table.ts';

/** A figure of a set below which a new model is not promoted. */
export interface GateCase {
  readonly name: string;
  /** Relative to the repository. */
  readonly test: string;
  readonly map?: string;
  readonly figure: 'accuracy' | 'macroF1';
  readonly least: number;
}

export interface GateOutcome extends GateCase {
  readonly value: number;
  readonly passed: boolean;
}

const ROOT = new URL('../../../', import.meta.url);
/** A place in the repository; `#key` picks a list of a file and is no part of its address. */
const fromRoot = (path: string): string => {
  const [file = '', key] = path.split('#');
  return `${fileURLToPath(new URL(file, ROOT))}${key === undefined ? '' : `#${key}`}`;
};

/** Cases whose data are on this machine: the public sets are not part of the repository. */
export const gateCases = (): GateCase[] =>
  (JSON.parse(readFileSync(new URL('gate.json', import.meta.url), 'utf8')) as { cases: GateCase[] }).cases.filter((one) =>
    existsSync(fromRoot(one.test).split('#')[0] ?? ''),
  );

/** Measures a model on every case of the gate. */
export const runGate = async (model: EmbeddedModel, cases: readonly GateCase[]): Promise<GateOutcome[]> => {
  const outcomes: GateOutcome[] = [];
  for (const one of cases) {
    const map = one.map === undefined ? undefined : readLabelMap(fromRoot(one.map));
    const items = readItems(readTable(fromRoot(one.test)), one.test, map);
    const result = await mappedTest({ name: one.name, items, oos: [], map, model, modelBytes: 0, read: embeddedReader(model) });
    outcomes.push({ ...one, value: result[one.figure], passed: result[one.figure] >= one.least });
  }
  return outcomes;
};
