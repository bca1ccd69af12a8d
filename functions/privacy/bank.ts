import { BIC_COUNTRIES, IBAN_LENGTHS } from './bank-table.ts';
import { isAsciiLetter, isDigit } from './characters.ts';
import { ibanCheck } from './checksums.ts';
import { namedBy } from './cues.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

const isAlphanumeric = (code: number): boolean => isDigit(code) || isAsciiLetter(code);

/** IBANs in groups or in one piece (ISO 13616); and, after a cue, one whose check digits do not agree. */
export const findIbans = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { text } = scan;
  for (const start of scan.words.starts) {
    if (!isIbanStart(text, start)) continue;
    const length = IBAN_LENGTHS.get(text.slice(start, start + 2).toUpperCase());
    if (length === undefined) continue;
    const [value, end] = collect(text, start, length);
    if (value === '') continue;
    if (!ibanCheck(value) && namedBy(scan.lower, scan.cues, start) !== 'iban') continue;
    findings.push({ start, end, kind: 'IBAN', value, rank: RANK.checked + 1 });
  }
  return findings;
};

const isIbanStart = (text: string, i: number): boolean =>
  isAsciiLetter(text.charCodeAt(i)) &&
  isAsciiLetter(text.charCodeAt(i + 1)) &&
  isDigit(text.charCodeAt(i + 2)) &&
  isDigit(text.charCodeAt(i + 3)) &&
  !isAlphanumeric(text.charCodeAt(i - 1));

const skip = (text: string, i: number): number => {
  const code = text.charCodeAt(i);
  return code === 32 || code === 45 || code === 46 ? i + 1 : i;
};

/** The next `length` letters and digits, over single separators; '' where there are fewer or the word goes on. */
const collect = (text: string, start: number, length: number): readonly [value: string, end: number] => {
  let count = 0;
  let end = start;
  for (let i = start; count < length && isAlphanumeric(text.charCodeAt(i)); i = skip(text, i + 1)) {
    count += 1;
    end = i + 1;
  }
  if (count < length || isAlphanumeric(text.charCodeAt(end))) return ['', end];
  return [text.slice(start, end).replace(/[ .-]/g, '').toUpperCase(), end];
};

const IFSC = /^[A-Z]{4}0[A-Z0-9]{6}$/i;
const BIC = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/** IFSC and BIC after an account cue: with the number beside them they point to one account. */
export const findBankCodes = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (let i = 0; i < scan.words.starts.length; i += 1) {
    const start = scan.words.starts[i] ?? 0;
    const end = scan.words.ends[i] ?? start;
    if (end - start !== 8 && end - start !== 11) continue;
    const token = scan.text.slice(start, end);
    const isBic = BIC.test(token) && BIC_COUNTRIES.has(token.slice(4, 6));
    if (!isBic && !(IFSC.test(token) && /\d/.test(token.slice(5)))) continue;
    const isPlain = scan.jurisdiction === 'IN' && /^[A-Z]{4}0\d{6}$/.test(token);
    if (!isPlain && namedBy(scan.lower, scan.cues, start) !== 'account') continue;
    findings.push({ start, end, kind: 'ACCOUNT', value: token.toUpperCase(), rank: RANK.cued });
  }
  return findings;
};

/** "40-11-22 and 71239904": a sort code beside an account number needs no words to tell what it is. */
const SORT_CODE_PAIRS = [
  /(?<![\d-])(\d{2}-\d{2}-\d{2})(?![\d-])[ ,;/a-z]{1,16}(\d{8})(?!\d)/g,
  /(?<!\d)(\d{8})(?!\d)[ ,;/a-z]{1,16}(?<=\bsort[ a-z]{0,12})(\d{2}[ -]\d{2}[ -]\d{2})(?![\d-])/g,
];
export const findSortCodePairs = (scan: Scan): Finding[] => {
  if (scan.jurisdiction !== 'UK') return [];
  const pairs = SORT_CODE_PAIRS.flatMap((pattern) => [...scan.lower.matchAll(pattern)]);
  return pairs.flatMap((match) =>
    [match[1] ?? '', match[2] ?? ''].map((written) => {
      const start = match.index + match[0].indexOf(written);
      return {
        start,
        end: start + written.length,
        kind: 'ACCOUNT' as const,
        value: written.replace(/\D/g, ''),
        rank: RANK.checked,
      };
    }),
  );
};
