import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../../infra/local/page/browser.ts';
import type { PageData } from '../../../infra/local/page/data.ts';
import type { Page as Served } from '../../../infra/local/page/server.ts';
import { startPage } from '../../../infra/local/page/server.ts';

export interface Reader {
  /** Opens a view (`/tickets?lang=zh`) as a reader with this screen; the page is closed after the file's tests. */
  open(view: string, screen?: { readonly width: number; readonly height: number }): Promise<Page>;
  /** Everything the console and the page complained about so far. */
  readonly complaints: readonly string[];
  readonly url: () => string;
}

/** Two frames: what was asked for is drawn, and what follows from it (charts) as well. */
const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))';
const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 812 };

/** One server and one browser for the tests of a file. */
export const aReader = (data: () => PageData): Reader => {
  const complaints: string[] = [];
  let served: Served | undefined;
  let browser: Browser | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    [served, browser] = await Promise.all([startPage(data()), openBrowser()]);
    page = await browser.newPage({ locale: 'en-GB' });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const url = (): string => served?.url ?? '';
  return {
    complaints,
    url,
    open: async (view, screen = DESK) => {
      if (page === undefined) throw new Error('the browser is not open');
      await page.setViewportSize(screen);
      if (page.url().startsWith(url())) await page.evaluate(`location.hash = ${JSON.stringify(view)}`);
      else await page.goto(`${url()}#${view}`);
      await page.waitForSelector('h1');
      await page.evaluate(SETTLED);
      return page;
    },
  };
};

/** Text of the first element that fits, with its white space made plain. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).first().allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();
