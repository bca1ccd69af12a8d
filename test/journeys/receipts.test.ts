import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drain, sweep } from '../../infra/local/drain.ts';
import type { Row } from '../../infra/local/dump.ts';
import { dumpTables } from '../../infra/local/dump.ts';
import { compareGrants } from '../../infra/local/grants.ts';
import type { World } from '../support/world.ts';
import { startWorld, tell } from '../support/world.ts';

const NOW = '2026-11-20T16:00:00.000Z';
/** Past the Monday on which somebody with an instalment on 25 January is looked at again. */
const HORIZON_MOVED = '2027-01-09T16:00:00.000Z';

/** Ben's mail arrives, Cleo's bounces, Dan marks it as spam (AWS's mailbox simulator); Eve answers by text message. */
const PEOPLE: Readonly<Record<string, object>> = {
  'cus-2001': { email: 'ben@example.com' },
  'cus-2002': { email: 'bounce+cleo@simulator.amazonses.com' },
  'cus-2003': { email: 'complaint+dan@simulator.amazonses.com' },
  'cus-2004': { phone: '+12065550104' },
};

const lifecycle = (customerId: string, type: string, at: string, more: object) => ({
  schema: 'careline.lifecycle/1',
  eventId: `${customerId}-${type}`,
  customerId,
  type,
  at,
  ...more,
});

const reply = (id: string, originationNumber: string, messageBody: string) => ({
  Type: 'Notification',
  TopicArn: 'arn:aws:sns:us-east-1:000000000000:replies',
  Timestamp: '2026-11-20T15:30:00.000Z',
  Message: JSON.stringify({ originationNumber, messageBody, inboundMessageId: id }),
});

let world: World;
let tables: Readonly<Record<string, readonly Row[]>>;

beforeAll(async () => {
  world = await startWorld(NOW);
  const { stack } = world;
  for (const [customerId, address] of Object.entries(PEOPLE)) {
    const home = { country: 'US', zone: 'America/New_York', language: 'en' };
    await tell(
      stack,
      'Lifecycle',
      lifecycle(customerId, 'person-registered', '2026-10-01T15:00:00.000Z', { ...home, ...address }),
    );
    const alert = { alertId: `alert-${customerId}` };
    await tell(stack, 'Lifecycle', lifecycle(customerId, 'fraud-alert-raised', '2026-11-20T15:00:00.000Z', alert));
  }
  await tell(
    stack,
    'Lifecycle',
    lifecycle('cus-2005', 'person-registered', '2026-10-01T15:00:00.000Z', { country: 'US', language: 'en' }),
  );
  const later = { loanId: 'loan-2005', obligationId: 'loan-2005-01', dueOn: '2027-01-25' };
  await tell(stack, 'Lifecycle', lifecycle('cus-2005', 'instalment-scheduled', '2026-11-01T15:00:00.000Z', later));
  await drain(stack);
  await tell(stack, 'Receipts', reply('in-1', '+12065550104', 'Stop'));
  await tell(stack, 'Receipts', reply('in-1', '+12065550104', 'Stop'));
  await tell(stack, 'Receipts', reply('in-2', '+12065550199', 'STOP'));
  await tell(stack, 'Receipts', '{"source":"aws.ses","detail":{}}', 'unreadable');
  await drain(stack);
  await sweep(stack);
  tables = await dumpTables(stack);
}, 280_000);
afterAll(() => world?.close());

const rowsOf = (table: string): readonly Row[] => Object.entries(tables).find(([name]) => name.includes(table))?.[1] ?? [];
const bodyOf = (customerId: string, sk: string) =>
  rowsOf('Customers').find((row) => row.pk === `PERSON#${customerId}` && String(row.sk).startsWith(sk))?.body as
    | { readonly delivery?: { readonly receipt?: string }; readonly consents?: object; readonly contacts?: object }
    | undefined;
