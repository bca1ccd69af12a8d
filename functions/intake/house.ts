import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import { deskEventV1 } from '../../shared/contracts/desk-event.ts';
import type { HouseTranscript } from '../../shared/contracts/transcript.ts';
import { transcriptV1 } from '../../shared/contracts/transcript.ts';
import { defined } from '../../shared/vocabulary/defined.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import { earlier, later } from '../../shared/vocabulary/instants.ts';
import { contractRefusal } from './contract-problem.ts';
import type { DocumentContext, Parsed } from './draft.ts';
import { complete, LONGEST_MS } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { instantOf, isObject, numberAt } from './fields.ts';
import type { Refused } from './refusal.ts';
import { refused } from './refusal.ts';

const A_TIME = 'an ISO 8601 time such as 2026-11-20T09:12:00Z, from 2000 to 2099';

/** The house form, `careline.transcript/1`. */
export const parseHouse = (document: JsonObject, context: DocumentContext): Parsed => {
  const parsed = transcriptV1.schema.safeParse(tidied(document));
  if (!parsed.success) return contractRefusal(parsed.error.issues);
  const house = parsed.data;
  const unread = (['startedAt', 'endedAt'] as const).find((name) => house[name] !== undefined && !instantOf(house[name]));
  if (unread) return refused('invalid-field', { path: unread, expected: A_TIME });
  const late = house.turns.findIndex(({ offsetMs = 0 }) => offsetMs > LONGEST_MS);
  if (late >= 0) return refused('invalid-field', { path: `turns.${late}.offsetMs`, expected: 'milliseconds, at most 31 days' });
  const turns = inTimeOrder(house.turns.map((turn) => ({ ...turn, at: instantOf(turn.at) })));
  const times = turns.map((turn) => turn.at).filter((at) => at !== undefined);
  return complete(
    {
      ...identityOf(house),
      format: 'careline.transcript/1',
      channel: house.channel,
      conversationId: house.conversationId,
      startedAt: instantOf(house.startedAt) ?? (times.length > 0 ? times.reduce(earlier) : undefined),
      endedAt: instantOf(house.endedAt) ?? (times.length > 0 ? times.reduce(later) : undefined),
      redacted: false,
      turns,
      desk: house.desk && Object.keys(house.desk).length > 0 ? house.desk : undefined,
    },
    context,
  );
};

/** Turns that all say when they were said stand in that order, whatever order they were written in. */
const inTimeOrder = <Turn extends { readonly at: Instant | undefined }>(turns: readonly Turn[]): readonly Turn[] =>
  turns.every(({ at }) => at !== undefined)
    ? turns.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : 0))
    : turns;

const identityOf = ({ customerId, contactAddress, jurisdiction, language }: HouseTranscript) =>
  defined({ customerId, contactAddress, jurisdiction, language });

/** `careline.desk/1`: something people did at the desk. */
export const parseDeskEvent = (document: JsonObject): { readonly kind: 'desk'; readonly event: DeskEvent } | Refused => {
  const parsed = deskEventV1.schema.safeParse(withTextIds(withoutBlanks(document), ['eventId', 'conversationId', 'customerId']));
  if (!parsed.success) return contractRefusal(parsed.error.issues);
  return instantOf(parsed.data.at) === undefined
    ? refused('invalid-field', { path: 'at', expected: A_TIME })
    : { kind: 'desk', event: parsed.data };
};

/**
 * Serialisers of other languages write what is missing as `null` or '', ids as numbers and words in their own case. None of
 * this changes the meaning, so it is set right before the contract is asked; everything else the contract decides.
 */
const tidied = (document: JsonObject): JsonObject => {
  const top = withTextIds(withoutBlanks(document), ['conversationId', 'customerId', 'contactAddress']);
  return {
    ...lowerCased(top, 'channel'),
    ...(Array.isArray(top.turns) && { turns: top.turns.map((turn) => (isObject(turn) ? tidiedTurn(turn) : turn)) }),
    ...(isObject(top.desk) && { desk: withoutBlanks(top.desk) }),
  };
};

const tidiedTurn = (turn: JsonObject): JsonObject => {
  const kept = lowerCased(withTextIds(withoutBlanks(turn), ['id']), 'speaker');
  const offsetMs = numberAt(turn, 'offsetMs');
  // A blank turn is dropped later; here it only must not refuse the whole conversation.
  return { ...kept, ...(kept.text === undefined && { text: '' }), ...(offsetMs !== undefined && { offsetMs }) };
};

const withoutBlanks = (object: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && !(typeof value === 'string' && value.trim() === '')),
  );

const withTextIds = (object: JsonObject, names: readonly string[]): JsonObject => {
  // A larger number has lost digits when it was read: two people's ids could become one. The contract then asks for text.
  const readable = names.filter((name) => Number.isSafeInteger(object[name]) || typeof object[name] === 'string');
  return { ...object, ...Object.fromEntries(readable.map((name) => [name, String(object[name]).trim()])) };
};

const lowerCased = (object: JsonObject, name: string): JsonObject => {
  const value = object[name];
  return typeof value === 'string' ? { ...object, [name]: value.trim().toLowerCase() } : object;
};
