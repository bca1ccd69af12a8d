import type { Finding } from './kinds.ts';
import { gapBefore, nameFinding, word } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import type { Scan } from './scan.ts';

/** Names said letter by letter away from the name itself: "is that B A R N A B Y?", "it's spelt q-u-i-n-c-e-y". */
const FEWEST = 3;
const FEWEST_UNTOLD = 5;
const MOST = 24;

export const spelledNames = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let first = 0; first < scan.words.starts.length; first += 1) {
    let last = first;
    while (last - first < MOST && isLetter(scan, last) && (last === first || /^(?: |, |-)$/.test(gapBefore(scan, last))))
      last += 1;
    const size = last - first;
    if (size >= FEWEST && isName(scan, first, size)) findings.push(nameFinding(scan, first, last - 1));
    if (size > 1) first = last - 1;
  }
  return findings;
};

const isLetter = (scan: Scan, i: number): boolean => /^\p{L}$/u.test(word(scan, i));

const SPELLS = /\b(?:spell(?:ed|s|t|ing)?|spelt)(?: (?:it|that|is|as|my|the|sur|last|first|name|surname)){0,3}[ ,:]{1,3}$/;
const ASKS_BACK = /\b(?:is that|was that|did you say|so that's|that's|it's)[ ,:]{1,3}$/;
/** Names of things that are said in letters. */
const THINGS = new Set(
  'swift iban imei ifsc nric hkid otp ssn pin cvv kyc emi upi apr faq html ocbc hsbc icbc fdic cfpb icici tsb rbs dbs uob aml gdpr abcde asap paypal zelle'.split(
    ' ',
  ),
);

const isName = (scan: Scan, first: number, size: number): boolean => {
  const letters = Array.from({ length: size }, (_, i) => word(scan, first + i)).join('');
  if (THINGS.has(letters) || isAlphabet(letters) || new Set(letters).size < 2) return false;
  const at = scan.words.starts[first] ?? 0;
  const before = scan.lower.slice(Math.max(0, at - 40), at);
  if (SPELLS.test(before)) return true;
  // "A-G-E-N-T": a word that is shouted, not a name.
  if (isOrdinaryWord(letters)) return false;
  return size > FEWEST && ASKS_BACK.test(before) ? true : size >= FEWEST_UNTOLD && scan.spoken;
};

/** "A B C D E": the answers of a list. */
const isAlphabet = (letters: string): boolean => 'abcdefghijklmnopqrstuvwxyz'.includes(letters);
