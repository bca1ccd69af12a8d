import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import { maskedTextFromStore } from '../../../shared/vocabulary/masked-text.ts';
import type { Label } from '../../../shared/vocabulary/taxonomy.ts';
import { isLabel } from '../../../shared/vocabulary/taxonomy.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { ConversationShape, LabelMap } from './label-map.ts';
import { mapLabels } from './label-map.ts';
import type { Row } from './read-table.ts';

/** One thing to be read: an utterance or a whole conversation, with the labels of its set. */
export interface Item {
  readonly text: string;
  /** Present = a conversation. */
  readonly turns?: readonly MaskedTurn[];
  readonly theirs: readonly string[];
  readonly language?: string;
  readonly channel?: string;
}

/** An item whose labels are ours. */
export interface GoldItem extends Item {
  readonly gold: readonly Label[];
}

const TEXT_FIELDS = ['text', 'utterance', 'query', 'sentence', 'question', 'message'];
const LABEL_FIELDS = ['label', 'labels', 'intent', 'intents', 'category', 'class', 'truth'];
const TURN_FIELDS = ['turns', 'Events', 'dialogue', 'messages', 'conversation'];

const fieldOf = (row: Row, names: readonly string[]): string | undefined => names.find((name) => row[name] !== undefined);

/** Follows `a.b.*`; `*` walks over every member of a list or an object. */
const follow = (value: unknown, path: readonly string[]): unknown[] => {
  const [head, ...rest] = path;
  if (head === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (head === '*') return Object.values(value).flatMap((member) => follow(member, rest));
  return follow((value as Row)[head], rest);
};

const strings = (values: readonly unknown[], separator: string | undefined): string[] =>
  values
    .flat(2)
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .flatMap((value) => (separator === undefined ? [value] : value.split(separator)));

const SPEAKERS: Readonly<Record<string, MaskedTurn['speaker']>> = {
  customer: 'customer',
  user: 'customer',
  c: 'customer',
  agent: 'agent',
  system: 'agent',
  wizard: 'agent',
  a: 'agent',
  bot: 'bot',
  b: 'bot',
  s: 'system',
};

const turnFrom = (value: unknown, index: number, shape: ConversationShape): MaskedTurn[] => {
  if (Array.isArray(value)) return turnFrom({ speaker: value[0], text: value[1] }, index, {});
  const row = value as Row;
  if (shape.keep !== undefined && !shape.keep.values.includes(String(row[shape.keep.field]))) return [];
  const text = row[shape.text ?? fieldOf(row, TEXT_FIELDS) ?? 'text'];
  const said = String(row[shape.speaker ?? 'speaker'] ?? 'customer');
  const speaker =
    shape.customer === undefined
      ? (SPEAKERS[said.toLowerCase()] ?? 'agent')
      : shape.customer.includes(said)
        ? 'customer'
        : 'agent';
  return typeof text === 'string' ? [{ id: String(index), speaker, text: maskedTextFromStore(text) }] : [];
};

const labelsOf = (row: Row, map: LabelMap | undefined): string[] => {
  const path = map?.conversation?.labels ?? map?.label;
  if (path !== undefined) return strings(follow(row, path.split('.')), map?.separator);
  const field = fieldOf(row, LABEL_FIELDS);
  const value = field === undefined ? undefined : row[field];
  const truth =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [(value as Row).intent, (value as Row).secondary]
      : [value];
  return strings(truth, map?.separator);
};

const optional = (row: Row, name: 'language' | 'channel'): Partial<Item> =>
  typeof row[name] === 'string' ? { [name]: row[name] } : {};

const itemFrom = (row: Row, map: LabelMap | undefined): Item[] => {
  const shape = map?.conversation ?? {};
  const field = shape.turns ?? fieldOf(row, TURN_FIELDS);
  const value = field === undefined ? undefined : row[field];
  const theirs = labelsOf(row, map);
  const about = { theirs, ...optional(row, 'language'), ...optional(row, 'channel') };
  if (Array.isArray(value)) {
    const turns = value.flatMap((turn: unknown, index) => turnFrom(turn, index, shape));
    return [{ text: turns.map((turn) => turn.text).join('\n'), turns, ...about }];
  }
  const text = row[map?.text ?? fieldOf(row, TEXT_FIELDS) ?? 'text'];
  return typeof text === 'string' && text.trim() !== '' ? [{ text, ...about }] : [];
};

/** Rows that share the group's field become one conversation with every label of its rows. */
const grouped = (rows: readonly Row[], map: LabelMap, field: string): Item[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(String(row[field]), [...(groups.get(String(row[field])) ?? []), row]);
  return [...groups.values()].map((members) => {
    const items = members.flatMap((row) => itemFrom(row, map));
    const turns = items.map(
      (item, index): MaskedTurn => ({ id: String(index), speaker: 'customer', text: maskedTextFromStore(item.text) }),
    );
    return { text: items.map((item) => item.text).join('\n'), turns, theirs: [...new Set(items.flatMap((item) => item.theirs))] };
  });
};

/** Reads rows as items; a file without any text is refused by name. */
export const readItems = (rows: readonly Row[], where: string, map?: LabelMap): Item[] => {
  const group = map?.conversation?.group;
  const items = group === undefined || map === undefined ? rows.flatMap((row) => itemFrom(row, map)) : grouped(rows, map, group);
  if (items.length === 0) throw new CarelineError(`${where}: no row with a text and a label`, { retryable: false });
  return items;
};

/** Splits items into those with a label of ours and those the map leaves out (counted by label). */
export const goldItems = (
  items: readonly Item[],
  map: LabelMap | undefined,
): { gold: GoldItem[]; unmapped: Record<string, number> } => {
  const unmapped: Record<string, number> = {};
  const gold = items.flatMap((item) => {
    const labels = map === undefined ? item.theirs.filter(isLabel) : mapLabels(map, item.theirs);
    if (labels.length > 0) return [{ ...item, gold: labels }];
    const name = [...item.theirs].sort().join('+') || '(none)';
    unmapped[name] = (unmapped[name] ?? 0) + 1;
    return [];
  });
  return { gold, unmapped };
};
