import { isCompactDate } from './benign.ts';
import { isCertainCard } from './cards.ts';
import { isWordLetter } from './characters.ts';
import { chineseResidentId, verhoeff } from './checksums.ts';
import type { CueKind } from './cue-table.ts';
import { crossesSentence, cueBefore, namedBy } from './cues.ts';
import { type Finding, type PlaceholderKind, RANK } from './kinds.ts';
import { PHONE_SHAPES } from './phone-table.ts';
import { phoneValue } from './phones.ts';
import type { Scan } from './scan.ts';
import { type SpokenRun, spokenRuns } from './spoken-digits.ts';

/** From seven spoken digits on nothing harmless is meant; shorter ones count only after a cue or a question. */
const SURELY_PRIVATE = 7;

const KIND_OF_CUE: Readonly<Partial<Record<CueKind, readonly [kind: PlaceholderKind, least: number]>>> = {
  code: ['SECRET', 3],
  bareCode: ['SECRET', 4],
  password: ['SECRET', 3],
  answer: ['SECRET', 3],
  card: ['CARD', 8],
  phone: ['PHONE', 5],
  id: ['NATIONAL_ID', 4],
  passport: ['PASSPORT', 4],
  account: ['ACCOUNT', 5],
  expiry: ['SECRET', 4],
};
/** Month and year of a card, as digits; "expires in twenty twenty nine" is a year. */
const EXPIRY = /^(?:0[1-9]|1[0-2])(?:20)?[2-4]\d$/;

export const findSpokenNumbers = (scan: Scan): Finding[] => {
  const findings: Finding[] = [];
  for (const run of spokenRuns(scan.text, scan.lower)) {
    const kind = kindOf(scan, run);
    if (kind !== undefined) findings.push(withLetters(scan, spokenFinding(run, kind)));
  }
  return findings;
};

/** "A一二三", "三二幺X", "a k z p d double seven …", "j for juliet …": letters said with the digits of an identity document. */
const withLetters = (scan: Scan, found: Finding): Finding => {
  if (found.kind !== 'NATIONAL_ID' && found.kind !== 'PASSPORT') return found;
  const after = AFTER_DIGITS.exec(scan.text.slice(found.end, found.end + 30))?.[0];
  return { ...found, start: found.start - lettersBefore(scan, found.start), end: found.end + (after?.length ?? 0) };
};
const AFTER_DIGITS =
  /^(?: ?[Xx叉]|(?: [A-HJ-Z](?![\w'])(?: (?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d)(?!\w))?){1,4}|(?: [a-z](?: (?:for|as in|like) [a-z]{3,10})?(?![\w'])){1,2})(?![\p{Lu}\p{Ll}])/u;
const LETTERS_BEFORE =
  /(?:^|[^\p{Lu}\p{Ll}])((?:\p{Lu}{1,2} ?)|(?:(?<!\p{L})\p{Lu} ){1,6}|(?:(?<![\w'])(?!(?:is|no|it|so|my|to|at|on|of|as|we|in|an|or|oh|uh|um|er|ya|es|el|la|mi|di) )[a-z]{1,2}(?: (?:for|as in|like) [a-z]{3,10})? ){1,6})$/u;
const lettersBefore = (scan: Scan, start: number): number => {
  const last = scan.text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  // Asked for every number that is said: most have no letter before them, and need no pattern.
  if (!isWordLetter(scan.text.charCodeAt(last))) return 0;
  return LETTERS_BEFORE.exec(scan.text.slice(Math.max(0, start - 60), start))?.[1]?.length ?? 0;
};

export const spokenFinding = (run: SpokenRun, kind: PlaceholderKind): Finding => ({
  start: run.start,
  end: run.end,
  kind,
  value: kind === 'PHONE' ? phoneValue(run.digits, false) : run.digits,
  rank: RANK.cued,
});

const kindOf = (scan: Scan, run: SpokenRun): PlaceholderKind | undefined => {
  const cue =
    namedBy(scan.lower, scan.cues, run.start) ??
    namedBy(scan.lower, scan.cues, run.start - lettersBefore(scan, run.start)) ??
    strongCodeBefore(scan, run);
  if (cue === 'expiry' && !EXPIRY.test(run.digits)) return undefined;
  const named = (cue === undefined ? undefined : KIND_OF_CUE[cue]) ?? askedKind(scan);
  if (run.digits.length < SURELY_PRIVATE)
    return named !== undefined && saidLength(scan, run, named[0]) >= (cue === undefined ? 3 : named[1]) ? named[0] : undefined;
  if (cue === 'ticket' && !isCertainCard(run.digits)) return undefined;
  if (isCertainCard(run.digits)) return 'CARD';
  // Figures or years with a word between ("2020 to 2021 for one") are no dictated number.
  if (named === undefined && run.loose && run.units < 3) return undefined;
  return recogniseDigits(run.digits, scan) ?? named?.[0] ?? (run.words > 0 ? 'NUMBER' : undefined);
};

/** "二三四叉": the check letter of an identity number counts. */
const saidLength = (scan: Scan, run: SpokenRun, kind: PlaceholderKind): number =>
  run.digits.length + (kind === 'NATIONAL_ID' && /^ ?[xX叉]/.test(scan.text.slice(run.end, run.end + 2)) ? 1 : 0);

/** The kind the agent has just asked for. */
const askedKind = (scan: Scan): (typeof KIND_OF_CUE)[CueKind] => {
  for (const asked of ASKED_FIRST) if (scan.asked.has(asked)) return KIND_OF_CUE[asked];
  return undefined;
};
const ASKED_FIRST = ['code', 'card', 'account', 'id', 'passport', 'phone', 'password', 'answer'] as const;

/** "the one-time code I just got by text is, let me see, four eight two …": any words between, within reach. */
const strongCodeBefore = (scan: Scan, run: SpokenRun): CueKind | undefined => {
  const cue = cueBefore(scan.cues, run.start);
  if (cue === undefined || run.digits.length < 4) return undefined;
  const isDictated = run.units >= 4 && run.digits.length <= 8 && !crossesSentence(scan.lower, cue.end, run.start);
  return cue.value === 'code' || (cue.value === 'bareCode' && isDictated) ? 'code' : undefined;
};

/** The kind that bare digits show by themselves. */
export const recogniseDigits = (digits: string, scan: Pick<Scan, 'jurisdiction'>): PlaceholderKind | undefined => {
  if (isCertainCard(digits)) return 'CARD';
  if (digits.length === 18 && isCompactDate(digits.slice(6, 14)) && chineseResidentId(digits)) return 'NATIONAL_ID';
  if (digits.length === 12 && verhoeff(digits) && scan.jurisdiction === 'IN') return 'NATIONAL_ID';
  const isPhone = PHONE_SHAPES.some(
    ({ where, lengths, digits: pattern }) =>
      lengths.includes(digits.length) &&
      pattern.test(digits) &&
      (where === 'any' ? digits.length > 9 : where.includes(scan.jurisdiction)),
  );
  return isPhone ? 'PHONE' : undefined;
};
