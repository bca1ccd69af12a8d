import type { JsonObject } from './fields.ts';
import { nameAt, numberAt, objectsAt, textAt, wordAt } from './fields.ts';

/** What one voice says without a pause or an interruption. */
export interface Utterance {
  /** `spk_0`, `ch_1`, or '' where the job told no voices apart. */
  readonly label: string;
  readonly startMs: number | undefined;
  readonly text: string;
}

interface Word {
  readonly label: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** A pause after which the same voice begins a new utterance. */
const PAUSE_MS = 2_000;
/** Shorter gaps lie between the words of one breath: another voice in them is an overlap, not an answer. */
const BREATH_MS = 300;

/**
 * Rebuilds utterances from single words: from `channel_labels` one list per channel, else from `items` with the voice on
 * the item or, in older files, in `speaker_labels.segments` at the same time.
 */
export const utterancesFromWords = (results: JsonObject): readonly Utterance[] => {
  const channels = objectsAt(objectOf(results, 'channel_labels'), 'channels');
  const words =
    channels.length > 0
      ? channels.flatMap((channel) => readWords(objectsAt(channel, 'items'), () => nameAt(channel, 'channel_label') ?? ''))
      : readWords(objectsAt(results, 'items'), labeller(objectOf(results, 'speaker_labels')));
  return grouped(words.toSorted((a, b) => a.startMs - b.startMs));
};

const objectOf = (holder: JsonObject, key: string): JsonObject => {
  const value = holder[key];
  return typeof value === 'object' && value !== null ? (value as JsonObject) : {};
};

/** Punctuation has no time of its own: it belongs to the word before it. */
const readWords = (items: readonly JsonObject[], labelOf: (item: JsonObject) => string | undefined): readonly Word[] => {
  const words: Word[] = [];
  for (const item of items) {
    const text = textAt(objectsAt(item, 'alternatives')[0] ?? {}, 'content') ?? '';
    const last = words.at(-1);
    if (wordAt(item, 'type') === 'PUNCTUATION' && last) {
      words[words.length - 1] = { ...last, text: last.text + text };
      continue;
    }
    const startMs = milliseconds(item, 'start_time') ?? last?.endMs ?? 0;
    const endMs = Math.max(milliseconds(item, 'end_time') ?? startMs, startMs);
    words.push({ label: labelOf(item) ?? last?.label ?? '', startMs, endMs, text });
  }
  return words;
};

/** Transcribe writes seconds as strings, `"4.87"`. */
export const milliseconds = (item: JsonObject, key: string): number | undefined => {
  const seconds = numberAt(item, key);
  return seconds === undefined ? undefined : Math.round(seconds * 1_000);
};

const labeller = (speakerLabels: JsonObject) => {
  const byTime = new Map<string, string>();
  for (const segment of objectsAt(speakerLabels, 'segments')) {
    for (const item of objectsAt(segment, 'items')) {
      const label = nameAt(item, 'speaker_label') ?? nameAt(segment, 'speaker_label');
      const time = nameAt(item, 'start_time');
      if (label !== undefined && time !== undefined) byTime.set(time, label);
    }
  }
  return (item: JsonObject): string | undefined =>
    nameAt(item, 'speaker_label') ?? nameAt(item, 'channel_label') ?? byTime.get(nameAt(item, 'start_time') ?? '');
};

interface Open {
  readonly at: number;
  endMs: number;
}

/**
 * A voice goes on with its utterance until it pauses, or until another voice began to speak in a gap it left. Words that
 * merely overlap do not cut each other to pieces.
 */
const grouped = (words: readonly Word[]): readonly Utterance[] => {
  const utterances: { label: string; startMs: number; pieces: string[] }[] = [];
  const open = new Map<string, Open>();
  const lastStart = new Map<string, number>();
  for (const word of words) {
    const mine = open.get(word.label);
    const gap = word.startMs - (mine?.endMs ?? 0);
    const answered = mine !== undefined && othersBegan(lastStart, word.label, mine.endMs);
    if (mine && gap <= PAUSE_MS && !(answered && gap > BREATH_MS)) {
      utterances[mine.at]?.pieces.push(word.text);
      mine.endMs = Math.max(mine.endMs, word.endMs);
    } else {
      open.set(word.label, { at: utterances.length, endMs: word.endMs });
      utterances.push({ label: word.label, startMs: word.startMs, pieces: [word.text] });
    }
    lastStart.set(word.label, word.startMs);
  }
  return utterances.map(({ label, startMs, pieces }) => ({ label, startMs, text: joined(pieces) }));
};

const othersBegan = (lastStart: ReadonlyMap<string, number>, label: string, since: number): boolean =>
  [...lastStart].some(([other, startMs]) => other !== label && startMs >= since);

/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}，。！？、；：]/u;

const joined = (pieces: readonly string[]): string => {
  let text = '';
  for (const piece of pieces) {
    const glued = text === '' || piece === '' || UNSPACED.test(text.slice(-1)) || UNSPACED.test(piece.slice(0, 1));
    text += glued ? piece : ` ${piece}`;
  }
  return text;
};
