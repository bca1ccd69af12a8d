import path from 'node:path';
import type {
  AlarmDefinition,
  BucketDefinition,
  BusDefinition,
  DashboardDefinition,
  EventSourceDefinition,
  FunctionDefinition,
  KeyDefinition,
  QueueDefinition,
  RuleDefinition,
  ScheduleDefinition,
  TableDefinition,
} from './definitions.ts';
import type { Properties } from './properties.ts';
import { list, number, optionalText, record, text } from './properties.ts';
import type { Place, RawResource, Resolve, TemplateDocument } from './resolve.ts';
import { isMade, resolver } from './resolve.ts';

/** The synthesized stack as this machine builds it. */
export interface Template {
  readonly place: Place;
  readonly resolve: Resolve;
  readonly queues: readonly QueueDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly buckets: readonly BucketDefinition[];
  readonly functions: readonly FunctionDefinition[];
  readonly eventSources: readonly EventSourceDefinition[];
  readonly schedules: readonly ScheduleDefinition[];
  readonly rules: readonly RuleDefinition[];
  readonly keys: readonly KeyDefinition[];
  readonly buses: readonly BusDefinition[];
  readonly alarms: readonly AlarmDefinition[];
  readonly dashboards: readonly DashboardDefinition[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Made resources of a type, resolved, for readers of the rest (policies). */
  ofType(type: string): readonly ResolvedResource[];
}

export interface ResolvedResource {
  readonly id: string;
  readonly properties: Properties;
}

export interface TemplateSource {
  readonly document: TemplateDocument;
  /** Folder of the cloud assembly: assets lie in it as `asset.<hash>`. */
  readonly directory: string;
  readonly stackName: string;
}

/** A port of zero stands for an address not known yet: tests of the template alone need none. */
export const NOWHERE: Place = { origin: 'http://127.0.0.1:0', region: 'us-east-1', account: '000000000000', stackName: 'local' };

export const readTemplate = (
  source: TemplateSource,
  place: Place = NOWHERE,
  parameters: Readonly<Record<string, string>> = {},
): Template => {
  const resolve = resolver(source.document, { ...place, stackName: source.stackName }, parameters);
  const made = Object.entries(source.document.Resources).filter(([, resource]) => isMade(resource, resolve));

  const ofType = (...types: readonly string[]): ResolvedResource[] =>
    made
      .filter(([, resource]) => types.includes(resource.Type))
      .map(([id, resource]) => ({ id, properties: record(resolve(resource.Properties ?? {})) }));
  const ref = (id: string): string => String(resolve({ Ref: id }));
  const arn = (id: string): string => String(resolve({ 'Fn::GetAtt': [id, 'Arn'] }));
  const rawOf = (id: string): RawResource | undefined => source.document.Resources[id];

  return {
    place,
    resolve,
    ofType,
    queues: ofType('AWS::SQS::Queue').map(({ id, properties }) => queue(id, properties, ref(id), arn(id))),
    tables: ofType('AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table').map(({ id, properties }) =>
      table(id, properties, ref(id), arn(id)),
    ),
    buckets: ofType('AWS::S3::Bucket').map(({ id, properties }) => ({
      id,
      name: ref(id),
      arn: arn(id),
      announces: record(properties.NotificationConfiguration).EventBridgeConfiguration !== undefined,
      ...bucketKey(properties),
    })),
    functions: ofType('AWS::Lambda::Function').map(({ id, properties }) => ({
      id,
      name: ref(id),
      arn: arn(id),
      roleId: roleOf(rawOf(id)),
      assetDirectory: path.join(source.directory, `asset.${text(record(properties.Code).S3Key).replace(/\.\w+$/, '')}`),
      handler: text(properties.Handler),
      timeoutSeconds: number(properties.Timeout, 3),
      memoryMegabytes: number(properties.MemorySize, 128),
      environment: mapValues(record(record(properties.Environment).Variables), String),
    })),
    eventSources: ofType('AWS::Lambda::EventSourceMapping').map(({ id, properties }) => ({
      id,
      functionId: functionOf(
        text(properties.FunctionName),
        ofType('AWS::Lambda::Function').map(({ id }) => [id, ref(id)]),
      ),
      queueArn: text(properties.EventSourceArn),
      batchSize: number(properties.BatchSize, 10),
      windowSeconds: number(properties.MaximumBatchingWindowInSeconds, 0),
      reportsFailures: list(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
      maximumConcurrency: number(record(properties.ScalingConfig).MaximumConcurrency, 0) || undefined,
    })),
    schedules: ofType('AWS::Scheduler::Schedule').map(({ id, properties }) => ({
      id,
      name: ref(id),
      expression: text(properties.ScheduleExpression),
      targetArn: text(record(properties.Target).Arn),
      input: optionalText(record(properties.Target).Input),
    })),
    rules: ofType('AWS::Events::Rule')
      .filter(({ properties }) => properties.EventPattern !== undefined)
      .map(({ id, properties }) => ({
        id,
        busName: (optionalText(properties.EventBusName) ?? 'default').split('/').at(-1) ?? 'default',
        pattern: record(properties.EventPattern),
        targetArns: list(properties.Targets).map((target) => text(record(target).Arn)),
      })),
    keys: ofType('AWS::KMS::Key').map(({ id, properties }) => ({
      id,
      keyId: ref(id),
      arn: arn(id),
      spec: optionalText(properties.KeySpec) ?? 'SYMMETRIC_DEFAULT',
    })),
    buses: ofType('AWS::Events::EventBus').map(({ id }) => ({ id, name: ref(id), arn: arn(id) })),
    alarms: ofType('AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm').map(({ id, properties }) => ({
      id,
      name: optionalText(properties.AlarmName) ?? ref(id),
      description: optionalText(properties.AlarmDescription) ?? '',
      properties,
    })),
    dashboards: ofType('AWS::CloudWatch::Dashboard').map(({ id, properties }) => ({
      id,
      body: JSON.parse(text(properties.DashboardBody)) as DashboardDefinition['body'],
    })),
    outputs: mapValues(record(source.document.Outputs ?? {}), (output) => String(resolve(record(output).Value))),
  };
};

const mapValues = <Value>(values: Properties, map: (value: unknown) => Value): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));

