/**
 * The one taxonomy: prompt, embedded tier, routing, SLA, reports and KPIs read it here.
 * Version 1, 2026-11-21: 41 intents (36 topics, 5 stances), 3 control labels, 11 overlays. Never reuse a name;
 * split and merge with a map old → new so that KPIs can be restated.
 */
export const TAXONOMY_VERSION = '1';

/** low; medium; high = recall target and mandated handover; critical = a person at once, the lead alerted. */
export type Risk = 'low' | 'medium' | 'high' | 'critical';

/** What the issue is tied to, for linking repeat contacts. */
export type ObjectKind = 'loan' | 'application' | 'card' | 'transaction' | 'account' | 'person';

/** Department codes with their names: owners of intents and receivers of customer voice. */
export const DEPARTMENTS = {
  'account-services': { en: 'Account services', zh: '账户服务' },
  onboarding: { en: 'Onboarding', zh: '开户与身份核验' },
  'credit-operations': { en: 'Credit operations', zh: '信贷审批' },
  disbursement: { en: 'Disbursement', zh: '资金发放' },
  'loan-servicing': { en: 'Loan servicing', zh: '还款服务' },
  'post-loan-care': { en: 'Post-loan care', zh: '贷后关怀' },
  'cards-and-wallet': { en: 'Cards and wallet', zh: '卡与钱包' },
  'cross-border-payments': { en: 'Cross-border payments', zh: '跨境支付' },
  'fraud-and-security': { en: 'Fraud and security', zh: '反欺诈与安全' },
  'compliance-and-privacy': { en: 'Compliance and privacy', zh: '合规与隐私' },
  'customer-relations': { en: 'Customer relations', zh: '投诉与客户关系' },
  'product-and-pricing': { en: 'Product and pricing', zh: '产品与定价' },
  engineering: { en: 'Engineering', zh: '技术' },
  'customer-care': { en: 'Customer care', zh: '客服中心' },
} as const satisfies Record<string, { en: string; zh: string }>;
export type Department = keyof typeof DEPARTMENTS;

/**
 * What a machine may finish: everything asked (`full`), only an action that protects the customer at once while the
 * person still follows (`protective`), or nothing. A machine may grant; only a person may refuse at risk ≥ medium.
 */
export type SelfService =
  | { readonly kind: 'full' }
  | { readonly kind: 'protective'; readonly actions: readonly ProtectiveAction[] }
  | { readonly kind: 'none' };

export type ProtectiveAction =
  | 'block'
  | 'stop-collection'
  | 'recall'
  | 'pause-collection'
  | 'plan-request'
  | 'record-and-stop'
  | 'stop-address'
  | 'register-the-request';

interface IntentRow {
  readonly intent: string;
  readonly kind: 'topic' | 'stance';
  readonly family: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** What it covers and where its border to its neighbours runs. */
  readonly definition: string;
  readonly owner: Department;
  /** Hours to resolution or to a dated promise by the owner; 4 or less runs around the clock. */
  readonly slaHours: number;
  readonly risk: Risk;
  readonly selfService: SelfService;
  readonly object: ObjectKind;
}

