import type { MaskedText } from '../../../shared/vocabulary/masked-text.ts';
import type { MaskedTurn } from '../../../shared/vocabulary/verdict.ts';
import type { LabelProbability, UtteranceReading } from '../embedded/reading.ts';
import type { ReadUtterance } from '../embedded/utterance.ts';
import { sentences } from '../text/segments.ts';
import { tokenize } from '../text/tokens.ts';

/** A sentence of a customer turn and what it says. */
export interface ReadPiece {
  readonly turn: number;
  readonly text: string;
  readonly reading: UtteranceReading;
}

/** A customer turn, read as a whole and sentence by sentence. */
export interface ReadTurn {
  /** Index of the turn in the conversation. */
  readonly turn: number;
  readonly text: MaskedText;
  readonly reading: UtteranceReading;
  readonly pieces: readonly ReadPiece[];
  /** Everything that may name a label: the turn, and its sentences by how much they say. */
  readonly readings: readonly { readonly top: readonly LabelProbability[]; readonly share: number }[];
  /** Whether it carries a request at all: greetings, answers, names and numbers do not. */
  readonly request: boolean;
  /** How much what it says counts for the reason of the contact. */
  readonly weight: number;
}

/** A sentence of this many tokens says as much as a sentence can. */
const FULL_SENTENCE = 5;
/** One sentence among others is a little less sure than the turn as a whole. */
const SENTENCE_SHARE = 0.9;
/** After the first request people mostly answer, add and react; what is short is most likely an answer. */
const LATER = 0.45;
/** Where our side is not in the text at all, what comes later is not explained by what we asked. */
const LATER_ALONE = 0.8;
const ANSWER = 0.6;
const SHORT = 0.6;

const QUESTION = /[?？]\s*$/;
const ASKING =
  /\b(?:may i have|can i (?:get|have)|could (?:i|you) (?:get|have|tell|provide|confirm|give)|what(?:'s| is)? (?:your|the)|which|please (?:provide|confirm|tell|enter|give)|would you like|do you want)\b|请(?:问|提供|告诉|说|输入|确认)|請(?:問|提供|確認)|吗$|嗎$/iu;

const greetingShare = (reading: UtteranceReading): number =>
  reading.top.find((one) => one.label === 'greeting-or-closing')?.probability ?? 0;

export const carriesRequest = (reading: UtteranceReading): boolean =>
  reading.label !== 'greeting-or-closing' && greetingShare(reading) < 0.5;

const lengthShare = (text: string): number => Math.min(1, tokenize(text).length / FULL_SENTENCE);

/** Whether our side asked something just before this turn. */
const follows = (turns: readonly MaskedTurn[], index: number): boolean => {
  const before = turns[index - 1];
  return (
    before !== undefined && before.speaker !== 'customer' && (QUESTION.test(before.text) || ASKING.test(before.text.slice(-160)))
  );
};

const weightOf = (turns: readonly MaskedTurn[], index: number, first: boolean, text: string): number => {
  if (first) return 1;
  const later = turns.some((turn) => turn.speaker === 'agent' || turn.speaker === 'bot') ? LATER : LATER_ALONE;
  return (follows(turns, index) ? ANSWER : later) * (lengthShare(text) < 1 ? SHORT : 1);
};

/** Reads every customer turn; the first that carries a request counts fully. */
export const readTurns = (turns: readonly MaskedTurn[], read: ReadUtterance): ReadTurn[] => {
  let requested = false;
  return turns.flatMap((turn, index) => {
    if (turn.speaker !== 'customer' || turn.text.trim() === '') return [];
    const reading = read(turn.text);
    const texts = sentences(turn.text);
    const pieces =
      texts.length > 1
        ? texts.map((text) => ({ turn: index, text, reading: read(text) }))
        : [{ turn: index, text: turn.text.trim(), reading }];
    const said = pieces.length > 1 ? pieces.filter((piece) => carriesRequest(piece.reading)) : [];
    const request = carriesRequest(reading) || said.length > 0;
    const weight = weightOf(turns, index, request && !requested, turn.text);
    requested ||= request;
    const readings = [
      ...(carriesRequest(reading) ? [{ top: reading.top, share: 1 }] : []),
      ...said.map((piece) => ({ top: piece.reading.top, share: SENTENCE_SHARE * lengthShare(piece.text) })),
    ];
    return [{ turn: index, text: turn.text, reading, pieces, readings, request, weight }];
  });
};
