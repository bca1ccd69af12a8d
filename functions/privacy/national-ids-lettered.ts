import { isDigit, isWordUnit } from './characters.ts';
import { hongKongId, singaporeNric, spanishDni } from './checksums.ts';
import { namedBy } from './cues.ts';
import { type Finding, RANK } from './kinds.ts';
import type { Scan } from './scan.ts';

interface LetteredId {
  /** Sticky, bounded; runs at a word start only. */
  readonly pattern: RegExp;
  readonly accept: (match: RegExpExecArray, scan: Scan) => boolean;
}

const HKID_CHECKED = (match: RegExpExecArray): boolean =>
  hongKongId((match[1] ?? '').toUpperCase(), match[2] ?? '', match[3] ?? '');
const NIE_FIRST: Readonly<Record<string, string>> = { X: '0', Y: '1', Z: '2' };

/** Identity numbers with letters. Checksum sources are beside the checks in checksums.ts. */
const LETTERED_IDS: readonly LetteredId[] = [
  // Singapore NRIC and FIN; an unchecked one still counts where it is the ordinary identity number.
  { pattern: /[STFGM]\d{7}[A-Z]/iy, accept: ([id], scan) => singaporeNric(id.toUpperCase()) || scan.jurisdiction === 'SG' },
  { pattern: /[STFGM] ?\d{4} ?\d{3} ?[A-Z]/iy, accept: ([id]) => singaporeNric(id.replaceAll(' ', '').toUpperCase()) },
  // Hong Kong identity card: the bracketed check digit is a shape of its own, else it must agree.
  { pattern: /([A-Z]{1,2}) ?(\d{6}) ?\(([0-9A])\)/iy, accept: () => true },
  { pattern: /([A-Z]{1,2})(\d{6})([0-9A])/y, accept: (match) => HKID_CHECKED(match) },
  // India PAN: the fourth letter names the kind of holder (Income Tax Department).
  { pattern: /[A-Z]{3}[ABCFGHLJPT][A-Z] ?\d{4} ?[A-Z]/y, accept: () => true },
  { pattern: /[a-z]{3}[abcfghljpt][a-z]\d{4}[a-z]/iy, accept: () => true },
  // The same, said letter by letter.
  {
    pattern: /[A-Z] [A-Z] [A-Z] [ABCFGHLJPT] [A-Z](?: (?:\d|zero|oh|one|two|three|four|five|six|seven|eight|nine)){4} [A-Z]/iy,
    accept: () => true,
  },
  // UK national insurance number (HMRC, NIM39110).
  {
    pattern: /(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-D]/iy,
    accept: () => true,
  },
  // UK driving licence (DVLA): five characters of the surname, birth figures with the month in the middle, initials, check characters.
  { pattern: /[A-Z][A-Z9]{4}[ -]?\d[0156]\d[0-3]\d\d[ -]?[A-Z][A-Z9][ -]?[A-Z\d][A-Z]{2}(?: ?\d\d)?/iy, accept: () => true },
  // Spain DNI and NIE.
  { pattern: /(\d{8})-?([A-Z])/iy, accept: (match) => spanishDni(match[1] ?? '', (match[2] ?? '').toUpperCase()) },
  {
    pattern: /([XYZ])-?(\d{7})-?([A-Z])/iy,
    accept: (match) => spanishDni(`${NIE_FIRST[(match[1] ?? '').toUpperCase()]}${match[2]}`, (match[3] ?? '').toUpperCase()),
  },
  // Italy codice fiscale (DM 23/12/1976): six letters, year, month letter, day, place.
  { pattern: /[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]/iy, accept: () => true },
  // Mexico CURP.
  { pattern: /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d/iy, accept: () => true },
];

export const findLetteredNationalIds = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  const { text, words } = scan;
  for (let i = 0; i < words.starts.length; i += 1) {
    const start = words.starts[i] ?? 0;
    if (isWordUnit(text.charCodeAt(start - 1)) || !mayStart(scan, i)) continue;
    const found = firstMatch(scan, start);
    if (found === undefined || namedBy(scan.lower, scan.cues, start) === 'ticket') continue;
    const value = found.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    findings.push({ start, end: start + found.length, kind: 'NATIONAL_ID', value, rank: RANK.checked });
  }
  return findings;
};

/** Cheap gate: most words of a text are neither a mix of letters and digits nor the first letters of a spaced id. */
const mayStart = (scan: Scan, i: number): boolean => {
  const start = scan.words.starts[i] ?? 0;
  const length = (scan.words.ends[i] ?? start) - start;
  if (length > 18) return false;
  if (isDigit(scan.text.charCodeAt(start))) return length >= 8;
  if (length >= 7) return hasDigit(scan.text, start, start + length);
  const next = start + length;
  const gap = scan.text.charCodeAt(next);
  if (length === 1 && gap === 32 && scan.text.charCodeAt(next + 2) === 32 && scan.text.charCodeAt(next + 4) === 32) return true;
  return (
    (gap === 32 || gap === 45 || gap === 40) && (isDigit(scan.text.charCodeAt(next + 1)) || hasDigit(scan.text, start, next))
  );
};

const hasDigit = (text: string, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (isDigit(text.charCodeAt(i))) return true;
  return false;
};

const firstMatch = (scan: Scan, start: number): string | undefined => {
  for (const { pattern, accept } of LETTERED_IDS) {
    pattern.lastIndex = start;
    const match = pattern.exec(scan.text);
    if (match === null || isWordUnit(scan.text.charCodeAt(start + match[0].length))) continue;
    if (accept(match, scan)) return match[0];
  }
  return undefined;
};