const queue = (id: string, properties: Properties, url: string, arn: string): QueueDefinition => {
  const redrive = record(properties.RedrivePolicy);
  const key = optionalText(properties.KmsMasterKeyId);
  return {
    id,
    name: arn.split(':').at(-1) ?? id,
    url,
    arn,
    visibilitySeconds: number(properties.VisibilityTimeout, 30),
    delaySeconds: number(properties.DelaySeconds, 0),
    ...(redrive.deadLetterTargetArn === undefined
      ? {}
      : { redrive: { deadLetterArn: text(redrive.deadLetterTargetArn), maxReceiveCount: number(redrive.maxReceiveCount, 10) } }),
    ...(key === undefined ? {} : { key }),
  };
};

const table = (id: string, properties: Properties, name: string, arn: string): TableDefinition => {
  const replica = record(list(properties.Replicas)[0]);
  const key =
    optionalText(record(replica.SSESpecification).KMSMasterKeyId) ??
    optionalText(record(properties.SSESpecification).KMSMasterKeyId);
  return {
    id,
    name,
    arn,
    keySchema: list(properties.KeySchema) as TableDefinition['keySchema'],
    attributes: list(properties.AttributeDefinitions) as TableDefinition['attributes'],
    indexes: list(properties.GlobalSecondaryIndexes) as TableDefinition['indexes'],
    ...(key === undefined ? {} : { key }),
  };
};

const bucketKey = (properties: Properties): { key?: string } => {
  const rule = record(list(record(properties.BucketEncryption).ServerSideEncryptionConfiguration)[0]);
  const key = optionalText(record(rule.ServerSideEncryptionByDefault).KMSMasterKeyID);
  return key === undefined ? {} : { key };
};

/** The role a function runs as, by logical id. */
const roleOf = (resource: RawResource | undefined): string | undefined => {
  const role = record(resource?.Properties?.Role)['Fn::GetAtt'];
  return Array.isArray(role) ? String(role[0]) : undefined;
};

/** A mapping may name its function by name, ARN, or an alias's ARN. */
const functionOf = (nameOrArn: string, functions: readonly (readonly [id: string, name: string])[]): string => {
  const name = nameOrArn.startsWith('arn:') ? nameOrArn.split(':')[6] : nameOrArn;
  return functions.find(([, known]) => known === name)?.[0] ?? nameOrArn;
};
