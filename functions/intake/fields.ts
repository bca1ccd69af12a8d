import type { Instant } from '../../shared/vocabulary/instants.ts';
import { toInstant } from '../../shared/vocabulary/instants.ts';

/**
 * Tolerant reading of foreign JSON: a field that is missing or of another type is `undefined`, never an exception.
 * Numbers may come as strings (Transcribe writes seconds that way) and ids as numbers.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key; an empty one when there is none, so that paths can be walked without asking. */
export const objectAt = (holder: JsonObject, key: string): JsonObject => {
  const value = holder[key];
  return isObject(value) ? value : {};
};

/** The objects of the list under a key; whatever else is in the list is skipped. */
export const objectsAt = (holder: JsonObject, key: string): readonly JsonObject[] => {
  const value = holder[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** Text as written; undefined when it is not text. */
export const textAt = (holder: JsonObject, key: string): string | undefined => {
  const value = holder[key];
  return typeof value === 'string' ? value : undefined;
};

/** The first of the keys that holds a name or id: trimmed, never empty, at most 256 characters. */
export const nameAt = (holder: JsonObject, ...keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = holder[key];
    const name = (Number.isSafeInteger(value) ? String(value) : typeof value === 'string' ? value : '').trim();
    if (name !== '' && name.length <= 256) return name;
  }
  return undefined;
};

/** A word of an enumeration in upper case: services and manuals disagree about `VOICE` and `Voice`. */
export const wordAt = (holder: JsonObject, key: string): string | undefined => nameAt(holder, key)?.toUpperCase();

export const numberAt = (holder: JsonObject, key: string): number | undefined => {
  const value = holder[key];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const WRITTEN_INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** Before and after these nobody talked to us: a clock that was never set, a default of a serialiser, a placeholder for "never". */
const EARLIEST = '2000-01-01T00:00:00.000Z';
const LATEST = '2100-01-01T00:00:00.000Z';

/** The calendar has this day; a date parser would read 30 February as 2 March. */
const isDay = (day = ''): boolean => toInstant(`${day}T00:00:00Z`)?.startsWith(day) === true;

/**
 * An instant as documents write it. A time without a zone is read as UTC: the machine's own zone would make the same
 * document mean another time in another place.
 */
export const instantOf = (value: unknown): Instant | undefined => {
  const match = typeof value === 'string' ? WRITTEN_INSTANT.exec(value.trim()) : null;
  if (!match) return undefined;
  const [, day, time = '00:00', zone = 'Z'] = match;
  if (!isDay(day)) return undefined;
  const colonZone = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  const instant = toInstant(`${day}T${time}${colonZone}`);
  return instant !== undefined && instant >= EARLIEST && instant < LATEST ? instant : undefined;
};
