import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { REGION } from '../clients.ts';
import type { Clock } from '../clock.ts';
import type { SteadyTime } from '../steady-time.ts';
import type { FunctionDefinition } from '../template/definitions.ts';
import type { BootData, FromThread } from './protocol.ts';

/** One execution environment of a function: one invocation at a time, until it is stopped or dies. */
export interface Environment {
  readonly id: string;
  invoke(event: unknown, requestId: string): Promise<unknown>;
  /** Ends the thread where it stands, like a crash of the machine; a running invocation fails with this name. */
  kill(name: string): void;
  readonly dead: boolean;
}

/** An invocation that ended without a response. Only the error's name is known outside. */
export class InvocationError extends Error {
  override readonly name: string = 'InvocationError';
  readonly errorName: string;
  constructor(errorName: string) {
    super(errorName);
    this.errorName = errorName;
  }
}

/** Where the wire is. */
export interface Origins {
  readonly origin: string;
  readonly http2Origin: string;
}

export interface EnvironmentOptions {
  readonly wire: Origins;
  readonly clock: Clock;
  readonly steady: SteadyTime;
  readonly onLine: (text: string) => void;
}

const SERVICES = ['DYNAMODB', 'SQS', 'S3', 'KMS', 'SESV2', 'PINPOINT_SMS_VOICE_V2', 'EVENTBRIDGE'];

/** What Lambda puts into a function's environment, plus where this machine's services are. No profile of the user's is ever read. */
const variables = (definition: FunctionDefinition, id: string, { origin, http2Origin }: Origins): Record<string, string> => ({
  ...definition.environment,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: definition.id,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: id,
  AWS_LAMBDA_FUNCTION_NAME: definition.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_CONFIG_FILE: os.devNull,
  AWS_SHARED_CREDENTIALS_FILE: os.devNull,
  AWS_EC2_METADATA_DISABLED: 'true',
  LAMBDA_TASK_ROOT: definition.assetDirectory,
  _HANDLER: definition.handler,
  TZ: ':UTC',
  AWS_ENDPOINT_URL: origin,
  ...Object.fromEntries(SERVICES.map((service) => [`AWS_ENDPOINT_URL_${service}`, origin])),
  AWS_ENDPOINT_URL_BEDROCK_RUNTIME: http2Origin,
});

const handlerFile = ({ assetDirectory, handler, id }: FunctionDefinition): { file: string; exportName: string } => {
  const dot = handler.lastIndexOf('.');
  const base = path.join(assetDirectory, handler.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find(existsSync);
  if (file === undefined) throw new Error(`${id} has no code at ${base}.`);
  return { file, exportName: handler.slice(dot + 1) };
};

/** Generous: a busy machine loads slowly. */
const INIT_LIMIT_MS = 60_000;

export const startEnvironment = (definition: FunctionDefinition, id: string, options: EnvironmentOptions): Environment => {
  const data: BootData = {
    clock: options.clock.shared,
    steady: options.steady.shared,
    ...handlerFile(definition),
    functionName: definition.name,
    functionArn: definition.arn,
    memoryMegabytes: definition.memoryMegabytes,
  };
  const thread = new Worker(new URL('./bootstrap.ts', import.meta.url), {
    env: variables(definition, id, options.wire),
    workerData: data,
    execArgv: ['--no-warnings'],
    name: id,
  });
  let running: { requestId: string; resolve: (response: unknown) => void; reject: (error: Error) => void } | undefined;
  let dead = false;
  const ready = Promise.withResolvers<void>();

  const settle = (act: (invocation: NonNullable<typeof running>) => void): void => {
    const invocation = running;
    running = undefined;
    if (invocation !== undefined) act(invocation);
  };
  const kill = (name: string): void => {
    dead = true;
    settle(({ reject }) => reject(new InvocationError(name)));
    void thread.terminate();
  };

  thread.on('message', (message: FromThread) => {
    if (message.kind === 'ready') ready.resolve();
    else if (message.kind === 'line') options.onLine(message.text);
    else if (message.kind === 'result') settle(({ resolve }) => resolve(message.response));
    else if (message.kind === 'error') settle(({ reject }) => reject(new InvocationError(message.name)));
  });
  thread.on('error', (error) => kill(error.name));
  thread.on('exit', () => kill('Runtime.ExitError'));

  return {
    id,
    get dead() {
      return dead;
    },
    kill,
    invoke: (event, requestId) =>
      new Promise((resolve, reject) => {
        const limit = definition.timeoutSeconds * 1000;
        // Loading the code has a limit of its own; the function's begins when it is invoked.
        let callOff = options.steady.after(INIT_LIMIT_MS, () => kill('Runtime.InitTimedout'));
        ready.promise.then(() => {
          callOff();
          if (running?.requestId === requestId) callOff = options.steady.after(limit, () => kill('Sandbox.Timedout'));
        });
        const end =
          <Value>(pass: (value: Value) => void) =>
          (value: Value): void => {
            callOff();
            pass(value);
          };
        running = { requestId, resolve: end(resolve), reject: end(reject) };
        thread.postMessage({ event, requestId, timeoutMilliseconds: limit });
      }),
  };
};
