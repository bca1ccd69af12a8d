import { Duration } from 'aws-cdk-lib';
import type { Dashboard, IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { AlarmStatusWidget, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { GAUGE_SERVICE } from '../../../functions/kpi/gauges.ts';
import { dashboard, GRID_WIDTH, heading } from './layout.ts';
import type { Chart } from './operation-widgets.ts';
import { charts, counter, counters, FIVE_MINUTES, math } from './operation-widgets.ts';
import { PRICES } from './prices.ts';
import type { DashboardProps, WatchedQueue } from './props.ts';

const INTRO = `# Operations · 运维
Does everything flow, what does it cost, where is it stuck? Received = accepted + duplicates + quarantined + dead-lettered, always. Every alarm has a heading of its own name in infra/observability/RUNBOOK.md.`;

const GREATEST = { statistic: Stats.MAXIMUM, period: FIVE_MINUTES };
const HOUR = Duration.hours(1);

const alarmRow = ({ alarms = [] }: DashboardProps): readonly (readonly IWidget[])[] =>
  alarms.length === 0
    ? []
    : [
        [
          new AlarmStatusWidget({
            title: 'Alarms · 告警',
            alarms: [...alarms],
            width: GRID_WIDTH,
            height: 2 + Math.ceil(alarms.length / 8),
          }) as IWidget,
        ],
      ];

const perQueue = (
  queues: DashboardProps['queues'],
  of: (queue: WatchedQueue, name: string) => IMetric | undefined,
): readonly IMetric[] => Object.entries(queues).flatMap(([name, queue]) => of(queue, name) ?? []);

const intake = (namespace: string): readonly [Chart, Chart] => [
  {
    title: 'Accepted and duplicates · 接收与重复',
    says: 'Messages that became work, and deliveries of what was finished already, by function; sum of 5 minutes.',
    metrics: counters(namespace, 'Accepted', 'Duplicates'),
  },
  {
    title: 'Quarantined and failed · 隔离与失败',
    says: 'Messages nobody can read (their originals wait 14 days), and deliveries that failed and come again; sum of 5 minutes. Runbook: quarantine.',
    metrics: counters(namespace, 'Quarantined', 'Failed'),
    limit: { at: 1, label: 'look into it' },
  },
];

const queueCharts = (queues: DashboardProps['queues']): readonly [Chart, Chart] => [
  {
    title: 'Age of the oldest message (s) · 最旧消息',
    says: 'How long the oldest message of each queue has waited, greatest of 5 minutes. Runbook: <queue>-late.',
    metrics: perQueue(queues, ({ queue }, label) => queue.metricApproximateAgeOfOldestMessage({ ...GREATEST, label })),
    limit: { at: 300, label: 'chat is late: 5 min' },
  },
  {
    title: 'Dead letters · 死信',
    says: 'Messages set aside after five tries, by queue, greatest of 5 minutes. `npm run redrive` brings them back. Runbook: <queue>-dead-letters.',
    metrics: perQueue(queues, ({ deadLetters }, label) =>
      deadLetters?.metricApproximateNumberOfMessagesVisible({ ...GREATEST, label }),
    ),
    limit: { at: 1, label: 'any is too many' },
  },
];

const functionCharts = (functions: DashboardProps['functions']): readonly [Chart, Chart] => [
  {
    title: 'Errors and throttles · 错误与限流',
    says: 'Runs that crashed or timed out, and starts AWS refused, by function; sum of 5 minutes. Runbook: <function>-failing, functions-throttled.',
    metrics: Object.entries(functions).flatMap(([name, lambda]) => [
      lambda.metricErrors({ statistic: Stats.SUM, period: FIVE_MINUTES, label: `errors ${name}` }),
      lambda.metricThrottles({ statistic: Stats.SUM, period: FIVE_MINUTES, label: `throttles ${name}` }),
    ]),
    limit: { at: 1, label: 'look into it' },
  },
  {
    title: 'Duration, p99 (ms) · 耗时',
    says: 'Time of the slowest hundredth of runs, by function, of 5 minutes. A mean would hide them.',
    metrics: Object.entries(functions).map(([name, lambda]) =>
      lambda.metricDuration({ statistic: Stats.percentile(99), period: FIVE_MINUTES, label: name }),
    ),
  },
];

const model = (namespace: string): readonly [Chart, Chart] => [
  {
    title: 'Model calls · 模型调用',
    says: 'Calls of Bedrock, and requests whose answer was not usable (the embedded tier or a person took over); sum of 5 minutes. Runbook: model-degraded.',
    metrics: counters(namespace, 'ModelCalls', 'ModelDegraded'),
    limit: { at: 10, label: 'degraded: 10' },
  },
  {
    title: 'Tokens · 令牌',
    says: 'Input and output tokens of those calls, sum of 5 minutes.',
    metrics: counters(namespace, 'ModelInputTokens', 'ModelOutputTokens'),
  },
];

/** An hour of a counter, for rates. */
const hourly = (namespace: string, name: Parameters<typeof counter>[2]): IMetric =>
  counter(namespace, 'conversation', name).with({ period: HOUR });

const cost = ({ namespace, functions }: DashboardProps): readonly [Chart, Chart] => {
  const tokens = { inTokens: hourly(namespace, 'ModelInputTokens'), outTokens: hourly(namespace, 'ModelOutputTokens') };
  const price = `${PRICES.modelInput} * FILL(inTokens, 0) + ${PRICES.modelOutput} * FILL(outTokens, 0)`;
  const heartbeat = new Metric({
    namespace,
    metricName: 'RollupFacts',
    dimensionsMap: { service: GAUGE_SERVICE },
    statistic: Stats.MAXIMUM,
    period: HOUR,
    label: 'facts read by the rollup',
  });
  return [
    {
      title: 'Model cost per 1,000 accepted ($) · 每千次联系模型成本',
      says: `(input tokens × $${PRICES.modelInput} + output tokens × $${PRICES.modelOutput}) per million ÷ messages accepted × 1,000, of an hour; list prices of ${PRICES.asOf} (infra/observability/dashboards/prices.ts). Estimate; discounts and cache reads left out.`,
      metrics: [
        math(
          `(${price}) / 1000 / accepted`,
          { ...tokens, accepted: hourly(namespace, 'Accepted') },
          'model cost per 1,000',
          HOUR,
        ),
      ],
    },
    {
      title: 'The rollup runs · 指标汇总',
      says: `Facts read per rollup (left, greatest of an hour) and runs of every function (right, sum of an hour). A gap on the left: the KPIs get old. Runbook: rollup-silent.`,
      metrics: [heartbeat],
      right: Object.entries(functions).map(([label, lambda]) =>
        lambda.metricInvocations({ statistic: Stats.SUM, period: HOUR, label }),
      ),
    },
  ];
};

const rows = (props: DashboardProps): readonly (readonly IWidget[])[] => {
  const { namespace, queues, functions } = props;
  return [
    heading(INTRO),
    ...alarmRow(props),
    heading('## What comes in · 接收'),
    ...charts(...intake(namespace)),
    ...charts(...queueCharts(queues)),
    heading('## Functions and model · 函数与模型'),
    ...charts(...functionCharts(functions)),
    ...charts(...model(namespace)),
    heading('## Cost and rollup · 成本与汇总'),
    ...charts(...cost(props)),
  ];
};

/** For the team that runs it. */
export const operationsDashboard = (scope: Construct, props: DashboardProps): Dashboard =>
  dashboard(scope, 'Operations', { name: `${props.prefix}-operations`, rows: rows(props), range: Duration.hours(12) });
