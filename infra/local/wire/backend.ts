import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { WireReply, WireRequest } from './messages.ts';

/** Does a request for a service; what an engine or a stand-in is to the wire. */
export type Backend = (request: WireRequest) => Promise<WireReply>;

/** What a plain HTTP server asks of a response. */
class Response {
  statusCode = 200;
  readonly headers: Record<string, string> = {};
  readonly #done: (reply: WireReply) => void;
  constructor(done: (reply: WireReply) => void) {
    this.#done = done;
  }
  setHeader(name: string, value: string | number): void {
    this.headers[name.toLowerCase()] = String(value);
  }
  end(body: string | Buffer = ''): void {
    this.#done({ status: this.statusCode, headers: this.headers, body: Buffer.from(body) });
  }
}

/**
 * Hands requests to a plain HTTP server of this process without a socket in between: half the cost of a call, and no port to guard.
 * For servers that read the body by its events and answer with `setHeader` and `end`, as dynalite does.
 */
export const inProcess =
  (server: Server): Backend =>
  ({ method, path, headers, body }) =>
    new Promise((resolve) => {
      const request = Object.assign(new EventEmitter(), { method, url: path, headers });
      server.emit('request', request, new Response(resolve));
      request.emit('data', body);
      request.emit('end');
    });
