import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { Embedding, IntentModel, ModelMeta } from './model.ts';
import { outputsOf } from './model.ts';

/** `CLIM` and the number of this layout; a file of another layout is refused, never guessed. */
const MAGIC = 0x434c494d;
const LAYOUT = 2;
const HEAD = 24;

const refused = (code: string): CarelineError => new CarelineError(`model-file-${code}`, { retryable: false });

const align = (offset: number): number => (offset + 7) & ~7;

const bodySize = (rows: number, hidden: number, outputs: number): number =>
  rows * 12 + 4 * (hidden + hidden * outputs + outputs) + rows * hidden;

/**
 * Layout: magic, layout, length of the JSON head, rows, hidden, outputs (u32 each), the JSON head, then aligned to 8
 * bytes: hashes (u32), weight and scale of each row (f32), hidden bias, output, output bias (f32), and the embedding
 * (i8, a row times its scale / 127).
 */
export const encodeModel = (model: IntentModel): Uint8Array => {
  const rows = model.hashes.length;
  const { hidden } = model;
  const outputs = model.outputBias.length;
  const head = new TextEncoder().encode(JSON.stringify(model.meta));
  const start = align(HEAD + head.length);
  const bytes = new Uint8Array(start + align(bodySize(rows, hidden, outputs)));
  const view = new DataView(bytes.buffer);
  [MAGIC, LAYOUT, head.length, rows, hidden, outputs].forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  bytes.set(head, HEAD);
  const { scales, weights } = quantised(model);
  let offset = start;
  for (const part of [model.hashes, model.idf, scales, model.hiddenBias, model.output, model.outputBias, weights]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
};

/** The embedding in bytes; one that is so already stays as it is, so that a file read and written again is the same file. */
const quantised = ({ embedding, hashes, hidden }: IntentModel): Extract<Embedding, { kind: 'bytes' }> => {
  if (embedding.kind === 'bytes') return embedding;
  const scales = new Float32Array(hashes.length);
  const weights = new Int8Array(hashes.length * hidden);
  for (let row = 0; row < hashes.length; row += 1) quantiseRow(embedding.weights, row, hidden, scales, weights);
  return { kind: 'bytes', weights, scales };
};

const quantiseRow = (weights: Float32Array, row: number, hidden: number, scales: Float32Array, into: Int8Array): void => {
  const from = row * hidden;
  let most = 0;
  for (let unit = 0; unit < hidden; unit += 1) most = Math.max(most, Math.abs(weights[from + unit] ?? 0));
  scales[row] = most;
  if (most === 0) return;
  for (let unit = 0; unit < hidden; unit += 1) into[from + unit] = Math.round(((weights[from + unit] ?? 0) / most) * 127);
};

const readMeta = (bytes: Uint8Array): ModelMeta => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as ModelMeta;
  } catch {
    throw refused('head-unreadable');
  }
};

/** Reads a model file; what is not one, or is cut short, is refused with a code. */
export const decodeModel = (bytes: Uint8Array): IntentModel => {
  if (bytes.length < HEAD) throw refused('too-short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, layout, headLength = 0, rows = 0, hidden = 0, outputs = 0] = Array.from({ length: 6 }, (_, at) =>
    view.getUint32(at * 4, true),
  );
  if (magic !== MAGIC) throw refused('not-a-model');
  if (layout !== LAYOUT) throw refused('other-layout');
  const start = align(HEAD + headLength);
  const size = bodySize(rows, hidden, outputs);
  if (bytes.length < start + size) throw refused('cut-short');
  const meta = readMeta(bytes.subarray(HEAD, HEAD + headLength));
  if (outputsOf(meta.heads) !== outputs) throw refused('heads-differ');
  // A copy of its own: typed arrays need aligned memory, and a Buffer's `slice` would share the file's.
  const body = Uint8Array.prototype.slice.call(bytes, start, start + size).buffer;
  let offset = 0;
  const floats = (length: number): Float32Array => {
    offset += length * 4;
    return new Float32Array(body, offset - length * 4, length);
  };
  const hashes = new Uint32Array(body, 0, rows);
  offset = rows * 4;
  const [idf, scales, hiddenBias, output, outputBias] = [rows, rows, hidden, hidden * outputs, outputs].map(floats) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  return {
    meta,
    hashes,
    idf,
    hidden,
    embedding: { kind: 'bytes', weights: new Int8Array(body, offset, rows * hidden), scales },
    hiddenBias,
    output,
    outputBias,
  };
};
