import type { PageCustomer } from '../data.ts';

const moved = (...steps: readonly (readonly [step: string, at: string])[]): PageCustomer['journeys'][number]['entered'] =>
  Object.fromEntries(steps.map(([step, at]) => [step, { first: at, latest: at }]));

export const DEV_CUSTOMERS: readonly PageCustomer[] = [
  {
    customerId: 'cus-0042',
    jurisdiction: 'SG',
    zone: 'Asia/Singapore',
    language: 'en',
    holds: [],
    consents: [
      { purpose: 'marketing', channel: 'email', given: true, at: '2026-10-02T03:00:00.000Z', source: 'lc-0042-07' },
      { purpose: 'marketing', channel: 'sms', given: false, at: '2026-10-02T03:00:00.000Z', source: 'lc-0042-07' },
    ],
    journeys: [
      {
        kind: 'person',
        id: 'cus-0042',
        step: 'verified',
        since: '2026-09-14T02:10:00.000Z',
        entered: moved(
          ['registered', '2026-09-13T09:00:00.000Z'],
          ['verifying', '2026-09-13T09:20:00.000Z'],
          ['verified', '2026-09-14T02:10:00.000Z'],
        ),
        datedAt: '2026-09-14T02:10:00.000Z',
        data: {},
      },
      {
        kind: 'loan',
        id: 'loan-0042-1',
        step: 'active',
        since: '2026-10-01T02:00:00.000Z',
        entered: moved(
          ['signed', '2026-09-28T02:00:00.000Z'],
          ['disbursing', '2026-09-28T04:00:00.000Z'],
          ['cooling-off', '2026-09-29T02:00:00.000Z'],
          ['active', '2026-10-01T02:00:00.000Z'],
        ),
        datedAt: '2026-10-01T02:00:00.000Z',
        data: {},
      },
      {
        kind: 'obligation',
        id: 'loan-0042-1-02',
        step: 'upcoming',
        since: '2026-10-01T02:00:00.000Z',
        entered: moved(['upcoming', '2026-10-01T02:00:00.000Z']),
        datedAt: '2026-10-01T02:00:00.000Z',
        data: { loanId: 'loan-0042-1', dueOn: '2026-11-23', amount: { minor: 31_250, currency: 'SGD' }, autopay: false },
      },
    ],
  },
  {
    customerId: 'cus-0111',
    jurisdiction: 'CN',
    zone: 'Asia/Shanghai',
    language: 'zh-Hans',
    holds: [{ state: 'complaint', source: 'tkt-000000000001', since: '2026-11-20T02:34:00.000Z', product: 'loan-0111-1' }],
    consents: [],
    journeys: [
      {
        kind: 'obligation',
        id: 'loan-0111-1-04',
        step: 'upcoming',
        since: '2026-08-01T02:00:00.000Z',
        entered: moved(['upcoming', '2026-08-01T02:00:00.000Z']),
        datedAt: '2026-08-01T02:00:00.000Z',
        data: { loanId: 'loan-0111-1', dueOn: '2026-11-18', amount: { minor: 98_050, currency: 'CNY' } },
      },
    ],
  },
  {
    customerId: 'cus-0024',
    jurisdiction: 'US',
    zone: 'America/Los_Angeles',
    language: 'es',
    holds: [],
    consents: [],
    journeys: [],
  },
  { customerId: 'cus-0077', jurisdiction: 'UK', language: 'en', holds: [], consents: [], journeys: [] },
];
