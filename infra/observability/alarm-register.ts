import type { OperationalMetric } from '../../shared/runtime/observability.ts';

/** Namespace of every metric Careline emits itself. */
export const METRICS_NAMESPACE = 'Careline';

/**
 * The metrics of our own that alarms watch, with the functions (dimension `service`) that emit each. The function's name is the
 * only dimension, so that a month costs a few dollars however many customers there are (decision 0004). Heartbeats need none:
 * AWS already counts the runs of a function and those that failed.
 */
export const WATCHED_METRICS = {
  quarantined: { name: 'Quarantined', services: ['conversation', 'lifecycle', 'receipts'] },
  modelDegraded: { name: 'ModelDegraded', services: ['conversation'] },
  stuckClaims: { name: 'StuckClaims', services: ['outreach'] },
} as const satisfies Record<string, { readonly name: OperationalMetric; readonly services: readonly string[] }>;

/** `page`: someone is woken. `workday`: the next working day will do. */
export type Severity = 'page' | 'workday';
export type Owner = 'cloud team' | 'intake owner' | 'outreach owner' | 'kpi owner';

export interface AlarmEntry {
  readonly owner: Owner;
  readonly severity: Severity;
  /** One sentence, as the person who is paged reads it. */
  readonly means: string;
  /** The composite that speaks for this alarm, where one cause would otherwise page several times. */
  readonly spokenForBy?: CompositeName;
}

export const COMPOSITES = ['conversation-unwell', 'lifecycle-unwell', 'outreach-unwell', 'kpi-unwell'] as const;
export type CompositeName = (typeof COMPOSITES)[number];

const entry = (owner: Owner, severity: Severity, means: string, spokenForBy?: CompositeName): AlarmEntry => ({
  owner,
  severity,
  means,
  ...(spokenForBy === undefined ? {} : { spokenForBy }),
});

/** Every alarm there is. RUNBOOK.md has one heading per name, and a test compares the two lists and the template. */
export const ALARM_REGISTER = {
  'conversation-unwell': entry('cloud team', 'page', 'Transcripts or desk events wait, or the function that handles them fails.'),
  'chat-late': entry('cloud team', 'page', 'The oldest chat transcript has waited too long.', 'conversation-unwell'),
  'voice-late': entry('cloud team', 'page', 'The oldest voice transcript has waited too long.', 'conversation-unwell'),
  'documents-late': entry('cloud team', 'page', 'The oldest stored transcript has waited too long.', 'conversation-unwell'),
  'desk-late': entry('cloud team', 'page', 'The oldest desk event has waited too long.', 'conversation-unwell'),
  'conversation-failing': entry('cloud team', 'page', 'The conversation function crashes or times out.', 'conversation-unwell'),
  'chat-dead-letters': entry('cloud team', 'page', 'A chat transcript failed five times and was set aside.'),
  'voice-dead-letters': entry('cloud team', 'page', 'A voice transcript failed five times and was set aside.'),
  'documents-dead-letters': entry('cloud team', 'page', 'A stored transcript failed five times and was set aside.'),
  'documents-undelivered': entry('cloud team', 'page', 'EventBridge could not tell us of a new transcript in the bucket.'),
  'desk-undelivered': entry('cloud team', 'workday', 'EventBridge could not tell us of an Amazon Connect contact.'),
  'desk-dead-letters': entry('cloud team', 'page', 'A desk event failed five times and was set aside.'),
  'model-degraded': entry('cloud team', 'workday', 'Bedrock did not answer usably; the embedded tier and people take over.'),
  quarantine: entry('intake owner', 'workday', 'An input could not be read; its original waits 14 days under quarantine/.'),
  'lifecycle-unwell': entry('cloud team', 'page', 'Lifecycle events wait, or the function that handles them fails.'),
  'lifecycle-late': entry('cloud team', 'page', 'The oldest lifecycle event has waited too long.', 'lifecycle-unwell'),
  'lifecycle-failing': entry('cloud team', 'page', 'The lifecycle function crashes or times out.', 'lifecycle-unwell'),
  'lifecycle-dead-letters': entry('cloud team', 'page', 'A lifecycle event failed five times and was set aside.'),
  'outreach-unwell': entry('outreach owner', 'page', 'Reminders do not leave when they are due.'),
  'sweep-silent': entry('outreach owner', 'page', 'No sweep of due timers has finished for five minutes.', 'outreach-unwell'),
  'sweep-failing': entry('outreach owner', 'page', 'The sweep function crashes or times out.', 'outreach-unwell'),
  'customer-due-late': entry(
    'outreach owner',
    'page',
    'The oldest person with something due has waited too long.',
    'outreach-unwell',
  ),
  'outreach-failing': entry('outreach owner', 'page', 'The outreach function crashes or times out.', 'outreach-unwell'),
  'customer-due-dead-letters': entry(
    'outreach owner',
    'page',
    'A person with something due failed five times and was set aside.',
  ),
  'stuck-claims': entry('outreach owner', 'workday', 'A reminder was claimed and nobody knows whether it was sent.'),
  'receipts-late': entry('outreach owner', 'workday', 'The oldest delivery receipt has waited too long.'),
  'receipts-failing': entry('outreach owner', 'workday', 'The receipts function crashes or times out.'),
  'receipts-dead-letters': entry('outreach owner', 'workday', 'A delivery receipt failed five times and was set aside.'),
  'receipts-undelivered': entry('outreach owner', 'workday', 'EventBridge could not hand us a delivery receipt.'),
  'kpi-unwell': entry('kpi owner', 'workday', 'The KPIs on the dashboard are getting old.'),
  'rollup-silent': entry('kpi owner', 'workday', 'No rollup has finished for three hours.', 'kpi-unwell'),
  'rollup-failing': entry('kpi owner', 'workday', 'The rollup function crashes or times out.', 'kpi-unwell'),
  'functions-throttled': entry('cloud team', 'page', 'AWS refuses to start our functions: the account is out of concurrency.'),
} as const satisfies Record<string, AlarmEntry>;

export type AlarmName = keyof typeof ALARM_REGISTER;
