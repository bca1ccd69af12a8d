import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmRule,
  AlarmState,
  ComparisonOperator,
  CompositeAlarm,
  type IAlarm,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueName, StageRules } from '../stages.ts';
import {
  ALARM_REGISTER,
  type AlarmEntry,
  type AlarmName,
  type CompositeName,
  METRICS_NAMESPACE,
  WATCHED_METRICS,
} from './alarm-register.ts';

const ONE_MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);

/** How old the oldest message of a queue may be before someone should look. */
const LATE_AFTER: Readonly<Record<QueueName, Duration>> = {
  chat: Duration.minutes(5),
  desk: Duration.minutes(5),
  'customer-due': Duration.minutes(10),
  voice: Duration.minutes(15),
  documents: Duration.minutes(15),
  lifecycle: Duration.minutes(15),
  receipts: Duration.hours(1),
};

/** Model answers that may go wrong in a quarter of an hour before it counts as an outage. */
const DEGRADED_PER_QUARTER = 10;

interface Watch {
  readonly metric: IMetric;
  readonly above?: number;
  readonly below?: number;
  /** Of how many periods, and how many of them must be bad. */
  readonly periods?: number;
  readonly bad?: number;
  /** A heartbeat that is missing is bad; a count that is missing is zero. */
  readonly missingIsBad?: boolean;
}

/** Rings for whatever the register names, at one topic. Rooms create each alarm beside the thing it watches (style 15). */
export class Alarms extends Construct {
  readonly topic: Topic;
  /** One alarm per cause, for the top of a dashboard; complete after `finish`. */
  readonly composites: IAlarm[] = [];
  private readonly children = new Map<CompositeName, IAlarm[]>();
  private readonly functions: IFunction[] = [];

