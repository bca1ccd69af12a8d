import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';

/** One picture: a view in a language, a theme and a size. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly size?: keyof typeof SIZES;
  readonly whole?: boolean;
  /** How far down it is taken, in pixels. */
  readonly from?: number;
}

const SIZES = {
  desk: { width: 1440, height: 900 },
  phone: { width: 375, height: 812 },
  /** Of the pictures in DASHBOARDS.md: a file of less than 300 kB. */
  tall: { width: 1280, height: 1500 },
  short: { width: 1280, height: 1200 },
} as const;

const LEAD_CHARTS = { en: 3_550, zh: 1_330 } as const;

/** The pictures of DASHBOARDS.md, of the dashboards in their order. */
const picturesOf = ([lead, outreach, operations]: readonly string[]): readonly Shot[] => {
  const shot = (name: string, id: string | undefined, theme: 'light' | 'dark', lang: 'en' | 'zh', more: Partial<Shot>): Shot => ({
    name: `dashboard-${name}-${theme}-${lang}`,
    path: `/dashboards/${encodeURIComponent(id ?? '')}?theme=${theme}&lang=${lang}`,
    ...more,
  });
  return [
    shot('support-lead', lead, 'light', 'en', { size: 'tall' }),
    shot('support-lead', lead, 'dark', 'zh', { size: 'tall' }),
    shot('support-lead-charts', lead, 'dark', 'en', { size: 'short', from: LEAD_CHARTS.en }),
    shot('support-lead-charts', lead, 'light', 'zh', { size: 'short', from: LEAD_CHARTS.zh }),
    shot('outreach', outreach, 'light', 'zh', { size: 'short' }),
    shot('outreach', outreach, 'dark', 'en', { size: 'short' }),
    shot('operations', operations, 'light', 'en', { size: 'short' }),
    shot('operations', operations, 'dark', 'zh', { size: 'short' }),
    shot('phone', lead, 'light', 'en', { size: 'phone' }),
  ];
};

const shotsOf = (firsts: {
  readonly ticket: string;
  readonly customer: string;
  readonly dashboards: readonly string[];
}): readonly Shot[] => [
  { name: 'overview-light-en', path: '/overview?theme=light&lang=en', whole: true },
  { name: 'overview-dark-zh', path: '/overview?theme=dark&lang=zh', whole: true },
  { name: 'tickets-light-en', path: '/tickets?theme=light&lang=en' },
  { name: 'tickets-dark-zh', path: '/tickets?theme=dark&lang=zh' },
  { name: 'ticket-light-en', path: `/tickets/${firsts.ticket}?theme=light&lang=en`, whole: true },
  { name: 'ticket-dark-zh', path: `/tickets/${firsts.ticket}?theme=dark&lang=zh`, whole: true },
  { name: 'kpis-light-en', path: '/kpis?theme=light&lang=en' },
  { name: 'kpis-dark-zh', path: '/kpis?theme=dark&lang=zh' },
  { name: 'reminders-light-en', path: '/reminders?theme=light&lang=en', whole: true },
  { name: 'reminders-dark-zh', path: '/reminders?theme=dark&lang=zh', whole: true },
  { name: 'customer-light-en', path: `/customers/${firsts.customer}?theme=light&lang=en`, whole: true },
  { name: 'customers-light-zh', path: '/customers?theme=light&lang=zh' },
  { name: 'quarantine-light-en', path: '/quarantine?theme=light&lang=en' },
  { name: 'quarantine-dark-zh', path: '/quarantine?theme=dark&lang=zh' },
  ...picturesOf(firsts.dashboards),
  ...[
    'overview',
    'tickets',
    'kpis',
    'reminders',
    'quarantine',
    'dashboards',
    `tickets/${firsts.ticket}`,
    `customers/${firsts.customer}`,
  ].map(
    (view): Shot => ({
      name: `phone-${view
        .split('/')
        .join('-')
        .replace(/-(tkt|cus).*/, '-one')}`,
      path: `/${view}?theme=light&lang=en`,
      size: 'phone',
      whole: true,
    }),
  ),
];

interface Served {
  readonly tickets: readonly { readonly ticketId: string; readonly complaint?: unknown; readonly humanDenied: boolean }[];
  readonly outbox: readonly { readonly customerId: string }[];
  readonly customers: readonly { readonly customerId: string; readonly journeys: readonly unknown[] }[];
  readonly dashboards: readonly { readonly name: string }[];
}

/** The examples worth a picture: a complaint, and the customer who got most messages. */
const firstsOf = (data: Served) => {
  const counts = new Map<string, number>();
  for (const { customerId } of data.outbox) counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  return {
    ticket:
      (data.tickets.find((ticket) => ticket.complaint !== undefined && ticket.humanDenied) ?? data.tickets[0])?.ticketId ?? '',
    customer: busiest?.[0] ?? data.customers[0]?.customerId ?? '',
    dashboards: data.dashboards.map(({ name }) => name),
  };
};

const shoot = async (page: Page, url: string, out: string, shot: Shot): Promise<void> => {
  await page.setViewportSize(SIZES[shot.size ?? 'desk']);
  await page.goto('about:blank');
  await page.goto(`${url}#${shot.path}`);
  await page.waitForSelector('h1');
  await page.waitForTimeout(500);
  if (shot.from !== undefined) await page.evaluate(`scrollTo(0, ${shot.from})`);
  await page.screenshot({ path: join(out, `${shot.name}.png`), fullPage: shot.whole === true });
};

const { values } = parseArgs({ options: { url: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } } });
if (values.url === undefined || values.out === undefined) {
  process.stderr.write('Usage: node infra/local/page/screenshots.ts --url URL --out DIR [--only TEXT]\n');
  process.exit(2);
}
const { url, out, only = '' } = values;
await mkdir(out, { recursive: true });
const data = (await (await fetch(new URL('/data.json', url))).json()) as Served;
const browser = await openBrowser();
const page = await browser.newPage();
page.on('console', (message) => void (message.type() === 'error' && process.stderr.write(`console: ${message.text()}\n`)));
page.on('pageerror', (error) => void process.stderr.write(`page: ${error.message}\n`));
for (const shot of shotsOf(firstsOf(data)).filter(({ name }) => name.includes(only))) {
  await shoot(page, url, out, shot);
  process.stdout.write(`${join(out, `${shot.name}.png`)}\n`);
}
await browser.close();