const ROWS = [
  {
    intent: 'login-and-access',
    kind: 'topic',
    family: 'account-and-identity',
    name: { en: 'Login and access', zh: '登录与访问' },
    definition:
      'cannot sign in: password, one-time code, device, locked by wrong tries, setting up online access. Blocked by us → account-restricted; app broken for everyone → app-fault',
    owner: 'account-services',
    slaHours: 8,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'account',
  },
  {
    intent: 'account-restricted',
    kind: 'topic',
    family: 'account-and-identity',
    name: { en: 'Account restricted by us', zh: '账户受限或冻结' },
    definition:
      'account, wallet or card frozen, limited or under review by us. Never give or guess the reason (tipping-off). Customer wants it blocked → lost-stolen-or-compromised',
    owner: 'compliance-and-privacy',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'account',
  },
  {
    intent: 'identity-verification',
    kind: 'topic',
    family: 'account-and-identity',
    name: { en: 'Identity check', zh: '身份核验' },
    definition:
      'identity, liveness, source-of-funds checks: how, why, failing. Waiting for a credit decision → application-status',
    owner: 'onboarding',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'person',
  },
  {
    intent: 'personal-details-change',
    kind: 'topic',
    family: 'account-and-identity',
    name: { en: 'Change personal details', zh: '变更个人资料' },
    definition: 'name, address, e-mail, phone, authorised users. Account to be debited → repayment-and-autopay',
    owner: 'account-services',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'account',
  },
  {
    intent: 'account-closure',
    kind: 'topic',
    family: 'account-and-identity',
    name: { en: 'Close the account', zh: '注销账户' },
    definition: 'wants the relationship ended. Erase data → data-privacy-request; end one loan → early-settlement-or-withdrawal',
    owner: 'account-services',
    slaHours: 48,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'account',
  },
  {
    intent: 'app-fault',
    kind: 'topic',
    family: 'account-and-identity',
    name: { en: 'App or website fault', zh: '应用故障' },
    definition: 'our app, site or bot breaks, is slow or shows nonsense. Only sign-in fails → login-and-access',
    owner: 'engineering',
    slaHours: 8,
    risk: 'low',
    selfService: { kind: 'none' },
    object: 'account',
  },
  {
    intent: 'product-information',
    kind: 'topic',
    family: 'getting-credit',
    name: { en: 'Products, eligibility and service information', zh: '产品与服务咨询' },
    definition:
      'what is offered, to whom, where, general limits, currencies, opening an account, offers and points, hours, how to reach us; nothing in hand yet. Wants to start credit → credit-application',
    owner: 'product-and-pricing',
    slaHours: 24,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'person',
  },
  {
    intent: 'credit-application',
    kind: 'topic',
    family: 'getting-credit',
    name: { en: 'Apply for credit or a limit', zh: '借款或额度申请' },
    definition:
      'starts, completes, changes or withdraws an undecided request for a loan, card credit or limit. Already submitted and waiting → application-status',
    owner: 'credit-operations',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'application',
  },
  {
    intent: 'application-status',
    kind: 'topic',
    family: 'getting-credit',
    name: { en: 'Application status and decision', zh: '申请进度与结果' },
    definition: 'waiting for or questioning a credit decision, why declined. Approved, money missing → disbursement-delay',
    owner: 'credit-operations',
    slaHours: 8,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'application',
  },
  {
    intent: 'disbursement-delay',
    kind: 'topic',
    family: 'getting-credit',
    name: { en: 'Loan money not received', zh: '放款未到账' },
    definition: "approved or signed, money not (fully) received. A customer's own transfer → transfer-problem-or-recall",
    owner: 'disbursement',
    slaHours: 4,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'loan-balance-and-schedule',
    kind: 'topic',
    family: 'repaying',
    name: { en: 'Amount owed and due dates', zh: '欠款与还款计划' },
    definition:
      'how much is owed, which dates, minimum payment. Wallet or card money → balance-and-transactions; pay-off figure → early-settlement-or-withdrawal',
    owner: 'loan-servicing',
    slaHours: 24,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'repayment-and-autopay',
    kind: 'topic',
    family: 'repaying',
    name: { en: 'Pay and automatic debit', zh: '还款方式与自动扣款' },
    definition:
      'how to pay; pays now; sets, changes or stops automatic debit. Paid and not shown, or debited wrongly → repayment-not-posted',
    owner: 'loan-servicing',
    slaHours: 8,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'repayment-not-posted',
    kind: 'topic',
    family: 'repaying',
    name: { en: 'Payment not posted or debited wrongly', zh: '还款未入账或误扣' },
    definition:
      'paid but still due or overdue; debited twice, too much, too early. Stops collection on that loan at once. Merchant charge → refund-or-disputed-charge',
    owner: 'loan-servicing',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'protective', actions: ['pause-collection'] },
    object: 'loan',
  },
  {
    intent: 'early-settlement-or-withdrawal',
    kind: 'topic',
    family: 'repaying',
    name: { en: 'Pay off early or withdraw', zh: '提前结清或撤销借款' },
    definition:
      'ends the loan before term: pay-off figure, cooling-off withdrawal. Proof afterwards → statements-and-certificates',
    owner: 'loan-servicing',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'due-date-change',
    kind: 'topic',
    family: 'repaying',
    name: { en: 'Change the due date', zh: '变更还款日' },
    definition: 'able to pay, wants another day. Unable to pay → hardship-support',
    owner: 'loan-servicing',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'hardship-support',
    kind: 'topic',
    family: 'difficulty-and-arrears',
    name: { en: 'Financial difficulty', zh: '还款困难与协商' },
    definition:
      'cannot pay now or soon, wants less, later or a plan, whatever the cause (disaster: overlay). Only another day → due-date-change',
    owner: 'post-loan-care',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'protective', actions: ['pause-collection', 'plan-request'] },
    object: 'person',
  },
  {
    intent: 'overdue-consequences',
    kind: 'topic',
    family: 'difficulty-and-arrears',
    name: { en: 'Being late: what happens', zh: '逾期咨询' },
    definition: 'asks what lateness costs, reports or leads to; no inability named. Wants the mark removed → credit-report',
    owner: 'post-loan-care',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'collection-conduct',
    kind: 'topic',
    family: 'difficulty-and-arrears',
    name: { en: 'How we or our agents collect', zh: '催收行为' },
    definition:
      'pressure, threats, frequency, hours, contact with relatives or employer, by us or an agency; always overlay complaint. Speaker is not the debtor → wrong-person-contacted',
    owner: 'compliance-and-privacy',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'person',
  },
  {
    intent: 'credit-report',
    kind: 'topic',
    family: 'difficulty-and-arrears',
    name: { en: 'Credit file', zh: '征信查询与异议' },
    definition: 'what we report to a credit bureau: ask, dispute, remove. Did not take the loan → unauthorised-activity',
    owner: 'compliance-and-privacy',
    slaHours: 24,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'loan',
  },
  {
    intent: 'fees-and-interest',
    kind: 'topic',
    family: 'price-and-documents',
    name: { en: 'Fees, interest and rates charged', zh: '利息与费用' },
    definition:
      "price of our product, asked or contested: interest, guarantee or service fee, penalty, coupon not applied, exchange rate applied. Merchant's amount wrong → refund-or-disputed-charge; today's rate → transfer-and-exchange",
    owner: 'product-and-pricing',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'loan',
  },
  {
    intent: 'statements-and-certificates',
    kind: 'topic',
    family: 'price-and-documents',
    name: { en: 'Statements, contracts, certificates', zh: '对账单与证明' },
    definition:
      'a document: statement, contract, settlement or tax certificate, delivery method. A figure only → the balance intents',
    owner: 'loan-servicing',
    slaHours: 24,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'account',
  },
  {
    intent: 'card-order-and-setup',
    kind: 'topic',
    family: 'cards',
    name: { en: 'Get and set up a card', zh: '办卡、配送与激活' },
    definition:
      'order, spare, virtual, replacement for expiry or damage, delivery, activation, linking, PIN. Replacement because lost → lost-stolen-or-compromised',
    owner: 'cards-and-wallet',
    slaHours: 24,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'card',
  },
  {
    intent: 'card-declined',
    kind: 'topic',
    family: 'cards',
    name: { en: 'Card does not work', zh: '刷卡或取现失败' },
    definition: 'payment, contactless or cash machine refused. We froze it → account-restricted',
    owner: 'cards-and-wallet',
    slaHours: 4,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'card',
  },
  {
    intent: 'balance-and-transactions',
    kind: 'topic',
    family: 'wallet-and-transfers',
    name: { en: 'Balance and transactions', zh: '余额与交易明细' },
    definition:
      'balance, history, what a recognised entry is, why it is pending or reversed. Wants money back → refund-or-disputed-charge',
    owner: 'cards-and-wallet',
    slaHours: 24,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'account',
  },
  {
    intent: 'top-up-and-incoming-money',
    kind: 'topic',
    family: 'wallet-and-transfers',
    name: { en: 'Add or receive money', zh: '充值与收款' },
    definition:
      'money into the wallet: methods, limits, failed, reverted, sent but not in the balance. Loan money → disbursement-delay',
    owner: 'cards-and-wallet',
    slaHours: 8,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'transaction',
  },
  {
    intent: 'transfer-and-exchange',
    kind: 'topic',
    family: 'wallet-and-transfers',
    name: { en: 'Send or convert money', zh: '汇款与换汇' },
    definition:
      "how, how long, limits, today's rate; orders a transfer or conversion. Already ordered → transfer-problem-or-recall",
    owner: 'cross-border-payments',
    slaHours: 24,
    risk: 'low',
    selfService: { kind: 'full' },
    object: 'account',
  },
  {
    intent: 'transfer-problem-or-recall',
    kind: 'topic',
    family: 'wallet-and-transfers',
    name: { en: 'Transfer failed, late or to be recalled', zh: '转账异常与撤回' },
    definition:
      'ordered transfer pending, failed, refused, not received, sent wrongly, to be stopped. Sent because deceived → scam-victim',
    owner: 'cross-border-payments',
    slaHours: 4,
    risk: 'medium',
    selfService: { kind: 'protective', actions: ['recall'] },
    object: 'transaction',
  },
  {
    intent: 'refund-or-disputed-charge',
    kind: 'topic',
    family: 'wallet-and-transfers',
    name: { en: 'Refund or disputed charge', zh: '退款与交易争议' },
    definition:
      'own transaction, wants money back: double, wrong amount, goods not received, refund missing, cash short. Not his → unauthorised-activity',
    owner: 'cards-and-wallet',
    slaHours: 24,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'transaction',
  },
  {
    intent: 'lost-stolen-or-compromised',
    kind: 'topic',
    family: 'fraud-and-security',
    name: { en: 'Lost, stolen or compromised', zh: '挂失与被盗用风险' },
    definition:
      'card, phone or credentials out of control, swallowed card; no transaction named. Transaction named → unauthorised-activity',
    owner: 'fraud-and-security',
    slaHours: 0.25,
    risk: 'critical',
    selfService: { kind: 'protective', actions: ['block'] },
    object: 'card',
  },
  {
    intent: 'unauthorised-activity',
    kind: 'topic',
    family: 'fraud-and-security',
    name: { en: 'Transaction or loan not mine', zh: '非本人交易或冒名贷款' },
    definition: 'a payment, withdrawal, debit or loan the customer did not make or take. Made it under deception → scam-victim',
    owner: 'fraud-and-security',
    slaHours: 1,
    risk: 'critical',
    selfService: { kind: 'protective', actions: ['block', 'stop-collection'] },
    object: 'transaction',
  },
  {
    intent: 'scam-victim',
    kind: 'topic',
    family: 'fraud-and-security',
    name: { en: 'Deceived into paying or sharing', zh: '被诈骗' },
    definition: 'paid or gave codes or data under deception. Only suspects a contact → message-authenticity',
    owner: 'fraud-and-security',
    slaHours: 0.25,
    risk: 'critical',
    selfService: { kind: 'protective', actions: ['block', 'recall'] },
    object: 'transaction',
  },
  {
    intent: 'message-authenticity',
    kind: 'topic',
    family: 'fraud-and-security',
    name: { en: 'Is this really from you?', zh: '核实官方身份' },
    definition: 'asks whether a message, call, site or person is ours; nothing given yet',
    owner: 'fraud-and-security',
    slaHours: 4,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'person',
  },
  {
    intent: 'contact-opt-out',
    kind: 'topic',
    family: 'contact-and-privacy',
    name: { en: 'Stop or change contact', zh: '退订与联系偏好' },
    definition:
      'less, none, other channel, hours or language. Stop all use of data → data-privacy-request; not the customer → wrong-person-contacted',
    owner: 'compliance-and-privacy',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'protective', actions: ['record-and-stop'] },
    object: 'person',
  },
  {
    intent: 'wrong-person-contacted',
    kind: 'topic',
    family: 'contact-and-privacy',
    name: { en: 'Wrong person contacted', zh: '打错或骚扰第三人' },
    definition:
      'speaker is not the customer and wants us to stop: wrong or recycled number, relative, colleague. Confirm nothing about the debt; stop that address at once',
    owner: 'compliance-and-privacy',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'protective', actions: ['stop-address'] },
    object: 'person',
  },
  {
    intent: 'data-privacy-request',
    kind: 'topic',
    family: 'contact-and-privacy',
    name: { en: 'Personal data rights', zh: '个人信息权利' },
    definition: 'access, copy, correct, erase, withdraw consent, source of data, leak, objection to automated decisions',
    owner: 'compliance-and-privacy',
    slaHours: 24,
    risk: 'high',
    selfService: { kind: 'protective', actions: ['register-the-request'] },
    object: 'person',
  },
  {
    intent: 'bereavement-or-representative',
    kind: 'topic',
    family: 'contact-and-privacy',
    name: { en: 'Death or representative', zh: '身故与代理' },
    definition:
      'customer died or is represented: heir, guardian, power of attorney, insolvency practitioner, debt adviser. Threat by a lawyer → regulator-or-legal',
    owner: 'customer-relations',
    slaHours: 8,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'person',
  },
  {
    intent: 'human-request',
    kind: 'stance',
    family: 'stance',
    name: { en: 'A person, please', zh: '转人工' },
    definition: 'wants a person now or at an agreed time (callback, appointment). Complains about no person → service-complaint',
    owner: 'customer-care',
    slaHours: 0.1,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'person',
  },
  {
    intent: 'service-complaint',
    kind: 'stance',
    family: 'stance',
    name: { en: 'Complaint about how we serve', zh: '服务投诉' },
    definition:
      'staff, waiting, promises, the bot, the process itself. About a product, price or collector → that topic + overlay complaint',
    owner: 'customer-relations',
    slaHours: 24,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'person',
  },
  {
    intent: 'regulator-or-legal',
    kind: 'stance',
    family: 'stance',
    name: { en: 'Regulator, court, lawyer, press', zh: '监管、法律与舆情' },
    definition: 'has gone or says he will go to a regulator, ombudsman, court, lawyer, police against us, media',
    owner: 'compliance-and-privacy',
    slaHours: 4,
    risk: 'high',
    selfService: { kind: 'none' },
    object: 'person',
  },
  {
    intent: 'crisis-and-safety',
    kind: 'stance',
    family: 'stance',
    name: { en: 'Risk to life or safety', zh: '生命与人身安全' },
    definition:
      'self-harm, suicide, violence, threat to others, also veiled. Approved words with local help lines; collection to this person stops',
    owner: 'customer-relations',
    slaHours: 0.1,
    risk: 'critical',
    selfService: { kind: 'none' },
    object: 'person',
  },
  {
    intent: 'case-follow-up',
    kind: 'stance',
    family: 'stance',
    name: { en: 'Chasing an existing case', zh: '进度追问' },
    definition: 'ticket number, promised callback or answer, no topic. Topic named → topic + overlay follow-up',
    owner: 'customer-care',
    slaHours: 4,
    risk: 'medium',
    selfService: { kind: 'full' },
    object: 'person',
  },
] as const satisfies readonly IntentRow[];

