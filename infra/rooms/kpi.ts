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
    new Timetable(this, 'EachHour', {
      description: 'Careline: rolls up the KPIs',
      rate: 'rate(1 hour)',
      runs: this.rollup.lambda,
      skipAfter: Duration.minutes(30),
    });
    props.alarms.heartbeat(this, 'rollup-silent', this.rollup.lambda, Duration.hours(1), 3);
  }
}
