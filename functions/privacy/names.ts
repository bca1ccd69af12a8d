import { isUpper } from './characters.ts';
import { type Finding, RANK } from './kinds.ts';
import { ALSO_WORDS, FAMILIAR_NAMES, NAME_CUES, type NameCue, NEVER_NAMES, NOT_PEOPLE, PARTICLES } from './name-tables.ts';
import { type PhraseMatch, phraseBook } from './phrases.ts';
import type { Scan } from './scan.ts';
import { wordAt } from './words.ts';

const BOOK = phraseBook<NameCue>(NAME_CUES);
const MOST_WORDS = 5;

/** Names that something announces. A name nobody announces is found only if it is learned elsewhere in the conversation. */
export const findNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const cue of BOOK.all(scan.lower)) {
    const found = nameAfter(scan, cue);
    if (found !== undefined) findings.push(found);
  }
  const opening = openingName(scan);
  return opening === undefined ? findings : [opening, ...findings];
};

const nameAfter = (scan: Scan, cue: PhraseMatch<NameCue>): Finding | undefined => {
  const first = wordAt(scan.words, cue.end);
  const gap = scan.text.slice(cue.end, Math.min(scan.words.starts[first] ?? cue.end, cue.end + 6));
  if (!isGapBeforeName(gap, cue.value)) return undefined;
  switch (cue.value) {
    case 'sure':
    case 'label':
      return nameFrom(scan, skipTitle(scan, first), { lowerCase: true, only: 'any' });
    case 'title':
    case 'greeting':
      return (
        nameFrom(scan, skipTitle(scan, first), { lowerCase: false, only: cue.value === 'title' ? 'any' : 'people' }) ??
        familiarFrom(scan, first)
      );
    case 'holder':
      return nameFrom(scan, first, { lowerCase: false, only: 'people' });
    case 'hello':
      return familiarFrom(scan, first);
    case 'maybe':
      return maybeFrom(scan, first);
    case 'signature':
      return /[,\n]/.test(gap) ? notATeam(scan, nameFrom(scan, first, { lowerCase: false, only: 'people' })) : undefined;
  }
};

const TEAM_WORDS = new Set(
  'team department dept desk support service services bank care office centre center group division unit'.split(' '),
);
/** "Regards, Privacy Team" is signed by nobody. */
const notATeam = (scan: Scan, found: Finding | undefined): Finding | undefined =>
  found !== undefined && TEAM_WORDS.has(word(scan, wordAt(scan.words, found.end))) ? undefined : found;