  constructor(scope: Construct, id: string, props: { readonly email: string | undefined; readonly rules: StageRules }) {
    super(scope, id);
    // CloudWatch cannot publish to a topic under AWS's own SNS key: the topic needs a key whose policy lets it.
    const key = new Key(this, 'TopicKey', {
      description: 'Careline: seals alarm messages',
      enableKeyRotation: true,
      removalPolicy: props.rules.removal,
    });
    this.topic = new Topic(this, 'Topic', { displayName: 'Careline alarms', masterKey: key, enforceSSL: true });
    key.addToResourcePolicy(fromOurAlarms('CloudWatchToAlarmTopic', ['kms:Decrypt', 'kms:GenerateDataKey'], '*'));
    this.topic.addToResourcePolicy(fromOurAlarms('OurAlarmsOnly', ['sns:Publish'], this.topic.topicArn));
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));
  }

  deadLetters(scope: Construct, name: AlarmName, queue: IQueue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: ONE_MINUTE });
    this.watch(scope, name, { metric, above: 0 });
  }

  late(scope: Construct, name: `${QueueName}-late`, queue: IQueue): void {
    const queueName = name.slice(0, -'-late'.length) as QueueName;
    const metric = queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: ONE_MINUTE });
    this.watch(scope, name, { metric, above: LATE_AFTER[queueName].toSeconds(), periods: 3, bad: 3 });
  }

  failing(scope: Construct, name: AlarmName, lambda: IFunction): void {
    this.functions.push(lambda);
    const metric = lambda.metricErrors({ statistic: Stats.SUM, period: FIVE_MINUTES });
    this.watch(scope, name, { metric, above: 0, periods: 3, bad: 2 });
  }

  quarantine(scope: Construct): void {
    this.watch(scope, 'quarantine', { metric: own('quarantined', Stats.SUM, FIVE_MINUTES), above: 0, periods: 3, bad: 1 });
  }

  modelDegraded(scope: Construct): void {
    this.watch(scope, 'model-degraded', {
      metric: own('modelDegraded', Stats.SUM, Duration.minutes(15)),
      above: DEGRADED_PER_QUARTER,
    });
  }

  stuckClaims(scope: Construct): void {
    this.watch(scope, 'stuck-claims', { metric: own('stuckClaims', Stats.MAXIMUM, FIVE_MINUTES), above: 0, periods: 3, bad: 2 });
  }

  /** A run that crashed or timed out is no heartbeat: runs less failures. No FILL: a function that never ran must read as missing. */
  heartbeat(scope: Construct, name: AlarmName, lambda: IFunction, period: Duration, silentPeriods: number): void {
    const metric = new MathExpression({
      expression: 'runs - failures',
      usingMetrics: { runs: lambda.metricInvocations({ period }), failures: lambda.metricErrors({ period }) },
      label: 'finished',
      period,
    });
    this.watch(scope, name, { metric, below: 1, periods: silentPeriods, missingIsBad: true });
  }

  /** Once every room is there: what all functions share, and the composites that page once for one cause. */
  finish(): void {
    const throttles = this.functions.map((lambda) => lambda.metricThrottles({ period: FIVE_MINUTES }));
    const metric = total('throttled', throttles, FIVE_MINUTES);
    this.watch(this, 'functions-throttled', { metric, above: 0, periods: 3, bad: 2 });
    for (const [name, alarms] of this.children) {
      const composite = new CompositeAlarm(this, pascal(name), {
        compositeAlarmName: fullName(this, name),
        alarmDescription: meaning(name),
        alarmRule: AlarmRule.anyOf(...alarms.map((alarm) => AlarmRule.fromAlarm(alarm, AlarmState.ALARM))),
      });
      composite.addAlarmAction(new SnsAction(this.topic));
      this.composites.push(composite);
    }
  }

  private watch(scope: Construct, name: AlarmName, watch: Watch): void {
    const periods = watch.periods ?? 1;
    const alarm = new Alarm(scope, pascal(name), {
      alarmName: fullName(this, name),
      alarmDescription: meaning(name),
      metric: watch.metric,
      threshold: watch.above ?? watch.below ?? 0,
      comparisonOperator:
        watch.below === undefined ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      datapointsToAlarm: watch.bad ?? periods,
      treatMissingData: watch.missingIsBad === true ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const spokenForBy = entryOf(name).spokenForBy;
    if (spokenForBy === undefined) alarm.addAlarmAction(new SnsAction(this.topic));
    else this.children.set(spokenForBy, [...(this.children.get(spokenForBy) ?? []), alarm]);
  }
}

const entryOf = (name: AlarmName): AlarmEntry => ALARM_REGISTER[name];

/** One metric of our own, over all functions that emit it. */
const own = (metric: keyof typeof WATCHED_METRICS, statistic: string, period: Duration): IMetric => {
  const { name, services } = WATCHED_METRICS[metric];
  const byService = services.map(
    (service) => new Metric({ namespace: METRICS_NAMESPACE, metricName: name, dimensionsMap: { service }, statistic, period }),
  );
  const [only, ...others] = byService;
  return only !== undefined && others.length === 0 ? only : total(name, byService, period);
};

/** A series without samples in a period counts as zero; without FILL the whole sum would be missing. */
const total = (label: string, metrics: readonly IMetric[], period: Duration): MathExpression => {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric] as const));
  const expression = Object.keys(usingMetrics)
    .map((id) => `FILL(${id}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, label, period });
};

/** The stack's name in front: an alarm is read on a telephone, where `Careline-prod` and what is wrong are all that matters. */
const fullName = (scope: Construct, name: AlarmName): string => `${Stack.of(scope).stackName}-${name}`;

const meaning = (name: AlarmName): string => {
  const { means, severity, owner } = entryOf(name);
  return `${means} (${severity}, ${owner}) infra/observability/RUNBOOK.md#${name}`;
};

const pascal = (name: string): string =>
  name
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');

const fromOurAlarms = (sid: string, actions: string[], resource: string): PolicyStatement =>
  new PolicyStatement({
    sid,
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
    actions,
    resources: [resource],
    conditions: {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:*` },
    },
  });
