import { isDigit, isHan } from './characters.ts';
import { type DigitRun, gapIsOf } from './digit-runs.ts';
import { type Finding, type PlaceholderKind, RANK } from './kinds.ts';
import { ALSO_WORDS, FAMILIAR_NAMES, NEVER_NAMES } from './name-tables.ts';
import { gapBefore, isCapital, isShouted, looksLikeName } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { phoneValue } from './phones.ts';
import { PhraseBook } from './phrases.ts';
import type { Scan } from './scan.ts';
import { viewOf } from './view.ts';
import { wordAt } from './words.ts';

interface Known {
  readonly kind: PlaceholderKind;
  /** The whole value that a part stands for: "John" shares the number of "John Smith". */
  readonly value: string;
  /** Only with a capital letter: the part is an ordinary word too. */
  readonly capital: boolean;
}

/**
 * What one conversation has given away: a name said once is masked wherever it is said again, an account number likewise,
 * with or without a cue. Words are looked up in a trie and digits in a map, so no pattern is ever built from them.
 */
export class Learned {
  readonly #phrases = new PhraseBook<Known>();
  readonly #digits = new Map<string, Known>();
  readonly #names = new Map<string, string>();

  learn(finding: Finding): void {
    if (finding.learn === false) return;
    if (finding.kind === 'NAME') this.#learnName(finding.value);
    else if (/^\d+$/.test(finding.value)) this.#learnDigits(finding.kind, finding.value);
    else if (finding.value.length >= 5 && finding.value.length <= 200)
      this.#phrases.add(finding.value.toLowerCase(), { kind: finding.kind, value: finding.value, capital: false });
  }

  /** A raw value known from outside: a display name, a contact address. */
  learnRaw(raw: string): void {
    const lower = viewOf(raw.slice(0, 400)).lower.trim();
    const digits = lower.replace(/\D/g, '');
    if (lower.includes('@')) this.#phrases.add(lower, { kind: 'EMAIL', value: lower, capital: false });
    else if (digits.length >= 6)
      this.#learnDigits('PHONE', phoneValue(digits, lower.startsWith('+') || lower.startsWith('00')), digits);
    else if (lower.length >= 2) this.#learnName(lower.replace(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ').trim());
  }

  /** The value whose number a finding shares: a first name or a surname belongs to the whole name. */
  canonical(finding: Finding): Finding {
    if (finding.kind !== 'NAME') return finding;
    const whole = this.#names.get(finding.value);
    return whole === undefined ? finding : { ...finding, value: whole };
  }

  /** Takes a name and every part of it; call it for longer names first, so that parts belong to the fullest form. */
  #learnName(value: string): void {
    if (value.length < 2) return;
    this.#addName(value, value, isAlsoWord(value));
    if (isHan(value.charCodeAt(0)) && !this.#names.has(value.charAt(0))) this.#names.set(value.charAt(0), value);
    const parts = value.split(' ').slice(0, 6);
    for (let first = 0; first < parts.length; first += 1) {
      for (let last = first + 2; last <= parts.length; last += 1) this.#addName(parts.slice(first, last).join(' '), value, false);
    }
    for (const part of value.split(/[ -]/)) {
      if (part.length < 3 || part === value || (NEVER_NAMES.has(part) && !ALSO_WORDS.has(part))) continue;
      this.#addName(part, value, isAlsoWord(part));
    }
  }

  #addName(mention: string, value: string, capital: boolean): void {
    if (this.#names.has(mention)) return;
    this.#names.set(mention, value);
    this.#phrases.add(mention, { kind: 'NAME', value, capital });
  }

  #learnDigits(kind: PlaceholderKind, value: string, alsoWritten = value): void {
    if (value.length < 6 || value.length > 30) return;
    const known: Known = { kind, value, capital: false };
    for (const written of new Set([value, alsoWritten, kind === 'PHONE' ? `0${value}` : value]))
      if (!this.#digits.has(written)) this.#digits.set(written, known);
  }

  /** Every mention in one text. */
  mentions(scan: Scan): Finding[] {
    const findings: Finding[] = [];
    for (const { start, end, value } of this.#phrases.all(scan.lower)) {
      const isMidWord = isDigit(scan.text.charCodeAt(end)) && value.kind === 'NAME';
      if (isMidWord || (value.capital && !isCapitalInside(scan, start))) continue;
      const until = value.kind === 'NAME' ? withSurname(scan, start, end) : end;
      findings.push({ start, end: until, kind: value.kind, value: value.value, rank: RANK.learned });
    }
    if (this.#digits.size > 0) for (const run of scan.runs) this.#inRun(scan.text, run, findings);
    return findings;
  }

  #inRun(text: string, run: DigitRun, findings: Finding[]): void {
    for (let first = 0; first < run.starts.length; first += 1) {
      for (let last = first; last < run.starts.length; last += 1) {
        const size = (run.at[last + 1] ?? 0) - (run.at[first] ?? 0);
        if (size > 30 || last - first > 8 || (last > first && !gapIsOf(text, run, last - 1, ' -.,', 2))) break;
        const known = size < 6 ? undefined : this.#digits.get(run.digits.slice(run.at[first], run.at[last + 1]));
        if (known !== undefined)
          findings.push({
            start: run.starts[first] ?? 0,
            end: run.ends[last] ?? 0,
            kind: known.kind,
            value: known.value,
            rank: RANK.learned,
          });
      }
    }
  }
}

/** "Jessica" is known, "Jessica Tsoi" is written: the capitalised word after it belongs to the name. */
const withSurname = (scan: Scan, start: number, end: number): number => {
  const next = wordAt(scan.words, end);
  const isWritten = isCapital(scan, wordAt(scan.words, start)) && isCapital(scan, next) && !isShouted(scan, next);
  return isWritten && gapBefore(scan, next) === ' ' && looksLikeName(scan, next) ? (scan.words.ends[next] ?? end) : end;
};

/** "merchant", "grace": of a name that is learned these parts count only with a capital letter. */
const isAlsoWord = (text: string): boolean => ALSO_WORDS.has(text) || (!FAMILIAR_NAMES.has(text) && isOrdinaryWord(text));

/** A capital letter that no sentence start explains. */
const isCapitalInside = (scan: Scan, start: number): boolean =>
  scan.text.charAt(start) !== scan.lower.charAt(start) &&
  start > 0 &&
  !/[.!?\n]\s?$/.test(scan.text.slice(Math.max(0, start - 2), start));
