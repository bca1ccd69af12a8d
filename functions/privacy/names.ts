import type { Finding } from './kinds.ts';
import { ALSO_WORDS, FAMILIAR_NAMES, NAME_CUES, type NameCue, NEVER_NAMES, NOT_PEOPLE, PARTICLES } from './name-tables.ts';
import {
  bareName,
  gapBefore,
  isCapital,
  isCompany,
  isFamiliar,
  isJoined,
  isShouted,
  looksLikeName,
  nameFinding,
  word,
} from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
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
  if (opening !== undefined) findings.push(opening);
  return [...findings, ...parentNames(scan)];
};

/** "ravindran s/o muthusamy", "hafiz bin rosli": son or daughter of somebody. */
const parentNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let i = 1; i + 1 < scan.words.starts.length; i += 1) {
    const after = afterParticle(scan, i);
    if (after === undefined || !looksLikeName(scan, i - 1) || !looksLikeName(scan, after)) continue;
    let first = i - 1;
    while (first > 0 && i - first < 3 && isJoined(scan, first) && looksLikeName(scan, first - 1)) first -= 1;
    const last = isJoined(scan, after + 1) && looksLikeName(scan, after + 1) ? after + 1 : after;
    findings.push(nameFinding(scan, first, last));
    i = last;
  }
  return findings;
};
const CHILD_OF = new Set(['bin', 'binte', 'binti', 'bte']);
const CHILD_OF_LETTERS = new Set(['so', 'do', 'al', 'ap']);
const afterParticle = (scan: Scan, i: number): number | undefined => {
  if (CHILD_OF.has(word(scan, i))) return i + 1;
  const isSlashed = gapBefore(scan, i + 1) === '/' && CHILD_OF_LETTERS.has(word(scan, i) + word(scan, i + 1));
  return isSlashed ? i + 2 : undefined;
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
      return (
        nameFrom(scan, skipTitle(scan, first), { lowerCase: false, only: 'any' }) ??
        familiarFrom(scan, first) ??
        titled(scan, first)
      );
    case 'greeting':
      return nameFrom(scan, skipTitle(scan, first), { lowerCase: false, only: 'people' }) ?? familiarFrom(scan, first);
    case 'holder':
      return nameFrom(scan, first, { lowerCase: false, only: 'people' }) ?? severalWords(scan, first);
    case 'hello':
      return familiarFrom(scan, first) ?? greetedName(scan, cue, first);
    case 'thanks':
      return familiarFrom(scan, first) ?? lastWords(scan, gap, first);
    case 'maybe':
      return maybeFrom(scan, cue, first);
    case 'called':
      return bareName(scan, skipTitle(scan, first))?.finding;
    case 'relation':
      return related(scan, skipTitle(scan, first));
    case 'about':
      return familiarFrom(scan, first) ?? severalWords(scan, skipTitle(scan, first));
    case 'formal':
      return writtenName(scan, first);
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

const isGapBeforeName = (gap: string, cue: NameCue): boolean => {
  if (cue === 'signature' || cue === 'thanks') return /^[\s,.!-]{1,5}$/.test(gap);
  if (cue === 'hello' || cue === 'greeting') return /^[ ,]{1,3}$/.test(gap);
  return cue === 'relation' ? /^[ :,("'-]{0,4}$/.test(gap) : /^[ :."',-]{0,5}$/.test(gap);
};

const TITLES = new Set<string>(NAME_CUES.title.map((title) => title.replace('.', '')));
const skipTitle = (scan: Scan, first: number): number => (TITLES.has(word(scan, first)) ? first + 1 : first);

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
  if (NOT_PEOPLE.has(bare) && (rules.only === 'people' || isShouted(scan, i))) return false;
  return rules.lowerCase || isCapital(scan, i);
};

/** The name that begins at word `first`: up to five words joined by spaces, hyphens or initials' dots. */
export const nameFrom = (scan: Scan, first: number, rules: Rules): Finding | undefined => {
  if (!isNameWord(scan, first, rules)) return undefined;
  const capital = isCapital(scan, first);
  const most = capital ? MOST_WORDS : 4;
  let last = first;
  for (let i = first + 1; i < first + most && isJoined(scan, i); i += 1) {
    if (PARTICLES.has(word(scan, i))) continue;
    if (!isNameWord(scan, i, capital ? { ...rules, lowerCase: false } : rules)) break;
    if (!capital && isOrdinaryWord(word(scan, i)) && !isNamesake(scan, i)) break;
    last = i;
  }
  return nameFinding(scan, first, last);
};

/** A name that also is a word; "john long" is one, "john calling" is not. */
const isNamesake = (scan: Scan, i: number): boolean => ALSO_WORDS.has(word(scan, i)) || FAMILIAR_NAMES.has(word(scan, i));

/** "hi john": only a familiar name, with the capitalised (or else the familiar) words after it. */
const familiarFrom = (scan: Scan, first: number): Finding | undefined => {
  if (!isFamiliar(scan, first)) return undefined;
  if (isCapital(scan, first)) {
    const found = nameFrom(scan, first, { lowerCase: false, only: 'people' });
    return found === undefined || isCompany(scan, wordAt(scan.words, found.end) - 1) ? undefined : found;
  }
  let last = first;
  while (last < first + 2 && isFamiliar(scan, last + 1) && isJoined(scan, last + 1)) last += 1;
  return nameFinding(scan, first, last);
};

/** Two words and more that look like a name, in capitals or all in lower case: "asking for kerrigan dunwoody". */
const severalWords = (scan: Scan, first: number): Finding | undefined => {
  const found = bareName(scan, first);
  return found !== undefined && found.words >= 2 ? found.finding : undefined;
};

/** The same, but only as names are written: "please remove Earlene Thibodeaux". */
const writtenName = (scan: Scan, first: number): Finding | undefined => {
  const found = bareName(scan, first);
  return found?.capitals === true && found.words >= 2 && !isShouted(scan, first) && looksLikeName(scan, first)
    ? found.finding
    : undefined;
};

/** Words between "my wife" and her name. */
const LINKS = new Set('is was called named es se llama ini adalah yaitu bernama namanya nama mr mrs ms dr'.split(' '));

/** "my late wife, Beatrice Ormerod": one capitalised word is enough, small letters need two. */
const related = (scan: Scan, from: number): Finding | undefined => {
  let first = from;
  while (first < from + 2 && LINKS.has(word(scan, first)) && /^[ ,:("]{1,3}$/.test(gapBefore(scan, first + 1))) first += 1;
  const found = bareName(scan, first);
  if (found === undefined) return undefined;
  const isNamed = first > from && /^(?:called|named|llama|bernama|namanya|nama)$/.test(word(scan, first - 1));
  if (isNamed || isFamiliar(scan, first)) return found.finding;
  if (found.capitals) return isShouted(scan, first) && found.words < 2 ? undefined : found.finding;
  return found.words >= 2 && first === from ? found.finding : undefined;
};

/** "mister abernathy" in a call, where nothing has capitals; "bu" and "señora" also stand there without a name. */
const titled = (scan: Scan, first: number): Finding | undefined =>
  scan.spoken && ENGLISH_TITLES.has(word(scan, first - 1)) && looksLikeName(scan, first)
    ? bareName(scan, first)?.finding
    : undefined;
const ENGLISH_TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mister', 'mdm']);

const isClauseStart = (scan: Scan, at: number): boolean =>
  at === 0 || /[.!?\n,;][\s]?$/.test(scan.text.slice(Math.max(0, at - 2), at));
const isClosed = (scan: Scan, at: number): boolean =>
  at >= scan.text.length || /^\s?(?:[,!.\n]|$)/.test(scan.text.slice(at, at + 2));

/** "Hi Kavitha, …": an unfamiliar name between the greeting and a comma. */
const greetedName = (scan: Scan, cue: PhraseMatch<NameCue>, first: number): Finding | undefined => {
  if (!isClauseStart(scan, cue.start) || isShouted(scan, first)) return undefined;
  const found = bareName(scan, first);
  return found?.capitals === true && looksLikeName(scan, first) && isClosed(scan, found.finding.end) ? found.finding : undefined;
};

/** "Thanks, Harriet Penhaligon" at the end of a text or a line. */
const lastWords = (scan: Scan, gap: string, first: number): Finding | undefined => {
  if (!/[,\n]/.test(gap) || isShouted(scan, first)) return undefined;
  const found = bareName(scan, first);
  if (found?.capitals !== true) return undefined;
  return /^[ .!]{0,3}(?:\n|$)/.test(scan.text.slice(found.finding.end, found.finding.end + 5)) ? found.finding : undefined;
};

const ANNOUNCES_SELF = new Set(['here', 'speaking', 'calling', 'writing']);
const OPENING = 10;

/** "Priya here", "right callum braithwaite here", "fraud desk nisha speaking" at the beginning of a turn. */
const openingName = (scan: Scan): Finding | undefined => {
  for (let i = 1; i < OPENING && i < scan.words.starts.length; i += 1) {
    const announcer = word(scan, i);
    if (!ANNOUNCES_SELF.has(announcer)) continue;
    let first = i;
    while (first > 0 && i - first < 4 && isJoined(scan, first) && (looksLikeName(scan, first - 1) || isFamiliar(scan, first - 1)))
      first -= 1;
    const enough = i - first >= 2 || (i - first === 1 && (announcer === 'speaking' || isFamiliar(scan, first)));
    if (enough && (announcer === 'here' || announcer === 'speaking')) return nameFinding(scan, first, i - 1);
    if (i - first >= 2 && first <= 2) return nameFinding(scan, first, i - 1);
  }
  return undefined;
};

/** "I am …", "this is …": a familiar name, two capitalised words, or whatever is followed by "speaking" or "from". */
const maybeFrom = (scan: Scan, cue: PhraseMatch<NameCue>, first: number): Finding | undefined => {
  if (TITLES.has(word(scan, first))) return undefined;
  const lowerCase = nameFrom(scan, first, { lowerCase: true, only: 'people' });
  if (lowerCase === undefined) return saidName(scan, cue, first);
  const after = wordAt(scan.words, lowerCase.end);
  if (word(scan, after) === 'speaking') return lowerCase;
  const found = nameFrom(scan, first, { lowerCase: false, only: 'people' });
  if (found !== undefined && !isShouted(scan, first) && wordAt(scan.words, found.end) - first >= 2) return found;
  return familiarFrom(scan, first) ?? saidName(scan, cue, first);
};

/** In a call, or where a name was asked for, small letters do: "it's everett slocombe", "this is wei ling from woodlands". */
const SAYS_WHO = new Set(['this is', 'soy', 'con', 'habla', 'le habla', 'here is']);
const MAY_SAY_WHO = new Set(["it's", 'it is', 'i am', "i'm", 'im']);
const ADVERBS = new Set(['only', 'just', 'actually']);
const GOES_ON = new Set('calling speaking from here again ringing writing on and i my about with'.split(' '));

const saidName = (scan: Scan, cue: PhraseMatch<NameCue>, from: number): Finding | undefined => {
  const first = ADVERBS.has(word(scan, from)) ? from + 1 : from;
  if (scan.asked.has('name')) return severalWords(scan, first);
  if (!scan.spoken || first > 7) return undefined;
  const phrase = scan.lower.slice(cue.start, cue.end);
  if (SAYS_WHO.has(phrase)) return severalWords(scan, first);
  const found =
    MAY_SAY_WHO.has(phrase) && looksLikeName(scan, first) && looksLikeName(scan, first + 1) ? bareName(scan, first) : undefined;
  return found !== undefined && GOES_ON.has(word(scan, found.last + 1)) ? found.finding : undefined;
};
