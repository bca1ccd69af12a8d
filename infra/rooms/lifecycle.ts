import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { QUARANTINE_PREFIX } from '../../shared/aws/quarantine.ts';
import type { RoomProps } from './conversation.ts';
import { acknowledgeQuarantine } from './parts/acknowledge.ts';
import {
  consume,
  derivePseudonyms,
  type Grants,
  onTable,
  publishOn,
  type QueueLike,
  sealAddresses,
  sendTo,
  writeObjectsUnder,
} from './parts/grants.ts';
import { RoomFunction } from './parts/room-function.ts';
import { WorkQueue } from './parts/work-queue.ts';

const TIMEOUT = Duration.seconds(30);
const MEMORY_MB = 512;

export interface LifecycleProps extends RoomProps {
  /** Who a conversation's contact id belongs to is told to the desk queue. */
  readonly desk: QueueLike;
}

/** River 2, first half: lifecycle events move journeys and plan reminders; addresses go into the vault. */
export class Lifecycle extends Construct {
  readonly events: WorkQueue;
  readonly handler: RoomFunction;

  constructor(scope: Construct, id: string, props: LifecycleProps) {
    super(scope, id);
    this.events = new WorkQueue(this, 'Events', {
      name: 'lifecycle',
      key: props.data.intakeKey,
      handlerTimeout: TIMEOUT,
      batchSize: 10,
      batchWindow: Duration.seconds(5),
      maxConcurrency: props.rules.concurrency.lifecycle,
      alarms: props.alarms,
    });
    this.handler = new RoomFunction(this, 'Handler', {
      handler: 'lifecycle/lifecycle.handler.ts',
      description: 'Careline: lifecycle events into journeys, reminders and sealed addresses',
      timeout: TIMEOUT,
      memoryMb: MEMORY_MB,
      environment: this.environment(props),
      grants: this.grants(props),
      rules: props.rules,
      alarms: props.alarms,
      failing: 'lifecycle-failing',
    });
    this.events.drive(this.handler.lambda);
    acknowledgeQuarantine(this.handler, props.data.transcripts, QUARANTINE_PREFIX);
  }

  private environment({ data, desk }: LifecycleProps): Record<string, string> {
    return {
      CUSTOMERS_TABLE: data.customers.tableName,
      CONTACT_POINTS_TABLE: data.contactPoints.tableName,
      TIMERS_TABLE: data.timers.tableName,
      FACTS_TABLE: data.facts.tableName,
      TRANSCRIPTS_BUCKET: data.transcripts.bucketName,
      EVENT_BUS: data.bus.eventBusName,
      DESK_QUEUE_URL: desk.queueUrl,
      PSEUDONYM_KEY: data.pseudonymKey.keyArn,
      VAULT_KEY: data.vault.keyArn,
    };
  }

  private grants({ data, desk }: LifecycleProps): Grants {
    return [
      consume(this.events.queue),
      onTable(data.customers, 'GetItem', 'PutItem', 'UpdateItem', 'Query'),
      onTable(data.contactPoints, 'GetItem', 'PutItem', 'Query'),
      onTable(data.timers, 'PutItem', 'DeleteItem'),
      onTable(data.facts, 'PutItem'),
      sendTo(desk),
      writeObjectsUnder(data.transcripts, QUARANTINE_PREFIX),
      publishOn(data.bus),
      derivePseudonyms(data.pseudonymKey),
      sealAddresses(data.vault),
    ];
  }
}
