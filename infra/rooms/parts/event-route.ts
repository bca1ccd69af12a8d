import { Aws } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmName } from '../../observability/alarm-register.ts';
import type { Alarms } from '../../observability/alarms.ts';
import { acknowledgeTargetDeadLetters } from './acknowledge.ts';
import { deadLetterQueue } from './work-queue.ts';

const EVENTS = new ServicePrincipal('events.amazonaws.com');

export interface EventRouteProps {
  readonly description: string;
  /** By the name of the rule; several rules share one target and one dead-letter queue. */
  readonly patterns: Readonly<Record<string, EventPattern>>;
  readonly to: Queue;
  readonly key: IKey;
  readonly alarms: Alarms;
  readonly undelivered: AlarmName;
}

/**
 * Events of this account's default bus into a queue. EventBridge gives up after 24 hours, so what it could not deliver lands in a
 * dead-letter queue. Written out by hand: CDK's own target lets any account's rule send, unless a feature flag of the app is set.
 */
export class EventRoute extends Construct {
  readonly undelivered: Queue;

  constructor(scope: Construct, id: string, props: EventRouteProps) {
    super(scope, id);
    this.undelivered = deadLetterQueue(this, 'Undelivered', props.key);
    const rules = Object.entries(props.patterns).map(([name, eventPattern]) => {
      const rule = new Rule(this, name, { description: props.description, eventPattern });
      rule.addTarget({
        bind: () => ({ arn: props.to.queueArn, deadLetterConfig: { arn: this.undelivered.queueArn }, targetResource: props.to }),
      });
      return rule.ruleArn;
    });
    for (const queue of [props.to, this.undelivered]) {
      queue.addToResourcePolicy(
        new PolicyStatement({
          principals: [EVENTS],
          actions: ['sqs:SendMessage'],
          resources: [queue.queueArn],
          conditions: { ArnEquals: { 'aws:SourceArn': rules }, StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
        }),
      );
    }
    acknowledgeTargetDeadLetters(this.undelivered);
    props.alarms.deadLetters(this, props.undelivered, this.undelivered);
  }
}

/** EventBridge seals what it puts on a queue with the queue's key. Any rule of this account and region, and of no other. */
export const letEventsSealWith = (key: IKey): void => {
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'EventBridgeToOurQueues',
      principals: [EVENTS],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:rule/*` },
      },
    }),
  );
};
