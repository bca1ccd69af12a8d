import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CarelineError } from '../../../shared/vocabulary/errors.ts';

/** A row of any file: field name → value. */
export type Row = Readonly<Record<string, unknown>>;

/** Splits delimited text; quoted fields may hold delimiters, quotes and line breaks. */
export const parseDelimited = (text: string, delimiter: string, quoted = true): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let inside = false;
  const endRow = (): void => {
    row.push(field);
    if (row.some((value) => value !== '')) rows.push(row);
    row = [];
    field = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (inside && character === '"' && text.charAt(index + 1) === '"') {
      field += '"';
      index += 1;
    } else if (quoted && character === '"' && (inside || field === '')) inside = !inside;
    else if (!inside && character === delimiter) {
      row.push(field);
      field = '';
    } else if (!inside && character === '\n') endRow();
    else if (inside || character !== '\r') field += character;
  }
  endRow();
  return rows;
};

const KNOWN_HEADERS = /^(?:text|utterance|query|sentence|question|message|label|category|intent|id)$/i;

/** Rows of a delimited file; without a header line the columns are `text` and `label`. */
const delimitedRows = (text: string, delimiter: string, quoted: boolean): Row[] => {
  const [first = [], ...rest] = parseDelimited(text, delimiter, quoted);
  const headed = first.some((name) => KNOWN_HEADERS.test(name.trim()));
  const names = headed ? first.map((name) => name.trim()) : ['text', 'label'];
  return (headed ? rest : [first, ...rest]).map((values) =>
    Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
  );
};

const jsonLine = (line: string, index: number, path: string): Row => {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  } catch {
    // Falls through to the refusal that names the place.
  }
  throw new CarelineError(`${path}: line ${index + 1} is not a JSON object`, { retryable: false });
};

const jsonDocument = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new CarelineError(`${path}: is not a JSON document`, { retryable: false });
  }
};

/** A JSON document: a list of rows or of [text, label] pairs, or an object of such lists (`file.json#key` picks one). */
const jsonRows = (text: string, key: string | undefined, path: string): Row[] => {
  const value = jsonDocument(text, path);
  const list = Array.isArray(value) ? value : (value as Record<string, unknown> | null)?.[key ?? ''];
  if (!Array.isArray(list)) throw new CarelineError(`${path}: choose a list with #key`, { retryable: false });
  return list.map((row: unknown) => (Array.isArray(row) ? { text: row[0], label: row[1] } : (row as Row)));
};

/** Reads .csv, .tsv, .jsonl or .json, each also .gz, as rows. */
export const readTable = (location: string): Row[] => {
  const [path = '', key] = location.split('#');
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const kind = /\.(csv|tsv|jsonl|ndjson|json)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  if (kind === 'csv') return delimitedRows(text, ',', true);
  if (kind === 'tsv') return delimitedRows(text, '\t', false);
  if (kind === 'json') return jsonRows(text, key, path);
  if (kind === undefined) throw new CarelineError(`${path}: give a .csv, .tsv, .jsonl or .json file`, { retryable: false });
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [jsonLine(line, index, path)]));
};
