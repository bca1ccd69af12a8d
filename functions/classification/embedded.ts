import type { Channel } from '../../shared/vocabulary/places.ts';
import type { MaskedTurn } from '../../shared/vocabulary/verdict.ts';
import { readConversation } from './conversation/read-conversation.ts';
import type { Calibration } from './embedded/model.ts';
import { decodeModel } from './embedded/model-file.ts';
import type { EmbeddedReading, UtteranceReading } from './embedded/reading.ts';
import { sentenceReader } from './embedded/sentence.ts';
import { utteranceReader } from './embedded/utterance.ts';

export type { EmbeddedReading, UtteranceReading } from './embedded/reading.ts';

/** The classifier that runs inside the Lambda: no network, no clock, no state that changes an answer. */
export interface EmbeddedModel {
  readonly version: string;
  readonly calibration: Calibration;
  readonly utterance: (text: string) => UtteranceReading;
  readonly conversation: (turns: readonly MaskedTurn[], context: { readonly channel: Channel }) => EmbeddedReading;
}

/** Loads a model file; bytes that are not one are refused with a code. */
export const loadEmbeddedModel = (bytes: Uint8Array): EmbeddedModel => {
  const model = decodeModel(bytes);
  const utterance = utteranceReader(sentenceReader(model));
  const { calibration, version, digest } = model.meta;
  return {
    version: `${version}-${digest}`,
    calibration,
    utterance,
    conversation: (turns, { channel }) => readConversation(turns, { channel, utterance, calibration }),
  };
};
