import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../infra/local/page/data.ts';
import { manyTickets } from '../../../infra/local/page/dev-data.ts';
import { clippedIn, faintIn } from './looks.ts';
import { aReader, PHONE, textOf } from './support.ts';

const THOUSAND = 1_000;
const EVIL = '<img src=x onerror="document.title=1"><b>bold</b>';

/** Presses the head of a column and waits until the rows are drawn; the milliseconds it took. */
const SORT_AND_DRAW = `(async () => {
  const began = performance.now();
  [...document.querySelectorAll('thead button')].find((button) => button.textContent.startsWith('State')).click();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - began;
})()`;
const TO_THE_END = 'new Promise((done) => requestAnimationFrame(() => done(scrollTo(0, document.body.scrollHeight))))';

/** A long list; one conversation tries to be markup. */
const data = (): PageData => {
  const many = manyTickets(THOUSAND);
  const conversations = many.conversations.map((conversation, index) =>
    index === 0
      ? { ...conversation, ticketId: 'tkt-many-00000', turns: [{ speaker: 'customer' as const, text: EVIL }] }
      : conversation,
  );
  return { ...many, conversations };
};

const reader = aReader(data);
const VIEWS = [
  'overview',
  'tickets',
  'tickets/tkt-many-00000',
  'kpis',
  'reminders',
  'customers',
  'customers/cus-0042',
  'quarantine',
  'dashboards',
];

describe('how the page feels', () => {
  it('given a phone, when any view is opened in either language, then nothing scrolls sideways and no text is cut', async () => {
    for (const view of VIEWS) {
      for (const language of ['en', 'zh']) {
        const page = await reader.open(`/${view}?lang=${language}`, PHONE);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect([view, language, width]).toEqual([view, language, PHONE.width]);
        expect([view, language, await clippedIn(page)]).toEqual([view, language, []]);
      }
    }
  });

  it('given a desk, when any view is opened, then no text is cut and every text can be read in both themes', async () => {
    for (const view of VIEWS) {
      for (const theme of ['light', 'dark']) {
        const page = await reader.open(`/${view}?lang=${theme === 'dark' ? 'zh' : 'en'}&theme=${theme}`);
        expect([view, theme, await clippedIn(page)]).toEqual([view, theme, []]);
        expect([view, theme, await faintIn(page)]).toEqual([view, theme, []]);
      }
    }
  });

  it('given the language switch, when pressed, then words and page language change and the address keeps it', async () => {
    const page = await reader.open('/overview?lang=en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.waitForFunction("document.documentElement.lang === 'zh-Hans'");
    expect(await textOf(page, 'h1')).toBe('今日一览');
    expect(page.url()).toContain('lang=zh');
    await page.getByRole('link', { name: '工单' }).first().click();
    await page.waitForSelector('table.tickets');
    expect(await textOf(page, 'h1')).toBe('工单');
    expect(page.url()).toContain('lang=zh');
  });

  it('given the theme switch, when pressed, then it goes from system to light to dark and survives a reload', async () => {
    const page = await reader.open('/overview?lang=en');
    const ground = (): Promise<string> => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await page.locator('[data-test=theme]').click();
    await page.waitForFunction("document.documentElement.dataset.theme === 'light'");
    const light = await ground();
    await page.locator('[data-test=theme]').click();
    await page.waitForFunction("document.documentElement.dataset.theme === 'dark'");
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.waitForSelector('h1');
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
  });

  it('given a keyboard only, when used, then skip link, search, rows and sorting are reached and the focus is seen', async () => {
    const page = await reader.open('/tickets?lang=en');
    await page.reload();
    await page.waitForSelector('h1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('/');
    expect(await page.evaluate("document.activeElement.getAttribute('type')")).toBe('search');
    await page.getByRole('button', { name: 'Risk' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('columnheader', { name: 'Risk' }).getAttribute('aria-sort')).toBe('descending');
    expect(await textOf(page, 'tbody tr')).toContain('Critical');
    await page.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate("[...document.querySelectorAll('[data-row]')].indexOf(document.activeElement)")).toBe(1);
    expect(await page.evaluate("getComputedStyle(document.activeElement, '::after').outlineStyle")).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-test=timeline]');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it('given a thousand tickets, when opened and sorted, then it takes no longer than a blink, and the rest comes on the way down', async () => {
    const page = await reader.open('/tickets?lang=en');
    expect(await textOf(page, '[data-test=count]')).toBe('1,000 of 1,000');
    const took = await page.evaluate<number>(SORT_AND_DRAW);
    expect(took).toBeLessThan(1_000);
    expect(await page.locator('tbody tr').count()).toBeLessThan(THOUSAND);
    for (let turn = 0; turn < 12; turn += 1) await page.evaluate(TO_THE_END);
    await page.waitForFunction("document.querySelectorAll('tbody tr').length === 1000");
  });

  it('given text that looks like markup, when shown, then it stays text', async () => {
    const page = await reader.open('/tickets/tkt-many-00000?lang=en');
    expect(await textOf(page, '.bubble')).toBe(EVIL);
    expect(await page.locator('.bubble img').count()).toBe(0);
    expect(await page.title()).toBe('tkt-many-00000 · Tickets · Careline');
  });

  it('given landmarks, when a screen reader lists them, then head, views, content and headings are there', async () => {
    const page = await reader.open('/overview?lang=en');
    for (const role of ['banner', 'main'] as const) expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'Views' }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(reader.complaints).toEqual([]);
  });
});