export type Intent = (typeof ROWS)[number]['intent'];
export type IntentFamily = (typeof ROWS)[number]['family'];
export interface IntentDefinition extends IntentRow {
  readonly intent: Intent;
  readonly family: IntentFamily;
}

/** Every intent, in the order of the taxonomy. */
export const INTENTS: readonly IntentDefinition[] = ROWS;

const BY_NAME: ReadonlyMap<string, IntentDefinition> = new Map(INTENTS.map((row) => [row.intent, row]));

export const isIntent = (name: string): name is Intent => BY_NAME.has(name);

export const intentDefinition = (intent: Intent): IntentDefinition => {
  const found = BY_NAME.get(intent);
  if (found === undefined) throw new RangeError('unknown intent');
  return found;
};

/** Labels that open no ticket of their own. */
export const CONTROL_LABELS = {
  'greeting-or-closing': {
    en: 'Greeting, thanks, yes or no',
    zh: '寒暄与应答',
    definition: 'carries no request: hello, thanks, yes, no, names and numbers alone',
  },
  'other-in-scope': {
    en: 'About us, no intent fits',
    zh: '其他相关',
    definition: 'understood and ours: partnership, jobs, prize draw; goes to a person',
  },
  'out-of-scope': {
    en: 'Not ours',
    zh: '无关',
    definition: 'weather, share tips, products nobody here sells; polite answer, no ticket; excluded from rates',
  },
} as const satisfies Record<string, { en: string; zh: string; definition: string }>;
export type ControlLabel = keyof typeof CONTROL_LABELS;
export type Label = Intent | ControlLabel;
export const LABELS: readonly Label[] = [...INTENTS.map((row) => row.intent), ...(Object.keys(CONTROL_LABELS) as ControlLabel[])];
export const isLabel = (name: string): name is Label => isIntent(name) || Object.hasOwn(CONTROL_LABELS, name);

