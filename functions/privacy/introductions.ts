import type { Finding } from './kinds.ts';
import { bareName, familiarFrom, nameFrom, severalWords } from './name-stretches.ts';
import { NAME_CUES, type NameCue } from './name-tables.ts';
import { gapBefore, isCapital, isFamiliar, isJoined, isShouted, looksLikeName, nameFinding, word } from './name-words.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Scan } from './scan.ts';
import { wordAt } from './words.ts';

/** Names by the way they are introduced: "my late wife, …", "Hi …,", "this is …", "… speaking", "… s/o …". */
const TITLES = new Set<string>(NAME_CUES.title.map((title) => title.replace('.', '')));
export const skipTitle = (scan: Scan, first: number): number => (TITLES.has(word(scan, first)) ? first + 1 : first);

/** "Late Sh. Ramkishan Yadav", "the late Mrs …". */
const HONOURS = new Set(['late', 'the', 'sh', 'shri', 'smt', 'kum', 'kumari', 'km', 'sri']);
export const skipTitles = (scan: Scan, from: number): number => {
  let first = from;
  while (first < from + 3 && (TITLES.has(word(scan, first)) || HONOURS.has(word(scan, first)))) first += 1;
  return first;
};

const KIN = new Set(
  'husband wife mother mum mom father dad son daughter sister brother partner spouse nephew niece aunt uncle carer guardian widow widower fiancé fiancée grandson granddaughter behalf estate funeral birthday signature passport inheritance death illness'.split(
    ' ',
  ),
);
/** "This is Marguerite's husband": whose relation somebody is. */
export const possessors = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let i = 0; i + 1 < scan.words.starts.length; i += 1) {
    if (!KIN.has(word(scan, i + 1)) || !word(scan, i).endsWith("'s") || gapBefore(scan, i + 1) !== ' ') continue;
    if ((isCapital(scan, i) || scan.spoken) && looksLikeName(scan, i)) findings.push(nameFinding(scan, i, i));
  }
  return findings;
};

