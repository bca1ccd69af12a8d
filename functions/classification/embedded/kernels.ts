/**
 * Three inner loops, four floats at a time. They are WebAssembly written out by hand, because JavaScript has no vector
 * instructions and everything the model costs is spent here: training and reading become several times faster, with
 * the same result on every machine (32-bit IEEE arithmetic in a fixed order). No tool and no binary file is needed.
 */
export interface Kernels {
  /** into[i] += factor × from[i], up to the address `end` of `into`. Addresses in bytes, multiples of 16. */
  readonly addScaled: (into: number, from: number, factor: number, end: number) => void;
  /** The same from signed bytes, a quarter of the memory to fetch: into[i] += factor × from[i]. */
  readonly addScaledBytes: (into: number, from: number, factor: number, end: number) => void;
  /**
   * One AdaGrad step of a row of weights for the slopes `errors[i] × value`; returns the sum of weight × error as it was
   * before the step. `squares` keeps each weight's own step size.
   */
  readonly learnRow: (weights: number, squares: number, errors: number, value: number, rate: number, end: number) => number;
}

type Code = readonly number[];

const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const VOID = 0x40;

/** Unsigned LEB128: how WebAssembly writes every number. */
const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);
const get = (local: number): Code => [0x20, local];
const set = (local: number): Code => [0x21, local];
const simd = (code: number): Code => [0xfd, ...unsigned(code)];
const load = (address: Code, offset = 0): Code => [...address, ...simd(0x00), 4, ...unsigned(offset)];
const store = (address: Code, value: Code, offset = 0): Code => [...address, ...value, ...simd(0x0b), 4, ...unsigned(offset)];
const splat = (value: Code): Code => [...value, ...simd(0x13)];
const add = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe4)];
const subtract = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe5)];
const multiply = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe6)];
const divide = (a: Code, b: Code): Code => [...a, ...b, ...simd(0xe7)];
/** The lower or upper half of sixteen bytes, of eight words: each widened, signs kept. */
const words = (a: Code, upper: boolean): Code => [...a, ...simd(upper ? 0x88 : 0x87)];
const integers = (a: Code, upper: boolean): Code => [...a, ...simd(upper ? 0xa8 : 0xa7)];
const floats = (a: Code): Code => [...a, ...simd(0xfa)];
const root = (a: Code): Code => [...a, ...simd(0xe3)];
const lane = (a: Code, at: number): Code => [...a, ...simd(0x1f), at];
const plus = (a: Code, b: Code): Code => [...a, ...b, 0x92];
/** One turn of a loop handles this many bytes: sixteen floats, four at a time. */
const TURN = 64;
const VECTORS = [0, 16, 32, 48] as const;
/** `i32.const` is signed: 64 needs a second byte. */
const forward = (local: number): Code => [...get(local), 0x41, TURN | 0x80, 0, 0x6a, ...set(local)];
const forwardBytes = (local: number): Code => [...get(local), 0x41, TURN / 4, 0x6a, ...set(local)];

/** Runs the body until the address in `local` reaches the one in `end`. */
const until = (local: number, end: number, body: Code): Code => [
  ...[0x02, VOID, 0x03, VOID],
  ...[...get(local), ...get(end), 0x4f, 0x0d, 1],
  ...body,
  ...[0x0c, 0, 0x0b, 0x0b],
];

const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes];
const listed = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const named = (text: string): Code => sized([...text].map((character) => character.charCodeAt(0)));
const section = (id: number, content: Code): Code => [id, ...sized(content)];
const functionType = (parameters: readonly number[], results: readonly number[]): Code => [
  0x60,
  ...listed(parameters.map((type) => [type])),
  ...listed(results.map((type) => [type])),
];
/** A body with `vectors` locals of four floats after its parameters. */
const functionBody = (vectors: number, code: Code): Code => sized([1, ...unsigned(vectors), V128, ...code, 0x0b]);

const addScaled = (): Code => {
  const [into, from, factor, end, factors] = [0, 1, 2, 3, 4] as const;
  return functionBody(1, [
    ...splat(get(factor)),
    ...set(factors),
    ...until(into, end, [
      ...VECTORS.flatMap((at) => store(get(into), add(load(get(into), at), multiply(get(factors), load(get(from), at))), at)),
      ...forward(into),
      ...forward(from),
    ]),
  ]);
};

