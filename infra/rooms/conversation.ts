import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { QUARANTINE_PREFIX } from '../../shared/aws/quarantine.ts';
import type { Alarms } from '../observability/alarms.ts';
import { EMBEDDED_ONLY, type QueueName, reachOf, type Settings, type StageRules } from '../stages.ts';
import type { Data } from './data.ts';
import { acknowledgeModel, acknowledgeObjects, acknowledgeQuarantine } from './parts/acknowledge.ts';
import { EventRoute } from './parts/event-route.ts';
import {
  consume,
  derivePseudonyms,
  type Grants,
  invokeModel,
  onTable,
  publishOn,
  readObjects,
  writeObjectsUnder,
} from './parts/grants.ts';
import { RoomFunction } from './parts/room-function.ts';
import { WorkQueue } from './parts/work-queue.ts';

/** Ten records, each with its own time budget for the model, and some to spare. */
const TIMEOUT = Duration.seconds(60);
/** One whole processor: the embedded tier computes. */
const MEMORY_MB = 1769;

type IngressQueue = Extract<QueueName, 'chat' | 'voice' | 'documents' | 'desk'>;
const BATCHES: Readonly<Record<IngressQueue, { readonly size: number; readonly window: Duration }>> = {
  chat: { size: 10, window: Duration.seconds(1) },
  voice: { size: 10, window: Duration.seconds(5) },
  documents: { size: 10, window: Duration.seconds(5) },
  desk: { size: 10, window: Duration.seconds(1) },
};

export interface RoomProps {
  readonly data: Data;
  readonly alarms: Alarms;
  readonly rules: StageRules;
  readonly settings: Settings;
}

/** River 1: transcripts and desk events become masked, classified, routed tickets, in one invocation (decision 0003). */
export class Conversation extends Construct {
  readonly chat: WorkQueue;
  readonly voice: WorkQueue;
  readonly documents: WorkQueue;
  readonly desk: WorkQueue;
  readonly handler: RoomFunction;

  constructor(scope: Construct, id: string, props: RoomProps) {
    super(scope, id);
    const queue = (name: IngressQueue, constructId: string) =>
      new WorkQueue(this, constructId, {
        name,
        key: props.data.intakeKey,
        handlerTimeout: TIMEOUT,
        batchSize: BATCHES[name].size,
        batchWindow: BATCHES[name].window,
        maxConcurrency: props.rules.concurrency[name],
        alarms: props.alarms,
      });
    this.chat = queue('chat', 'Chat');
    this.voice = queue('voice', 'Voice');
    this.documents = queue('documents', 'Documents');
    this.desk = queue('desk', 'Desk');
    new EventRoute(this, 'NewTranscripts', {
      description: 'Careline: each new object of the transcript bucket, our own quarantine aside',
      patterns: {
        Objects: {
          source: ['aws.s3'],
          detailType: ['Object Created'],
          detail: {
            bucket: { name: [props.data.transcripts.bucketName] },
            object: { key: [{ 'anything-but': { prefix: QUARANTINE_PREFIX } }] },
          },
        },
      },
      to: this.documents.queue,
      key: props.data.intakeKey,
      alarms: props.alarms,
      undelivered: 'documents-undelivered',
    });

    new EventRoute(this, 'ContactEvents', {
      description: 'Careline: contacts queued, answered, abandoned and transferred in Amazon Connect, as desk events',
      patterns: {
        Contacts: {
          source: ['aws.connect'],
          detailType: ['Amazon Connect Contact Event'],
          detail: { eventType: ['INITIATED', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED'] },
        },
      },
      to: this.desk.queue,
      key: props.data.intakeKey,
      alarms: props.alarms,
      undelivered: 'desk-undelivered',
    });

    this.handler = new RoomFunction(this, 'Handler', {
      handler: 'conversation/conversation.handler.ts',
      description: 'Careline: transcripts and desk events into tickets',
      timeout: TIMEOUT,
      memoryMb: MEMORY_MB,
      environment: this.environment(props),
      grants: this.grants(props),
      rules: props.rules,
      alarms: props.alarms,
      failing: 'conversation-failing',
      besideCode: 'functions/classification/model/intent-model.bin',
    });
    for (const source of this.sources()) source.drive(this.handler.lambda);
    props.alarms.quarantine(this);
    if (props.settings.model !== EMBEDDED_ONLY) props.alarms.modelDegraded(this);

    acknowledgeObjects(this.handler, props.data.transcripts);
    acknowledgeQuarantine(this.handler, props.data.transcripts, QUARANTINE_PREFIX);
    const { model } = props.settings;
    if (['geo', 'global'].includes(reachOf(model))) acknowledgeModel(this.handler, model);
  }

  private sources(): readonly WorkQueue[] {
    return [this.chat, this.voice, this.documents, this.desk];
  }

  private environment({ data, settings }: RoomProps): Record<string, string> {
    return {
      CASES_TABLE: data.cases.tableName,
      CUSTOMERS_TABLE: data.customers.tableName,
      FACTS_TABLE: data.facts.tableName,
      TIMERS_TABLE: data.timers.tableName,
      TRANSCRIPTS_BUCKET: data.transcripts.bucketName,
      EVENT_BUS: data.bus.eventBusName,
      PSEUDONYM_KEY: data.pseudonymKey.keyArn,
      CLASSIFIER_MODE: settings.model === EMBEDDED_ONLY ? 'embedded-only' : 'cascade',
      BEDROCK_MODEL: settings.model,
      INFERENCE_REGION_RULE: settings.inference,
      INTENT_MODEL: './intent-model.bin',
    };
  }

  private grants({ data, settings }: RoomProps): Grants {
    return [
      ...this.sources().map(({ queue }) => consume(queue)),
      onTable(data.cases, 'GetItem', 'PutItem', 'UpdateItem', 'Query'),
      onTable(data.customers, 'GetItem', 'PutItem', 'Query'),
      onTable(data.facts, 'PutItem'),
      onTable(data.timers, 'PutItem'),
      readObjects(data.transcripts),
      writeObjectsUnder(data.transcripts, QUARANTINE_PREFIX),
      publishOn(data.bus),
      derivePseudonyms(data.pseudonymKey),
      invokeModel(settings.model),
    ];
  }
}