/** "ravindran s/o muthusamy", "hafiz bin rosli": son or daughter of somebody. */
export const parentNames = (scan: Scan): Finding[] => {
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

/** Words between "my wife" and her name. */
const LINKS = new Set(
  'late shri smt is was called named es se llama ini adalah yaitu bernama namanya nama mr mrs ms dr'.split(' '),
);

/** "my late wife, Beatrice Ormerod": one capitalised word is enough, small letters need two. */
export const related = (scan: Scan, from: number): Finding | undefined => {
  let first = from;
  while (first < from + 2 && LINKS.has(word(scan, first)) && /^[ ,:("]{1,3}$/.test(gapBefore(scan, first + 1))) first += 1;
  const found = bareName(scan, first);
  if (found === undefined) return undefined;
  const isNamed = first > from && /^(?:late|shri|smt|called|named|llama|bernama|namanya|nama)$/.test(word(scan, first - 1));
  if (isNamed || isFamiliar(scan, first)) return found.finding;
  if (found.capitals) return isShouted(scan, first) && found.words < 2 ? undefined : found.finding;
  if (scan.spoken && found.words === 1) return endsTurn(scan, found.finding.end) ? found.finding : undefined;
  return found.words >= 2 && first === from ? found.finding : undefined;
};

const endsTurn = (scan: Scan, at: number): boolean =>
  scan.text.slice(at, at + 3).trim() === '' && at >= scan.text.trimEnd().length;

/** "mister abernathy" in a call, where nothing has capitals; "bu" and "señora" also stand there without a name. */
export const titled = (scan: Scan, first: number): Finding | undefined =>
  scan.spoken && isSpokenTitle(scan, first - 1) && looksLikeName(scan, first) ? bareName(scan, first)?.finding : undefined;
const ENGLISH_TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mister', 'mdm']);
const OTHER_TITLES = new Set(['señor', 'señora', 'señorita', 'doña', 'bapak', 'ibu']);
const BEFORE_TITLES = new Set('con la el soy de dengan nama namanya saya'.split(' '));
/** "bapak" and "señora" stand for "you" too: they are titles where an agent says them, or an article or "dengan" stands before. */
const isSpokenTitle = (scan: Scan, i: number): boolean =>
  ENGLISH_TITLES.has(word(scan, i)) ||
  (OTHER_TITLES.has(word(scan, i)) && word(scan, i + 1).length > 3 && (scan.byAgent || BEFORE_TITLES.has(word(scan, i - 1))));

const isClauseStart = (scan: Scan, at: number): boolean =>
  at === 0 || /[.!?\n,;][\s]?$/.test(scan.text.slice(Math.max(0, at - 2), at));
const isClosed = (scan: Scan, at: number): boolean =>
  at >= scan.text.length || /^\s?(?:[,!.\n]|$)/.test(scan.text.slice(at, at + 2));

/** "Hi Kavitha, …": an unfamiliar name between the greeting and a comma. */
export const greetedName = (scan: Scan, cue: PhraseMatch<NameCue>, first: number): Finding | undefined => {
  if (!isClauseStart(scan, cue.start) || isShouted(scan, first)) return undefined;
  const found = bareName(scan, first);
  return found?.capitals === true && looksLikeName(scan, first) && isClosed(scan, found.finding.end) ? found.finding : undefined;
};

/** "Thanks, Harriet Penhaligon" at the end of a text or a line. */
export const lastWords = (scan: Scan, gap: string, first: number): Finding | undefined => {
  if (!/[,\n]/.test(gap) || isShouted(scan, first)) return undefined;
  const found = bareName(scan, first);
  if (found?.capitals !== true) return undefined;
  return /^[ .!]{0,3}(?:\n|$)/.test(scan.text.slice(found.finding.end, found.finding.end + 5)) ? found.finding : undefined;
};

const ANNOUNCES_SELF = new Set(['here', 'speaking', 'calling', 'writing']);
const OPENING = 10;

/** "Priya here", "right callum braithwaite here", "fraud desk nisha speaking" at the beginning of a turn. */
export const openingName = (scan: Scan): Finding | undefined => {
  for (let i = 1; i < OPENING && i < scan.words.starts.length; i += 1) {
    const announcer = word(scan, i);
    if (!ANNOUNCES_SELF.has(announcer)) continue;
    const first = startOfName(scan, i);
    if (isIntroduction(scan, first, i, announcer)) return nameFinding(scan, first, i - 1);
  }
  return undefined;
};

/** First word of the name that ends before word `end`. */
const startOfName = (scan: Scan, end: number): number => {
  let first = end;
  while (first > 0 && end - first < 4 && isJoined(scan, first) && (looksLikeName(scan, first - 1) || isFamiliar(scan, first - 1)))
    first -= 1;
  return first;
};

const isIntroduction = (scan: Scan, first: number, end: number, announcer: string): boolean => {
  const words = end - first;
  if (announcer === 'here') return words >= 2 || (words === 1 && isFamiliar(scan, first));
  return announcer === 'speaking' ? words >= 1 : words >= 2 && first <= 2;
};

/** "I am …", "this is …": a familiar name, two capitalised words, or whatever is followed by "speaking" or "from". */
export const maybeFrom = (scan: Scan, cue: PhraseMatch<NameCue>, first: number): Finding | undefined => {
  if (TITLES.has(word(scan, first))) return undefined;
  const lowerCase = nameFrom(scan, first, { lowerCase: true, only: 'people' });
  if (lowerCase === undefined) return saidName(scan, cue, first);
  const after = wordAt(scan.words, lowerCase.end);
  if (word(scan, after) === 'speaking') return lowerCase;
  const found = nameFrom(scan, first, { lowerCase: false, only: 'people' });
  if (found !== undefined && !isShouted(scan, first) && wordAt(scan.words, found.end) - first >= 2) return found;
  if (found !== undefined && isSelf(scan, cue, first)) return found;
  return familiarFrom(scan, first) ?? saidName(scan, cue, first);
};

const SELF = new Set(['i am', "i'm", 'im', 'soy']);
/** "no thats my daughter, im Cuthbert": one unfamiliar word, where the sentence or the clause ends with it. */
const isSelf = (scan: Scan, cue: PhraseMatch<NameCue>, first: number): boolean =>
  SELF.has(scan.lower.slice(cue.start, cue.end).replace(/ +/g, ' ')) &&
  isCapital(scan, first) &&
  !isShouted(scan, first) &&
  looksLikeName(scan, first) &&
  endsClause(scan, scan.words.ends[first] ?? 0);
const endsClause = (scan: Scan, end: number): boolean =>
  /^\s{0,2}(?:$|[,.!;\n]|(?:and|from|calling|her|his|the|their|i)\b)/.test(scan.lower.slice(end, end + 10));

/** In a call, or where a name was asked for, small letters do: "it's everett slocombe", "this is wei ling from woodlands". */
const SAYS_WHO = new Set(['this is', 'soy', 'con', 'habla', 'le habla', 'here is', 'dengan']);
const MAY_SAY_WHO = new Set(["it's", 'it is', 'i am', "i'm", 'im']);
const ADVERBS = new Set(['only', 'just', 'actually']);
/** "ini dengan sulistyowati kak": one word is enough where somebody is spoken to right after it. */
const calledOnce = (scan: Scan, phrase: string, first: number): Finding | undefined => {
  const found = phrase === 'dengan' && word(scan, first).length > 4 ? bareName(scan, first) : undefined;
  return found !== undefined && /^(?:kak|bu|pak|mas|mbak|min|mau|ya|)$/.test(word(scan, found.last + 1))
    ? found.finding
    : undefined;
};

/** "hi i'm ifeoma my card …": after a greeting one word is enough. */
const isGreeted = (scan: Scan, at: number): boolean =>
  /^(?:hi|hello|hiya|hey|morning|afternoon|evening)$/.test(word(scan, wordAt(scan.words, at) - 1));

const GOES_ON = new Set('calling speaking from here again ringing writing on and i my about with'.split(' '));

const saidName = (scan: Scan, cue: PhraseMatch<NameCue>, from: number): Finding | undefined => {
  const first = ADVERBS.has(word(scan, from)) ? from + 1 : from;
  if (scan.asked.has('name')) return severalWords(scan, first);
  if (!scan.spoken || first > 7) return undefined;
  const phrase = scan.lower.slice(cue.start, cue.end);
  if (SAYS_WHO.has(phrase)) return severalWords(scan, first) ?? calledOnce(scan, phrase, first);
  const isNamed = looksLikeName(scan, first) && (looksLikeName(scan, first + 1) || isGreeted(scan, cue.start));
  const found = MAY_SAY_WHO.has(phrase) && isNamed ? bareName(scan, first) : undefined;
  return found !== undefined && GOES_ON.has(word(scan, found.last + 1)) ? found.finding : undefined;
};
