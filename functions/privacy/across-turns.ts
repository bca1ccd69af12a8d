import type { Speaker } from '../../shared/contracts/transcript.ts';
import { isCertainCard } from './cards.ts';
import { type DigitRun, digitRuns } from './digit-runs.ts';
import { type Finding, type PlaceholderKind, RANK } from './kinds.ts';
import { phoneValue } from './phones.ts';
import type { Scan } from './scan.ts';
import { type SpokenRun, spokenRuns } from './spoken-digits.ts';
import { recogniseDigits } from './spoken-numbers.ts';

/** Numbers that are given in pieces, turn after turn ("4111 1111" / "1111 1111"); figures and spoken digits alike. */
interface Piece {
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** The piece opens or ends its turn, so it may continue another one. */
  readonly opens: boolean;
  readonly closes: boolean;
}

interface Turn {
  readonly speaker: Speaker;
  readonly scan: Scan;
}

const MOST_TURNS = 6;
const LONGEST_INTERJECTION = 80;

/** Findings per turn index. */
export const findAcrossTurns = (turns: readonly Turn[]): ReadonlyMap<number, readonly Finding[]> => {
  const found = new Map<number, Finding[]>();
  let chain: Piece[] = [];
  const settle = (): void => {
    if (chain.length > 1) judge(chain, turns, found);
    chain = [];
  };
  turns.forEach(({ speaker, scan }, turn) => {
    if (speaker !== 'customer') {
      if (scan.text.length > LONGEST_INTERJECTION) settle();
      return;
    }
    const pieces = piecesOf(scan, turn);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first?.opens !== true || chain.length >= MOST_TURNS || asksElse(turns[chain[0]?.turn ?? turn]?.scan, scan)) settle();
    if (first?.opens === true && pieces.length > 1) {
      chain.push(first);
      settle();
    }
    if (last?.closes === true) chain.push(last);
    else if (first?.opens === true && pieces.length === 1) {
      chain.push(first);
      settle();
    } else settle();
  });
  settle();
  return found;
};

/** The agent has gone on to another question: what follows is another number. */
const asksElse = (before: Scan | undefined, now: Scan): boolean =>
  before !== undefined && before.asked.size > 0 && now.asked.size > 0 && ![...before.asked].some((asked) => now.asked.has(asked));

const LEAD =
  /^(?:(?:and|then|it's|is|so|sure|yes|yeah|ok|okay|uh|um|er|the rest is|rest|next|followed by|after that|last|然后|接着|后面是|后面|是|嗯)?[\s,.:;…-]{0,4}){0,5}$/;
const TAIL = /^[\s,.:;…!?~-]{0,8}(?:uh|um|ok|okay|嗯|and|and then|then)?[\s,.…-]{0,4}$/;

const piecesOf = (scan: Scan, turn: number): Piece[] => {
  const runs: Pick<SpokenRun, 'start' | 'end' | 'digits'>[] = [...written(scan), ...spokenRuns(scan.text, scan.lower)];
  const pieces = withoutContained(runs);
  return pieces.map(({ start, end, digits }, i) => ({
    turn,
    start,
    end,
    digits,
    opens: i === 0 && start <= 40 && LEAD.test(scan.lower.slice(0, start)),
    closes: i === pieces.length - 1 && scan.text.length - end <= 16 && TAIL.test(scan.lower.slice(end)),
  }));
};

const written = (scan: Scan): Pick<SpokenRun, 'start' | 'end' | 'digits'>[] =>
  digitRuns(scan.text).map((run: DigitRun) => ({ start: run.starts[0] ?? 0, end: run.ends.at(-1) ?? 0, digits: run.digits }));

const withoutContained = <T extends { start: number; end: number }>(runs: readonly T[]): T[] => {
  const kept: T[] = [];
  for (const run of runs.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (run.end > (kept.at(-1)?.end ?? -1)) kept.push(run);
  return kept;
};

/** The longest stretches of two and more pieces that make a known number; each piece gets the placeholder of the whole. */
const judge = (chain: readonly Piece[], turns: readonly Turn[], found: Map<number, Finding[]>): void => {
  for (let first = 0; first < chain.length; first += 1) {
    for (let last = chain.length - 1; last > first; last -= 1) {
      const pieces = chain.slice(first, last + 1);
      const kind = kindOf(pieces, turns);
      if (kind === undefined) continue;
      mark(pieces, kind, found);
      echo(pieces, kind, turns, found);
      first = last;
      break;
    }
  }
};

const kindOf = (pieces: readonly Piece[], turns: readonly Turn[]): PlaceholderKind | undefined => {
  const digits = pieces.map((piece) => piece.digits).join('');
  const scan = turns[pieces[0]?.turn ?? 0]?.scan;
  if (scan === undefined || digits.length > 19) return undefined;
  const asksCode = scan.asked.has('code') || scan.asked.has('password');
  if (digits.length < 7) return asksCode && digits.length >= 4 && pieces.every(isWholeTurn) ? 'SECRET' : undefined;
  if (isCertainCard(digits)) return 'CARD';
  if (!pieces.every((piece) => piece.digits.length >= 1)) return undefined;
  const onlyDigits = pieces.slice(1).every((piece) => piece.opens && piece.closes);
  const fromDictation = scan.spoken || pieces.length > 2 || scan.asked.size > 0;
  if (!onlyDigits || !fromDictation || digits.length < (scan.asked.size > 0 ? 7 : 9)) return undefined;
  return recogniseDigits(digits, scan) ?? (scan.spoken ? 'NUMBER' : undefined);
};

/** Nothing else is said in the turn. */
const isWholeTurn = (piece: Piece): boolean => piece.opens && piece.closes;

const wholeValue = (pieces: readonly Piece[], kind: PlaceholderKind): string => {
  const digits = pieces.map((piece) => piece.digits).join('');
  return kind === 'PHONE' ? phoneValue(digits, false) : digits;
};

const mark = (pieces: readonly Piece[], kind: PlaceholderKind, found: Map<number, Finding[]>): void => {
  for (const { turn, start, end } of pieces)
    add(found, turn, { start, end, kind, value: wholeValue(pieces, kind), rank: RANK.checked + 1 });
};

const add = (found: Map<number, Finding[]>, turn: number, finding: Finding): void => {
  found.set(turn, [...(found.get(turn) ?? []), finding]);
};

/** Agents read groups back ("4111 1111, go on"): the same digits between the pieces, or right after, are the same number. */
const echo = (pieces: readonly Piece[], kind: PlaceholderKind, turns: readonly Turn[], found: Map<number, Finding[]>): void => {
  const groups = new Set(pieces.map((piece) => piece.digits).filter((digits) => digits.length >= 3));
  const from = pieces[0]?.turn ?? 0;
  const to = Math.min((pieces.at(-1)?.turn ?? from) + 2, turns.length);
  for (let turn = from; turn < to; turn += 1) {
    const other = turns[turn];
    if (other === undefined || other.speaker === 'customer') continue;
    for (const run of [...written(other.scan), ...spokenRuns(other.scan.text, other.scan.lower)]) {
      if (groups.has(run.digits))
        add(found, turn, { start: run.start, end: run.end, kind, value: wholeValue(pieces, kind), rank: RANK.checked });
    }
  }
};