const point = (customerId: string) =>
  rowsOf('ContactPoints').find((row) => row.pk === `PERSON#${customerId}` && String(row.sk).startsWith('POINT#'));
const revoked = (customerId: string): boolean => Object.keys(bodyOf(customerId, 'CONTACT')?.consents ?? {}).length > 0;
const inputsOf = (customerId: string): readonly unknown[] =>
  rowsOf('Customers')
    .filter((row) => row.pk === `PERSON#${customerId}` && String(row.sk).startsWith('IN#EVENT#'))
    .map((row) => (row.body as { readonly type: string }).type);

describe('what comes back from a message', () => {
  it('given mail that arrives, when reported, then its outcome says delivered and nothing else changes', () => {
    expect(bodyOf('cus-2001', 'OUTCOME#')?.delivery?.receipt).toBe('delivered');
    expect(Object.values(bodyOf('cus-2001', 'CONTACT')?.contacts ?? {})).toMatchObject([{ state: 'delivered' }]);
    expect(revoked('cus-2001')).toBe(false);
  });

  it('given mail that bounces for good, when reported, then the address is closed', () => {
    expect(bodyOf('cus-2002', 'OUTCOME#')?.delivery?.receipt).toBe('bounced');
    expect(point('cus-2002')?.bounced).toBe(true);
    expect(point('cus-2001')?.bounced).toBeUndefined();
  });

  it('given mail marked as spam, when reported, then everything optional is revoked and no further message confirms it', () => {
    expect(bodyOf('cus-2003', 'OUTCOME#')?.delivery?.receipt).toBe('complained');
    expect(revoked('cus-2003')).toBe(true);
    expect(inputsOf('cus-2003')).toContain('marked-as-spam');
    expect(world.stack.outbox.filter(({ to }) => to.startsWith('complaint'))).toHaveLength(1);
  });

  it('given “Stop” by text, told twice, then one revocation and one sign of life are inputs of the person', () => {
    expect(revoked('cus-2004')).toBe(true);
    expect(inputsOf('cus-2004').filter((type) => type === 'consent-withdrawn')).toHaveLength(1);
    expect(inputsOf('cus-2004').filter((type) => type === 'message-answered')).toHaveLength(1);
  });

  it('given a stranger’s “STOP”, then a person gets a task, and no number is in it', () => {
    const tasks = world.stack.events.filter(({ detailType }) => detailType === 'ContactStopped');
    expect(tasks.map(({ detail }) => (detail.detail as { readonly needsPerson: boolean }).needsPerson)).toEqual([true]);
    expect(JSON.stringify(world.stack.events)).not.toContain('2065550');
  });

  it('given one nobody can read, then it is refused with a reason, and nothing ends in the dead letters', () => {
    expect(world.stack.ledger.balance()).toMatchObject({ quarantined: 1, deadLettered: 0, unsettled: [] });
    expect(world.stack.ledger.refusals()).toMatchObject([{ source: 'unreadable', code: 'receipt-unreadable' }]);
  });

  it('given an instalment beyond the horizon, when its time comes nearer, then time enters as an input and it is planned', async () => {
    expect(inputsOf('cus-2005')).not.toContain('time-passed');
    world.stack.clock.set(HORIZON_MOVED);
    await sweep(world.stack);
    tables = await dumpTables(world.stack);
    expect(inputsOf('cus-2005')).toContain('time-passed');
    expect((bodyOf('cus-2005', 'REMINDER#') as { readonly dueAt?: string } | undefined)?.dueAt).toMatch(/^2027-/);
  });

  it('given all of this, then every call of receipts and delivery was granted and every grant was used', () => {
    const { ungranted, unused } = compareGrants(world.stack);
    expect(ungranted).toEqual([]);
    const ours = unused.filter((entry) => /Outreach(?:Receiving|Delivery)/.test(entry));
    expect(ours.filter((entry) => !/ (?:logs:|kms:D|kms:E|kms:G|sqs:Get)/.test(entry))).toEqual([]);
  });
});
