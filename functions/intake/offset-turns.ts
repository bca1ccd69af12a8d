import type { DraftTurn } from './draft.ts';
import type { JsonObject } from './fields.ts';
import { nameAt, numberAt, objectAt, objectsAt, textAt, wordAt } from './fields.ts';
import type { Participants } from './participants.ts';

/** Turns of the two call formats whose items carry milliseconds: Contact Lens voice and Call Analytics. */
export const readOffsetTurns = (document: JsonObject, participants: Participants): readonly DraftTurn[] => {
  const turns = objectsAt(document, 'Transcript').map((item) => ({
    id: nameAt(item, 'Id'),
    offsetMs: numberAt(item, 'BeginOffsetMillis'),
    speaker: participants.speakerOf(item),
    text: textAt(item, 'Content') ?? '',
  }));
  return inTimeOrder(turns, (turn) => turn.offsetMs);
};

/** Sorted by time where every turn has one; the document's own order where not. Equal times keep their order. */
export const inTimeOrder = <T, K extends number | string>(
  items: readonly T[],
  timeOf: (item: T) => K | undefined,
): readonly T[] => {
  const timed = items.map((item) => ({ item, time: timeOf(item) }));
  if (timed.some(({ time }) => time === undefined)) return items;
  return timed.toSorted((a, b) => (a.time === b.time ? 0 : (a.time ?? 0) < (b.time ?? 0) ? -1 : 1)).map(({ item }) => item);
};

/** Both services say so in the file; the key of the object says it too. */
export const isRedactedOutput = (document: JsonObject): boolean =>
  wordAt(objectAt(document, 'ContentMetadata'), 'Output') === 'REDACTED';
