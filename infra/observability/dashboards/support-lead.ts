import type { Dashboard, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Panel } from './kpi-widgets.ts';
import { headline, pair } from './kpi-widgets.ts';
import { dashboard, days, heading } from './layout.ts';
import type { DashboardProps } from './props.ts';

const INTRO = `# Support lead · 客服主管
Is the customer helped, does the machine know what it does, do we keep the rules? Every figure is a gauge from the ledger of facts: **n** is its denominator, a gap means *no data* (never zero), contacts younger than their window are left out, not called resolved. All definitions with worked examples: functions/kpi/KPIS.md.`;

/** Efficiency on the left, its experience twin on the right. */
const TWINS: readonly { readonly heading: string; readonly pairs: readonly (readonly [Panel, Panel])[] }[] = [
  {
    heading: '## Solved at once? · 是否一次解决',
    pairs: [
      [{ kpis: ['fcr-gross', 'fcr-net'] }, { kpis: ['repeat-contacts'] }],
      [{ kpis: ['transfers-per-resolution'] }, { kpis: ['seam'] }],
      [{ kpis: ['time-to-resolution-p90'] }, { kpis: ['csat', 'csat-response-rate'] }],
    ],
  },
  {
    heading: '## What the machine does · 机器人',
    pairs: [
      [{ kpis: ['recognition-rate'] }, { kpis: ['correct-rate'] }],
      [{ kpis: ['containment'] }, { kpis: ['verified-automated-resolution'] }],
      [{ kpis: ['acceptance-success'] }, { kpis: ['effort'] }],
      [
        { kpis: ['degraded-answers'] },
        { kpis: ['mood-recovery-bot', 'mood-recovery-human'], title: 'Mood recovery · 情绪修复率' },
      ],
    ],
  },
  {
    heading: '## Getting a person · 转人工',
    pairs: [
      [
        { kpis: ['service-level', 'abandon-rate'], title: 'Service level and abandons · 服务水平与放弃率' },
        { kpis: ['denied-human-rate'] },
      ],
      [
        { kpis: ['connect-rate'] },
        { kpis: ['time-to-human-p95', 'first-response-p90'], title: 'How long customers wait · 等待时长' },
      ],
      [{ kpis: ['contacts', 'handoffs'], title: 'Contacts and handoffs today · 今日联系与转人工' }, { kpis: ['denied-humans'] }],
      [{ kpis: ['transfers-two-or-more'] }, { kpis: ['trust-incidents'] }],
    ],
  },
  {
    heading: '## Complaints and risk · 投诉与风险',
    pairs: [
      [{ kpis: ['complaint-timeliness'] }, { kpis: ['complaint-oldest-open'] }],
      [{ kpis: ['risk-intervention'] }, { kpis: ['complaints-opened'] }],
    ],
  },
];

const rows = (namespace: string): readonly (readonly IWidget[])[] => [
  heading(INTRO),
  heading('## Value · 价值'),
  ...headline(namespace, ['fcr-gross', 'transfers-per-resolution', 'csat', 'acceptance-success']),
  heading('## Technology · 技术'),
  ...headline(namespace, ['recognition-rate', 'correct-rate', 'verified-automated-resolution', 'degraded-answers']),
  heading('## Compliance · 合规'),
  ...headline(namespace, ['complaint-timeliness', 'risk-intervention', 'denied-human-rate', 'outreach-breaches']),
  ...TWINS.flatMap((section) => [
    heading(section.heading),
    ...section.pairs.flatMap(([left, right]) => pair(namespace, left, right)),
  ]),
];

/** The first page a support lead opens: value, technology and compliance in one look, then every figure beside its twin. */
export const supportLeadDashboard = (scope: Construct, props: DashboardProps): Dashboard =>
  dashboard(scope, 'SupportLead', { name: `${props.prefix}-support-lead`, rows: rows(props.namespace), range: days(7) });
