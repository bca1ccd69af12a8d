import type { IAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';

/** A queue that drives a function, with its dead letters. */
export interface WatchedQueue {
  readonly queue: IQueue;
  readonly deadLetters?: IQueue;
}

/** What the dashboards look at; names are those people say (`chat`, `conversation`). */
export interface DashboardProps {
  /** Namespace of our own metrics. */
  readonly namespace: string;
  /** In front of the dashboard's name, e.g. the stack's. */
  readonly prefix: string;
  readonly queues: Readonly<Record<string, WatchedQueue>>;
  readonly functions: Readonly<Record<string, IFunction>>;
  /** Alarms whose state is shown on top; composites first. */
  readonly alarms?: readonly IAlarm[];
}
