/**
 * Runs inside an execution environment's thread, before the function's own bundle: sets the clock, catches what is printed, then invokes.
 * The bundle itself knows nothing of it (law 9).
 */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { BootData, FromThread, Invoke } from './protocol.ts';
import { installSteadyTimers } from './steady-timers.ts';

const data = workerData as BootData;
const time = new Float64Array(data.clock);
const RealDate = Date;
const now = (): number => time[0] ?? 0;

/** A Date whose present is the stack's clock; everything else is the real one. */
const SimulatedDate = new Proxy(RealDate, {
  construct: (target, parts, newTarget) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});
RealDate.prototype.constructor = SimulatedDate;
globalThis.Date = SimulatedDate;

const steadyTime = new Float64Array(data.steady);
const steadyNow = (): number => steadyTime[0] ?? 0;
installSteadyTimers(steadyNow);

const tell = (message: FromThread): void => parentPort?.postMessage(message);

/** Lines go the same way as results, so a line is always there before the result it belongs to. */
const catchLines = (stream: NodeJS.WriteStream): void => {
  let rest = '';
  const write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    const lines = (rest + (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') tell({ kind: 'line', text: line });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') queueMicrotask(() => callback());
    return true;
  };
  stream.write = write as typeof stream.write;
};
catchLines(process.stdout);
catchLines(process.stderr);

type Handler = (event: unknown, context: object) => unknown;

const contextFor = ({ requestId, timeoutMilliseconds }: Invoke): object => {
  const end = steadyNow() + timeoutMilliseconds;
  return {
    functionName: data.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.functionArn,
    memoryLimitInMB: String(data.memoryMegabytes),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - steadyNow())),
  };
};

/** Lambda prints an uncaught error with its message and stack: so do we, for the test that looks for leaks. */
const printUncaught = (error: unknown): string => {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(JSON.stringify({ level: 'ERROR', errorType: name, errorMessage: message, stack: stack?.split('\n') }));
  return name;
};

const loaded = (async (): Promise<Handler> => {
  const module = (await import(pathToFileURL(data.file).href)) as Record<string, unknown>;
  const handler = module[data.exportName];
  if (typeof handler !== 'function') throw new Error(`${data.file} does not export ${data.exportName}.`);
  return handler as Handler;
})();
loaded.then(
  () => tell({ kind: 'ready' }),
  () => undefined,
);

parentPort?.on('message', async (invoke: Invoke) => {
  const { requestId } = invoke;
  try {
    const handler = await loaded;
    // A response leaves Lambda as JSON.
    const response = JSON.parse(JSON.stringify((await handler(invoke.event, contextFor(invoke))) ?? null)) as unknown;
    tell({ kind: 'result', requestId, response });
  } catch (error) {
    tell({ kind: 'error', requestId, name: printUncaught(error) });
  }
});