/** How the customer stands to the matter; several at once, with any intent. */
export const OVERLAYS = {
  'wants-human': 'asks for a person in any wording, any language, also after a refusal: a person at once, bot muted',
  complaint:
    'dissatisfaction with product, service or conduct that expects an answer or remedy; the word is not needed; in doubt complaint',
  'regulator-or-legal': 'has gone or says he will go to a regulator, ombudsman, court, lawyer, police against us, media',
  crisis: 'self-harm, suicide, violence, threat to others, also veiled',
  'fraud-suspected': 'not his transaction, deceived, credentials given: protective action first, then a person',
  'cannot-pay': 'inability to pay, also mentioned in passing: hardship offer, no collection wording',
  disaster: 'flood, quake, fire, epidemic, war, or inside a declared area: front of the queue, relief request',
  'support-need':
    'needs more time, simple words, interpreter, large print, no voice, trusted person; the need, never a diagnosis',
  'third-party-speaker': 'the speaker is not or may not be the customer: disclose nothing, verify',
  represented: 'lawyer, debt adviser, breathing space, insolvency, power of attorney: contact the representative',
  'follow-up': 'repeat contact or broken promise named: attach to the open issue',
} as const satisfies Record<string, string>;
export type Overlay = keyof typeof OVERLAYS;
export const OVERLAY_NAMES = Object.keys(OVERLAYS) as readonly Overlay[];
export const isOverlay = (name: string): name is Overlay => Object.hasOwn(OVERLAYS, name);

