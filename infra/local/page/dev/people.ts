import type { PageCustomer, PageMessage, PageReminder } from '../data.ts';

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
        entered: moved(['registered', '2026-09-13T09:00:00.000Z'], ['verifying', '2026-09-13T09:20:00.000Z'], ['verified', '2026-09-14T02:10:00.000Z']),
        datedAt: '2026-09-14T02:10:00.000Z',
        data: {},
      },
      {
        kind: 'loan',
        id: 'loan-0042-1',
        step: 'active',
        since: '2026-10-01T02:00:00.000Z',
        entered: moved(['signed', '2026-09-28T02:00:00.000Z'], ['disbursing', '2026-09-28T04:00:00.000Z'], ['cooling-off', '2026-09-29T02:00:00.000Z'], ['active', '2026-10-01T02:00:00.000Z']),
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
  { customerId: 'cus-0024', jurisdiction: 'US', zone: 'America/Los_Angeles', language: 'es', holds: [], consents: [], journeys: [] },
  { customerId: 'cus-0077', jurisdiction: 'UK', language: 'en', holds: [], consents: [], journeys: [] },
];

export const DEV_REMINDERS: readonly PageReminder[] = [
  { reminderId: 'rem-due3-loan-0042-1-02', customerId: 'cus-0042', rule: 'due-in-3', ruleVersion: 1, purpose: 'contract-service', state: 'sent', dueAt: '2026-11-20T02:00:00.000Z', decidedAt: '2026-11-20T02:00:20.000Z', objectId: 'loan-0042-1-02', rules: ['house.hours@1'] },
  { reminderId: 'rem-due1-loan-0042-1-02', customerId: 'cus-0042', rule: 'due-in-1', ruleVersion: 1, purpose: 'contract-service', state: 'planned', dueAt: '2026-11-22T02:00:00.000Z', objectId: 'loan-0042-1-02' },
  { reminderId: 'rem-card-0042', customerId: 'cus-0042', rule: 'card-waiting', ruleVersion: 1, purpose: 'care', state: 'sent', dueAt: '2026-11-18T04:00:00.000Z', decidedAt: '2026-11-18T04:00:10.000Z', objectId: 'card-0042-1' },
  { reminderId: 'rem-offer-0042', customerId: 'cus-0042', rule: 'offer-waiting', ruleVersion: 1, purpose: 'marketing', state: 'deferred', reason: 'cooling-down', rules: ['house.after-conversation@1'], dueAt: '2026-11-20T10:00:00.000Z', nextAt: '2026-11-21T09:12:00.000Z', objectId: 'app-0042-2' },
  { reminderId: 'rem-over1-loan-0111-1-04', customerId: 'cus-0111', rule: 'overdue-1', ruleVersion: 1, purpose: 'collection', state: 'sent', dueAt: '2026-11-19T02:00:00.000Z', decidedAt: '2026-11-19T02:00:09.000Z', objectId: 'loan-0111-1-04' },
  { reminderId: 'rem-over3-loan-0111-1-04', customerId: 'cus-0111', rule: 'overdue-3', ruleVersion: 1, purpose: 'collection', state: 'suppressed', reason: 'held:complaint', rules: ['house.purpose-by-state@1'], dueAt: '2026-11-20T08:00:00.000Z', decidedAt: '2026-11-20T08:00:12.000Z', objectId: 'loan-0111-1-04', product: 'loan-0111-1' },
  { reminderId: 'rem-fee-0077', customerId: 'cus-0077', rule: 'fee-change-notice', ruleVersion: 1, purpose: 'statutory-notice', state: 'suppressed', reason: 'language-unknown', dueAt: '2026-11-20T09:00:00.000Z', objectId: 'notice-2026-4', needsPerson: true },
];

export const DEV_OUTBOX: readonly PageMessage[] = [
  {
    reminderId: 'rem-due3-loan-0042-1-02', customerId: 'cus-0042', rule: 'due-in-3', purpose: 'contract-service', channel: 'email', jurisdiction: 'SG', timeZone: 'Asia/Singapore',
    sentAt: '2026-11-20T02:00:20.000Z', localTime: '2026-11-20T10:00+08:00', language: 'en', from: 'Northwind', address: 'm•••@e•••.com', subject: 'A message for you',
    body: 'Northwind: There is a new message for you. Please open the app to read it.',
    full: 'A friendly note, so that nothing comes as a surprise. Your next payment of SGD 312.50 is due on 23 November 2026. Open the app to pay or to ask for another date.',
    reasons: ['house.purpose-by-state@1', 'house.hours@1', 'house.one-at-a-time@1', 'sg.pdpa.dnc@1'],
  },
  {
    reminderId: 'rem-card-0042', customerId: 'cus-0042', rule: 'card-waiting', purpose: 'care', channel: 'sms', jurisdiction: 'SG', timeZone: 'Asia/Singapore',
    sentAt: '2026-11-18T04:00:10.000Z', localTime: '2026-11-18T12:00+08:00', language: 'en', from: 'Northwind', address: '+65 •••• ••12',
    body: 'Northwind: There is a new message for you. Please open the app to read it. Reply STOP to stop such messages.', full: 'Your card has arrived. Open the app to switch it on.', receipt: 'delivered', reasons: ['house.hours@1'],
  },
  {
    reminderId: 'rem-over1-loan-0111-1-04', customerId: 'cus-0111', rule: 'overdue-1', purpose: 'collection', channel: 'sms', jurisdiction: 'CN', timeZone: 'Asia/Shanghai',
    sentAt: '2026-11-19T02:00:09.000Z', localTime: '2026-11-19T10:00+08:00', language: 'zh-Hans', from: 'Northwind', address: '+86 ••• •••• ••34',
    body: '【Northwind】您有一条新消息，请打开应用查看。', full: '如果近期有困难，我们愿意帮忙。您的款项CNY 980.50已于2026年11月18日到期。请打开应用还款或选择帮扶方案。', reasons: ['cn.cba.collection-hours@1', 'house.hours@1'],
  },
];