const isGapBeforeName = (gap: string, cue: NameCue): boolean =>
  cue === 'signature'
    ? /^[\s,.!-]{1,5}$/.test(gap)
    : cue === 'hello' || cue === 'greeting'
      ? /^[ ,]{1,3}$/.test(gap)
      : /^[ :."',-]{0,5}$/.test(gap);

const TITLES = new Set<string>(NAME_CUES.title.map((title) => title.replace('.', '')));
const skipTitle = (scan: Scan, first: number): number => (TITLES.has(word(scan, first)) ? first + 1 : first);

const word = (scan: Scan, i: number): string => {
  const start = scan.words.starts[i];
  return start === undefined ? '' : scan.lower.slice(start, Math.min(scan.words.ends[i] ?? start, start + 40));
};
const isCapital = (scan: Scan, i: number): boolean => isUpper(scan.text.charCodeAt(scan.words.starts[i] ?? -1));
const isShouted = (scan: Scan, i: number): boolean => isUpper(scan.text.charCodeAt((scan.words.starts[i] ?? -1) + 1));

interface Rules {
  /** Whether words in lower case count (a voice transcript, a hurried chat). */
  readonly lowerCase: boolean;
  readonly only: 'any' | 'people';
}

/** Whether word `i` may be part of a name. */
const isNameWord = (scan: Scan, i: number, rules: Rules): boolean => {
  const text = word(scan, i);
  if (text === '' || /\d/.test(text) || !/^\p{L}/u.test(text)) return false;
  const bare = text.replace(/'s$/, '');
  if (NEVER_NAMES.has(bare)) return isCapital(scan, i) && ALSO_WORDS.has(bare) && !isShouted(scan, i);
  if (rules.only === 'people' && NOT_PEOPLE.has(bare)) return false;
  return rules.lowerCase || isCapital(scan, i);
};

/** The name that begins at word `first`: up to five words joined by spaces, hyphens or initials' dots. */
export const nameFrom = (scan: Scan, first: number, rules: Rules): Finding | undefined => {
  if (!isNameWord(scan, first, rules)) return undefined;
  const capital = isCapital(scan, first);
  const most = capital ? MOST_WORDS : 3;
  let last = first;
  for (let i = first + 1; i < first + most && isJoined(scan, i); i += 1) {
    if (PARTICLES.has(word(scan, i))) continue;
    if (!isNameWord(scan, i, capital ? { ...rules, lowerCase: false } : rules)) break;
    last = i;
  }
  return nameFinding(scan, first, last);
};

const isJoined = (scan: Scan, i: number): boolean => {
  const start = scan.words.starts[i];
  return (
    start !== undefined &&
    /^(?:[ -]|\. ?|' ?)$/.test(scan.text.slice(scan.words.ends[i - 1], Math.min(start, (scan.words.ends[i - 1] ?? 0) + 3))) &&
    !endsSentence(scan, i)
  );
};
/** A full stop joins only after an initial ("J. Smith"). */
const endsSentence = (scan: Scan, i: number): boolean => {
  const before = scan.words.ends[i - 1] ?? 0;
  return scan.text.charCodeAt(before) === 46 && before - (scan.words.starts[i - 1] ?? 0) > 1;
};

const nameFinding = (scan: Scan, first: number, last: number): Finding => {
  const start = scan.words.starts[first] ?? 0;
  const full = scan.words.ends[last] ?? start;
  const end = /'s$/.test(scan.lower.slice(start, full).slice(-2)) ? full - 2 : full;
  const value = scan.lower
    .slice(start, end)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
  return { start, end, kind: 'NAME', value, rank: RANK.cued };
};

const isFamiliar = (scan: Scan, i: number): boolean => {
  const text = word(scan, i).replace(/'s$/, '');
  return FAMILIAR_NAMES.has(text) && (isCapital(scan, i) || !(ALSO_WORDS.has(text) || text.length < 4));
};

/** "hi john": only a familiar name, with the capitalised (or else the familiar) words after it. */
const familiarFrom = (scan: Scan, first: number): Finding | undefined => {
  if (!isFamiliar(scan, first)) return undefined;
  if (isCapital(scan, first)) return nameFrom(scan, first, { lowerCase: false, only: 'people' });
  let last = first;
  while (last < first + 2 && isFamiliar(scan, last + 1) && isJoined(scan, last + 1)) last += 1;
  return nameFinding(scan, first, last);
};

/** "Priya here", "Priya Sharma speaking" at the beginning of a turn. */
const openingName = (scan: Scan): Finding | undefined => {
  for (let i = 0; i < 3 && isFamiliar(scan, i); i += 1) {
    const next = word(scan, i + 1);
    if (next === 'here' || next === 'speaking') return nameFinding(scan, 0, i);
  }
  return undefined;
};

/** "I am …", "this is …": a familiar name, two capitalised words, or whatever is followed by "speaking" or "from". */
const maybeFrom = (scan: Scan, first: number): Finding | undefined => {
  if (TITLES.has(word(scan, first))) return undefined;
  const lowerCase = nameFrom(scan, first, { lowerCase: true, only: 'people' });
  if (lowerCase === undefined) return undefined;
  const after = wordAt(scan.words, lowerCase.end);
  if (word(scan, after) === 'speaking') return lowerCase;
  const found = nameFrom(scan, first, { lowerCase: false, only: 'people' });
  if (found !== undefined && !isShouted(scan, first) && wordAt(scan.words, found.end) - first >= 2) return found;
  return familiarFrom(scan, first);
};