/** A stance is used as intent only when no topic can be named; its overlay is set either way. */
export const STANCE_OVERLAY: Readonly<Partial<Record<Intent, Overlay>>> = {
  'human-request': 'wants-human',
  'service-complaint': 'complaint',
  'regulator-or-legal': 'regulator-or-legal',
  'crisis-and-safety': 'crisis',
  'case-follow-up': 'follow-up',
};

/** Precedence for route and clock, strongest first; anything not listed comes after the topic. */
export const OVERLAY_PRECEDENCE: readonly Overlay[] = [
  'crisis',
  'fraud-suspected',
  'wants-human',
  'regulator-or-legal',
  'complaint',
  'disaster',
  'cannot-pay',
  'represented',
];

/** Never dropped by a low score. */
export const RECALL_TARGETS: { readonly overlays: readonly Overlay[]; readonly intents: readonly Intent[] } = {
  overlays: ['crisis', 'fraud-suspected', 'wants-human', 'complaint', 'regulator-or-legal', 'cannot-pay', 'represented'],
  intents: ['contact-opt-out', 'wrong-person-contacted', 'collection-conduct'],
};

const RISK_ORDER: Readonly<Record<Risk, number>> = { low: 0, medium: 1, high: 2, critical: 3 };
/** Sorts the higher risk first. */
export const byRiskDescending = (a: Risk, b: Risk): number => RISK_ORDER[b] - RISK_ORDER[a];
