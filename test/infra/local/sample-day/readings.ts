import type { Reading } from '../../../../functions/intake/read-document.ts';
import { readDocument } from '../../../../functions/intake/read-document.ts';
import type { SampleMessage } from '../../../../infra/local/sample-day/message.ts';
import { bytesOf } from '../../../../infra/local/sample-day/message.ts';
import type { Transcript } from '../../../../shared/contracts/transcript.ts';

/** What intake makes of a message of the sample day, fed the way the local stack feeds it. */
export const readSample = (message: SampleMessage): Reading => {
  if (message.via === 'message') return readDocument(message.body, {});
  return readDocument(bytesOf(message), {
    bucket: 'transcripts',
    ...(message.objectKey !== undefined && { objectKey: message.objectKey }),
    ...(message.metadata && { userMetadata: message.metadata }),
  });
};

export const readTranscript = (message: SampleMessage): Transcript => {
  const reading = readSample(message);
  if (reading.kind !== 'transcript')
    throw new Error(`${message.name} is ${reading.kind}: ${JSON.stringify(reading).slice(0, 300)}`);
  return reading.transcript;
};
