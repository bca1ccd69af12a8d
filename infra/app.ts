import { Annotations, App, CfnOutput, Stack, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { Careline } from './careline.ts';
import { readSettings, readStage, type Settings, type StageName } from './stages.ts';

/** The stack of a stage. No account and no region in it: the same template goes wherever it is deployed. */
export const carelineStack = (app: App, stage: StageName, settings: Settings): Stack => {
  const stack = new Stack(app, `Careline-${stage}`, {
    description: `Careline, customer support workflow (${stage})`,
    terminationProtection: stage === 'prod',
  });
  Tags.of(stack).add('application', 'careline');
  Tags.of(stack).add('stage', stage);
  const careline = new Careline(stack, 'Careline', { stage, ...settings });
  if (settings.alarmEmail === undefined) {
    Annotations.of(stack).addWarningV2(
      'careline:nobody-is-told',
      'alarmEmail is not set: alarms ring at a topic nobody listens to',
    );
  }
  for (const [name, value] of Object.entries(addresses(careline))) new CfnOutput(stack, name, { value });
  return stack;
};

/** What the systems around it need to know. */
const addresses = ({ conversation, lifecycle, outreach, data, alarms }: Careline): Record<string, string> => ({
  ChatQueueUrl: conversation.chat.queue.queueUrl,
  VoiceQueueUrl: conversation.voice.queue.queueUrl,
  DeskQueueUrl: conversation.desk.queue.queueUrl,
  LifecycleQueueUrl: lifecycle.events.queue.queueUrl,
  ReceiptsQueueUrl: outreach.receipts.queue.queueUrl,
  ReplyTopic: outreach.replies.topic.topicArn,
  TranscriptBucket: data.transcripts.bucketName,
  CustomersTable: data.customers.tableName,
  DepartmentBus: data.bus.eventBusName,
  AlarmTopic: alarms.topic.topicArn,
});

const main = (): void => {
  const app = new App();
  const read = (name: string): unknown => app.node.tryGetContext(name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  carelineStack(app, readStage(read), readSettings(read));
  app.synth();
};

if (import.meta.main) main();
