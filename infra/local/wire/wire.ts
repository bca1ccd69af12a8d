import type { Backend } from './backend.ts';
import type { Answer } from './http-server.ts';
import { httpServer as openHttp, http2Server as openHttp2 } from './http-server.ts';
import { identify } from './identify.ts';
import type { Call, CallRecord, Service, WireReply, WireRequest } from './messages.ts';
import { EVENT_SOURCE, errorReply } from './messages.ts';

/** A call passed on in another form, and its answer made to fit what was asked. */
export interface Altered {
  readonly body: Buffer;
  readonly answer: (reply: WireReply) => WireReply;
}

/** What a test may do to a call before it reaches its engine. */
export type Before = 'pass' | 'crash' | WireReply | Altered;
/** … and after: the engine has done it, the caller may never learn. */
export type After = 'pass' | 'drop-response-and-crash' | 'drop-response' | WireReply;

export interface Hooks {
  before?(call: Call): Before | Promise<Before>;
  after?(call: Call, reply: WireReply): After | Promise<After>;
}

export interface Wire {
  /** One address for all services but Bedrock: they are told apart by what each request is signed for. */
  readonly origin: string;
  /** The same over HTTP/2, for Bedrock's client. */
  readonly http2Origin: string;
  /** The same without a socket, for clients of this process. */
  readonly answer: Answer;
  /** Every call made, in order of arrival. */
  readonly calls: readonly CallRecord[];
  /** Puts a backend behind a service. */
  connect(service: Service, backend: Backend): void;
  /** Called after each call that reached its engine, before the caller gets its answer. */
  observe(observer: (call: Call, reply: WireReply) => void | Promise<void>): void;
  /** Replaces the hooks for fault injection; none by default. */
  setHooks(hooks: Hooks): void;
  /** Forgets the calls made so far. */
  clear(): void;
  /** Told which execution environment is to die. */
  onCrash(kill: (environment: string) => void): void;
  close(): Promise<void>;
}

/** Our own parts (player, event sources) cannot crash; only functions can. */
const isFunction = (call: Call): boolean => call.environment !== '' && call.environment !== EVENT_SOURCE;

/**
 * Stands between every function and every service: tells who called what, lets tests break things, and passes the rest on.
 * A crashed environment gets nothing through any more, even before its thread has ended.
 */
export const startWire = async (): Promise<Wire> => {
  const backends = new Map<Service, Backend>();
  const calls: CallRecord[] = [];
  const observers: ((call: Call, reply: WireReply) => void | Promise<void>)[] = [];
  const crashed = new Set<string>();
  let hooks: Hooks = {};
  let kill: (environment: string) => void = () => undefined;

  const crash = (call: Call): undefined => {
    if (!isFunction(call)) return undefined;
    crashed.add(call.environment);
    kill(call.environment);
    return undefined;
  };

  const reach = async (call: Call, altered?: Altered): Promise<WireReply> => {
    const backend = backends.get(call.service);
    if (backend === undefined) return errorReply(501, 'NotImplemented', `Nothing stands in for ${call.service} on this machine.`);
    const reply = await backend(altered === undefined ? call.request : { ...call.request, body: altered.body });
    for (const observer of observers) await observer(call, reply);
    return altered === undefined ? reply : altered.answer(reply);
  };

  const reachOrBreak = (call: Call, before: Exclude<Before, 'crash'>): Promise<WireReply> => {
    if (before === 'pass') return reach(call);
    return 'answer' in before ? reach(call, before) : Promise.resolve(before);
  };

  const pass = async (call: Call): Promise<WireReply | undefined> => {
    const before = (await hooks.before?.(call)) ?? 'pass';
    if (before === 'crash') return crash(call);
    const reply = await reachOrBreak(call, before);
    if (crashed.has(call.environment)) return undefined;
    const after = (await hooks.after?.(call, reply)) ?? 'pass';
    if (after === 'drop-response-and-crash') return crash(call);
    if (after === 'drop-response') return undefined;
    return after === 'pass' ? reply : after;
  };

  const answer = async (request: WireRequest): Promise<WireReply | undefined> => {
    const understood = identify(request);
    if (understood === undefined) return errorReply(501, 'NotImplemented', 'No such service on this machine.');
    if (crashed.has(understood.environment)) return undefined;
    const call: Call = { number: calls.length + 1, ...understood };
    const { request: _, ...kept } = call;
    calls.push(kept);
    return pass(call);
  };

  const [server, http2Server] = await Promise.all([openHttp(answer), openHttp2(answer)]);
  return {
    origin: server.origin,
    http2Origin: http2Server.origin,
    answer,
    calls,
    connect: (service, backend) => void backends.set(service, backend),
    observe: (observer) => void observers.push(observer),
    setHooks: (next) => {
      hooks = next;
    },
    clear: () => {
      calls.length = 0;
    },
    onCrash: (next) => {
      kill = next;
    },
    close: async () => {
      await Promise.all([server.close(), http2Server.close()]);
    },
  };
};
