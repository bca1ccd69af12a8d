import { Aws, type Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

export interface TimetableProps {
  readonly description: string;
  /** EventBridge Scheduler's expression, in UTC. */
  readonly when: `rate(${string})` | `cron(${string})`;
  /** What the function is told; Scheduler writes the time into `<aws.scheduler.scheduled-time>`. */
  readonly input?: Readonly<Record<string, string>>;
  readonly runs: IFunction;
  /** A run that could not start by then is left out: the next one does its work too. */
  readonly skipAfter: Duration;
}

/**
 * Starts a function again and again. No retries: the next run does everything the missed one would have (CDK's default is 185
 * tries over 24 hours). Written with the L1, because the L2's target also grants every version and alias of the function.
 */
export class Timetable extends Construct {
  constructor(scope: Construct, id: string, props: TimetableProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      description: props.description,
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': `arn:${Aws.PARTITION}:scheduler:${Aws.REGION}:${Aws.ACCOUNT_ID}:schedule-group/default`,
          },
        },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [props.runs.functionArn] }));
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: props.description,
      scheduleExpression: props.when,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.runs.functionArn,
        roleArn: role.roleArn,
        ...(props.input === undefined ? {} : { input: JSON.stringify(props.input) }),
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: props.skipAfter.toSeconds() },
      },
    });
    schedule.node.addDependency(role);
  }
}