const addScaledBytes = (): Code => {
  const [into, from, factor, end, factors, bytes] = [0, 1, 2, 3, 4, 5] as const;
  return functionBody(2, [
    ...splat(get(factor)),
    ...set(factors),
    ...until(into, end, [
      ...load(get(from)),
      ...set(bytes),
      ...VECTORS.flatMap((at, quarter) => {
        const widened = floats(integers(words(get(bytes), quarter >= 2), quarter % 2 === 1));
        return store(get(into), add(load(get(into), at), multiply(get(factors), widened)), at);
      }),
      ...forward(into),
      ...forwardBytes(from),
    ]),
  ]);
};

const learnRow = (): Code => {
  const [weights, squares, errors, value, rate, end] = [0, 1, 2, 3, 4, 5] as const;
  const [values, rates, total, error, weight, step, square] = [6, 7, 8, 9, 10, 11, 12] as const;
  const sum = [0, 1, 2, 3].map((at) => lane(get(total), at));
  return functionBody(7, [
    ...splat(get(value)),
    ...set(values),
    ...splat(get(rate)),
    ...set(rates),
    ...until(weights, end, [
      ...VECTORS.flatMap((at) => [
        ...load(get(errors), at),
        ...set(error),
        ...load(get(weights), at),
        ...set(weight),
        ...add(get(total), multiply(get(weight), get(error))),
        ...set(total),
        ...multiply(get(error), get(values)),
        ...set(step),
        ...add(load(get(squares), at), multiply(get(step), get(step))),
        ...set(square),
        ...store(get(squares), get(square), at),
        ...store(get(weights), subtract(get(weight), divide(multiply(get(rates), get(step)), root(get(square)))), at),
      ]),
      ...forward(weights),
      ...forward(squares),
      ...forward(errors),
    ]),
    ...plus(plus(sum[0] as Code, sum[1] as Code), plus(sum[2] as Code, sum[3] as Code)),
  ]);
};

const MODULE = new Uint8Array([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, listed([functionType([I32, I32, F32, I32], []), functionType([I32, I32, I32, F32, F32, I32], [F32])])),
  ...section(2, listed([[...named('room'), ...named('memory'), 2, 0, 1]])),
  ...section(3, listed([[0], [1], [0]])),
  ...section(
    7,
    listed([
      [...named('addScaled'), 0, 0],
      [...named('learnRow'), 0, 1],
      [...named('addScaledBytes'), 0, 2],
    ]),
  ),
  ...section(10, listed([addScaled(), learnRow(), addScaledBytes()])),
]);

/** What we use of the runtime's WebAssembly; Node's types name it only as a namespace. */
interface WebAssemblyRuntime {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}
const { WebAssembly: runtime } = globalThis as unknown as { readonly WebAssembly: WebAssemblyRuntime };

let compiled: object | undefined;

/** A piece of memory the kernels work in, and typed views into it. */
export interface Room extends Kernels {
  /** Reserves floats, aligned for the kernels; returns their address and a view. */
  readonly floats: (length: number) => { readonly at: number; readonly view: Float32Array };
  /** The same for signed bytes. */
  readonly bytes: (length: number) => { readonly at: number; readonly view: Int8Array };
}

const PAGE = 65_536;
export const FLOAT = 4;
/** Rows start at multiples of sixteen floats. */
export const padded = (length: number): number => (length + 15) & ~15;

/** A room for so many floats in all (padding included); four bytes take the place of one. */
export const openRoom = (floats: number): Room => {
  const memory = new runtime.Memory({ initial: Math.ceil((floats * FLOAT) / PAGE) + 1 });
  compiled ??= new runtime.Module(MODULE);
  const kernels = new runtime.Instance(compiled, { room: { memory } }).exports as Kernels;
  let next = 0;
  const reserve = (length: number): number => {
    next += padded(length) * FLOAT;
    return next - padded(length) * FLOAT;
  };
  return {
    addScaled: kernels.addScaled,
    addScaledBytes: kernels.addScaledBytes,
    learnRow: kernels.learnRow,
    floats: (length) => {
      const at = reserve(length);
      return { at, view: new Float32Array(memory.buffer, at, length) };
    },
    bytes: (length) => {
      const at = reserve(Math.ceil(length / FLOAT));
      return { at, view: new Int8Array(memory.buffer, at, length) };
    },
  };
};
