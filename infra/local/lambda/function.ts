import type { Instant } from '../../../shared/vocabulary/instants.ts';
import type { Clock } from '../clock.ts';
import type { SteadyTime } from '../steady-time.ts';
import type { FunctionDefinition } from '../template/definitions.ts';
import type { Environment, Origins } from './environment.ts';
import { startEnvironment } from './environment.ts';
import type { LogBook } from './log-book.ts';
import { momentOf } from './moment.ts';

/** One invocation as AWS would count it. */
export interface LambdaRun {
  /** The moment of the run's day it belongs to. */
  readonly at: Instant;
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** A function of the template, served by a few execution environments; invocations beyond them wait. */
export interface LocalFunction {
  readonly definition: FunctionDefinition;
  /** Resolves with the response; rejects with an `InvocationError`. */
  invoke(event: unknown): Promise<unknown>;
  readonly runs: readonly LambdaRun[];
  /** Environments alive now. */
  environments(): readonly string[];
  /** Lets one environment die where it stands; false when it is not one of this function's. */
  kill(environment: string): boolean;
  close(): void;
}

export interface LocalFunctionOptions {
  readonly wire: Origins;
  readonly clock: Clock;
  readonly steady: SteadyTime;
  readonly logs: LogBook;
  /** Environments alive at once: starting one costs more than sharing one. */
  readonly mostEnvironments: number;
}

export const localFunction = (definition: FunctionDefinition, options: LocalFunctionOptions): LocalFunction => {
  const idle: Environment[] = [];
  const all = new Map<string, Environment>();
  const waiting: ((environment: Environment) => void)[] = [];
  /** The moment each environment is working on; it serves one invocation at a time. */
  const moments = new Map<string, Instant>();
  const runs: LambdaRun[] = [];
  let started = 0;
  let requests = 0;

  const start = (): Environment => {
    started += 1;
    const id = `${definition.id}.${started}`;
    const environment = startEnvironment(definition, id, {
      wire: options.wire,
      clock: options.clock,
      steady: options.steady,
      onLine: (text) => options.logs.add(definition.id, text, moments.get(id) ?? options.clock.instant()),
    });
    all.set(id, environment);
    return environment;
  };

  const take = async (): Promise<Environment> => {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
      if (!one.dead) return one;
      all.delete(one.id);
    }
    if (all.size < options.mostEnvironments) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };

  const giveBack = (environment: Environment): void => {
    if (environment.dead) all.delete(environment.id);
    const next = waiting.shift();
    if (next !== undefined) next(environment.dead ? start() : environment);
    else if (!environment.dead) idle.push(environment);
  };

  return {
    definition,
    runs,
    invoke: async (event) => {
      const environment = await take();
      requests += 1;
      const at = momentOf(event, options.clock.instant());
      moments.set(environment.id, at);
      const began = performance.now();
      let failed = true;
      try {
        const response = await environment.invoke(event, `00000000-0000-4000-8000-${String(requests).padStart(12, '0')}`);
        failed = false;
        return response;
      } finally {
        runs.push({ at, milliseconds: performance.now() - began, failed });
        giveBack(environment);
      }
    },
    environments: () => [...all.values()].filter(({ dead }) => !dead).map(({ id }) => id),
    kill: (id) => {
      const environment = all.get(id);
      environment?.kill('Crashed');
      return environment !== undefined;
    },
    close: () => {
      for (const environment of all.values()) environment.kill('Closed');
      all.clear();
    },
  };
};
