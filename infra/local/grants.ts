import type { LocalStack } from './stack.ts';
import type { Statement } from './template/policies.ts';
import { allows, covers, policiesOf } from './template/policies.ts';
import type { Template } from './template/template.ts';
import { iamAction } from './wire/actions.ts';
import type { CallRecord } from './wire/messages.ts';

/** A permission a call needs. */
export interface Need {
  readonly functionId: string;
  readonly action: string;
  readonly resource: string;
}

const find = <Thing extends { readonly name: string }>(things: readonly Thing[], name: string): Thing | undefined =>
  things.find((one) => one.name === name);

/** Sealing on the way in and opening on the way out: a call on something encrypted under a key of ours needs the key as well. */
const keyNeeds = (template: Template, call: CallRecord): readonly Omit<Need, 'functionId'>[] => {
  const holder =
    find(template.queues, call.resource) ?? find(template.buckets, call.resource) ?? find(template.tables, call.resource);
  const key = template.keys.find(({ keyId, arn }) => holder?.key === keyId || holder?.key === arn);
  if (key === undefined) return [];
  const writes = ['SendMessage', 'SendMessageBatch', 'PutObject', 'CopyObject', 'UploadPart'].includes(call.action);
  const actions = writes ? ['kms:GenerateDataKey'] : ['ReceiveMessage', 'GetObject'].includes(call.action) ? ['kms:Decrypt'] : [];
  return actions.map((action) => ({ action, resource: key.arn }));
};

const resourceArn = (template: Template, call: CallRecord): string => {
  const { service, resource, index, objectKey } = call;
  switch (service) {
    case 'dynamodb':
      return `${find(template.tables, resource)?.arn ?? resource}${index === undefined ? '' : `/index/${index}`}`;
    case 'sqs':
      return find(template.queues, resource)?.arn ?? resource;
    case 's3':
      return `${find(template.buckets, resource)?.arn ?? resource}${objectKey === undefined ? '' : `/${objectKey}`}`;
    case 'kms':
      return template.keys.find(({ keyId, arn }) => keyId === resource || arn === resource)?.arn ?? resource;
    case 'events':
      return find(template.buses, resource)?.arn ?? resource;
    default:
      return resource;
  }
};

/** Everything the functions' calls needed, each once. */
export const needsOf = (template: Template, calls: readonly CallRecord[]): readonly Need[] => {
  const needs = new Map<string, Need>();
  for (const call of calls) {
    if (!template.functions.some(({ id }) => id === call.caller)) continue;
    const all = [{ action: iamAction(call), resource: resourceArn(template, call) }, ...keyNeeds(template, call)];
    for (const { action, resource } of all) {
      needs.set(`${call.caller} ${action} ${resource}`, { functionId: call.caller, action, resource });
    }
  }
  return [...needs.values()];
};

/** SES, SMS and Bedrock resources have no engine here: the action alone is compared. */
const isGranted = (statements: readonly Statement[], { action, resource }: Need): boolean => {
  if (resource.startsWith('arn:')) return allows(statements, action, resource);
  return statements.some(({ effect, actions }) => effect === 'Allow' && actions.some((glob) => covers(glob, action)));
};

export interface GrantReport {
  /** Calls made without a permission for them. */
  readonly ungranted: readonly Need[];
  /** Actions granted to a function that it never used, as `functionId action`. */
  readonly unused: readonly string[];
}

/** Compares what every function did with what its role allows (law 8). */
export const compareGrants = ({ template, wire }: Pick<LocalStack, 'template' | 'wire'>): GrantReport => {
  const needs = needsOf(template, wire.calls);
  const ungranted = needs.filter((need) => !isGranted(policiesOf(template, need.functionId), need));
  const unused = template.functions.flatMap(({ id }) => {
    const used = needs.filter(({ functionId }) => functionId === id).map(({ action }) => action);
    const granted = new Set(policiesOf(template, id).flatMap(({ effect, actions }) => (effect === 'Allow' ? actions : [])));
    return [...granted].filter((action) => !used.some((one) => covers(action, one))).map((action) => `${id} ${action}`);
  });
  return { ungranted, unused: unused.sort() };
};
