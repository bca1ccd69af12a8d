import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { devData } from '../../../infra/local/page/dev-data.ts';
import type { Page } from '../../../infra/local/page/server.ts';
import { startPage } from '../../../infra/local/page/server.ts';

let page: Page;
beforeAll(async () => {
  page = await startPage(devData());
});
afterAll(() => page.close());

/** A request as any program may send it, also with paths and hosts a browser would not send. */
const ask = (
  path: string,
  options: { readonly host?: string; readonly method?: string } = {},
): Promise<{ status: number; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(page.url);
    request(
      {
        hostname,
        port,
        path,
        method: options.method ?? 'GET',
        headers: options.host === undefined ? {} : { host: options.host },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      },
    )
      .on('error', reject)
      .end();
  });

describe('the server of the page', () => {
  it('given the page and its libraries, when asked for, then they come, and only scripts of this server may run', async () => {
    for (const path of [
      '/',
      '/app.js',
      '/lib/preact.mjs',
      '/lib/preact-hooks.mjs',
      '/lib/htm.mjs',
      '/lib/uplot.mjs',
      '/data.json',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
    const policy = String((await ask('/')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'(;|$)/);
    expect(policy).not.toContain('unsafe');
  });

  it.each(['/../server.ts', '/..%2fserver.ts', '/lib/../../package.json', '/styles', '/.env', '/data.json/'])(
    'given %s, when asked for, then nothing',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('given another host name or a method that writes, when asked, then it is refused', async () => {
    expect((await ask('/data.json', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/data.json', { host: 'localhost:1' })).status).toBe(200);
    expect((await ask('/data.json', { method: 'POST' })).status).toBe(405);
  });

  it('given a page that is closed, when asked, then nobody answers', async () => {
    const other = await startPage(devData());
    await other.close();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});
