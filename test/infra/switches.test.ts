import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REMINDER_RULES } from '../../functions/lifecycle/rules/index.ts';
import { readTarget } from '../../functions/outreach/change-switches.ts';
import { stoppedBy } from '../../functions/outreach/kill-switches.ts';
import { dynamoSwitches } from '../../functions/outreach/ledger.adapter.ts';
import { orderSwitches } from '../../infra/switches.ts';
import { startTables } from '../support/tables.ts';

const AT = '2026-11-20T12:00:00.000Z';
const ALL = { stops: 'all' } as const;
const MARKETING = { stops: 'purpose', name: 'marketing' } as const;
const TEXTS = { stops: 'channel', name: 'sms' } as const;
const SERVICE = { rule: 'due-in-3', channel: 'sms', purpose: 'contract-service' } as const;
const NOTICE = { rule: 'fee-change-notice', channel: 'email', purpose: 'statutory-notice' } as const;

let tables: Awaited<ReturnType<typeof startTables>>;
let round = 0;
let table = '';
beforeAll(async () => {
  tables = await startTables(Array.from({ length: 6 }, (_, index) => `customers-${index + 1}`));
});
afterAll(() => tables.stop());
beforeEach(() => {
  round += 1;
  table = `customers-${round}`;
});

const order = (what: 'stop' | 'agree' | 'start', target: typeof ALL | typeof MARKETING | typeof TEXTS, by: string) =>
  orderSwitches(tables.client, table, { what, target, by, at: AT });
/** As the deployed sender reads them at each visit. */
const inForce = () => dynamoSwitches(tables.client, table)();

describe('the command that switches outreach off and on', () => {
  it('given all is stopped by one person, when the sender looks, then service stops at once and a statutory notice goes on', async () => {
    await order('stop', ALL, 'lead-1');
    expect(stoppedBy(await inForce(), SERVICE)).toMatchObject({ by: 'lead-1', at: AT });
    expect(stoppedBy(await inForce(), NOTICE)).toBeUndefined();
  });

  it('given a second person agrees, then notices stop too; the same person again does not count', async () => {
    await order('stop', ALL, 'lead-1');
    expect(await order('agree', ALL, 'lead-1')).toBe('needs-another-person');
    await order('agree', ALL, 'lead-2');
    expect(stoppedBy(await inForce(), NOTICE)).toMatchObject({ secondBy: 'lead-2' });
  });

  it('given a stop, when started again, then it goes on; what was not stopped is said to be so', async () => {
    await order('stop', TEXTS, 'lead-1');
    expect(await order('stop', TEXTS, 'lead-2')).toBe('already-stopped');
    expect(await order('start', TEXTS, 'lead-2')).toEqual([]);
    expect(await order('start', TEXTS, 'lead-2')).toBe('not-stopped');
    expect(await order('agree', MARKETING, 'lead-2')).toBe('not-stopped');
    expect(stoppedBy(await inForce(), SERVICE)).toBeUndefined();
  });

  it('given two people at once, when both stop something, then neither order is lost', async () => {
    await Promise.all([order('stop', TEXTS, 'lead-1'), order('stop', MARKETING, 'lead-2')]);
    expect((await inForce()).map(({ by }) => by).sort()).toEqual(['lead-1', 'lead-2']);
  });

  it.each([
    ['all', { stops: 'all' }],
    ['rule:due-in-3', { stops: 'rule', name: 'due-in-3' }],
    ['channel:sms', { stops: 'channel', name: 'sms' }],
    ['purpose:marketing', { stops: 'purpose', name: 'marketing' }],
    ['rule:due-in-4', undefined],
    ['channel:fax', undefined],
    ['purpose:', undefined],
    ['everything', undefined],
  ])('given %s on the command line, when read, then what it is; a name that would stop nothing is refused', (text, target) => {
    const rules = REMINDER_RULES.map(({ id }) => id);
    expect(readTarget(text, rules)).toEqual(target);
  });
});
