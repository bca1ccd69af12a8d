import { describe, expect, it } from 'vitest';
import { devData } from '../../../infra/local/page/dev-data.ts';
import { aReader, textOf } from './support.ts';

const reader = aReader(devData);

describe('what a support lead sees', () => {
  it('given a day, when the page is opened, then it shows the balance and who waits', async () => {
    const page = await reader.open('/overview?lang=en');
    expect(await textOf(page, '[data-test=balance]')).toBe(
      '13 received = 8 accepted + 2 duplicates + 3 quarantined + 0 dead-lettered',
    );
    expect(await textOf(page, 'main')).toContain('The balance holds');
    expect(await page.locator('.waiting').count()).toBe(5);
    expect(await textOf(page, '.waiting')).toContain('Payment not posted or debited wrongly');
    expect(await textOf(page, '.stand-ins')).toContain('Bedrock (answers come from a scripted model)');
  });

  it('given a ticket, when its row is followed, then turns, placeholders, timeline, clock and brief are there', async () => {
    const page = await reader.open('/tickets?lang=en');
    await page.getByRole('link', { name: 'Card does not work' }).click();
    await page.waitForSelector('[data-test=timeline]');
    expect(await textOf(page, 'h1')).toBe('Card does not work');
    expect(await page.locator('[data-test=turn]').count()).toBe(5);
    expect(await page.locator('mark.masked').allInnerTexts()).toContain('[CARD_1]');
    expect(await textOf(page, '[data-test=timeline]')).toMatch(/Conversation.*Resolved.*Rated/);
    expect(await textOf(page, '.brief')).toContain('The limit is SGD 2,000 until midnight.');
    expect(await page.locator('.turn.evidence').count()).toBe(1);
  });

  it('given a complaint of somebody denied a person, when it is opened, then clocks, law, route and the same issue are told', async () => {
    const page = await reader.open('/tickets/tkt-000000000001?lang=en');
    const text = await textOf(page, 'main');
    expect(text).toContain('asked for, and nobody answered: call back');
    expect(text).toContain('Complaint cmp-7c1e09ab44d2');
    expect(text).toContain('complaint.cn.lender@2026-11-21');
    expect(text).toContain('Repeat within 7 days');
    expect(text).toContain('Handoff requested to Loan servicing');
    expect(await page.getByRole('link', { name: 'cus-0111' }).count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Pay and automatic debit' }).count()).toBe(1);
  });

  it('given filters and a search, when used, then only what fits stays, and the address can be sent on', async () => {
    const page = await reader.open('/tickets?lang=en&risk=critical');
    expect(await textOf(page, '[data-test=count]')).toMatch(/^1 of 8/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('searchbox').fill('fake policeman');
    await page.waitForFunction("document.querySelectorAll('tbody tr').length === 1");
    expect(page.url()).toContain('q=fake+policeman');
    await page.getByRole('searchbox').fill('nothing says this');
    await page.waitForSelector('main .empty');
    expect(await textOf(page, 'main .empty')).toContain('Nothing matches');
  });

  it('given KPIs, when read, then value, fraction, interval, formula and reasons stand together, and no data is never zero', async () => {
    const page = await reader.open('/kpis?lang=en');
    const card = '#kpi-fcr-gross';
    expect(await textOf(page, `${card} [data-test=kpi-value]`)).toBe('75%');
    const text = await textOf(page, card);
    expect(text).toContain('首次解决率');
    expect(text).toContain('3 of 4 issues');
    expect(text).toContain('95 %: 30.1% to 95.4%');
    expect(text).toContain('÷ mature issues with evidence');
    expect(text).toContain('no evidence 2');
    expect(text).toContain('immature 5');
    expect(await textOf(page, '#kpi-acceptance-success [data-test=kpi-value]')).toBe('no data');
  });

  it('given reminders, when a customer is chosen, then phone and mailbox show them, and each not sent has rule and reason', async () => {
    const page = await reader.open('/reminders?lang=en&who=cus-0042');
    expect(await textOf(page, '[data-test=sms]')).toContain('Northwind: There is a new message for you.');
    expect(await page.locator('[data-test=notification]').allInnerTexts()).toHaveLength(2);
    expect(await textOf(page, '.screen.lock')).not.toContain('312.50');
    expect(await textOf(page, '.screen.app')).toContain('SGD 312.50');
    expect(await textOf(page, '[data-test=mail]')).toContain('A message for you');
    const unsent = await textOf(page, '[data-test=unsent]');
    expect(unsent).toContain('Too soon after a conversation');
    expect(unsent).toContain('house.after-conversation@1');
  });

  it('given a customer, when opened, then journeys stand at the step of today, with holds and consents', async () => {
    const page = await reader.open('/customers/cus-0042?lang=en');
    expect(await page.locator('[aria-current=step] .step-name').allInnerTexts()).toEqual(['Verified', 'Active', 'Due soon']);
    expect(await textOf(page, 'main')).toContain('now Sat 07:59 there');
    const other = await reader.open('/customers/cus-0111?lang=en');
    expect(await textOf(other, '.holds')).toContain('Complaint since 20 Nov, 02:34');
    expect(await other.getByRole('link', { name: 'tkt-000000000001' }).count()).toBe(1);
  });

  it('given refused inputs, when looked at, then each says what was wrong, where, and what to do', async () => {
    const page = await reader.open('/quarantine?lang=en');
    const text = await textOf(page, '[data-test=refusal]');
    expect(text).toContain('The JSON ends before it is complete.');
    expect(text).toContain('json-truncated × 2');
    expect(text).toContain('hostile/cut-in-half.json character 412');
    expect(text).toContain('What to do: Send it again');
  });

  it('given an address that leads nowhere, when opened, then it says so', async () => {
    const page = await reader.open('/tickets/tkt-nobody?lang=en');
    expect(await textOf(page, 'h1')).toBe('There is no such ticket');
    expect(await textOf(await reader.open('/nowhere?lang=en'), 'h1')).toBe('There is no such view');
  });

  it('given every view so far, then the console was silent', () => {
    expect(reader.complaints).toEqual([]);
  });
});
