import type { ClientHttp2Session } from 'node:http2';
import http2 from 'node:http2';
import type { Backend } from './backend.ts';
import type { WireReply } from './messages.ts';

const NOT_FOR_HTTP2 = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect']);

/** Passes requests on to a server that speaks HTTP/2 without TLS, over one kept session. */
export const forwardToHttp2 = (url: string): Backend => {
  let session: ClientHttp2Session | undefined;
  const connected = (): ClientHttp2Session => {
    if (session === undefined || session.closed || session.destroyed) {
      session = http2.connect(url);
      session.on('error', () => session?.destroy());
      // An idle session does not keep the process alive.
      session.unref();
    }
    return session;
  };
  return ({ method, path, headers, body }) =>
    new Promise<WireReply>((resolve, reject) => {
      const kept = Object.entries(headers).filter(([name]) => !name.startsWith(':') && !NOT_FOR_HTTP2.has(name));
      const stream = connected().request({ ...Object.fromEntries(kept), ':method': method, ':path': path });
      const chunks: Buffer[] = [];
      let reply: Pick<WireReply, 'status' | 'headers'> = { status: 502, headers: {} };
      stream.on('response', (received) => {
        const named = Object.entries(received).filter(([name]) => !name.startsWith(':'));
        reply = { status: received[':status'] ?? 502, headers: Object.fromEntries(named) as WireReply['headers'] };
      });
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve({ ...reply, body: Buffer.concat(chunks) }));
      stream.on('error', reject);
      stream.end(body);
    });
};
