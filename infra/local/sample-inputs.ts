import type { Inputs } from './player/input.ts';
import { buildSampleDay } from './sample-day/build.ts';
import { bytesOf } from './sample-day/message.ts';

/** The sample day as inputs: messages and objects in the order in which they were sent. */
export const sampleInputs: Inputs = async function* () {
  for (const message of buildSampleDay()) {
    const { name, via, objectKey, metadata, sentAt } = message;
    yield {
      source: name,
      bytes: Buffer.from(bytesOf(message)),
      sentAt,
      ...(via === 'object' ? { object: { key: objectKey ?? name, ...(metadata === undefined ? {} : { metadata }) } } : {}),
    };
  }
};
