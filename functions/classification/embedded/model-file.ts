import { CarelineError } from '../../../shared/vocabulary/errors.ts';
import type { LinearModel, ModelMeta } from './model.ts';
import { outputsOf } from './model.ts';

/** `CLIM` and the number of this layout; a file of another layout is refused, never guessed. */
const MAGIC = 0x434c494d;
const LAYOUT = 1;

const refused = (code: string): CarelineError => new CarelineError(`model-file-${code}`, { retryable: false });

const align = (offset: number): number => (offset + 7) & ~7;

/**
 * Layout: magic, layout, length of the JSON head, rows, outputs (u32 each), the JSON head, then aligned to 8 bytes:
 * hashes (u32), idf (f32), scale of each row (f32), bias (f32), weights (i8, a row times its scale / 127).
 */
export const encodeModel = (model: LinearModel): Uint8Array => {
  const rows = model.hashes.length;
  const outputs = model.bias.length;
  const head = new TextEncoder().encode(JSON.stringify(model.meta));
  const start = align(20 + head.length);
  const bytes = new Uint8Array(start + align(rows * 12 + outputs * 4 + rows * outputs));
  const view = new DataView(bytes.buffer);
  [MAGIC, LAYOUT, head.length, rows, outputs].forEach((value, index) => {
    view.setUint32(index * 4, value, true);
  });
  bytes.set(head, 20);
  const scales = new Float32Array(rows);
  const quantised = new Int8Array(rows * outputs);
  for (let row = 0; row < rows; row += 1) quantiseRow(model.weights, row, outputs, scales, quantised);
  let offset = start;
  for (const part of [model.hashes, model.idf, scales, model.bias, quantised]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
};

const quantiseRow = (weights: Float32Array, row: number, outputs: number, scales: Float32Array, into: Int8Array): void => {
  const from = row * outputs;
  let most = 0;
  for (let output = 0; output < outputs; output += 1) most = Math.max(most, Math.abs(weights[from + output] ?? 0));
  scales[row] = most;
  if (most === 0) return;
  for (let output = 0; output < outputs; output += 1)
    into[from + output] = Math.round(((weights[from + output] ?? 0) / most) * 127);
};

/** Reads a model file; what is not one, or is cut short, is refused with a code. */
export const decodeModel = (bytes: Uint8Array): LinearModel => {
  if (bytes.length < 20) throw refused('too-short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw refused('not-a-model');
  if (view.getUint32(4, true) !== LAYOUT) throw refused('other-layout');
  const headLength = view.getUint32(8, true);
  const rows = view.getUint32(12, true);
  const outputs = view.getUint32(16, true);
  const start = align(20 + headLength);
  if (bytes.length < start + rows * 12 + outputs * 4 + rows * outputs) throw refused('cut-short');
  const meta = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + headLength))) as ModelMeta;
  if (outputsOf(meta.heads) !== outputs) throw refused('heads-differ');
  // A copy of its own: typed arrays need aligned memory, and a Buffer's `slice` would share the file's.
  const body = Uint8Array.prototype.slice.call(bytes, start, start + rows * 12 + outputs * 4 + rows * outputs).buffer;
  const hashes = new Uint32Array(body, 0, rows);
  const idf = new Float32Array(body, rows * 4, rows);
  const scales = new Float32Array(body, rows * 8, rows);
  const bias = new Float32Array(body, rows * 12, outputs);
  const quantised = new Int8Array(body, rows * 12 + outputs * 4, rows * outputs);
  const weights = new Float32Array(rows * outputs);
  for (let row = 0; row < rows; row += 1) {
    const scale = (scales[row] ?? 0) / 127;
    for (let at = row * outputs; at < (row + 1) * outputs; at += 1) weights[at] = (quantised[at] ?? 0) * scale;
  }
  return { meta, hashes, idf, weights, bias };
};
