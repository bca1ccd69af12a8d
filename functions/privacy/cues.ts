import { isHan, isSentenceEnd, isWordUnit } from './characters.ts';
import { CONNECTORS, CUES, type CueKind, HAN_CONNECTORS } from './cue-table.ts';
import { type PhraseMatch, phraseBook } from './phrases.ts';

export type Cue = PhraseMatch<CueKind>;

const BOOK = phraseBook<CueKind>(CUES);

export const findCues = (lower: string): Cue[] => BOOK.all(lower);

/** How far a cue reaches: farther words belong to something else, and it bounds the work per number. */
export const REACH = 48;

/** The last cue that ends at or before `offset`, if within reach (binary search). */
export const cueBefore = (cues: readonly Cue[], offset: number, reach = REACH): Cue | undefined => {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const cue = cues[low - 1];
  return cue !== undefined && offset - cue.end <= reach ? cue : undefined;
};

/** Whether only connectors and light punctuation stand between: then the cue names the value. */
export const connects = (lower: string, from: number, to: number): boolean => {
  for (let i = from; i < to; ) {
    const code = lower.charCodeAt(i);
    if (isHan(code)) {
      if (!HAN_CONNECTORS.has(lower.charAt(i))) return false;
      i += 1;
    } else if (isWordUnit(code)) {
      let end = i + 1;
      while (end < to && (isWordUnit(lower.charCodeAt(end)) || lower.charCodeAt(end) === 39)) end += 1;
      if (!CONNECTORS.has(lower.slice(i, end))) return false;
      i = end;
    } else {
      if (!isLightPunctuation(lower, i)) return false;
      i += 1;
    }
  }
  return true;
};

const LIGHT = new Set([...' \t\n\r:=,+#-–"\'(<>/*_~'].map((character) => character.charCodeAt(0)));
/** A full stop is light only inside "no.", "d.o.b." and the like, that is: a space and no capital need follow, so it is allowed once. */
const isLightPunctuation = (lower: string, i: number): boolean =>
  LIGHT.has(lower.charCodeAt(i)) || (lower.charCodeAt(i) === 46 && /[onb]/.test(lower.charAt(i - 1)));

/** Whether a sentence ends between the two offsets. */
export const crossesSentence = (lower: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (isSentenceEnd(lower.charCodeAt(i))) return true;
  return false;
};

/** The kind of cue that names the value at `offset`, walking over connectors ("my card number is …"). */
export const namedBy = (lower: string, cues: readonly Cue[], offset: number): CueKind | undefined => {
  const cue = cueBefore(cues, offset);
  return cue !== undefined && connects(lower, cue.end, offset) ? cue.value : undefined;
};
