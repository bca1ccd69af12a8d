import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { ONCE_ONLY, once } from './once.ts';

/** The cascade owns the time budget and falls back to the embedded answer: the client does not retry on its own. */
export const models = once(() => new BedrockRuntimeClient(ONCE_ONLY));
