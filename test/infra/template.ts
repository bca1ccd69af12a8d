import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Careline, type CarelineProps } from '../../infra/careline.ts';

export type Properties = Record<string, unknown>;
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
}

/** Bundling is left out: what is bundled does not change the template, and one test bundles everything. */
export const appWithoutBundling = (): App => new App({ context: { 'aws:cdk:bundling-stacks': [] } });

export const resourcesOf = (stack: Stack): readonly Resource[] =>
  Object.entries(Template.fromStack(stack).toJSON().Resources as Record<string, Record<string, unknown>>).map(
    ([id, resource]) => ({
      id,
      type: String(resource.Type),
      properties: (resource.Properties ?? {}) as Properties,
      deletionPolicy: resource.DeletionPolicy as string | undefined,
    }),
  );

/** The resources of a Careline in a stack of its own. */
export const careline = (props: CarelineProps = {}): readonly Resource[] => {
  const stack = new Stack(appWithoutBundling(), 'Test');
  new Careline(stack, 'Careline', props);
  return resourcesOf(stack);
};

/** Everything switched on, so that every grant is there. */
export const FULL: CarelineProps = {
  stage: 'prod',
  alarmEmail: 'oncall@example.com',
  emailFrom: 'care@example.com',
  smsOrigination: 'pool-0123',
  outreach: 'on',
};

export const ofType = (resources: readonly Resource[], type: string): readonly Resource[] =>
  resources.filter((resource) => resource.type === type);

/** The one resource of a type whose logical id begins so. */
export const named = (resources: readonly Resource[], type: string, prefix: string): Resource => {
  const [found, ...others] = ofType(resources, type).filter(({ id }) => id.startsWith(prefix));
  if (found === undefined || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} × ${type} ${prefix}…`);
  return found;
};

export const list = <Item>(value: unknown): readonly Item[] => (Array.isArray(value) ? value : [value]) as readonly Item[];

/** Logical ids a value refers to, however deep. */
export const references = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { Ref, 'Fn::GetAtt': attribute } = value as Properties;
  const own = typeof Ref === 'string' ? [Ref] : Array.isArray(attribute) ? [String(attribute[0])] : [];
  return [...own, ...Object.values(value).flatMap(references)];
};

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

export const statementsIn = (document: unknown): readonly Statement[] => list<Statement>((document as Properties).Statement);

/** The functions of the rooms, by the construct that makes each. */
export const FUNCTIONS = {
  conversation: 'CarelineConversationHandler',
  lifecycle: 'CarelineLifecycleHandler',
  sweep: 'CarelineOutreachSweep',
  delivery: 'CarelineOutreachDelivery',
  receipts: 'CarelineOutreachReceiving',
  rollup: 'CarelineKpiRollup',
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

export const functionOf = (resources: readonly Resource[], name: FunctionName): Resource =>
  named(resources, 'AWS::Lambda::Function', `${FUNCTIONS[name]}Function`);

/** `action on LogicalIdPrefix` for everything a function may do. */
export const grantsOf = (resources: readonly Resource[], name: FunctionName): readonly Statement[] => {
  const [role] = references(functionOf(resources, name).properties.Role);
  return ofType(resources, 'AWS::IAM::Policy')
    .filter(({ properties }) => references(properties.Roles).includes(role ?? ''))
    .flatMap(({ properties }) => statementsIn(properties.PolicyDocument));
};

export const may = (resources: readonly Resource[], name: FunctionName, action: string, on: string): boolean =>
  grantsOf(resources, name).some(
    (statement) =>
      list<string>(statement.Action).includes(action) && references(statement.Resource).some((id) => withoutHash(id) === on),
  );

/** A logical id without the eight characters CDK adds. */
export const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** Names of the functions that may do it. */
export const whoMay = (resources: readonly Resource[], action: string, on: string): readonly string[] =>
  (Object.keys(FUNCTIONS) as FunctionName[]).filter((name) => may(resources, name, action, on));
