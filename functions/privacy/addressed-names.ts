import type { Finding } from './kinds.ts';
import { bareName } from './name-stretches.ts';
import { PLACES } from './name-tables.ts';
import { gapBefore, isCapital, isShouted, looksLikeName, nameFinding, word } from './name-words.ts';
import type { Scan } from './scan.ts';

/**
 * Agents call people by name once they know it, with nothing that announces it: "Bear with me Ifan while …", "lovely, thank you
 * bronwyn". Only what agents say is read so: customers name shops and cities at the same places.
 */
export const addressedNames = (scan: Scan): Finding[] => {
  if (!scan.byAgent) return [];
  const findings: Finding[] = [];
  for (let i = 1; i < scan.words.starts.length; i += 1) {
    if (!looksLikeName(scan, i) || word(scan, i).length < 3 || PLACES.has(word(scan, i))) continue;
    const found = scan.spoken && !isCapital(scan, i) ? thanked(scan, i) : addressed(scan, i);
    if (found !== undefined) findings.push(found);
  }
  return findings;
};

const CLOSERS = /^(?:[.!?,;]|\s?$|\n| [:;(]| \p{Extended_Pictographic})/u;
const BEFORE_NAMES = new Set(
  'me you that thanks thank ok okay sure alright gracias perfecto claro baik terima kasih hi hello sorry welcome'.split(' '),
);

/** ", Chukwudi." at the end of a clause; "me Ifan while", "you Ifan," after the words that turn to somebody. */
const addressed = (scan: Scan, i: number): Finding | undefined => {
  if (!isCapital(scan, i) || isShouted(scan, i)) return undefined;
  const gap = gapBefore(scan, i);
  const end = scan.words.ends[i] ?? 0;
  const isClosed = CLOSERS.test(scan.text.slice(end, end + 2));
  const isAside = gap === ', ' && isClosed && !isListed(scan, i);
  const before = word(scan, i - 1);
  const isTurnedTo = gap === ' ' && (isClosed ? !isCapital(scan, i - 1) && !PREPOSITIONS.has(before) : before === 'me');
  return isAside || isTurnedTo ? (bareName(scan, i)?.finding ?? nameFinding(scan, i, i)) : undefined;
};

/** "Paris, Zarautz, …", "on Monday, Zelle.": a name after a capitalised word and a comma is one of a list. */
const isListed = (scan: Scan, i: number): boolean => isCapital(scan, i - 1) && !BEFORE_NAMES.has(word(scan, i - 1));

/** "at Zelle.", "with Klarna,": what follows these is a thing or a place as often as a person. */
const PREPOSITIONS = new Set(
  'at in on to from with by of via for and or the a an your our using through into is calling contacting choosing visiting joining called en de con por di ke dari dan'.split(
    ' ',
  ),
);

const THANKS = new Set(['you', 'thanks', 'perfect', 'lovely']);
const ENDS_TURNED = new Set(
  'holding waiting patience problem worries now moment second there that okay please again today'.split(' '),
);
/** In a call nothing has capitals: only directly after thanks, or as the last word after what is said to somebody. */
const thanked = (scan: Scan, i: number): Finding | undefined => {
  const isLast = i === scan.words.starts.length - 1;
  if (isLast && i > 2 && ENDS_TURNED.has(word(scan, i - 1)) && gapBefore(scan, i) === ' ') return nameFinding(scan, i, i);
  if (gapBefore(scan, i) !== ' ' || !THANKS.has(word(scan, i - 1))) return undefined;
  if (word(scan, i - 1) === 'you' && word(scan, i - 2) !== 'thank') return undefined;
  return nameFinding(scan, i, i);
};
