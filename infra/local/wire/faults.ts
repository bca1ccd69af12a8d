import type { Call, WireReply } from './messages.ts';
import { jsonReply, parseJson } from './messages.ts';
import type { Altered, Before } from './wire.ts';

type Json = Readonly<Record<string, unknown>>;

const entries = (body: Json, field: string): readonly Json[] => (Array.isArray(body[field]) ? (body[field] as Json[]) : []);

const alter = (body: Json, answer: (answered: Json, reply: WireReply) => Json): Altered => ({
  body: Buffer.from(JSON.stringify(body)),
  answer: (reply) => (reply.status === 200 ? jsonReply(200, answer(parseJson(reply.body), reply)) : reply),
});

/** PutEvents answers for every entry, in order. */
const failEvents = (call: Call, fails: (position: number) => boolean): Before => {
  const all = entries(parseJson(call.request.body), 'Entries');
  const kept = all.filter((_, position) => !fails(position));
  const failure = { ErrorCode: 'ThrottlingException', ErrorMessage: 'Rate exceeded.' };
  if (kept.length === all.length) return 'pass';
  if (kept.length === 0) return jsonReply(200, { FailedEntryCount: all.length, Entries: all.map(() => failure) });
  return alter({ Entries: kept }, (answered) => {
    const results = [...entries(answered, 'Entries')];
    return {
      FailedEntryCount: all.length - kept.length,
      Entries: all.map((_, position) => (fails(position) ? failure : results.shift())),
    };
  });
};

/** SendMessageBatch names what went through and what did not. */
const failMessages = (call: Call, fails: (position: number) => boolean): Before => {
  const body = parseJson(call.request.body);
  const all = entries(body, 'Entries');
  const kept = all.filter((_, position) => !fails(position));
  const failed = all
    .filter((_, position) => fails(position))
    .map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError', Message: 'Try again.' }));
  if (failed.length === 0) return 'pass';
  if (kept.length === 0) return jsonReply(200, { Successful: [], Failed: failed });
  return alter({ ...body, Entries: kept }, (answered) => ({ ...answered, Failed: [...entries(answered, 'Failed'), ...failed] }));
};

/** BatchWriteItem gives back what it did not write. */
const failWrites = (call: Call, fails: (position: number) => boolean): Before => {
  const body = parseJson(call.request.body);
  const items = Object.entries((body.RequestItems ?? {}) as Record<string, readonly Json[]>);
  let position = -1;
  const kept: Record<string, Json[]> = {};
  const unprocessed: Record<string, Json[]> = {};
  for (const [table, requests] of items) {
    for (const request of requests) {
      position += 1;
      const target = fails(position) ? unprocessed : kept;
      target[table] = [...(target[table] ?? []), request];
    }
  }
  if (Object.keys(unprocessed).length === 0) return 'pass';
  if (Object.keys(kept).length === 0) return jsonReply(200, { UnprocessedItems: unprocessed });
  return alter({ ...body, RequestItems: kept }, (answered) => ({ ...answered, UnprocessedItems: unprocessed }));
};

const BATCHES: Readonly<Record<string, (call: Call, fails: (position: number) => boolean) => Before>> = {
  'events:PutEvents': failEvents,
  'sqs:SendMessageBatch': failMessages,
  'dynamodb:BatchWriteItem': failWrites,
};

/** Lets entries of a batch call fail inside an answer of 200, as the services do; other calls pass. */
export const failEntries = (call: Call, fails: (position: number) => boolean): Before =>
  BATCHES[`${call.service}:${call.action}`]?.(call, fails) ?? 'pass';
