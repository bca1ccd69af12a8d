import { instantOf } from '../../../functions/intake/fields.ts';
import type { Instant } from '../../../shared/vocabulary/instants.ts';
import { later, toInstant } from '../../../shared/vocabulary/instants.ts';
import type { InputMessage, Inputs } from './input.ts';
import { asJson, asText, isObject } from './input.ts';

/** As intake reads a time: what it refuses (30 February, a later century) must not move the clock. */
const credible = (value: unknown): readonly Instant[] => {
  const instant = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? instantOf(value) : undefined;
  return instant === undefined ? [] : [instant];
};

const instantsIn = function* (document: Readonly<Record<string, unknown>>): Iterable<Instant> {
  yield* credible(document.endedAt);
  yield* credible(document.at);
  // EventBridge's and SNS's own: delivery reports and replies.
  yield* credible(document.time);
  yield* credible(document.Timestamp);
  for (const start of credible(document.startedAt)) {
    yield start;
    // Not `plus`, which throws: an offset of 1e300 is one document's fault and must not end the run.
    for (const turn of objects(document.turns))
      if (typeof turn.offsetMs === 'number') yield* credible(toInstant(Date.parse(start) + turn.offsetMs));
  }
  for (const turn of objects(document.turns)) yield* credible(turn.at);
  for (const item of objects(document.Transcript)) yield* credible(item.AbsoluteTime);
};

const objects = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** `…_2026-11-21T13:09:40Z.json`, `…_20261121T13:09_UTC.json` */
const KEY_TIME = /_(\d{4})-?(\d{2})-?(\d{2})_?T(\d{2}):?(\d{2})(?::?(\d{2}))?[^/_]*(?:_UTC)?\.json/;

const keyTime = (key: string): readonly Instant[] => {
  const [, year, month, day, hour, minute, second = '00'] = KEY_TIME.exec(key) ?? [];
  return year === undefined ? [] : credible(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

const timesOf = function* (message: InputMessage): Iterable<Instant> {
  if (message.sentAt !== undefined) yield message.sentAt;
  if (message.object !== undefined) yield* keyTime(message.object.key);
  const document = asJson(asText(message.bytes));
  if (isObject(document)) yield* instantsIn(document);
};

/** The latest time a message speaks of; undefined when it speaks of none. */
export const latestIn = (message: InputMessage): Instant | undefined => [...timesOf(message)].sort().at(-1);

/** The latest time anything in the input speaks of, and how many messages there are. */
export const surveyInputs = async (inputs: Inputs): Promise<{ readonly latest: Instant | undefined; readonly count: number }> => {
  let latest: Instant | undefined;
  let count = 0;
  for await (const message of inputs()) {
    count += 1;
    for (const instant of timesOf(message)) latest = latest === undefined ? instant : later(latest, instant);
  }
  return { latest, count };
};
