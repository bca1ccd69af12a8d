import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Alarms } from '../../observability/alarms.ts';
import type { QueueName } from '../../stages.ts';

/** Lambda takes a message at most this often before it goes to the dead-letter queue. */
const MOST_RECEIVES = 5;
/** AWS: a visibility timeout below six times the function's makes messages run twice at once. */
const VISIBILITY_PER_TIMEOUT = 6;
const QUEUE_RETENTION = Duration.days(4);
/** A dead letter keeps the day it was first sent: it needs more time than its queue, not as much. */
const DEAD_LETTER_RETENTION = Duration.days(14);

/** Where messages wait that nobody could deliver or handle. */
export const deadLetterQueue = (scope: Construct, id: string, key: IKey | undefined): Queue =>
  new Queue(scope, id, { ...encryptedWith(key), enforceSSL: true, retentionPeriod: DEAD_LETTER_RETENTION });

const encryptedWith = (key: IKey | undefined) =>
  key === undefined ? { encryption: QueueEncryption.SQS_MANAGED } : { encryption: QueueEncryption.KMS, encryptionMasterKey: key };

export interface WorkQueueProps {
  readonly name: QueueName;
  /** Intake's key, for queues on which raw words or addresses may lie (law 1). */
  readonly key?: IKey;
  readonly handlerTimeout: Duration;
  readonly batchSize: number;
  readonly batchWindow: Duration;
  readonly maxConcurrency: number;
  readonly alarms: Alarms;
}

/** A queue that drives a function, its dead-letter queue, and the two alarms that say when it does not flow. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly props: WorkQueueProps;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.props = props;
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', props.key);
    this.queue = new Queue(this, 'Queue', {
      ...encryptedWith(props.key),
      enforceSSL: true,
      retentionPeriod: QUEUE_RETENTION,
      visibilityTimeout: Duration.seconds(props.handlerTimeout.toSeconds() * VISIBILITY_PER_TIMEOUT).plus(props.batchWindow),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MOST_RECEIVES },
    });
    props.alarms.deadLetters(this, `${props.name}-dead-letters`, this.deadLetters);
    props.alarms.late(this, `${props.name}-late`, this.queue);
  }

  /** Each record of a batch succeeds or fails alone (law 3). */
  drive(lambda: IFunction): void {
    new EventSourceMapping(this, 'Drives', {
      target: lambda,
      eventSourceArn: this.queue.queueArn,
      batchSize: this.props.batchSize,
      maxBatchingWindow: this.props.batchWindow,
      maxConcurrency: this.props.maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
