import type { DeskEvent } from '../../shared/contracts/desk-event.ts';
import type { DeskBlock, SourceFormat, TimeSource } from '../../shared/contracts/transcript.ts';
import type { Instant } from '../../shared/vocabulary/instants.ts';
import type { MaskedText } from '../../shared/vocabulary/masked-text.ts';
import type { Channel, Jurisdiction } from '../../shared/vocabulary/places.ts';
import type { MaskedTurn, Verdict } from '../../shared/vocabulary/verdict.ts';

/** Where the original lies, for whoever must explain a decision years later (law 11). */
export type OriginalPointer =
  | {
      readonly kind: 'object';
      readonly bucket: string;
      readonly key: MaskedText;
      readonly version: string;
      readonly sha256: string;
    }
  | { readonly kind: 'message'; readonly sha256: string };

/** One document about a conversation (or about one leg of it), masked. Its text lies in rows of its own. */
export interface Edition {
  readonly kind: 'edition';
  readonly ticketId: string;
  readonly conversationId: string;
  readonly leg: string;
  /** Hash of the masked content: the same content is the same edition, however often and wherever it arrives. */
  readonly contentHash: string;
  /** Position in the total order of editions, compared element by element. */
  readonly rank: readonly (number | string)[];
  readonly format: SourceFormat;
  readonly channel: Channel;
  readonly customerId?: string;
  readonly jurisdiction: Jurisdiction;
  /** As the source says; the verdict's language is what was recognised. */
  readonly declaredLanguage?: string;
  readonly at: Instant;
  readonly timeSource: TimeSource;
  readonly endedAt?: Instant;
  readonly redacted: boolean;
  readonly desk?: DeskBlock;
  readonly textParts: number;
  readonly pointer: OriginalPointer;
  /** When the document came to us: its object was written or its message sent; the first delivery's, kept. */
  readonly receivedAt?: Instant;
}

/** What an edition comes to when read once; stored beside it, since a model may answer differently tomorrow. */
export interface EditionReading {
  readonly verdict: Verdict;
  readonly turns: { readonly customer: number; readonly agent: number; readonly bot: number };
  readonly botTurnsBeforeAgent: number;
  /** The latest moment a person was asked for or a risk was heard. */
  readonly humanAskedAt?: Instant;
  /** An agent spoke after that moment, in this leg. */
  readonly agentAfterCall: boolean;
  readonly lastAgentAt?: Instant;
  /** First answer of a bot or an agent to the customer's first words; only where turns carry times. */
  readonly firstResponseAt?: Instant;
  /** First agent turn after the call for a person; only where turns carry times. */
  readonly humanReachedAt?: Instant;
  /** When the first words were said that the verdict or one of its signals rests on; only where turns carry times. */
  readonly riskSaidAt?: Instant;
  /** Bot turns that say word for word what a bot turn said before: it asks again, or goes in circles. */
  readonly repeatedAnswers?: number;
  /** Short masked words for the handoff brief. */
  readonly asked: MaskedText;
  readonly tried: readonly MaskedText[];
}

/** A desk event after masking and pseudonymising. */
export type DeskAction = Omit<DeskEvent, 'schema' | 'note' | 'conversationId' | 'ticketId'> & {
  readonly kind: 'desk';
  readonly at: Instant;
  readonly note?: MaskedText;
};

export type ConversationInput = (Edition & { readonly reading?: EditionReading }) | DeskAction;

/** A masked conversation on its way into the store. */
export interface MaskedConversation {
  readonly edition: Edition;
  readonly turns: readonly MaskedTurn[];
}

export const isEdition = (input: ConversationInput): input is Edition & { readonly reading?: EditionReading } =>
  input.kind === 'edition';

export const isDeskAction = (input: ConversationInput): input is DeskAction => input.kind === 'desk';
