import { readFileSync } from 'node:fs';
import type { PageData } from '../data.ts';
import { devData, manyTickets } from '../dev-data.ts';
import { startPage } from '../server.ts';

/**
 * For working on the page: `node infra/local/page/dev/dev.ts [port] [what]`, where `what` is a number of tickets or the saved
 * `/data.json` of a run; without it, the fixture.
 */
const [port = '0', what = ''] = process.argv.slice(2);
const read = (): PageData => {
  if (what === '') return devData();
  return /^\d+$/.test(what) ? manyTickets(Number(what)) : (JSON.parse(readFileSync(what, 'utf8')) as PageData);
};
const page = await startPage(read(), { port: Number(port) });
process.stdout.write(`${page.url}\n`);
