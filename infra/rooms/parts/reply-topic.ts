import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

const TEXT_MESSAGES = new ServicePrincipal('sms-voice.amazonaws.com');
const TOPICS = new ServicePrincipal('sns.amazonaws.com');

export interface ReplyTopicProps {
  readonly to: Queue;
  /** Intake's key: replies carry a number and raw words (law 1). */
  readonly key: IKey;
  /** Where SNS leaves what it could not hand over; it has an alarm already. */
  readonly undelivered: Queue;
}

/**
 * What customers answer to a text message: End User Messaging publishes each answer on an SNS topic (it knows no other way), which hands
 * it to the receipts queue. Set this topic as the two-way channel of your number; the stack's output `ReplyTopic` names it. Policies as in
 * AWS's guide "Topic policies for Amazon SNS topics", with the account and source conditions it recommends. By hand, because CDK's own
 * subscription lets any topic of any account use the key.
 */
export class ReplyTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: ReplyTopicProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'Careline replies', masterKey: props.key, enforceSSL: true });
    const { topicArn } = this.topic;
    const numbers = `arn:${Aws.PARTITION}:sms-voice:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`;
    this.topic.addToResourcePolicy(from(TEXT_MESSAGES, 'OurNumbersOnly', ['sns:Publish'], topicArn, numbers));
    const seal = ['kms:Decrypt', 'kms:GenerateDataKey'];
    props.key.addToResourcePolicy(from(TEXT_MESSAGES, 'TextMessagesToReplyTopic', seal, '*', numbers));
    const topics = `arn:${Aws.PARTITION}:sns:${Aws.REGION}:${Aws.ACCOUNT_ID}:*`;
    props.key.addToResourcePolicy(from(TOPICS, 'TopicsToOurQueues', seal, '*', topics));
    for (const queue of [props.to, props.undelivered]) {
      queue.addToResourcePolicy(from(TOPICS, 'OurReplyTopic', ['sqs:SendMessage'], queue.queueArn, topicArn));
    }
    new CfnSubscription(this, 'ToQueue', {
      topicArn,
      protocol: 'sqs',
      endpoint: props.to.queueArn,
      redrivePolicy: { deadLetterTargetArn: props.undelivered.queueArn },
    });
  }
}

const from = (service: ServicePrincipal, sid: string, actions: string[], resource: string, source: string): PolicyStatement =>
  new PolicyStatement({
    sid,
    principals: [service],
    actions,
    resources: [resource],
    conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': source } },
  });
