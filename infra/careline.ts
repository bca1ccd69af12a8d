import { Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { METRICS_NAMESPACE } from './observability/alarm-register.ts';
import { Alarms } from './observability/alarms.ts';
import { Dashboards, type WatchedQueue } from './observability/dashboards/index.ts';
import { Conversation } from './rooms/conversation.ts';
import { Data, type Existing } from './rooms/data.ts';
import { Kpi } from './rooms/kpi.ts';
import { Lifecycle } from './rooms/lifecycle.ts';
import { Outreach } from './rooms/outreach.ts';
import { checkSettings, DEFAULT_SETTINGS, type Settings, STAGE_RULES, type StageName } from './stages.ts';

export interface CarelineProps extends Partial<Settings> {
  /** What is protected, how long things are kept, how much may run at once. Default: prod, the careful one. */
  readonly stage?: StageName;
  /** Tables and a transcript bucket that are there already. */
  readonly existing?: Existing;
}

/**
 * The whole workflow as one construct (decision 0001). Put it into a stack of your own:
 *
 *     const careline = new Careline(this, 'Careline', { alarmEmail: 'oncall@example.com' });
 *     careline.conversation.chat.queue.grantSendMessages(myChatPlatform);
 */
export class Careline extends Construct {
  readonly data: Data;
  readonly alarms: Alarms;
  readonly conversation: Conversation;
  readonly lifecycle: Lifecycle;
  readonly outreach: Outreach;
  readonly kpi: Kpi;
  readonly dashboards: Dashboards;

  constructor(scope: Construct, id: string, props: CarelineProps = {}) {
    super(scope, id);
    const { stage = 'prod', existing = {}, ...given } = props;
    const settings: Settings = { ...DEFAULT_SETTINGS, ...given };
    checkSettings(settings);
    const rules = STAGE_RULES[stage];

    this.data = new Data(this, 'Data', { rules, existing });
    this.alarms = new Alarms(this, 'Alarms', { email: settings.alarmEmail, rules });
    const room = { data: this.data, alarms: this.alarms, rules, settings };
    this.conversation = new Conversation(this, 'Conversation', room);
    this.lifecycle = new Lifecycle(this, 'Lifecycle', { ...room, desk: this.conversation.desk.queue });
    this.outreach = new Outreach(this, 'Outreach', {
      ...room,
      lifecycle: this.lifecycle.events.queue,
      desk: this.conversation.desk.queue,
      ...(existing.emailList === undefined ? {} : { emailList: existing.emailList }),
    });
    this.kpi = new Kpi(this, 'Kpi', room);
    this.alarms.finish();
    this.dashboards = new Dashboards(this, 'Dashboards', {
      namespace: METRICS_NAMESPACE,
      prefix: Stack.of(this).stackName,
      queues: this.watchedQueues(),
      functions: this.watchedFunctions(),
      alarms: this.alarms.composites,
    });
  }

  private watchedQueues(): Readonly<Record<string, WatchedQueue>> {
    const { conversation, lifecycle, outreach } = this;
    const { chat, voice, documents, desk } = conversation;
    return {
      chat,
      voice,
      documents,
      desk,
      lifecycle: lifecycle.events,
      'customer-due': outreach.customerDue,
      receipts: outreach.receipts,
    };
  }

  private watchedFunctions(): Readonly<Record<string, IFunction>> {
    const { conversation, lifecycle, outreach, kpi } = this;
    return {
      conversation: conversation.handler.lambda,
      lifecycle: lifecycle.handler.lambda,
      sweep: outreach.sweep.lambda,
      outreach: outreach.delivery.lambda,
      receipts: outreach.receiving.lambda,
      rollup: kpi.rollup.lambda,
    };
  }
}
