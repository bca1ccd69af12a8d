import { readFileSync } from 'node:fs';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { Label } from '../../../shared/vocabulary/taxonomy.ts';
import { isLabel } from '../../../shared/vocabulary/taxonomy.ts';

/** A rule over a set of labels, for multi-label sets: the first that fits wins. */
export interface Combination {
  /** All of these. */
  readonly all?: readonly string[];
  /** At least one of these, from each list. */
  readonly any?: readonly (readonly string[])[];
  /** Nothing but these. */
  readonly only?: readonly string[];
  readonly to: string;
}

/** How the conversations of a set are written. */
export interface ConversationShape {
  /** Rows of one conversation share this field… */
  readonly group?: string;
  /** …or each row is a conversation with its turns in this field. */
  readonly turns?: string;
  readonly speaker?: string;
  readonly text?: string;
  readonly customer?: readonly string[];
  /** Only turns with one of these values in this field are part of the conversation. */
  readonly keep?: { readonly field: string; readonly values: readonly string[] };
  /** Where the labels of the whole conversation stand; `*` walks over every member. */
  readonly labels?: string;
}

/** A map from the labels of another set to ours, as data. */
export interface LabelMap {
  readonly name: string;
  readonly text?: string;
  readonly label?: string;
  /** Separator of several labels in one field. */
  readonly separator?: string;
  readonly conversation?: ConversationShape;
  readonly combinations?: readonly Combination[];
  readonly labels: ReadonlyMap<string, Label>;
  readonly leftOut: readonly string[];
  /** Labels whose reading is open to argument: scored, and reported apart. */
  readonly apart: readonly string[];
}

const refuse = (path: string, what: string): CarelineError => new CarelineError(`${path}: ${what}`, { retryable: false });

const ourLabel = (name: unknown, path: string): Label => {
  if (typeof name !== 'string' || !isLabel(name)) throw refuse(path, `${String(name)} is not a label of the taxonomy`);
  return name;
};

/** `{"theirs": "ours"}` or `{"ours": ["theirs", …]}`, mixed as one likes. */
const readLabels = (entries: Readonly<Record<string, unknown>>, path: string): Map<string, Label> => {
  const labels = new Map<string, Label>();
  for (const [key, value] of Object.entries(entries)) {
    if (Array.isArray(value)) for (const theirs of value) labels.set(String(theirs), ourLabel(key, path));
    else if (value !== null) labels.set(key, ourLabel(value, path));
  }
  return labels;
};

interface MapFile extends Omit<LabelMap, 'labels' | 'leftOut' | 'apart'> {
  readonly labels?: Readonly<Record<string, unknown>>;
  readonly leftOut?: readonly string[];
  readonly apart?: readonly string[];
}

/** Reads a map file: the full form, or just an object of labels. */
export const readLabelMap = (path: string): LabelMap => {
  const value = JSON.parse(readFileSync(path, 'utf8')) as MapFile & Readonly<Record<string, unknown>>;
  const full = typeof value.labels === 'object' && value.labels !== null;
  if (!full) return { name: path, labels: readLabels(value, path), leftOut: [], apart: [] };
  for (const rule of value.combinations ?? []) ourLabel(rule.to, path);
  return { ...value, labels: readLabels(value.labels ?? {}, path), leftOut: value.leftOut ?? [], apart: value.apart ?? [] };
};

const fits = (rule: Combination, given: ReadonlySet<string>): boolean =>
  (rule.all ?? []).every((name) => given.has(name)) &&
  (rule.any ?? []).every((names) => names.some((name) => given.has(name))) &&
  (rule.only === undefined || [...given].every((name) => rule.only?.includes(name)));

/** Our labels for the labels of a row; empty when it is left out. */
export const mapLabels = (map: LabelMap, theirs: readonly string[]): Label[] => {
  if (map.combinations !== undefined) {
    const given = new Set(theirs);
    const rule = map.combinations.find((one) => fits(one, given));
    return rule === undefined ? [] : [rule.to as Label];
  }
  return [...new Set(theirs.flatMap((name) => map.labels.get(name) ?? []))];
};
