import type { SourceFormat, Transcript } from '../../shared/contracts/transcript.ts';
import { digest } from '../../shared/vocabulary/digest.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';

/** What places one document about a conversation among the others. */
export interface EditionFacts {
  readonly format: SourceFormat;
  readonly redacted: boolean;
  /** Completeness: how many turns with words it has. */
  readonly turnCount: number;
  readonly endedAt?: Instant;
  /** How many further facts it states (customer, desk, times); breaks the tie of a document sent again with more. */
  readonly statedFacts?: number;
  readonly contentHash: string;
}

export type EditionRank = readonly (number | string)[];

/**
 * Which service to believe when two documents are equally complete.
 * The house form first: its sender composed it for us, with speakers and customer named. Contact Lens next: roles from the
 * telephony, the best text. Call Analytics has roles from the job's channel settings. Plain chat is the same text as Contact
 * Lens chat without its language. Transcribe last: its roles are guesses.
 */
const SOURCE_RANK: Readonly<Record<SourceFormat, number>> = {
  'careline.transcript/1': 5,
  'contact-lens-voice': 4,
  'contact-lens-chat': 4,
  'transcribe-call-analytics': 3,
  'connect-chat': 2,
  transcribe: 1,
};

/**
 * The place of an edition in the total order of its leg: completeness, source, raw above redacted, end time, stated facts,
 * content hash. Raw stands above redacted because we mask everything ourselves, with numbered placeholders that keep amounts
 * and dates readable; `[PII]` hides what the risk rules must see. The source counts before redaction: a redacted Contact Lens
 * file still has surer roles than raw Transcribe output. The hash only makes the order total: two different documents are
 * never equal, the same one always is, and no order of arrival matters.
 */
export const editionRank = (facts: EditionFacts): EditionRank => [
  facts.turnCount,
  SOURCE_RANK[facts.format],
  facts.redacted ? 0 : 1,
  facts.endedAt ?? '',
  facts.statedFacts ?? 0,
  facts.contentHash,
];

/** Negative when `a` ranks below `b`, positive above, 0 only for the same edition. */
export const compareEditions = (a: EditionRank, b: EditionRank): number => {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const left = a[index] ?? '';
    const right = b[index] ?? '';
    if (left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
};

/** The facts of a document as it was read. */
export const editionFacts = (transcript: Transcript): EditionFacts => ({
  format: transcript.format,
  redacted: transcript.redacted,
  turnCount: transcript.turns.length,
  ...(transcript.endedAt !== undefined && { endedAt: transcript.endedAt }),
  statedFacts: statedFacts(transcript),
  contentHash: contentHash(transcript),
});

/** Hash of what the document says, not of how it is written: pretty-printed, gzipped or reordered, it is the same edition. */
export const contentHash = (transcript: Transcript): string =>
  digest(
    transcript.format,
    transcript.leg,
    transcript.redacted ? 1 : 0,
    ...identity(transcript).map((field) => field ?? ''),
    ...Object.entries(transcript.desk ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`),
    ...transcript.turns.flatMap((turn) => [turn.at ?? '', turn.offsetMs ?? '', turn.speaker, turn.text]),
  );

const identity = (transcript: Transcript): readonly (string | undefined)[] => [
  transcript.channel,
  transcript.customerId,
  transcript.contactAddress,
  transcript.jurisdiction,
  transcript.language,
  transcript.startedAt,
  transcript.endedAt,
];

const statedFacts = (transcript: Transcript): number =>
  identity(transcript).filter((field) => field !== undefined).length + Object.keys(transcript.desk ?? {}).length;
