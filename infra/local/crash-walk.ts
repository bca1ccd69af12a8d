import type { Instant } from '../../shared/vocabulary/instants.ts';
import { drain } from './drain.ts';
import type { Row } from './dump.ts';
import { dumpTables } from './dump.ts';
import type { Balance } from './ledger.ts';
import type { LocalStack } from './stack.ts';
import type { Delivered } from './stand-ins/delivery.ts';
import { isMutating } from './wire/actions.ts';
import type { Call } from './wire/messages.ts';
import { EVENT_SOURCE } from './wire/messages.ts';

/** Everything a run leaves behind that must not depend on crashes. */
export interface Snapshot {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Ids of the domain events published, each once: consumers drop repetitions by it. */
  readonly eventIds: readonly string[];
  readonly sends: readonly Delivered[];
  readonly balance: Balance;
}

export const takeSnapshot = async (stack: LocalStack): Promise<Snapshot> => ({
  tables: await dumpTables(stack),
  eventIds: [...new Set(stack.events.map(({ detail, eventId }) => String(detail.id ?? eventId)))].sort(),
  sends: [...stack.outbox].sort((a, b) => (a.messageId < b.messageId ? -1 : 1)),
  balance: stack.ledger.balance(),
});

export interface Scenario {
  readonly now: Instant;
  /** Puts messages on queues, sets hooks of its own, and so on; then the queues are drained. */
  readonly feed: (stack: LocalStack) => Promise<void>;
  /** What comes after the queues are empty: sweeps, rollups. */
  readonly after?: (stack: LocalStack) => Promise<void>;
  /** Told of each crash, before the redelivery: the place to let midnight pass. */
  readonly onCrash?: (stack: LocalStack, call: Call) => void;
  /** Which of the functions' changing calls are crash points; all by default. */
  readonly crashPoints?: (call: Call) => boolean;
}

export interface Step {
  /** 0 = undisturbed. */
  readonly crashAt: number;
  /** The call whose answer was lost with the environment that made it. */
  readonly crashed: Call | undefined;
  readonly snapshot: Snapshot;
}

const isCrashPoint = (stack: LocalStack, call: Call): boolean =>
  stack.functions.has(call.caller) && call.environment !== EVENT_SOURCE && isMutating(call);

/** Runs the scenario once from an empty stack; the environment that makes the n-th changing call dies right after it. */
export const runWithCrash = async (stack: LocalStack, scenario: Scenario, crashAt: number): Promise<Step> => {
  await stack.reset(scenario.now);
  let count = 0;
  let crashed: Call | undefined;
  stack.wire.setHooks({
    after: (call) => {
      if (!isCrashPoint(stack, call) || scenario.crashPoints?.(call) === false) return 'pass';
      count += 1;
      if (count !== crashAt) return 'pass';
      crashed = call;
      scenario.onCrash?.(stack, call);
      return 'drop-response-and-crash';
    },
  });
  await scenario.feed(stack);
  await drain(stack);
  await scenario.after?.(stack);
  await drain(stack);
  stack.wire.setHooks({});
  return { crashAt, crashed, snapshot: await takeSnapshot(stack) };
};

/**
 * First the undisturbed run, then one run for each changing call of the functions, with a crash after it and redelivery, until a run
 * ends before its crash came.
 */
export const crashWalk = async function* (stack: LocalStack, scenario: Scenario): AsyncGenerator<Step> {
  yield await runWithCrash(stack, scenario, 0);
  for (let crashAt = 1; ; crashAt += 1) {
    const step = await runWithCrash(stack, scenario, crashAt);
    if (step.crashed === undefined) return;
    yield step;
  }
};
