import type { Instant } from '../../shared/vocabulary/instants.ts';
import { makeBus } from './bus.ts';
import type { Clients } from './clients.ts';
import { ACCOUNT, clientsFor, REGION } from './clients.ts';
import type { Clock } from './clock.ts';
import { makeClock } from './clock.ts';
import type { LocalFunction } from './lambda/function.ts';
import { localFunction } from './lambda/function.ts';
import type { LogBook } from './lambda/log-book.ts';
import { makeLogBook } from './lambda/log-book.ts';
import type { Ledger } from './ledger.ts';
import { makeLedger } from './ledger.ts';
import { makePollers } from './pollers.ts';
import { makeSentTimes } from './sent-times.ts';
import type { ServiceOptions, Services } from './services.ts';
import { connectServices } from './services.ts';
import { makeDeliveryReports } from './stand-ins/delivery-reports.ts';
import { startSteadyTime } from './steady-time.ts';
import type { Template, TemplateSource } from './template/template.ts';
import { readTemplate } from './template/template.ts';
import type { Wire } from './wire/wire.ts';
import { startWire } from './wire/wire.ts';

export interface StackOptions extends ServiceOptions {
  readonly source: TemplateSource;
  readonly now: Instant;
  /** Batches of one event source worked on at once, and execution environments of one function. */
  readonly lanes?: number;
  /** Whether event sources poll from the start; a test may prefer to begin later. */
  readonly polling?: boolean;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The whole stack of the template, alive on this machine. */
export interface LocalStack extends Services {
  readonly template: Template;
  readonly clock: Clock;
  readonly wire: Wire;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly logs: LogBook;
  readonly ledger: Ledger;
  /** Clients of the world outside, seen by the wire as `player`. */
  readonly player: Clients;
  /** Which queue message carries an object; by bucket and key. Answers how to stop listening. */
  onAnnounced(listener: Announced): () => void;
  invoke(functionArn: string, event: unknown): Promise<unknown>;
  /** An event of an AWS service (a delivery receipt) on the default bus; the template's rules say where it goes. */
  announce(source: string, detailType: string, detail: object): Promise<void>;
  /** Lets the providers report what became of what they took since the last time; how many reports there were. */
  reportDeliveries(): Promise<number>;
  startPolling(): void;
  stopPolling(): Promise<void>;
  /** Batches and asynchronous invocations being worked on now. */
  busy(): number;
  /** Empties everything and starts over with fresh engines; warm environments stay warm. */
  reset(now: Instant): Promise<void>;
  close(): Promise<void>;
}

type Announced = (bucket: string, key: string, messageId: string) => void;

const DEFAULT_LANES = 2;

export const startStack = async (options: StackOptions): Promise<LocalStack> => {
  const clock = makeClock(options.now);
  const wire = await startWire();
  const place = { origin: wire.origin, region: REGION, account: ACCOUNT, stackName: options.source.stackName };
  const template = readTemplate(options.source, place, options.parameters);
  const logs = makeLogBook();
  const ledger = makeLedger();
  logs.onLine(ledger.readLine);
  const sentTimes = makeSentTimes(clock);
  const listeners = new Set<Announced>();
  const lanes = options.lanes ?? DEFAULT_LANES;
  const steady = startSteadyTime();
  const each = { wire, clock, steady, logs, mostEnvironments: lanes };
  const functions = new Map(template.functions.map((definition) => [definition.id, localFunction(definition, each)]));

  const invoke = async (functionArn: string, event: unknown): Promise<unknown> => {
    const found = [...functions.values()].find(({ definition }) => functionArn.startsWith(definition.arn));
    if (found === undefined) throw new Error(`No function ${functionArn} in the template.`);
    return found.invoke(event);
  };
  let asynchronous = 0;
  const bus = makeBus({
    template,
    clock,
    clients: clientsFor(wire.answer, { name: 'bus' }),
    // Asynchronous, as EventBridge invokes: the publisher does not wait.
    invoke: async (arn, event) => {
      asynchronous += 1;
      const done = (): void => {
        asynchronous -= 1;
      };
      invoke(arn, event).then(done, done);
    },
    onAnnounced: (bucket, key, messageId) => {
      for (const listener of listeners) listener(bucket, key, messageId);
    },
  });

  let services = await connectServices(wire, template, bus, options);
  wire.observe(sentTimes.observe);
  wire.observe(bus.fromBucket);
  wire.onCrash((environment) => void [...functions.values()].some((one) => one.kill(environment)));
  const pollers = makePollers({ template, wire, functions, sentTimes, lanes });
  if (options.polling !== false) pollers.start();

  return {
    template,
    clock,
    wire,
    functions,
    logs,
    ledger,
    get engines() {
      return services.engines;
    },
    get outbox() {
      return services.outbox;
    },
    get events() {
      return services.events;
    },
    player: clientsFor(wire.answer, { name: 'player' }),
    onAnnounced: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    invoke,
    announce: bus.fromAws,
    reportDeliveries: makeDeliveryReports(
      () => services.outbox,
      ({ source, detailType, detail }) => bus.fromAws(source, detailType, detail),
    ),
    startPolling: pollers.start,
    stopPolling: pollers.stop,
    busy: () => pollers.busy() + asynchronous,
    reset: async (now) => {
      await pollers.stop();
      await services.engines.close();
      clock.set(now);
      for (const kept of [wire, logs, ledger]) kept.clear();
      const { announce: _, ...quietly } = options;
      services = await connectServices(wire, template, bus, quietly);
      pollers.start();
    },
    close: async () => {
      await pollers.stop();
      for (const one of functions.values()) one.close();
      steady.stop();
      await wire.close();
      await services.engines.close();
    },
  };
};
