import { createHash } from 'node:crypto';

/** What a synthesized CloudFormation template looks like to a reader; only the parts this machine needs. */
export interface TemplateDocument {
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown; readonly Type?: string }>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly Resources: Readonly<Record<string, RawResource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

export interface RawResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

/** Where the resources live: an account and region in name only, and the address of the wire for queue URLs. */
export interface Place {
  readonly origin: string;
  readonly region: string;
  readonly account: string;
  readonly stackName: string;
}

export type Resolve = (value: unknown) => unknown;

const NO_VALUE = Symbol('AWS::NoValue');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The property that names a resource of the type, where the template may choose the name. */
const NAME_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::SQS::Queue': 'QueueName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Scheduler::ScheduleGroup': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::SES::ConfigurationSet': 'Name',
};

const ARN_OF: Readonly<Record<string, (name: string, place: Place) => string>> = {
  'AWS::SQS::Queue': (name, at) => `arn:aws:sqs:${at.region}:${at.account}:${name}`,
  'AWS::DynamoDB::GlobalTable': (name, at) => `arn:aws:dynamodb:${at.region}:${at.account}:table/${name}`,
  'AWS::DynamoDB::Table': (name, at) => `arn:aws:dynamodb:${at.region}:${at.account}:table/${name}`,
  'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
  'AWS::Lambda::Function': (name, at) => `arn:aws:lambda:${at.region}:${at.account}:function:${name}`,
  'AWS::KMS::Key': (name, at) => `arn:aws:kms:${at.region}:${at.account}:key/${name}`,
  'AWS::IAM::Role': (name, at) => `arn:aws:iam::${at.account}:role/${name}`,
  'AWS::Events::EventBus': (name, at) => `arn:aws:events:${at.region}:${at.account}:event-bus/${name}`,
  'AWS::Events::Rule': (name, at) => `arn:aws:events:${at.region}:${at.account}:rule/${name}`,
  'AWS::Scheduler::Schedule': (name, at) => `arn:aws:scheduler:${at.region}:${at.account}:schedule/default/${name}`,
  'AWS::Logs::LogGroup': (name, at) => `arn:aws:logs:${at.region}:${at.account}:log-group:${name}:*`,
  'AWS::SNS::Topic': (name, at) => `arn:aws:sns:${at.region}:${at.account}:${name}`,
  'AWS::CloudWatch::Alarm': (name, at) => `arn:aws:cloudwatch:${at.region}:${at.account}:alarm:${name}`,
};

const keyIdOf = (logicalId: string): string => {
  const hex = createHash('sha256').update(logicalId).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
};

