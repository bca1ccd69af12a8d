import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Asset } from './assets.ts';
import { contentSecurityPolicy, readAssets } from './assets.ts';
import { catalogue } from './catalogue.ts';
import type { PageData } from './data.ts';
import { prepared } from './prepare.ts';

export interface Page {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

const asJson = (data: PageData): Asset => ({
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify({ ...prepared(data), catalogue: catalogue() })),
});

const send = (
  response: ServerResponse,
  request: IncomingMessage,
  asset: Asset,
  headers: Readonly<Record<string, string>>,
): void => {
  const zipped = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  response.writeHead(200, {
    ...headers,
    'content-type': asset.type,
    vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else response.end(zipped ? gzipSync(asset.body, { level: 1 }) : asset.body);
};

/**
 * Serves the page and its data on this machine only. Requests under another host name are refused, so that a web site a reader
 * visits meanwhile cannot read the page (DNS rebinding).
 */
export const startPage = async (data: PageData, options: { readonly port?: number } = {}): Promise<Page> => {
  const assets = new Map([...readAssets(), ['/data.json', asJson(data)]]);
  const headers = {
    'content-security-policy': contentSecurityPolicy(String(assets.get('/index.html')?.body ?? '')),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  const server = createServer((request, response) => {
    const refuse = (status: number, text: string): void => {
      response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end(text);
    };
    const host = String(request.headers.host ?? '').replace(/:\d+$/, '');
    if (host !== LOOPBACK && host !== 'localhost') return refuse(403, 'This page is for this machine only.\n');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'This page can only be read.\n');
    const asset = assets.get(new URL(request.url ?? '/', `http://${LOOPBACK}`).pathname);
    if (asset === undefined) return refuse(404, 'There is no such page.\n');
    send(response, request, asset, headers);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, LOOPBACK, resolve);
  });
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
