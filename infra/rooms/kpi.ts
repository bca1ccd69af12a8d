import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { RoomProps } from './conversation.ts';
import { type Grants, onTable } from './parts/grants.ts';
import { RoomFunction } from './parts/room-function.ts';
import { Timetable } from './parts/timetable.ts';

const TIMEOUT = Duration.minutes(5);
const MEMORY_MB = 1024;

/** River 3: each hour the ledger is folded into daily KPIs, which can be dropped and rebuilt (law 6). */
export class Kpi extends Construct {
  readonly rollup: RoomFunction;

  constructor(scope: Construct, id: string, props: RoomProps) {
    super(scope, id);
    const grants: Grants = [onTable(props.data.facts, 'Query', 'PutItem')];
    this.rollup = new RoomFunction(this, 'Rollup', {
      handler: 'kpi/rollup.handler.ts',
      description: 'Careline: folds facts into daily KPIs',
      timeout: TIMEOUT,
      memoryMb: MEMORY_MB,
      environment: { FACTS_TABLE: props.data.facts.tableName },
      grants,
      rules: props.rules,
      alarms: props.alarms,
      failing: 'rollup-failing',
      retries: 0,
    });
    const runs = this.rollup.lambda;
    const at = '<aws.scheduler.scheduled-time>';
    new Timetable(this, 'EachHour', {
      description: 'Careline: rolls up the days that may still change soon',
      when: 'rate(1 hour)',
      input: { kind: 'hourly', at },
      runs,
      skipAfter: Duration.minutes(30),
    });
    new Timetable(this, 'EachDay', {
      description: 'Careline: rolls up every day whose contacts are still maturing',
      when: 'cron(20 1 * * ? *)',
      input: { kind: 'daily', at },
      runs,
      skipAfter: Duration.hours(12),
    });
    props.alarms.heartbeat(this, 'rollup-silent', this.rollup.lambda, Duration.hours(1), 3);
  }
}
