import { describe, expect, it } from 'vitest';
import type { PageData } from '../../../infra/local/page/data.ts';
import { devData } from '../../../infra/local/page/dev-data.ts';
import { aReader, textOf } from './support.ts';

const nothing = (): PageData => ({
  ...devData(),
  summary: {
    ...devData().summary,
    received: 3,
    accepted: 1,
    duplicates: 0,
    quarantined: 0,
    deadLettered: 1,
    byIntent: {},
    byTier: {},
  },
  tickets: [],
  conversations: [],
  reminders: [],
  outbox: [],
  customers: [],
  quarantine: [],
  events: [],
  dashboards: [],
  metrics: [],
  standIns: [],
});

/** Codes nobody has words for, fields that are missing, widgets that are not drawn. */
const strange = (): PageData => {
  const data = devData();
  const [ticket, ...others] = data.tickets;
  if (ticket === undefined) throw new Error('the fixture has no ticket');
  const { label: _, department: __, customerId: ___, ...bare } = ticket;
  const metric = (properties: Readonly<Record<string, unknown>>) => ({
    type: 'metric',
    x: 0,
    y: 0,
    width: 24,
    height: 6,
    properties,
  });
  return {
    ...data,
    tickets: [{ ...bare, language: 'xx', channel: 'pigeon', overlays: [] }, ...others],
    reminders: [
      {
        reminderId: 'rem-odd',
        customerId: 'cus-odd',
        rule: 'brand-new',
        purpose: 'care',
        state: 'suppressed',
        reason: 'held:brand-new',
      },
    ],
    outbox: [
      {
        reminderId: 'rem-odd2',
        customerId: 'cus-odd',
        rule: 'brand-new',
        purpose: 'care',
        channel: 'voice',
        sentAt: data.now,
        language: 'en',
        body: 'A call',
      },
    ],
    quarantine: [{ code: 'brand-new-code' }],
    dashboards: [
      {
        name: 'odd',
        body: {
          widgets: [
            { type: 'explorer', x: 0, y: 0, width: 24, height: 3, properties: {} },
            metric({
              title: 'Odd',
              metrics: [
                [{ expression: 'FORECAST(m1)', label: 'guess' }],
                ['Careline', 'Accepted', 'service', 'conversation', { id: 'm1' }],
              ],
            }),
            metric({ title: 'Loop', metrics: [[{ expression: 'e2 + 1', id: 'e1' }], [{ expression: 'e1 + 1', id: 'e2' }]] }),
          ],
        },
      },
    ],
  };
};

describe('a run without anything', () => {
  const reader = aReader(nothing);

  it('given nothing, when each view is opened, then it says so in words', async () => {
    const words: Readonly<Record<string, string>> = {
      tickets: 'No ticket was opened in this run.',
      reminders: 'No reminder was planned in this run.',
      customers: 'No lifecycle event named a customer in this run.',
      quarantine: 'Everything could be read.',
      dashboards: 'The template has no dashboard.',
      overview: 'Nobody waits',
    };
    for (const [view, text] of Object.entries(words)) {
      const page = await reader.open(`/${view}?lang=en`);
      expect([view, await textOf(page, 'main')]).toEqual([view, expect.stringContaining(text)]);
    }
  });

  it('given a balance that is broken, when the page is opened, then it says by how much', async () => {
    const page = await reader.open('/overview?lang=en');
    expect(await textOf(page, '[role=alert]')).toContain('The balance is broken: 1 messages');
    expect(reader.complaints).toEqual([]);
  });

  it('given a run that has ended, when the page is loaded again, then it says what to check', async () => {
    const page = await reader.open('/overview?lang=en');
    await page.route('**/data.json', (route) => route.abort());
    await page.reload();
    await page.waitForSelector('[role=alert]');
    expect(await textOf(page, '[role=alert]')).toContain('Is npm start still running?');
    await page.unroute('**/data.json');
  });
});

describe('a run with what the page does not know', () => {
  const reader = aReader(strange);

  it('given unknown codes and missing fields, when shown, then they are readable and nothing breaks', async () => {
    const ticket = await reader.open('/tickets/tkt-000000000001?lang=zh');
    expect(await textOf(ticket, 'h1')).toBe('未理解');
    const reminders = await textOf(await reader.open('/reminders?lang=en'), 'main');
    expect(reminders).toContain('Brand new');
    expect(reminders).toContain('A state of the customer forbids it: Brand new');
    expect(reminders).toContain('Voice: A call');
    expect(await textOf(await reader.open('/quarantine?lang=en'), '[data-test=refusal]')).toContain(
      'Ask the owner of the sender',
    );
  });

  it('given widgets and expressions that are not drawn, when shown, then each says what is missing', async () => {
    const text = await textOf(await reader.open('/dashboards?lang=en'), '[data-test=dashboard]');
    expect(text).toContain('Widgets of the kind “explorer” are not drawn here.');
    expect(text).toContain('Not drawn here: guess: FORECAST()');
    expect(text).toContain('Not drawn here: e2 + 1: e1');
    expect(reader.complaints).toEqual([]);
  });
});
