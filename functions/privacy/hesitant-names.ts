import type { Finding } from './kinds.ts';
import { bareName } from './name-stretches.ts';
import { gapBefore, isCapital, isShouted, looksLikeName, nameFinding, word } from './name-words.ts';
import type { Scan } from './scan.ts';
import { wordAt } from './words.ts';

/** Names as they are really said: with pauses, begun again, spelled, corrected: "deshawn uh whitfield", "it's pieter with an i". */
const HESITATIONS = new Set('uh um er erm ah eh hmm oh sorry no like well este pues anu em perdón perdon digo maaf'.split(' '));
const MOST_HESITATIONS = 3;

/** The first word of what is said after "uh", "er, sorry". */
export const skipHesitations = (scan: Scan, from: number): number => {
  let first = from;
  while (first - from < MOST_HESITATIONS && HESITATIONS.has(word(scan, first)) && isPause(scan, first + 1)) first += 1;
  return first;
};
const isPause = (scan: Scan, i: number): boolean => /^(?: |, ?|\.{2,3} ?)$/.test(gapBefore(scan, i));

/** What still belongs to a name that has been found: the rest of it after a pause, or its spelling. */
export const goesOnAfter = (scan: Scan, found: Finding): Finding[] => {
  const next = wordAt(scan.words, found.end);
  const first = isPause(scan, next) ? skipHesitations(scan, next) : next;
  const rest = first > next && looksLikeName(scan, first) ? bareName(scan, first)?.finding : undefined;
  const spelled = spelling(scan, rest === undefined ? first : wordAt(scan.words, rest.end));
  return [rest, spelled, partner(scan, next)].filter((part) => part !== undefined);
};

/** "Marcellus and Ingrid Vanterpool": a second name as names are written. */
const partner = (scan: Scan, next: number): Finding | undefined => {
  if (!/^(?:and|y|e|dan)$/.test(word(scan, next)) || !isCapital(scan, next + 1) || isShouted(scan, next + 1)) return undefined;
  return looksLikeName(scan, next + 1) ? bareName(scan, next + 1)?.finding : undefined;
};

const FEWEST_LETTERS = 3;
const MOST_LETTERS = 24;
/** "k o w a l c z y k" at word `first`. */
const spelling = (scan: Scan, first: number): Finding | undefined => {
  let last = first;
  while (last - first < MOST_LETTERS && /^\p{L}$/u.test(word(scan, last)) && /^(?: |, ?|-|\. ?)$/.test(gapBefore(scan, last)))
    last += 1;
  return last - first >= FEWEST_LETTERS ? nameFinding(scan, first, last - 1) : undefined;
};

/** "with an i", "with two n's": how the name before it is written. */
const LETTER = /^(?:[a-z](?:'s)?|[a-z]s)$/;
const isSpellingRemark = (scan: Scan, i: number): boolean =>
  word(scan, i) === 'with' && /^(?:an?|one|two|double)$/.test(word(scan, i + 1)) && LETTER.test(word(scan, i + 2));

const TALKS_OF_NAMES = /\b(?:name|names|surname|spell|spelled|spelt|called)\b[^.?!]{0,30}$/;
const isAboutNames = (scan: Scan, i: number): boolean => {
  const at = scan.words.starts[i] ?? 0;
  return TALKS_OF_NAMES.test(scan.lower.slice(Math.max(0, at - 60), at));
};

/** "you got my name wrong, it's not johnson it's jonsson", "it's pieter with an i pieter van houten". */
export const correctedNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let i = 0; i < scan.words.starts.length; i += 1) {
    if (i > 0 && isSpellingRemark(scan, i) && looksLikeName(scan, i - 1)) {
      findings.push(nameFinding(scan, i - 1, i - 1));
      const next = /^(?:then|and|so)$/.test(word(scan, i + 3)) ? i + 4 : i + 3;
      const again = looksLikeName(scan, next) ? bareName(scan, next) : undefined;
      if (again !== undefined) findings.push(again.finding);
    }
    if (!(scan.spoken || isCapital(scan, i + 1)) || !isSaidToBe(scan, i) || !(isAboutNames(scan, i) || scan.asked.has('name')))
      continue;
    const found = looksLikeName(scan, i + 1) ? bareName(scan, i + 1)?.finding : undefined;
    if (found !== undefined) findings.push(found, ...goesOnAfter(scan, found));
  }
  return findings;
};

const isSaidToBe = (scan: Scan, i: number): boolean =>
  word(scan, i) === "it's" ||
  (word(scan, i) === 'be' && word(scan, i - 1) === 'should') ||
  (word(scan, i) === 'is' && /^(?:first|last|middle|given)$/.test(word(scan, i - 1))) ||
  (word(scan, i) === 'not' && (/^(?:it's|is)$/.test(word(scan, i - 1)) || isCapital(scan, i + 1)));

const THEIR = new Set(['your', 'the']);
const PLACES_OF_WORK = /^(?:team|department|dept|desk|branch|office|support|line|unit)$/;
const MOST_BETWEEN = 4;
/** "spoke yesterday with Gwyneth from your retention team", "tell Kimberly in disputes that". */
export const colleagueNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let i = 1; i + 2 < scan.words.starts.length; i += 1) {
    if (!/^(?:from|in|at)$/.test(word(scan, i)) || !THEIR.has(word(scan, i + 1))) continue;
    if (!isCapital(scan, i - 1) || isShouted(scan, i - 1) || !looksLikeName(scan, i - 1)) continue;
    const isAtWork = Array.from({ length: MOST_BETWEEN }, (_, k) => word(scan, i + 2 + k)).some((text) =>
      PLACES_OF_WORK.test(text),
    );
    if (isAtWork) findings.push(nameFinding(scan, i - 1, i - 1));
  }
  return findings;
};
