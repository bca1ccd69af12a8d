import { Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { CfnConfigurationSet as SmsConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { QUARANTINE_PREFIX } from '../../shared/aws/quarantine.ts';
import type { RoomProps } from './conversation.ts';
import type { Existing } from './data.ts';
import { acknowledgeQuarantine } from './parts/acknowledge.ts';
import { EventRoute } from './parts/event-route.ts';
import {
  consume,
  derivePseudonyms,
  type Grants,
  onTable,
  openAddresses,
  publishOn,
  type QueueLike,
  sendEmail,
  sendSms,
  sendTo,
  writeObjectsUnder,
} from './parts/grants.ts';
import { ReplyTopic } from './parts/reply-topic.ts';
import { RoomFunction } from './parts/room-function.ts';
import { Timetable } from './parts/timetable.ts';
import { WorkQueue } from './parts/work-queue.ts';

const SWEEP_TIMEOUT = Duration.seconds(50);
const OUTREACH_TIMEOUT = Duration.seconds(30);
const RECEIPTS_TIMEOUT = Duration.seconds(20);
const MEMORY_MB = 512;

const EMAIL_REPORTS = [
  'Email Delivered',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Rendering Failed',
  'Email Subscribed',
];

export interface OutreachProps extends RoomProps {
  /** Choices and answers of customers become inputs of the person there. */
  readonly lifecycle: QueueLike;
  /** Timers of cases send what they carry there. */
  readonly desk: QueueLike;
  /** Behind the one-click way out of optional e-mails. */
  readonly emailList?: NonNullable<Existing['emailList']>;
}

/** River 2, second half: due timers, one person at a time, at most one send per reminder; receipts settle what was sent. */
export class Outreach extends Construct {
  readonly customerDue: WorkQueue;
  readonly receipts: WorkQueue;
  readonly replies: ReplyTopic;
  readonly sweep: RoomFunction;
  readonly delivery: RoomFunction;
  readonly receiving: RoomFunction;
  private readonly emailEvents: ConfigurationSet;
  private readonly smsEvents: SmsConfigurationSet;

  constructor(scope: Construct, id: string, props: OutreachProps) {
    super(scope, id);
    this.emailEvents = new ConfigurationSet(this, 'Email', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.smsEvents = new SmsConfigurationSet(this, 'Sms', {});

    this.customerDue = this.customerDueQueue(props);
    this.receipts = this.receiptsQueue(props);
    const undelivered = this.routeReceipts(props);
    this.replies = new ReplyTopic(this, 'Replies', { to: this.receipts.queue, key: props.data.intakeKey, undelivered });

    this.sweep = this.sweepFunction(props);
    this.delivery = this.deliveryFunction(props);
    this.receiving = this.receiptsFunction(props);
    this.customerDue.drive(this.delivery.lambda);
    this.receipts.drive(this.receiving.lambda);
    new Timetable(this, 'EachMinute', {
      description: 'Careline: sweeps the timers that are due',
      when: 'rate(1 minute)',
      runs: this.sweep.lambda,
      skipAfter: Duration.minutes(1),
    });
    props.alarms.heartbeat(this, 'sweep-silent', this.sweep.lambda, Duration.minutes(1), 5);
    props.alarms.stuckClaims(this);
  }

  /** Ids only: AWS's own key is enough. */
  private customerDueQueue({ rules, alarms }: RoomProps): WorkQueue {
    return new WorkQueue(this, 'CustomerDue', {
      name: 'customer-due',
      handlerTimeout: OUTREACH_TIMEOUT,
      batchSize: 5,
      batchWindow: Duration.seconds(0),
      maxConcurrency: rules.concurrency['customer-due'],
      alarms,
    });
  }

  /** Receipts carry the address they are about: intake's key. */
  private receiptsQueue({ data, rules, alarms }: RoomProps): WorkQueue {
    return new WorkQueue(this, 'Receipts', {
      name: 'receipts',
      key: data.intakeKey,
      handlerTimeout: RECEIPTS_TIMEOUT,
      batchSize: 10,
      batchWindow: Duration.seconds(10),
      maxConcurrency: rules.concurrency.receipts,
      alarms,
    });
  }

  /** SES reports through the configuration set, End User Messaging by itself; both to the account's default bus. */
  private routeReceipts({ data, alarms }: RoomProps): Queue {
    this.emailEvents.addEventDestination('DefaultBus', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
        EmailSendingEvent.SUBSCRIPTION,
      ],
    });
    const route = new EventRoute(this, 'DeliveryReports', {
      description: 'Careline: what became of the e-mails and text messages we sent',
      patterns: {
        Emails: {
          source: ['aws.ses'],
          detailType: EMAIL_REPORTS,
          detail: { mail: { tags: { 'ses:configuration-set': [this.emailEvents.configurationSetName] } } },
        },
        // These do not say which configuration set they belong to: the handler drops what is not ours.
        TextMessages: { source: ['aws.sms-voice'], detailType: ['Text Message Delivery Status Updated'] },
      },
      to: this.receipts.queue,
      key: data.intakeKey,
      alarms,
      undelivered: 'receipts-undelivered',
    });
    return route.undelivered;
  }

  private sweepFunction({ data, rules, alarms, desk }: OutreachProps): RoomFunction {
    const grants: Grants = [onTable(data.timers, 'Query', 'PutItem', 'DeleteItem'), sendTo(this.customerDue.queue), sendTo(desk)];
    return new RoomFunction(this, 'Sweep', {
      handler: 'outreach/sweep.handler.ts',
      description: 'Careline: leases due timers and queues the people they are about',
      timeout: SWEEP_TIMEOUT,
      memoryMb: MEMORY_MB,
      environment: {
        TIMERS_TABLE: data.timers.tableName,
        CUSTOMER_DUE_QUEUE_URL: this.customerDue.queue.queueUrl,
        DESK_QUEUE_URL: desk.queueUrl,
      },
      grants,
      rules,
      alarms,
      failing: 'sweep-failing',
      retries: 0,
    });
  }

  private deliveryFunction({ data, rules, alarms, settings, emailList }: OutreachProps): RoomFunction {
    const grants: Grants = [
      consume(this.customerDue.queue),
      onTable(data.customers, 'GetItem', 'PutItem', 'UpdateItem', 'Query'),
      onTable(data.contactPoints, 'GetItem', 'Query'),
      onTable(data.timers, 'PutItem', 'DeleteItem'),
      onTable(data.facts, 'PutItem'),
      publishOn(data.bus),
      openAddresses(data.vault),
      sendEmail(settings.emailFrom, this.emailEvents.configurationSetName, emailList?.name),
      sendSms(settings.smsOrigination, this.smsEvents.ref),
    ];
    return new RoomFunction(this, 'Delivery', {
      handler: 'outreach/outreach.handler.ts',
      description: 'Careline: asks whether we may contact a person, and sends at most once',
      timeout: OUTREACH_TIMEOUT,
      memoryMb: MEMORY_MB,
      environment: {
        CUSTOMERS_TABLE: data.customers.tableName,
        CONTACT_POINTS_TABLE: data.contactPoints.tableName,
        TIMERS_TABLE: data.timers.tableName,
        FACTS_TABLE: data.facts.tableName,
        EVENT_BUS: data.bus.eventBusName,
        VAULT_KEY: data.vault.keyArn,
        OUTREACH_ENABLED: settings.outreach,
        ...(settings.emailFrom === undefined ? {} : { EMAIL_FROM: settings.emailFrom }),
        EMAIL_CONFIGURATION_SET: this.emailEvents.configurationSetName,
        ...(emailList === undefined ? {} : { EMAIL_LIST: emailList.name }),
        ...(emailList?.topic === undefined ? {} : { EMAIL_TOPIC: emailList.topic }),
        ...(settings.smsOrigination === undefined ? {} : { SMS_ORIGINATION: settings.smsOrigination }),
        SMS_CONFIGURATION_SET: this.smsEvents.ref,
      },
      grants,
      rules,
      alarms,
      failing: 'outreach-failing',
    });
  }

  private receiptsFunction({ data, rules, alarms, lifecycle }: OutreachProps): RoomFunction {
    const grants: Grants = [
      consume(this.receipts.queue),
      onTable(data.customers, 'GetItem', 'PutItem'),
      onTable(data.contactPoints, 'GetItem', 'UpdateItem'),
      onTable(data.facts, 'PutItem'),
      publishOn(data.bus),
      sendTo(lifecycle),
      derivePseudonyms(data.pseudonymKey),
      writeObjectsUnder(data.transcripts, QUARANTINE_PREFIX),
    ];
    const receiving = new RoomFunction(this, 'Receiving', {
      handler: 'outreach/receipts.handler.ts',
      description: 'Careline: settles reminders by their delivery reports; takes replies and opt-outs',
      timeout: RECEIPTS_TIMEOUT,
      memoryMb: MEMORY_MB,
      environment: {
        CUSTOMERS_TABLE: data.customers.tableName,
        CONTACT_POINTS_TABLE: data.contactPoints.tableName,
        FACTS_TABLE: data.facts.tableName,
        TRANSCRIPTS_BUCKET: data.transcripts.bucketName,
        EVENT_BUS: data.bus.eventBusName,
        LIFECYCLE_QUEUE_URL: lifecycle.queueUrl,
        PSEUDONYM_KEY: data.pseudonymKey.keyArn,
      },
      grants,
      rules,
      alarms,
      failing: 'receipts-failing',
    });
    acknowledgeQuarantine(receiving, data.transcripts, QUARANTINE_PREFIX);
    return receiving;
  }
}
