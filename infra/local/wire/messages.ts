import type { IncomingHttpHeaders } from 'node:http';

export interface WireRequest {
  readonly method: string;
  /** Path with its query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

/** Services as their requests are signed for. */
export type Service = 'dynamodb' | 'sqs' | 's3' | 'kms' | 'ses' | 'sms-voice' | 'events' | 'bedrock';

/** One call of one function to one service, understood at the wire. */
export interface Call {
  readonly number: number;
  /** Logical id of the function that called, else the name of our own part (`player`, `bus`). */
  readonly caller: string;
  /** The execution environment that called; event sources call as their function with the environment `event-source`. */
  readonly environment: string;
  readonly service: Service;
  readonly action: string;
  /** Name of the table, queue, bucket, bus, key or model. */
  readonly resource: string;
  readonly index?: string;
  readonly objectKey?: string;
  readonly request: WireRequest;
}

/** What is kept of a call: no body, so no customer's words. */
export type CallRecord = Omit<Call, 'request'>;

export const EVENT_SOURCE = 'event-source';

export const jsonReply = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): WireReply => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

/** An error as the JSON protocols write it; REST protocols read the header instead of the body. */
export const errorReply = (status: number, name: string, message: string, more: object = {}): WireReply =>
  jsonReply(status, { __type: name, message, ...more }, { 'x-amzn-errortype': name });

export const parseJson = (body: Buffer): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};
