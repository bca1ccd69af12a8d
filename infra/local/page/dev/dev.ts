import { devData, manyTickets } from '../dev-data.ts';
import { startPage } from '../server.ts';

/** `node infra/local/page/dev/dev.ts [port] [tickets]`: the page with the fixture, for working on it. */
const [port = '0', tickets = ''] = process.argv.slice(2);
const page = await startPage(tickets === '' ? devData() : manyTickets(Number(tickets)), { port: Number(port) });
process.stdout.write(`${page.url}\n`);
