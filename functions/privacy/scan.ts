import type { Jurisdiction } from '../../shared/vocabulary/places.ts';
import { benignFlags } from './benign.ts';
import { type Cue, findCues } from './cues.ts';
import { type DigitRun, digitRuns } from './digit-runs.ts';
import type { Finding } from './kinds.ts';
import { type View, viewOf } from './view.ts';
import { type Words, wordsOf } from './words.ts';

/** What an agent has asked for, so that the next answer can be read. */
export type Asked =
  | 'card'
  | 'code'
  | 'password'
  | 'answer'
  | 'phone'
  | 'email'
  | 'id'
  | 'passport'
  | 'account'
  | 'dob'
  | 'address'
  | 'name';

/** Everything the recognisers of one text share, computed once. */
export interface Scan extends View {
  readonly words: Words;
  readonly cues: readonly Cue[];
  readonly runs: readonly DigitRun[];
  readonly flags: readonly (readonly number[])[];
  readonly spoken: boolean;
  readonly jurisdiction: Jurisdiction;
  readonly asked: ReadonlySet<Asked>;
  /** Said or written by our side, which calls people by their names. */
  readonly byAgent: boolean;
}

export interface ScanOptions {
  readonly spoken: boolean;
  readonly jurisdiction: Jurisdiction;
  readonly asked?: ReadonlySet<Asked>;
  readonly byAgent?: boolean;
}

/** Finds one family of personal data. */
export type Recogniser = (scan: Scan) => Finding[];

const NOTHING_ASKED: ReadonlySet<Asked> = new Set();

export const scanOf = (text: string, options: ScanOptions): Scan => {
  const view = viewOf(text);
  const runs = digitRuns(view.text);
  return {
    ...view,
    words: wordsOf(view.text),
    cues: findCues(view.lower),
    runs,
    flags: runs.map((run) => benignFlags(view, run)),
    spoken: options.spoken,
    jurisdiction: options.jurisdiction,
    asked: options.asked ?? NOTHING_ASKED,
    byAgent: options.byAgent ?? false,
  };
};