/** Resolves the intrinsic functions of a template the way CloudFormation would, with names derived from logical ids. */
export const resolver = (document: TemplateDocument, place: Place, parameters: Readonly<Record<string, string>>): Resolve => {
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': place.region,
    'AWS::AccountId': place.account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': place.stackName,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stackName}/local`,
    'AWS::NoValue': NO_VALUE,
  };

  const physicalName = (logicalId: string, resource: RawResource): string => {
    if (resource.Type === 'AWS::KMS::Key') return keyIdOf(logicalId);
    const chosen = resolve(resource.Properties?.[NAME_PROPERTY[resource.Type] ?? '']);
    if (typeof chosen === 'string' && chosen !== '') return chosen;
    return resource.Type === 'AWS::S3::Bucket' ? logicalId.toLowerCase().slice(0, 63) : logicalId;
  };

  const ref = (name: string): unknown => {
    if (name in pseudo) return pseudo[name];
    const parameter = document.Parameters?.[name];
    if (parameter !== undefined) return parameters[name] ?? parameter.Default ?? '';
    const resource = document.Resources[name];
    if (resource === undefined) throw new Error(`The template refers to ${name}, which it does not hold.`);
    const physical = physicalName(name, resource);
    if (resource.Type === 'AWS::SQS::Queue') return `${place.origin}/${place.account}/${physical}`;
    if (resource.Type === 'AWS::SNS::Topic') return ARN_OF[resource.Type]?.(physical, place);
    return physical;
  };

  const attribute = (logicalId: string, name: string): unknown => {
    const resource = document.Resources[logicalId];
    if (resource === undefined) throw new Error(`The template asks for ${logicalId}.${name}, which it does not hold.`);
    const physical = physicalName(logicalId, resource);
    if (/(^|\.)(Arn|TopicArn)$/.test(name)) return ARN_OF[resource.Type]?.(physical, place) ?? `arn:aws:local:::${physical}`;
    if (name === 'QueueUrl') return ref(logicalId);
    return /(Name|Id)$/.test(name) ? physical : `${physical}.${name}`;
  };

  const condition = (value: unknown): boolean => {
    if (typeof value === 'string') return condition(document.Conditions?.[value] ?? false);
    if (!isRecord(value)) return value === true;
    const [name, argument] = Object.entries(value)[0] ?? [];
    const list = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Fn::Equals':
        return resolve(list[0]) === resolve(list[1]);
      case 'Fn::Not':
        return !condition(list[0]);
      case 'Fn::And':
        return list.every(condition);
      case 'Fn::Or':
        return list.some(condition);
      case 'Condition':
        return condition(argument);
      default:
        throw new Error(`The template uses ${name} as a condition, which the local stack does not know.`);
    }
  };

  const substitute = (text: string, values: Record<string, unknown>): string =>
    text.replaceAll(/\$\{([^!}][^}]*)\}/g, (_, name: string) => {
      if (name in values) return String(resolve(values[name]));
      const dot = name.indexOf('.');
      return String(dot < 0 ? ref(name) : attribute(name.slice(0, dot), name.slice(dot + 1)));
    });

  const intrinsics: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => ref(String(name)),
    'Fn::GetAtt': (argument) => {
      const [id, ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
      return attribute(id ?? '', path.join('.'));
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = argument as [string, unknown];
      return (resolve(parts) as unknown[]).map(String).join(separator);
    },
    'Fn::Sub': (argument) =>
      typeof argument === 'string' ? substitute(argument, {}) : substitute(...(argument as [string, Record<string, unknown>])),
    'Fn::Select': (argument) => {
      const [index, list] = argument as [string | number, unknown];
      return (resolve(list) as unknown[])[Number(index)];
    },
    'Fn::Split': (argument) => {
      const [separator, text] = argument as [string, unknown];
      return String(resolve(text)).split(separator);
    },
    'Fn::If': (argument) => {
      const [name, yes, no] = argument as [string, unknown, unknown];
      return condition(name) ? resolve(yes) : resolve(no);
    },
    'Fn::FindInMap': (argument) => {
      const [map, first, second] = (argument as unknown[]).map((part) => String(resolve(part)));
      return document.Mappings?.[map ?? '']?.[first ?? '']?.[second ?? ''];
    },
    'Fn::ImportValue': (argument) => String(resolve(argument)),
    'Fn::GetStackOutput': (argument) => (isRecord(argument) ? String(argument.OutputName) : String(argument)),
    'Fn::ToJsonString': (argument) => JSON.stringify(resolve(argument)),
    'Fn::Base64': (argument) => Buffer.from(String(resolve(argument))).toString('base64'),
    'Fn::GetAZs': () => [`${place.region}a`, `${place.region}b`],
  };

  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve).filter((part) => part !== NO_VALUE);
    if (!isRecord(value)) return value;
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? [];
    const intrinsic = entries.length === 1 && name !== undefined ? intrinsics[name] : undefined;
    if (intrinsic !== undefined) return intrinsic(argument);
    const resolved = entries.map(([key, part]) => [key, resolve(part)] as const);
    return Object.fromEntries(resolved.filter(([, part]) => part !== NO_VALUE));
  };

  return resolve;
};

/** Whether a resource is made at all: its condition, if it has one, holds. */
export const isMade = (resource: RawResource, resolve: Resolve): boolean =>
  resource.Condition === undefined || resolve({ 'Fn::If': [resource.Condition, true, false] }) === true;
