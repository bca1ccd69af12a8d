import { readFileSync } from 'node:fs';
import type { Http2Server, Http2ServerRequest, Http2ServerResponse, ServerHttp2Session } from 'node:http2';
import { createServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { EmbeddedModel } from '../../../functions/classification/embedded.ts';
import { loadEmbeddedModel } from '../../../functions/classification/embedded.ts';
import type { StandInAnswer } from './bedrock-answers.ts';
import { answerFor } from './bedrock-answers.ts';

/** How the stand-in behaves; one for all calls, or chosen per call by its number (from 0). */
export const BEDROCK_BEHAVIOURS = [
  'good',
  'malformed',
  'off-taxonomy',
  'injected',
  'throttled',
  'timeout',
  'guardrail-intervened',
  'different-every-call',
] as const;
export type BedrockBehaviour = (typeof BEDROCK_BEHAVIOURS)[number];

export interface BedrockStandInOptions {
  readonly mode?: BedrockBehaviour | ((call: number) => BedrockBehaviour);
  /** The classifier that makes the good answers plausible; the shipped one when absent. */
  readonly embedded?: EmbeddedModel;
  readonly port?: number;
}

export interface BedrockStandIn {
  /** For `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`. */
  readonly url: string;
  /** Every request body received, parsed, in order. */
  readonly requests: readonly ConverseBody[];
  readonly behave: (mode: NonNullable<BedrockStandInOptions['mode']>) => void;
  readonly close: () => Promise<void>;
}

/** What we read of a Converse request. */
export interface ConverseBody {
  readonly modelId: string;
  readonly system?: readonly { readonly text?: string; readonly cachePoint?: object }[];
  readonly messages?: readonly { readonly role: string; readonly content: readonly { readonly text?: string }[] }[];
  readonly toolConfig?: object;
  readonly inferenceConfig?: { readonly maxTokens?: number };
}

const SHIPPED = new URL('../../../functions/classification/model/intent-model.bin', import.meta.url);

const bodyOf = async (request: Http2ServerRequest): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: Http2ServerResponse, { status, error, body }: StandInAnswer): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(error === undefined ? {} : { 'x-amzn-errortype': error }),
  });
  response.end(JSON.stringify(body));
};

const PATH = /^\/model\/([^/]+)\/converse$/;

/**
 * Speaks Bedrock's Converse over HTTP for runs without an account. It is no language model and says so: its good answers
 * come from the embedded classifier, so that a whole run is plausible, repeatable and free.
 */
export const startBedrockStandIn = async (options: BedrockStandInOptions = {}): Promise<BedrockStandIn> => {
  const embedded = options.embedded ?? loadEmbeddedModel(readFileSync(SHIPPED));
  const requests: ConverseBody[] = [];
  let mode = options.mode ?? 'good';

  const handle = async (request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> => {
    const path = PATH.exec(request.url ?? '');
    if (request.method !== 'POST' || path === null)
      return send(response, {
        status: 404,
        error: 'ResourceNotFoundException',
        body: { message: 'the stand-in only knows Converse' },
      });
    const body = { ...(JSON.parse(await bodyOf(request)) as object), modelId: decodeURIComponent(path[1] ?? '') } as ConverseBody;
    const call = requests.push(body) - 1;
    const behaviour = typeof mode === 'function' ? mode(call) : mode;
    if (behaviour !== 'timeout') send(response, answerFor(behaviour, body, call, embedded));
  };

  // The SDK speaks HTTP/2 to Bedrock, also without TLS.
  const server: Http2Server = createServer((request, response) => {
    handle(request, response).catch(() =>
      send(response, { status: 400, error: 'ValidationException', body: { message: 'unreadable request' } }),
    );
  });
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    session.on('error', () => session.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    behave: (next) => {
      mode = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const session of sessions) session.destroy();
        server.close(() => resolve());
      }),
  };
};
