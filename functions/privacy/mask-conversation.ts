import type { Speaker } from '../../shared/contracts/transcript.ts';
import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import { findAcrossTurns } from './across-turns.ts';
import type { Finding, PlaceholderKind } from './kinds.ts';
import { Learned } from './learned.ts';
import { maskUntilStable } from './mask-text.ts';
import { mint, Numbering, render } from './placeholders.ts';
import { askedIn, keepsQuestionOpen } from './questions.ts';
import { recognise } from './recognise.ts';
import { resolve } from './resolve.ts';
import { type Asked, type Scan, scanOf } from './scan.ts';

export interface SpokenTurn {
  readonly speaker: Speaker;
  readonly text: string;
}

export interface MaskingOptions {
  /** True for voice: the text is what a speech recogniser wrote. */
  readonly spoken: boolean;
  readonly jurisdiction: Jurisdiction;
  /** Raw strings known to be personal: display names, the contact address. */
  readonly knownValues?: readonly string[];
}

export interface MaskedConversation {
  readonly texts: readonly MaskedText[];
  /** How many different values of each kind were masked. */
  readonly counts: Readonly<Record<PlaceholderKind, number>>;
}

interface Read {
  readonly speaker: Speaker;
  readonly scan: Scan;
  readonly findings: readonly Finding[];
}

/**
 * Masks a conversation as a whole: a question tells what the next answer is, a number may be spread over turns, and what one
 * turn gives away is masked in all of them, each value under one number.
 */
export const maskConversation = (turns: readonly SpokenTurn[], options: MaskingOptions): MaskedConversation => {
  const read = readTurns(turns, options);
  const across = findAcrossTurns(read);
  const learned = new Learned();
  for (const value of options.knownValues ?? []) learned.learnRaw(value);
  const given = read.flatMap(({ findings }, turn) => resolve([...findings, ...(across.get(turn) ?? [])]));
  for (const finding of given.toSorted((a, b) => b.value.length - a.value.length)) learned.learn(finding);
  const numbering = new Numbering();
  for (const turn of turns) numbering.reserve(turn.text);
  const texts = read.map(({ scan, findings }, turn) => {
    const all = resolve([...findings, ...(across.get(turn) ?? []), ...learned.mentions(scan)]).map((finding) =>
      learned.canonical(finding),
    );
    if (all.length === 0) return mint(scan.raw);
    return mint(
      maskUntilStable(render(scan, all, numbering), { spoken: options.spoken, jurisdiction: options.jurisdiction }, numbering),
    );
  });
  return { texts, counts: numbering.counts() };
};

const NOTHING: ReadonlySet<Asked> = new Set();
/** A question is answered within this many customer turns, or not at all. */
const ANSWER_WITHIN = 4;

/** What stands open while the turns are read. */
interface Question {
  readonly asked: ReadonlySet<Asked>;
  readonly age: number;
}

const readTurns = (turns: readonly SpokenTurn[], options: MaskingOptions): Read[] => {
  let question: Question = { asked: NOTHING, age: 0 };
  return turns.map(({ speaker, text }) => {
    if (speaker !== 'customer') question = afterOther(question, speaker, text);
    const asked = speaker === 'customer' && question.age < ANSWER_WITHIN ? question.asked : NOTHING;
    const scan = scanOf(text, {
      spoken: options.spoken,
      jurisdiction: options.jurisdiction,
      asked,
      byAgent: speaker === 'agent' || speaker === 'bot',
    });
    const findings = recognise(scan);
    if (speaker === 'customer') question = afterCustomer(question, findings);
    return { speaker, scan, findings };
  });
};

/** An agent's turn asks something new, keeps the question open with a nod, or closes it. */
const afterOther = (question: Question, speaker: Speaker, text: string): Question => {
  if (speaker === 'system') return question;
  const asked = askedIn(text);
  return asked.size > 0 || !keepsQuestionOpen(text) ? { asked, age: 0 } : question;
};

/** A name of several words answers the question for it; after a first name the surname may still follow. */
const afterCustomer = ({ asked, age }: Question, findings: readonly Finding[]): Question => {
  const isNamed = asked.has('name') && findings.some(isWholeName);
  return { asked: isNamed ? new Set([...asked].filter((what) => what !== 'name')) : asked, age: age + 1 };
};

const isWholeName = ({ kind, value }: Finding): boolean =>
  kind === 'NAME' && (value.includes(' ') || /^\p{Script=Han}{2}/u.test(value));
