import { describe, expect, it } from 'vitest';
import { devData } from '../../../infra/local/page/dev-data.ts';
import { aReader, textOf } from './support.ts';

const reader = aReader(devData);
const widget = (name: string): string => `section[aria-label="${name}"]`;

describe('the dashboards', () => {
  it('given a dashboard body, when drawn, then every widget stands at its place on the grid', async () => {
    const page = await reader.open('/dashboards?lang=en');
    expect(await page.locator('[data-test=widget]').count()).toBe(7);
    const [left, right] = await Promise.all(
      [widget('Contacts accepted and refused'), widget('Refused share')].map((name) => page.locator(name).boundingBox()),
    );
    expect(left?.y).toBe(right?.y);
    expect((left?.width ?? 0) / (right?.width ?? 1)).toBeCloseTo(2, 0);
    expect(await textOf(page, '.md-1')).toBe('Support lead · 客服主管');
    expect(await page.getByRole('navigation', { name: 'Dashboards' }).getByRole('link').allInnerTexts()).toEqual([
      'Support lead',
    ]);
  });

  it('given a time series, when drawn, then canvas, legend with newest values, and words for those who cannot see it', async () => {
    const page = await reader.open('/dashboards?lang=en');
    const name = widget('Contacts accepted and refused');
    expect(await page.locator(`${name} canvas`).count()).toBe(1);
    expect(await textOf(page, `${name} .legend`)).toBe('Accepted19 Refused2');
    expect(await page.locator(`${name} [role=img]`).getAttribute('aria-label')).toContain('Accepted 19; Refused 2');
    const painted = await page.evaluate<number>(
      `new Set(document.querySelector('canvas').getContext('2d').getImageData(0, 0, 400, 200).data).size`,
    );
    expect(painted).toBeGreaterThan(20);
  });

  it('given a chart, when asked for as a table, then its figures are read out', async () => {
    const page = await reader.open('/dashboards?lang=en');
    const name = widget('Contacts accepted and refused');
    await page.locator(`${name} button`).click();
    expect(await textOf(page, `${name} table`)).toMatch(/Metric Last Least Most Mean Accepted 19 3 25/);
  });

  it('given metric math, gauges, bars and sums over the range, when drawn, then the figures agree with the samples', async () => {
    const page = await reader.open('/dashboards?lang=en');
    expect(await textOf(page, `${widget('Refused share')} .singles`)).toContain('Refused, %');
    expect(await textOf(page, widget('Denied a person'))).toContain('7%');
    const bars = await textOf(page, widget('Sent and accepted'));
    const sent = devData()
      .metrics.filter(({ name }) => name === 'RemindersSent')
      .reduce((sum, { value }) => sum + value, 0);
    expect(bars).toContain(`${sent} Reminders sent`);
  });

  it('given a metric only AWS can measure and alarms nobody judged, when drawn, then both say so', async () => {
    const page = await reader.open('/dashboards?lang=en');
    expect(await textOf(page, widget('Age of the oldest message'))).toContain('AWS itself measures this');
    expect(await textOf(page, widget('Alarms'))).toContain(
      'Careline-dev-chat-late The oldest chat transcript has waited too long.',
    );
    expect(await textOf(page, widget('Alarms'))).toContain('this machine does not');
  });

  it('given another range, when chosen, then the address keeps it and the charts follow', async () => {
    const page = await reader.open('/dashboards?lang=en');
    expect(await page.getByRole('button', { name: '1 d' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '3 h' }).click();
    await page.waitForFunction("location.hash.includes('range=3h')");
    expect(await textOf(page, `${widget('Sent and accepted')}`)).toContain('– Reminders sent');
    expect(reader.complaints).toEqual([]);
  });
});
