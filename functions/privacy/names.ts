import { addressedNames } from './addressed-names.ts';
import { colleagueNames, correctedNames, goesOnAfter, skipHesitations } from './hesitant-names.ts';
import {
  greetedName,
  lastWords,
  maybeFrom,
  openingName,
  parentNames,
  possessors,
  related,
  skipTitle,
  skipTitles,
  titled,
} from './introductions.ts';
import type { Finding } from './kinds.ts';
import { bareName, familiarFrom, nameFrom, severalWords, writtenName } from './name-stretches.ts';
import { NAME_CUES, type NameCue } from './name-tables.ts';
import { word } from './name-words.ts';
import { type PhraseMatch, phraseBook } from './phrases.ts';
import type { Scan } from './scan.ts';
import { spelledNames } from './spelled-names.ts';
import { wordAt } from './words.ts';

const BOOK = phraseBook<NameCue>(NAME_CUES);

/** Names that something announces. A name nobody announces is found only if it is learned elsewhere in the conversation. */
export const findNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const cue of BOOK.all(scan.lower)) {
    const found = nameAfter(scan, cue);
    if (found !== undefined) findings.push(found, ...goesOnAfter(scan, found));
  }
  const opening = openingName(scan);
  if (opening !== undefined) findings.push(opening);
  return [
    ...findings,
    ...parentNames(scan),
    ...possessors(scan),
    ...addressedNames(scan),
    ...correctedNames(scan),
    ...colleagueNames(scan),
    ...spelledNames(scan),
  ];
};

const nameAfter = (scan: Scan, cue: PhraseMatch<NameCue>): Finding | undefined => {
  const next = wordAt(scan.words, cue.end);
  const gap = scan.text.slice(cue.end, Math.min(scan.words.starts[next] ?? cue.end, cue.end + 6));
  if (!isGapBeforeName(gap, cue.value)) return undefined;
  const first = cue.value === 'sure' || (scan.spoken && cue.value === 'about') ? skipHesitations(scan, next) : next;
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
      return familiarFrom(scan, first) ?? severalWords(scan, skipTitles(scan, first));
    case 'given':
    case 'papers':
      return familiarFrom(scan, first) ?? bareName(scan, skipTitles(scan, skipHesitations(scan, first)))?.finding;
    case 'handed':
      return receiver(scan, first);
    case 'formal':
      return writtenName(scan, first);
    case 'signature':
      return /[,\n]/.test(gap) ? notATeam(scan, nameFrom(scan, first, { lowerCase: false, only: 'people' })) : undefined;
  }
};

/** "wire it to Bartosz Wiśniewski"; in a call without capitals. */
const receiver = (scan: Scan, first: number): Finding | undefined =>
  writtenName(scan, skipTitles(scan, first)) ?? (scan.spoken ? severalWords(scan, first) : undefined);

const TEAM_WORDS = new Set(
  'team department dept desk support service services bank care office centre center group division unit'.split(' '),
);
/** "Regards, Privacy Team" is signed by nobody. */
const notATeam = (scan: Scan, found: Finding | undefined): Finding | undefined =>
  found !== undefined && TEAM_WORDS.has(word(scan, wordAt(scan.words, found.end))) ? undefined : found;

const isGapBeforeName = (gap: string, cue: NameCue): boolean => {
  if (cue === 'signature' || cue === 'thanks') return /^[\s,.!-]{1,5}$/.test(gap);
  // "Ada Kak, JNE": after a comma the title was all there was.
  if (cue === 'title' && gap.includes(',')) return false;
  if (cue === 'hello' || cue === 'greeting') return /^[ ,]{1,3}$/.test(gap);
  return cue === 'relation' ? /^[ :,("'=-]{0,4}$/.test(gap) : /^[ :."',=-]{0,5}$/.test(gap);
};
