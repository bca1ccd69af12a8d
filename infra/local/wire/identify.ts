import type { Call, Service, WireRequest } from './messages.ts';
import { parseJson } from './messages.ts';

/** Who calls what, read from the signature, the path and the body. Undefined: not a signed AWS request. */
export const identify = (request: WireRequest): Omit<Call, 'number'> | undefined => {
  const credential = /Credential=([^/,\s]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? '');
  const [, caller, scope] = credential ?? [];
  if (caller === undefined || scope === undefined) return undefined;
  const understand = SERVICES[scope];
  if (understand === undefined) return undefined;
  const token = request.headers['x-amz-security-token'];
  return { caller, environment: typeof token === 'string' ? token : '', ...understand(request), request };
};

type Understood = Pick<Call, 'service' | 'action' | 'resource' | 'index' | 'objectKey'>;

const target = (request: WireRequest): string =>
  String(request.headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) ?? '';

const lastPart = (value: unknown, separator: string): string =>
  String(value ?? '')
    .split(separator)
    .at(-1) ?? '';

/** A JSON service whose action is in the target header and whose resource is a field of the body. */
const jsonService =
  (service: Service, resource: (body: Readonly<Record<string, unknown>>) => string) =>
  (request: WireRequest): Understood => {
    const body = parseJson(request.body);
    return { service, action: target(request), resource: resource(body) };
  };

/** A text under this name can only stand at the top of a request: the attributes of items are objects, and quotes in texts are escaped. */
const TABLE_NAME = /"TableName":"([^"]+)"/;
const INDEX_NAME = /"IndexName":"([^"]+)"/;

/** Items can be long and calls are many: the names are found without parsing the rest. */
const dynamodb = (request: WireRequest): Understood => {
  const text = request.body.toString('latin1');
  const table = TABLE_NAME.exec(text)?.[1];
  const index = INDEX_NAME.exec(text)?.[1];
  return {
    service: 'dynamodb',
    action: target(request),
    resource: table === undefined ? tablesOf(parseJson(request.body)) : lastPart(table, '/'),
    ...(index === undefined ? {} : { index }),
  };
};

const tablesOf = (body: Readonly<Record<string, unknown>>): string => Object.keys((body.RequestItems ?? {}) as object).join(',');

const busOf = (body: Readonly<Record<string, unknown>>): string => {
  const entries = Array.isArray(body.Entries) ? (body.Entries as { EventBusName?: string }[]) : [];
  return [...new Set(entries.map((entry) => lastPart(entry.EventBusName ?? 'default', '/')))].join(',');
};

const s3 = (request: WireRequest): Understood => {
  const url = new URL(request.path, 'http://s3');
  const [, bucket = '', ...rest] = url.pathname.split('/');
  const objectKey = rest.map(decodeURIComponent).join('/');
  return {
    service: 's3',
    action: s3Action(request, url.searchParams, objectKey !== ''),
    resource: decodeURIComponent(bucket),
    ...(objectKey === '' ? {} : { objectKey }),
  };
};

const s3Action = (request: WireRequest, query: URLSearchParams, isObject: boolean): string => {
  if (!isObject) return BUCKET_ACTIONS[request.method] ?? 'PostBucket';
  if (query.has('uploads')) return 'CreateMultipartUpload';
  if (query.has('uploadId')) return MULTIPART_ACTIONS[request.method] ?? 'UploadPart';
  if (request.method === 'PUT' && request.headers['x-amz-copy-source'] !== undefined) return 'CopyObject';
  return OBJECT_ACTIONS[request.method] ?? 'PostObject';
};

const BUCKET_ACTIONS: Readonly<Record<string, string>> = { GET: 'ListObjectsV2', HEAD: 'HeadBucket', PUT: 'CreateBucket' };
const OBJECT_ACTIONS: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};
const MULTIPART_ACTIONS: Readonly<Record<string, string>> = {
  PUT: 'UploadPart',
  POST: 'CompleteMultipartUpload',
  DELETE: 'AbortMultipartUpload',
};

const ses = (request: WireRequest): Understood => ({
  service: 'ses',
  action: request.path.startsWith('/v2/email/outbound-emails') ? 'SendEmail' : `${request.method} ${request.path}`,
  resource: String(parseJson(request.body).FromEmailAddress ?? ''),
});

const BEDROCK_ACTIONS: Readonly<Record<string, string>> = {
  converse: 'Converse',
  'converse-stream': 'ConverseStream',
  invoke: 'InvokeModel',
  'count-tokens': 'CountTokens',
};

const bedrock = (request: WireRequest): Understood => {
  const [, kind = '', resource = '', ...rest] = request.path.split('?')[0]?.split('/') ?? [];
  const operation = rest.at(-1) ?? '';
  return {
    service: 'bedrock',
    action: kind === 'guardrail' ? 'ApplyGuardrail' : (BEDROCK_ACTIONS[operation] ?? operation),
    resource: decodeURIComponent(resource),
  };
};

/** By the name in the signature's scope. */
const SERVICES: Readonly<Record<string, (request: WireRequest) => Understood>> = {
  dynamodb,
  sqs: jsonService('sqs', (body) => lastPart(body.QueueUrl ?? body.QueueName, '/')),
  kms: jsonService('kms', (body) => lastPart(body.KeyId, '/')),
  events: jsonService('events', busOf),
  'sms-voice': jsonService('sms-voice', (body) => String(body.OriginationIdentity ?? '')),
  s3,
  ses,
  bedrock,
};
