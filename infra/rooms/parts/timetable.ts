import { Aws, type Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

export interface TimetableProps {
  readonly description: string;
  readonly rate: 'rate(1 minute)' | 'rate(1 hour)';
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
      scheduleExpression: props.rate,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.runs.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: props.skipAfter.toSeconds() },
      },
    });
    schedule.node.addDependency(role);
  }
}
