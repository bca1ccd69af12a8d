import type { DevCase } from './ticket.ts';

/** Contacts in which less happens: e-mail, a greeting, something nobody understood, something settled. */
export const QUIETER_CASES: readonly DevCase[] = [
  {
    number: 5,
    label: 'service-complaint',
    at: '2026-11-19T15:40:00.000Z',
    turns: [
      [
        'customer',
        'Dear team, three weeks ago I was promised a call within two days. Nobody called. Please treat this as a formal complaint. [NAME_1], [EMAIL_1]',
      ],
    ],
    ticket: {
      customerId: 'cus-0077',
      department: 'customer-relations',
      channel: 'email',
      jurisdiction: 'UK',
      route: { kind: 'person', reason: 'complaint', urgency: 'urgent', department: 'customer-relations' },
      state: 'assigned',
      risk: 'high',
      overlays: ['complaint', 'follow-up'],
      serviceLevel: { hours: 24, dueAt: '2026-11-20T15:40:00.000Z', because: 'complaint' },
      complaint: {
        number: 'cmp-33aa90ff01bc',
        receivedAt: '2026-11-19T15:40:00.000Z',
        dueAt: '2027-01-14T15:40:00.000Z',
        nearAt: '2027-01-11T15:40:00.000Z',
        rule: 'complaint.uk.consumer-finance',
        ruleVersion: '2026-11-21',
        acknowledgedAt: '2026-11-20T08:10:00.000Z',
      },
      timeline: [
        { at: '2026-11-19T15:40:00.000Z', what: 'conversation' },
        { at: '2026-11-19T15:40:00.000Z', what: 'complaint' },
        { at: '2026-11-20T08:10:00.000Z', what: 'complaint-acknowledged' },
      ],
      issue: { issueId: 'iss-77d1f0c2aa41', role: 'continuation' },
    },
  },
  {
    number: 6,
    label: 'greeting-or-closing',
    at: '2026-11-20T00:20:00.000Z',
    turns: [
      ['customer', '早晨'],
      ['bot', '早晨！我係Careline智能助手，有咩可以幫到您？'],
      ['customer', '冇嘢 㩒錯咗 sorry'],
    ],
    ticket: {
      work: false,
      route: { kind: 'none', reason: 'nothing-asked' },
      language: 'zh-Hant',
      jurisdiction: 'HK',
      tier: 'rules',
    },
  },
  {
    number: 7,
    label: 'other-in-scope',
    at: '2026-11-20T13:31:00.000Z',
    turns: [
      ['customer', 'saya mau tanya soal undian kemarin, kok nomor saya [PHONE_1] tidak ada'],
      ['bot', 'Maaf, saya belum yakin memahami. Boleh dijelaskan lagi?'],
    ],
    ticket: {
      customerId: 'cus-0063',
      department: 'customer-care',
      language: 'id',
      jurisdiction: 'ID',
      channel: 'message',
      route: { kind: 'person', reason: 'low-confidence', urgency: 'normal', department: 'customer-care' },
      handoff: true,
      risk: 'low',
      tier: 'none',
      serviceLevel: { hours: 4, dueAt: '2026-11-20T17:31:00.000Z', because: 'unrecognised' },
    },
    verdict: { outcome: { kind: 'unrecognised', hint: 'other-in-scope', why: 'low-confidence' }, confidence: 0.41, tier: 'none' },
    brief: { nextSteps: ['ask-what-they-need', 'answer-in-their-language'] },
  },
  {
    number: 8,
    label: 'repayment-and-autopay',
    at: '2026-11-18T04:02:00.000Z',
    turns: [
      ['customer', '自动扣款为什么没扣成功'],
      ['bot', '您绑定的银行卡[CARD_1]余额不足，可在应用内重新发起。'],
      ['customer', '好的 我自己还'],
    ],
    ticket: {
      customerId: 'cus-0111',
      department: 'loan-servicing',
      language: 'zh-Hans',
      jurisdiction: 'CN',
      route: { kind: 'self-service', reason: 'machine-may-finish', department: 'loan-servicing' },
      state: 'resolved',
      resolvedAt: '2026-11-18T04:08:00.000Z',
      issue: { issueId: 'iss-51c07ad2f0e9', role: 'first' },
    },
  },
];
