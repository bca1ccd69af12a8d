import type { Dashboard, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { headline, pair } from './kpi-widgets.ts';
import { dashboard, days, heading } from './layout.ts';
import { charts, counters, FIVE_MINUTES } from './operation-widgets.ts';
import type { DashboardProps } from './props.ts';

const INTRO = `# Outreach · 主动触达
What we send, to whom we do not, and what customers make of it. No figure here is a reason to send more: each send must pass *may we contact this person, on this channel, for this purpose, now?* twice. A gap means *no data*, never zero.`;

const rows = ({ namespace, queues }: DashboardProps): readonly (readonly IWidget[])[] => {
  const due = queues['customer-due'];
  return [
    heading(INTRO),
    ...headline(namespace, ['reminders-planned', 'reminders-sent', 'reminders-deferred', 'reminders-suppressed']),
    heading('## Sent, and what it did · 发送与影响'),
    ...pair(
      namespace,
      { kpis: ['reminders-sent', 'reminders-planned'], title: 'Planned and sent today · 今日计划与发送' },
      { kpis: ['outreach-breaches', 'opt-outs-after-send'], title: 'Breaches and opt-outs · 违规与退订' },
    ),
    ...pair(
      namespace,
      { kpis: ['reminders-deferred', 'reminders-suppressed'], title: 'Not sent today · 今日未发送' },
      { kpis: ['reminder-caused'] },
    ),
    heading('## The machinery · 运行'),
    ...charts(
      {
        title: 'Outcome of each visit · 每次触达结果',
        says: 'Sent, deferred and suppressed reminders as the outreach function counts them, sum of 5 minutes. Deliveries, not reminders: a repeated message counts again here, not in the KPIs.',
        metrics: counters(namespace, 'RemindersSent', 'RemindersDeferred', 'RemindersSuppressed'),
      },
      {
        title: 'Claims nobody answered · 结果未知的发送',
        says: 'Reminders that were claimed and whose fate at the provider is unknown (never repeated), and timers found due, sum of 5 minutes. Runbook: stuck-claims.',
        metrics: counters(namespace, 'StuckClaims'),
        right: counters(namespace, 'TimersDue'),
        limit: { at: 1, label: 'look into it' },
      },
    ),
    ...(due === undefined
      ? []
      : charts(
          {
            title: 'People waiting to be visited · 待触达客户',
            says: 'Messages waiting in the customer-due queue, greatest of 5 minutes.',
            metrics: [
              due.queue.metricApproximateNumberOfMessagesVisible({
                statistic: Stats.MAXIMUM,
                period: FIVE_MINUTES,
                label: 'waiting',
              }),
            ],
          },
          {
            title: 'How long they have waited (s) · 等待时长',
            says: 'Age of the oldest message in the customer-due queue, greatest of 5 minutes. Runbook: customer-due-late.',
            metrics: [
              due.queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: FIVE_MINUTES, label: 'oldest' }),
            ],
            limit: { at: 600, label: 'late: 10 min' },
          },
        )),
  ];
};

/** For those who answer for what we send. */
export const outreachDashboard = (scope: Construct, props: DashboardProps): Dashboard =>
  dashboard(scope, 'Outreach', { name: `${props.prefix}-outreach`, rows: rows(props), range: days(7) });
