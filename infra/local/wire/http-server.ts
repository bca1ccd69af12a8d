import http from 'node:http';
import http2 from 'node:http2';
import type net from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { WireReply, WireRequest } from './messages.ts';

/** Answers a request; `undefined` drops the connection without a word. */
export type Answer = (request: WireRequest) => Promise<WireReply | undefined>;

export interface HttpServer {
  readonly origin: string;
  close(): Promise<void>;
}

type Incoming = http.IncomingMessage | http2.Http2ServerRequest;
type Outgoing = http.ServerResponse | http2.Http2ServerResponse;

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

const readBody = (incoming: Incoming): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
    incoming.on('error', reject);
    incoming.on('aborted', () => reject(new Error('aborted')));
  });

const send = (method: string, reply: WireReply, outgoing: Outgoing): void => {
  const headers: http.OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(reply.headers)) if (!HOP_BY_HOP.has(name.toLowerCase())) headers[name] = value;
  headers['content-length'] = method === 'HEAD' ? String(reply.headers['content-length'] ?? 0) : reply.body.length;
  (outgoing as http.ServerResponse).writeHead(reply.status, headers);
  if (method === 'HEAD') outgoing.end();
  else outgoing.end(reply.body);
};

const listener =
  (answer: Answer) =>
  async (incoming: Incoming, outgoing: Outgoing): Promise<void> => {
    const method = incoming.method ?? 'GET';
    try {
      const body = await readBody(incoming);
      const reply = await answer({ method, path: incoming.url ?? '/', headers: incoming.headers, body });
      if (reply === undefined) incoming.socket.destroy();
      else send(method, reply, outgoing);
    } catch {
      incoming.socket.destroy();
    }
  };

const listening = async (port: net.Server): Promise<HttpServer> => {
  const sockets = new Set<Socket>();
  port.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    port.once('error', reject);
    port.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(port.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        port.close(() => resolve());
      }),
  };
};

/** A loopback port that speaks HTTP/1.1. */
export const httpServer = (answer: Answer): Promise<HttpServer> => {
  const on = listener(answer);
  return listening(http.createServer({ keepAliveTimeout: 0 }, (incoming, outgoing) => void on(incoming, outgoing)));
};

/** A loopback port that speaks HTTP/2 without TLS: the Bedrock client knows nothing else. */
export const http2Server = (answer: Answer): Promise<HttpServer> => {
  const on = listener(answer);
  return listening(http2.createServer({}, (incoming, outgoing) => void on(incoming, outgoing)));
};
